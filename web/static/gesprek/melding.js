// Failures and being offline: what happened, what was saved, what to do now.

import { el, knop, opId } from "./el.js";
import { t, telefoon } from "./teksten.js";

const plek = () => opId("melding");

function belLink() {
  const klasse = "utrecht-link utrecht-link--html-a";
  return el("a", { klasse, href: `tel:${telefoon.replace(/\D/g, "")}`, tekst: t("bel", { telefoon }) });
}

// acties: [titel, functie] pairs; the first one is the main thing to do.
export function meld(kop, tekst, acties = [], soort = "fout") {
  const knoppen = acties.map(([titel, doe], nummer) =>
    knop(titel, nummer === 0 ? "primary-action" : "secondary-action", doe),
  );
  const rij = el("div", { klasse: "knoppenrij melding__acties" }, ...knoppen, belLink());
  plek().replaceChildren(
    el(
      "div",
      { klasse: `melding melding--${soort}` },
      kop ? el("p", { klasse: "melding__kop", tekst: kop }) : null,
      el("p", { tekst }),
      rij,
    ),
  );
  plek().scrollIntoView({ block: "nearest" });
}

export function geenMelding() {
  plek().replaceChildren();
}

// For what a screen reader should hear while nothing else on the page says it.
export function zeg(tekst) {
  opId("status").textContent = tekst;
}
