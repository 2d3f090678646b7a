// The log of the conversation: exactly one, one addition per turn of the assistant, silent on reload.

import { el, opId } from "./el.js";
import { maakBericht, taalkenmerken } from "./bericht.js";
import { knoppenVan, snelleAntwoorden } from "./keuzes.js";

const log = () => opId("log");

function maakBeurt(berichten, vraag, opKeuze) {
  const beurt = el("div", { klasse: "beurt" });
  berichten.forEach((bericht, nummer) => {
    const isLaatste = nummer === berichten.length - 1;
    const knoppen = opKeuze ? knoppenVan(bericht, vraag, isLaatste) : [];
    const groep = snelleAntwoorden(knoppen, isLaatste ? vraag : null, opKeuze);
    if (groep) for (const [naam, waarde] of Object.entries(taalkenmerken(bericht))) groep.setAttribute(naam, waarde);
    beurt.append(maakBericht(bericht, opKeuze), ...(groep ? [groep] : []));
  });
  return beurt;
}

// Buttons of an earlier turn would answer the wrong question.
export function ruimKnoppenOp() {
  for (const groep of log().querySelectorAll(".snelle-antwoorden, .overzicht__actie")) groep.remove();
}

export function toonEigen(tekst) {
  log().append(maakBericht({ van: "ouder", soort: "tekst", tekst }));
}

export function toonBeurt(berichten, vraag, opKeuze) {
  if (!berichten.length) return null;
  const beurt = maakBeurt(berichten, vraag, opKeuze);
  log().append(beurt);
  return beurt;
}

// The transcript goes into a fresh log before that is part of the page: a live region that arrives
// with its contents is not read out, an addition to one that is there would be.
export function toonTranscript(berichten, vraag, opKeuze) {
  const vers = log().cloneNode(false);
  const laatsteEigen = berichten.findLastIndex((bericht) => bericht.van === "ouder");
  for (const bericht of berichten.slice(0, laatsteEigen + 1)) vers.append(maakBericht(bericht));
  const staart = berichten.slice(laatsteEigen + 1);
  const beurt = staart.length ? maakBeurt(staart, vraag, opKeuze) : null;
  if (beurt) vers.append(beurt);
  log().replaceWith(vers);
  return beurt;
}

export function maakLeeg() {
  log().replaceWith(log().cloneNode(false));
}

export function zetBezig(bezig) {
  for (const knop of log().querySelectorAll("button")) knop.setAttribute("aria-disabled", String(bezig));
}
