// The summary per step, with a change button beside every answer.

import { el, knop } from "./el.js";
import { t } from "./teksten.js";
import { alineas } from "./tekst.js";

const KOP = /^\d+\. /;
export const isWijzig = (knop) => knop.waarde.startsWith("wijzig:");

function antwoordregel(regel, wijziging, opKeuze) {
  const [label, ...rest] = regel.slice(2).split(": ");
  const actie =
    wijziging && opKeuze
      ? knop(t("wijzig"), "subtle", () => opKeuze(wijziging), {
          "aria-label": t("wijzig_van", { label }),
          "data-keuze": wijziging.waarde,
        })
      : null;
  return el(
    "div",
    { klasse: "overzicht__regel" },
    el("dt", { tekst: label }),
    el("dd", { tekst: rest.join(": ") }),
    actie && el("dd", { klasse: "overzicht__actie" }, actie),
  );
}

// One block of the text is one step: a line "3. Uw kinderen" and then lines "- label: answer".
function stap(blok, wijzigingen, opKeuze) {
  const [kop, ...rest] = blok.split("\n");
  const regels = [];
  for (const regel of rest) {
    if (regel.startsWith("- ")) regels.push(regel);
    else if (regels.length) regels[regels.length - 1] += `\n${regel}`;
  }
  const lijst = regels.map((regel) => antwoordregel(regel, wijzigingen.shift(), opKeuze));
  return el("section", { klasse: "overzicht__stap" }, el("h2", { tekst: kop }), el("dl", {}, ...lijst));
}

export function overzicht(tekst, knoppen, opKeuze) {
  const wijzigingen = knoppen.filter(isWijzig);
  const delen = samengevoegd(tekst).map((blok) =>
    KOP.test(blok) ? stap(blok, wijzigingen, opKeuze) : alineas(blok),
  );
  return el("div", { klasse: "overzicht" }, ...delen);
}

// An answer may hold blank lines itself; only a step heading starts a new block.
function samengevoegd(tekst) {
  const blokken = [];
  for (const blok of tekst.split(/\n{2,}/)) {
    const vorige = blokken[blokken.length - 1];
    if (vorige !== undefined && KOP.test(vorige) && !KOP.test(blok)) blokken[blokken.length - 1] += `\n${blok}`;
    else blokken.push(blok);
  }
  return blokken;
}
