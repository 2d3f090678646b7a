// What belongs to the open question: why we ask it, who reads it, and the forms of a multiple choice
// or a scale. It stands right after the log and is not read out by itself.

import { echteKlik, el, knop, opId } from "./el.js";
import { snelleAntwoorden, zachteKnoppen } from "./keuzes.js";
import { datum, t } from "./teksten.js";
import { alineas } from "./tekst.js";

const SCHAAL = Array.from({ length: 10 }, (_, plek) => ({ waarde: String(plek + 1), titel: String(plek + 1) }));
// These answers cannot stand beside another one; ticking them clears the rest.
const SLUIT_UIT = new Set(["geen", "niemand", "nee"]);

function uitklap(kop, tekst) {
  if (!tekst) return null;
  return el("details", { klasse: "uitleg" }, el("summary", { tekst: kop }), alineas(tekst));
}

function uitleg(vraag) {
  const delen = [uitklap(t("waarom"), vraag.waarom), uitklap(t("wie_leest"), vraag.wieLeest)];
  return el("div", { klasse: "uitleg-rij" }, ...delen);
}

function houdUitElkaar(vakken, gekozen) {
  if (!gekozen.checked) return;
  const alleen = SLUIT_UIT.has(gekozen.value);
  for (const vak of vakken) {
    if (vak !== gekozen && (alleen || SLUIT_UIT.has(vak.value))) vak.checked = false;
  }
}

function vakje(optie, vraag) {
  const aan = Array.isArray(vraag.huidig) && vraag.huidig.includes(optie.waarde);
  const klasse = "utrecht-checkbox utrecht-checkbox--html-input";
  const vak = el("input", { type: "checkbox", klasse, name: "keuze", value: optie.waarde });
  vak.checked = aan;
  return el("label", { klasse: "keuzevak" }, vak, el("span", { tekst: optie.titel }));
}

function meerkeuze(vraag, opKeuze) {
  const labels = vraag.opties.map((optie) => vakje(optie, vraag));
  const vakken = labels.map((label) => label.querySelector("input"));
  const fout = el("p", { klasse: "utrecht-form-field-error-message", role: "alert" });
  const klaar = el("button", { type: "submit", klasse: "utrecht-button utrecht-button--primary-action", tekst: t("klaar") });
  const formulier = el(
    "form",
    { klasse: "keuzeformulier", novalidate: true },
    el("fieldset", { klasse: "keuzeveld" }, el("legend", { tekst: t("kies_meer") }), ...labels),
    fout,
    klaar,
  );
  formulier.addEventListener("change", (gebeurtenis) => houdUitElkaar(vakken, gebeurtenis.target));
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const waarden = vakken.filter((vak) => vak.checked).map((vak) => vak.value);
    fout.textContent = waarden.length ? "" : t("kies_eerst");
    if (!waarden.length) return vakken[0].focus();
    const titels = vraag.opties.filter((optie) => waarden.includes(optie.waarde)).map((optie) => optie.titel);
    return opKeuze({ waarde: waarden.join(","), titel: titels.join(", ") });
  });
  return formulier;
}

function schaal(vraag, opKeuze) {
  const opties = vraag.opties?.length ? vraag.opties : SCHAAL;
  const knoppen = opties.map((optie) => {
    const gekozen = String(vraag.huidig ?? "") === optie.waarde;
    const klik = (gebeurtenis) => echteKlik(gebeurtenis) && opKeuze(optie);
    return knop(optie.titel, gekozen ? "primary-action" : "secondary-action", klik, {
      "aria-pressed": String(gekozen),
      "data-keuze": optie.waarde,
    });
  });
  const legenda = el("legend", { tekst: t("kies_een") });
  return el("fieldset", { klasse: "keuzeveld schaal" }, legenda, el("div", { klasse: "schaal__knoppen" }, ...knoppen));
}

function inWoorden(huidig) {
  if (typeof huidig === "string") return datum(huidig);
  if (huidig.leeftijdMaanden !== undefined) return t("maanden", { getal: huidig.leeftijdMaanden });
  return t("jaar", { getal: huidig.leeftijdJaren });
}

// Words stand in the box already and options are marked; a birth date is told.
function huidigeDatum(vraag) {
  if (vraag.soort !== "datum" || !vraag.huidig) return null;
  return el("p", { klasse: "zacht klein", tekst: t("nu_staat", { waarde: inWoorden(vraag.huidig) }) });
}

const VORMEN = { meerkeuze, schaal };

export function toonVraagblok(vraag, opKeuze, bericht = null) {
  const plek = opId("vraagblok");
  plek.replaceChildren();
  if (!vraag) return;
  const vorm = VORMEN[vraag.soort];
  if (vorm) plek.append(vorm(vraag, opKeuze));
  const oud = huidigeDatum(vraag);
  if (oud) plek.append(oud);
  const zacht = snelleAntwoorden(zachteKnoppen(bericht, vraag), null, opKeuze);
  if (zacht) plek.append(zacht);
  if (vraag.waarom || vraag.wieLeest) plek.append(uitleg(vraag));
}
