// Remembers which conversation is open in this tab: its id and its key, never a word of an answer.

const ID = "gezinsplan.gesprek";
const SLEUTEL = "gezinsplan.sleutel";
const geheugen = new Map();

// A browser may refuse storage (private window, embedded page); then this page remembers it.
function bak() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function lees(naam) {
  return bak()?.getItem(naam) ?? geheugen.get(naam) ?? null;
}

function schrijf(naam, waarde) {
  geheugen.set(naam, waarde);
  bak()?.setItem(naam, waarde);
}

export function huidig() {
  const gesprek = lees(ID);
  const sleutel = lees(SLEUTEL);
  return gesprek && sleutel ? { gesprek, sleutel } : null;
}

export function onthoud({ gesprek, sleutel }) {
  schrijf(ID, gesprek);
  schrijf(SLEUTEL, sleutel);
}

export function vergeet() {
  for (const naam of [ID, SLEUTEL]) {
    geheugen.delete(naam);
    bak()?.removeItem(naam);
  }
}
