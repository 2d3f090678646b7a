// Which words and which buttons go with a failed call.

import { t } from "./teksten.js";

const GEEN_VERBINDING = 0;
const NIET_GEVONDEN = 404;
const CONFLICT = 409;

export function uitlegVan(fout, isKeuze = false) {
  if (fout.status === GEEN_VERBINDING) {
    const tekst = t(isKeuze ? "geen_verbinding_keuze" : "geen_verbinding");
    return { kop: t("geen_verbinding_kop"), tekst, actie: "opnieuw" };
  }
  if (fout.status === NIET_GEVONDEN) return { kop: t("verdwenen_kop"), tekst: t("verdwenen"), actie: "nieuw" };
  const tekst = fout.detail || t("storing");
  if (fout.status === CONFLICT) return { kop: fout.titel, tekst, actie: "laad" };
  const storing = fout.status >= 500;
  const actie = storing || fout.status === 429 ? "opnieuw" : null;
  return { kop: fout.titel || t("fout_kop"), tekst, actie, storing };
}

// At the field of the resume code: what is wrong with it, or that there is no connection.
export function uitlegBijCode(fout) {
  return { tekst: fout.detail || t(fout.status === GEEN_VERBINDING ? "geen_verbinding_kop" : "fout_kop") };
}

// Our own mistake in the page is no reason to leave someone without an answer.
export function isApiFout(fout) {
  return typeof fout?.status === "number";
}
