// The menu with commands: opens under its button, Escape closes it and gives the focus back.

import { opId } from "./el.js";

export function maakMenu() {
  const knop = opId("menu-knop");
  const lijst = opId("menu");
  const isOpen = () => !lijst.hidden;

  function open() {
    lijst.hidden = false;
    knop.setAttribute("aria-expanded", "true");
    lijst.querySelector("button").focus();
  }

  function sluit({ focus = true } = {}) {
    if (!isOpen()) return;
    lijst.hidden = true;
    knop.setAttribute("aria-expanded", "false");
    if (focus) knop.focus();
  }

  knop.addEventListener("click", () => (isOpen() ? sluit() : open()));
  document.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape" && isOpen()) sluit();
  });
  document.addEventListener("click", (gebeurtenis) => {
    if (!lijst.parentElement.contains(gebeurtenis.target)) sluit({ focus: false });
  });
  lijst.parentElement.addEventListener("focusout", (gebeurtenis) => {
    const naar = gebeurtenis.relatedTarget;
    if (naar && !lijst.parentElement.contains(naar)) sluit({ focus: false });
  });
  return { sluit };
}
