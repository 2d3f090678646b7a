// Everything that changes on the page after a turn, and where the focus goes.

import { opId } from "./el.js";
import { klaarkaarten } from "./klaar.js";
import { heeftEigenVorm } from "./keuzes.js";
import * as log from "./log.js";
import { geenMelding, zeg } from "./melding.js";
import { t } from "./teksten.js";
import { toonVoortgang } from "./voortgang.js";
import { toonVraagblok } from "./vraagblok.js";

const INVOER = "button:not([aria-disabled='true']), input";

export class Scherm {
  constructor({ vak, hervat, meldFout, opKeuze }) {
    this.vak = vak;
    this.hervat = hervat;
    this.meldFout = meldFout;
    this.opKeuze = opKeuze;
  }

  toonAntwoord(getoond, beurt, inhoud) {
    const uitVak = this.vak.heeftFocus();
    this.#begin();
    log.ruimKnoppenOp();
    log.toonEigen(getoond);
    if ("tekst" in inhoud) this.vak.maakLeeg();
    const nieuw = log.toonBeurt(beurt.berichten, beurt.vraag, this.opKeuze);
    this.#rondAf(beurt, nieuw);
    this.#zetFocus(beurt.vraag, nieuw, uitVak);
  }

  toonAlles(beurt) {
    this.#begin();
    // The transcript has its own greeting.
    this.toonWelkom(!beurt.berichten.length);
    const laatste = log.toonTranscript(beurt.berichten, beurt.vraag, this.opKeuze);
    this.#rondAf(beurt, laatste);
  }

  toonHervat(beurt) {
    this.hervat.sluit();
    this.toonAlles(beurt);
    this.#zetFocus(beurt.vraag, opId("log").lastElementChild, false);
  }

  toonGewist() {
    this.beginOpnieuw();
    this.vak.maakLeeg();
    zeg(t("wis_klaar"));
  }

  // An empty conversation; what is in the box stays there.
  beginOpnieuw() {
    log.maakLeeg();
    geenMelding();
    toonVraagblok(null);
    toonVoortgang(null, false);
    this.toonWelkom(true);
    this.vak.focus();
  }

  toonFout(uitleg, inhoud) {
    if ("code" in inhoud) this.hervat.toonFout(uitleg.tekst);
    else this.meldFout(uitleg);
  }

  toonWelkom(zichtbaar) {
    opId("welkom").hidden = !zichtbaar;
    opId("welkom-knoppen").hidden = !zichtbaar;
  }

  zetBezig(bezig) {
    opId("bezig").hidden = !bezig;
    opId("gesprek").classList.toggle("gesprek--bezig", bezig);
    this.vak.zetBezig(bezig);
    log.zetBezig(bezig);
  }

  #begin() {
    geenMelding();
    this.hervat.sluit();
    // The assistant's own greeting stays readable; only its buttons have had their turn.
    opId("welkom-knoppen").hidden = true;
  }

  #rondAf(beurt, laatste) {
    toonVraagblok(beurt.vraag, this.opKeuze, beurt.berichten.at(-1));
    opId("vraagblok").append(...klaarkaarten(beurt));
    toonVoortgang(beurt.voortgang, Boolean(beurt.vraag && beurt.voortgang));
    this.vak.stelIn(beurt.vraag);
    this.vak.vulVoor(beurt.vraag);
    // The own words stay in sight above the answer to them.
    (laatste?.previousElementSibling ?? laatste)?.scrollIntoView({ block: "start" });
  }

  #zetFocus(vraag, beurt, uitVak) {
    // The last group belongs to the open question; those above it to an answer from the knowledge base.
    const groepen = beurt?.querySelectorAll(".snelle-antwoorden") ?? [];
    const keuzes = heeftEigenVorm(vraag) ? opId("vraagblok") : groepen[groepen.length - 1];
    const eerste = vraag?.soort === "tekst" || vraag?.soort === "kort" ? null : keuzes?.querySelector(INVOER);
    const duim = window.matchMedia("(pointer: coarse)").matches;
    // On a phone the keyboard would hide the buttons; else whoever types keeps typing.
    if (eerste && (!uitVak || duim)) eerste.focus({ preventScroll: true });
    else this.vak.focus();
  }
}
