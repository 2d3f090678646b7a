// Turns plain text into paragraphs, lists and phone links. No HTML is ever read.

import { el } from "./el.js";

const TELEFOON = /\b(?:0[89]00[ -]?\d{4}|(?:0[1-57]\d{1,2}|08[58]) ?[–-]? ?\d{3} ?\d{3,4}|112|113)\b(?![-\d]| Zelfmoord)/g;
const ADRES = /https:\/\/[^\s)]+[^\s).,]/g;

// Links only in what we say ourselves: the words of a family stay words. A mobile number is theirs, or an example.
function stukken(regel) {
  const treffers = [...regel.matchAll(ADRES), ...regel.matchAll(TELEFOON)].sort((a, b) => a.index - b.index);
  const delen = [];
  let plek = 0;
  for (const treffer of treffers) {
    if (treffer.index < plek) continue;
    delen.push(regel.slice(plek, treffer.index), verwijzing(treffer[0]));
    plek = treffer.index + treffer[0].length;
  }
  return [...delen, regel.slice(plek)];
}

function verwijzing(gevonden) {
  const klasse = "utrecht-link utrecht-link--html-a";
  if (!gevonden.startsWith("https:")) {
    return el("a", { klasse, href: `tel:${gevonden.replace(/\D/g, "")}`, tekst: gevonden });
  }
  const naam = gevonden.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "");
  return el("a", { klasse, href: gevonden, target: "_blank", rel: "noopener noreferrer", tekst: naam });
}

function regels(tekst, metLinks) {
  return tekst.split("\n").flatMap((regel, nummer) => {
    const delen = metLinks ? stukken(regel) : [regel];
    return nummer === 0 ? delen : [el("br"), ...delen];
  });
}

function blok(tekst, metLinks) {
  const alle = tekst.split("\n");
  if (!alle.every((regel) => regel.startsWith("- "))) return el("p", {}, ...regels(tekst, metLinks));
  const punten = alle.map((regel) => el("li", {}, ...regels(regel.slice(2), metLinks)));
  return el("ul", { klasse: "bericht__lijst" }, ...punten);
}

export function alineas(tekst, { links = false } = {}) {
  const deel = document.createDocumentFragment();
  for (const stuk of tekst.split(/\n{2,}/)) if (stuk.trim()) deel.append(blok(stuk, links));
  return deel;
}
