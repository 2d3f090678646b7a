// The course of a conversation: making it at the first action, sending, resuming and erasing.

import * as api from "./api.js";
import { isApiFout, uitlegBijCode, uitlegVan } from "./fouten.js";
import * as opslag from "./opslag.js";

export class Gesprek {
  #bezig = false;
  #poging = null;
  #vraag = null;
  #scherm;

  constructor(scherm) {
    this.#scherm = scherm;
  }

  get bezig() {
    return this.#bezig;
  }

  get vraag() {
    return this.#vraag;
  }

  stuurTekst(tekst) {
    return this.#stuur({ tekst }, tekst);
  }

  stuurKeuze({ waarde, titel }) {
    return this.#stuur({ keuze: waarde }, titel);
  }

  // After a failure: the same choice again, or what is now in the box, or only a look at the server.
  opnieuw(tekst) {
    const poging = this.#poging;
    if (!poging) return this.laad();
    if (poging.inhoud.keuze) return this.#stuur(poging.inhoud, poging.getoond);
    return tekst ? this.stuurTekst(tekst) : this.laad();
  }

  async #stuur(inhoud, getoond) {
    await this.#alleen(async () => {
      const poging = this.#zelfdePoging(inhoud, getoond);
      await this.#zorgVoorGesprek();
      const beurt = await api.stuur(poging.inhoud, poging.sleutel);
      this.#poging = null;
      this.#neem(beurt);
      this.#scherm.toonAntwoord(getoond, beurt, inhoud);
    }, inhoud);
  }

  // The same words again after a failure are the same message: it keeps its key and its question.
  #zelfdePoging(inhoud, getoond) {
    const vorige = this.#poging;
    const zelfde = vorige && vorige.inhoud.tekst === inhoud.tekst && vorige.inhoud.keuze === inhoud.keuze;
    if (!zelfde) {
      const veld = this.#vraag?.veld;
      this.#poging = { inhoud: { ...inhoud, ...(veld ? { veld } : {}) }, getoond, sleutel: api.nieuweSleutel() };
    }
    return this.#poging;
  }

  async #zorgVoorGesprek() {
    if (!opslag.huidig()) opslag.onthoud(await api.maak());
  }

  async laad() {
    if (!opslag.huidig()) return;
    await this.#alleen(async () => {
      const beurt = await this.#haal();
      this.#neem(beurt);
      this.#scherm.toonAlles(beurt);
    });
  }

  // A conversation that is gone is forgotten here too; the words in the box stay.
  async #haal() {
    try {
      return await api.haal();
    } catch (fout) {
      if (fout.status === 404) this.vergeet();
      throw fout;
    }
  }

  async hervat(code) {
    await this.#alleen(async () => {
      opslag.onthoud(await api.hervat(code));
      const beurt = await api.haal();
      this.#poging = null;
      this.#neem(beurt);
      this.#scherm.toonHervat(beurt);
    }, { code });
  }

  async wis() {
    await this.#alleen(async () => {
      if (opslag.huidig()) await api.wis();
      this.vergeet();
      this.#scherm.toonGewist();
    });
  }

  async naarFormulier() {
    await this.#alleen(async () => {
      await this.#zorgVoorGesprek();
      const { adres } = await api.formulier();
      window.location.assign(adres);
    });
  }

  vergeet() {
    opslag.vergeet();
    this.#poging = null;
    this.#vraag = null;
  }

  #neem(beurt) {
    this.#vraag = beurt.vraag ?? null;
  }

  // One call at a time: a second click while the first is under way does nothing.
  async #alleen(doe, inhoud = {}) {
    if (this.#bezig) return;
    this.#zetBezig(true);
    try {
      await doe();
    } catch (fout) {
      if (!isApiFout(fout)) throw fout;
      const uitleg = "code" in inhoud ? uitlegBijCode(fout) : uitlegVan(fout, "keuze" in inhoud);
      this.#scherm.toonFout(uitleg, inhoud);
    } finally {
      this.#zetBezig(false);
    }
  }

  #zetBezig(bezig) {
    this.#bezig = bezig;
    this.#scherm.zetBezig(bezig);
  }
}
