// Which buttons come with a message, and how they look.

import { echteKlik, el, knop } from "./el.js";
import { t } from "./teksten.js";
import { isWijzig } from "./samenvatting.js";

const ZACHT = new Set(["overslaan", "weet_ik_niet", "bespreek_ik_liever", "annuleer", "mens", "waarom", "terug", "geen_van_deze"]);
const OORDEEL = "geholpen:";
const NADRUK = new Set(["verstuur", "klopt", "bevestig", "start_gezinsplan"]);
const EIGEN_VORM = new Set(["meerkeuze", "schaal"]);

export const heeftEigenVorm = (vraag) => Boolean(vraag) && EIGEN_VORM.has(vraag.soort);

const isZacht = ({ waarde }) => ZACHT.has(waarde) || waarde.startsWith(OORDEEL);

// A multiple choice or a scale has its own form below the conversation; skipping comes after that.
function zonderEigenVorm(knoppen, vraag) {
  const waarden = new Set((vraag.opties ?? []).map((optie) => optie.waarde));
  return knoppen.filter(
    ({ waarde }) => !waarden.has(waarde) && !/^\d+$/.test(waarde) && !ZACHT.has(waarde),
  );
}

export function zachteKnoppen(bericht, vraag) {
  if (!heeftEigenVorm(vraag)) return [];
  return (bericht?.knoppen ?? []).filter(({ waarde }) => ZACHT.has(waarde));
}

export function knoppenVan(bericht, vraag, isLaatste) {
  let knoppen = (bericht.knoppen ?? []).filter((keuze) => bericht.soort !== "samenvatting" || !isWijzig(keuze));
  if (isLaatste && heeftEigenVorm(vraag)) knoppen = zonderEigenVorm(knoppen, vraag);
  const kaal = isLaatste && !(bericht.knoppen ?? []).length && vraag && !heeftEigenVorm(vraag);
  return kaal ? (vraag.opties ?? []) : knoppen;
}

function stijl(keuze) {
  if (NADRUK.has(keuze.waarde)) return "primary-action";
  return isZacht(keuze) ? "subtle" : "secondary-action";
}

function isHuidig(keuze, huidig) {
  if (typeof huidig === "boolean") return keuze.waarde === (huidig ? "ja" : "nee");
  return huidig !== null && huidig !== undefined && String(huidig) === keuze.waarde;
}

function maakKnop(keuze, vraag, opKeuze) {
  const gekozen = isHuidig(keuze, vraag?.huidig);
  const titel = gekozen ? `${keuze.titel} ${t("nu_gekozen")}` : keuze.titel;
  const klik = (gebeurtenis) => echteKlik(gebeurtenis) && opKeuze(keuze);
  return knop(titel, stijl(keuze), klik, { "data-keuze": keuze.waarde });
}

export function snelleAntwoorden(knoppen, vraag, opKeuze) {
  if (!knoppen.length) return null;
  const hard = knoppen.filter((keuze) => !isZacht(keuze));
  const zacht = knoppen.filter(isZacht);
  const rijen = [hard, zacht].filter((rij) => rij.length);
  return el(
    "div",
    { klasse: "snelle-antwoorden", role: "group", "aria-label": t("kies_antwoord") },
    ...rijen.map((rij) =>
      el("div", { klasse: "knoppenrij" }, ...rij.map((keuze) => maakKnop(keuze, vraag, opKeuze))),
    ),
  );
}
