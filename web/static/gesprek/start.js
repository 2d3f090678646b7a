// Starts the chat: ties the page to the conversation.

import { echteKlik, opId } from "./el.js";
import { Gesprek } from "./gesprek.js";
import { maakHervat } from "./hervat.js";
import { geenMelding, meld, zeg } from "./melding.js";
import { maakMenu } from "./menu.js";
import { maakSchrijfvak } from "./schrijfvak.js";
import { Scherm } from "./scherm.js";
import { t } from "./teksten.js";

const HERVATTEN = "hervatten";

function meldFout({ kop, tekst, actie, storing }) {
  const acties = {
    opnieuw: [t("opnieuw"), () => gesprek.opnieuw(vak.tekst)],
    laad: [t("laad_opnieuw"), () => gesprek.laad()],
    nieuw: [t("nieuw_gesprek"), beginOpnieuw],
  };
  const knoppen = actie ? [acties[actie]] : [];
  // When the assistant is down, the same questions go on in the form.
  if (storing) knoppen.push([t("naar_formulier"), () => gesprek.naarFormulier()]);
  meld(kop, tekst, knoppen);
}

// The words in the box stay: only the conversation is new.
function beginOpnieuw() {
  gesprek.vergeet();
  scherm.beginOpnieuw();
}

function kies(keuze) {
  if (gesprek.bezig) return;
  menu.sluit({ focus: false });
  if (keuze.waarde === HERVATTEN) hervat.open();
  else gesprek.stuurKeuze(keuze);
}

function verstuurTekst() {
  if (vak.tekst && !gesprek.bezig) gesprek.stuurTekst(vak.tekst);
}

const menu = maakMenu();
const vak = maakSchrijfvak(verstuurTekst);
const hervat = maakHervat((code) => gesprek.hervat(code), () => vak.focus());
const scherm = new Scherm({ vak, hervat, meldFout, opKeuze: kies });
const gesprek = new Gesprek(scherm);

function koppelKnoppen() {
  for (const knop of document.querySelectorAll("#welkom [data-keuze], #schrijfbalk [data-keuze]")) {
    const keuze = { waarde: knop.dataset.keuze, titel: knop.textContent.trim() };
    knop.addEventListener("click", (gebeurtenis) => echteKlik(gebeurtenis) && kies(keuze));
  }
  opId("naar-formulier").addEventListener("click", () => {
    menu.sluit();
    gesprek.naarFormulier();
  });
}

function koppelWissen() {
  const dialoog = opId("wis");
  opId("alles-wissen").addEventListener("click", () => {
    menu.sluit();
    dialoog.returnValue = "nee";
    dialoog.showModal();
  });
  dialoog.addEventListener("close", () => {
    if (dialoog.returnValue === "ja") gesprek.wis();
    else opId("menu-knop").focus();
  });
}

function koppelVerbinding() {
  window.addEventListener("offline", () => meld("", t("offline"), [], "let-op"));
  window.addEventListener("online", () => {
    geenMelding();
    zeg(t("online"));
  });
  window.addEventListener("beforeunload", (gebeurtenis) => {
    if (vak.tekst) gebeurtenis.preventDefault();
  });
}

koppelKnoppen();
koppelWissen();
koppelVerbinding();
opId("schrijfbalk").hidden = false;
opId("welkom-knoppen").hidden = false;
gesprek.laad();
if (window.location.hash === "#hervat") hervat.open();
