// Makes DOM elements. Text always goes in as text, never as HTML.

export function el(naam, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(eigenschappen)) {
    if (waarde === undefined || waarde === null || waarde === false) continue;
    if (sleutel === "klasse") element.className = waarde;
    else if (sleutel === "tekst") element.textContent = waarde;
    else if (sleutel.startsWith("op")) element.addEventListener(sleutel.slice(2), waarde);
    else element.setAttribute(sleutel, waarde === true ? "" : String(waarde));
  }
  element.append(...kinderen.filter((kind) => kind !== null && kind !== undefined));
  return element;
}

// The second click of a double click, or a key held down, never counts as a choice.
export function echteKlik(gebeurtenis) {
  return gebeurtenis.detail <= 1;
}

export function knop(titel, soort, opKlik, eigenschappen = {}) {
  const klasse = `utrecht-button utrecht-button--${soort}`;
  return el("button", { type: "button", klasse, tekst: titel, opclick: opKlik, ...eigenschappen });
}

export function opId(id) {
  return document.getElementById(id);
}
