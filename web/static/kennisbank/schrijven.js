// The form of an answer: tips while writing, and a warning before leaving without saving.
// Nothing is kept in the browser.

const WACHT_MS = 500;
const MEE = ["teken", "vraag", "antwoord", "meer_weten", "jeugdigen", "professionals", "bron", "versie", "geldig_van", "geldig_tot", "paragrafen", "doelgroep"];

const formulier = document.getElementById("schrijven");
const tips = document.getElementById("tips");
const verlopen = document.getElementById("verlopen");
let stand = inhoud();
let klok = 0;
let nummer = 0;
let weg = false;

function inhoud() {
  return new URLSearchParams(new FormData(formulier)).toString();
}

function onbewaard() {
  return "onbewaard" in formulier.dataset || inhoud() !== stand;
}

async function ververs() {
  const mijn = ++nummer;
  const velden = new URLSearchParams();
  const alles = new FormData(formulier);
  for (const naam of MEE) for (const waarde of alles.getAll(naam)) velden.append(naam, waarde);
  try {
    const antwoord = await fetch("/kennisbank/tips", { method: "POST", body: velden });
    if (mijn !== nummer) return;
    verlopen.hidden = antwoord.status !== 401;
    verlopen.textContent = verlopen.hidden ? "" : formulier.dataset.verlopen;
    if (antwoord.ok) tips.innerHTML = await antwoord.text();
  } catch {
    // Without a connection the tips wait; saving says what is wrong.
  }
}

formulier.addEventListener("input", () => {
  clearTimeout(klok);
  klok = setTimeout(ververs, WACHT_MS);
});
formulier.addEventListener("submit", () => {
  weg = true;
});
addEventListener("pageshow", () => {
  weg = false;
});
addEventListener("beforeunload", (gebeurtenis) => {
  if (weg || !onbewaard()) return;
  gebeurtenis.preventDefault();
  gebeurtenis.returnValue = formulier.dataset.verlaten;
});
