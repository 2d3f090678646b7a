// The small form for a resume code.

import { opId } from "./el.js";
import { t } from "./teksten.js";

export function maakHervat(opCode, opSluit) {
  const formulier = opId("hervat");
  const vak = opId("hervat-code");
  const fout = opId("hervat-fout");

  function toonFout(tekst) {
    fout.textContent = tekst;
    fout.hidden = !tekst;
    vak.setAttribute("aria-invalid", String(Boolean(tekst)));
    if (tekst) vak.focus();
  }

  function sluit() {
    formulier.hidden = true;
    vak.value = "";
    toonFout("");
  }

  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const code = vak.value.trim();
    if (code) opCode(code);
    else toonFout(t("hervat_leeg"));
  });
  const terug = () => {
    sluit();
    opSluit();
  };
  opId("hervat-terug").addEventListener("click", terug);
  formulier.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape") terug();
  });

  return {
    sluit,
    toonFout,
    open() {
      formulier.hidden = false;
      vak.focus();
    },
  };
}
