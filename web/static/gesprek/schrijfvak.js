// The box to write in. It grows with the text and keeps the text until it has really arrived.

import { opId } from "./el.js";

const INVULHULP = {
  telefoon: { inputmode: "tel", autocomplete: "tel" },
  email: { inputmode: "email", autocomplete: "email" },
  "contact.naam": { inputmode: "text", autocomplete: "name" },
};
const GEWOON = { inputmode: "text", autocomplete: "off" };

export function maakSchrijfvak(opVerstuur) {
  const vak = opId("tekst");

  function groei() {
    vak.style.blockSize = "auto";
    vak.style.blockSize = `${vak.scrollHeight + 2}px`;
  }

  vak.addEventListener("input", groei);
  vak.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key !== "Enter" || gebeurtenis.shiftKey || gebeurtenis.isComposing) return;
    gebeurtenis.preventDefault();
    if (!gebeurtenis.repeat) opVerstuur();
  });
  opId("schrijf").addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    opVerstuur();
  });

  return {
    get tekst() {
      return vak.value.trim();
    },
    heeftFocus: () => document.activeElement === vak || document.activeElement === opId("verstuur"),
    focus: () => vak.focus({ preventScroll: true }),
    zetBezig(bezig) {
      vak.readOnly = bezig;
      opId("verstuur").setAttribute("aria-disabled", String(bezig));
    },
    maakLeeg() {
      vak.value = "";
      groei();
    },
    // The stored answer of a question that is open to change; never over something half written.
    vulVoor(vraag) {
      const oud = vraag?.huidig;
      if (vak.value || typeof oud !== "string" || !["kort", "tekst", "telefoon", "email"].includes(vraag.soort)) return;
      vak.value = oud;
      groei();
    },
    stelIn(vraag) {
      const hulp = INVULHULP[vraag?.veld] ?? INVULHULP[vraag?.soort] ?? GEWOON;
      vak.setAttribute("inputmode", hulp.inputmode);
      vak.setAttribute("autocomplete", hulp.autocomplete);
    },
  };
}
