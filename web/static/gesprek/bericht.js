// Draws one message of the conversation.

import { el } from "./el.js";
import { datum, t } from "./teksten.js";
import { alineas } from "./tekst.js";
import { overzicht } from "./samenvatting.js";

function bron(kennis) {
  const herkomst = t("bron", { bron: kennis.bron, paragraaf: kennis.paragraaf, versie: kennis.versie });
  const geldig = kennis.geldigTot ? t("geldig_tot", { datum: datum(kennis.geldigTot) }) : "";
  const verder = el(
    "a",
    {
      klasse: "utrecht-link utrecht-link--html-a",
      href: `/vragen/${encodeURIComponent(kennis.id)}`,
      target: "_blank",
      rel: "noopener",
    },
    t("lees_meer"),
    el("span", { klasse: "alleen-voorlezen", tekst: ` ${t("nieuw_tabblad")}` }),
  );
  return el("p", { klasse: "bericht__bron" }, `${herkomst} ${geldig} `, verder);
}

function inhoud(bericht, opKeuze) {
  if (bericht.soort === "samenvatting") return overzicht(bericht.tekst, bericht.knoppen ?? [], opKeuze);
  return alineas(bericht.tekst, { links: bericht.van === "assistent" });
}

// Another language is read out in its own voice, and Arabic runs from right to left.
export function taalkenmerken(bericht) {
  return bericht.taal ? { lang: bericht.taal, dir: bericht.taal === "ar" ? "rtl" : "ltr" } : {};
}

export function maakBericht(bericht, opKeuze) {
  const wie = bericht.van === "ouder" ? "ouder" : "assistent";
  const soort = bericht.soort ?? "tekst";
  return el(
    "div",
    { klasse: `bericht bericht--${wie} bericht--${soort}`, "data-van": wie, "data-soort": soort },
    el("span", { klasse: "alleen-voorlezen", tekst: `${t(wie === "ouder" ? "u" : "assistent")}: ` }),
    soort === "veiligheid" ? el("p", { klasse: "bericht__kop", tekst: t("veiligheid") }) : null,
    bericht.taal ? el("div", taalkenmerken(bericht), inhoud(bericht, opKeuze)) : inhoud(bericht, opKeuze),
    bericht.kennis ? bron(bericht.kennis) : null,
  );
}
