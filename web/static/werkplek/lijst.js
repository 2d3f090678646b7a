// The queue stays up to date by itself, and the arrow keys walk along the intakes. Without this script
// the page works all the same.

const vlak = document.getElementById("wachtrij");
const teksten = JSON.parse(vlak.dataset.teksten);
const nieuws = document.getElementById("nieuws");

function links() {
  return [...document.querySelectorAll(".lijst__kenmerk a")];
}

// Arrows only work while a row has the focus: no key is taken from who types or reads.
function loop(gebeurtenis) {
  const rijen = links();
  const plek = rijen.indexOf(document.activeElement);
  if (plek < 0) return;
  const naar = { ArrowDown: plek + 1, ArrowUp: plek - 1, Home: 0, End: rijen.length - 1 }[gebeurtenis.key];
  if (naar === undefined) return;
  gebeurtenis.preventDefault();
  rijen[Math.min(Math.max(naar, 0), rijen.length - 1)].focus();
}

function woorden({ nieuw }) {
  if (nieuw === 1) return teksten.nieuw_een;
  return nieuw ? teksten.nieuw.replace("{aantal}", nieuw) : teksten.veranderd;
}

async function haal() {
  const antwoord = await fetch(location.href, { headers: { "X-Vanzelf": "1" }, credentials: "same-origin" });
  if (!antwoord.ok) throw new Error(String(antwoord.status));
  return new DOMParser().parseFromString(await antwoord.text(), "text/html");
}

// Who had a row in focus keeps it, also when it moved.
function vervang(nieuwePagina) {
  const gekozen = document.activeElement?.closest?.("#lijstvlak, #tellingen") && document.activeElement.href;
  for (const id of ["lijstvlak", "tellingen"]) {
    const vers = nieuwePagina.getElementById(id);
    if (vers) document.getElementById(id).replaceChildren(...vers.childNodes);
  }
  if (gekozen) [...document.querySelectorAll("#lijstvlak a, #tellingen a")].find((a) => a.href === gekozen)?.focus();
}

function toonBalk(tekst, knop) {
  document.getElementById("livebalk")?.remove();
  const balk = document.createElement("p");
  balk.id = "livebalk";
  balk.className = "melding live";
  balk.append(tekst);
  if (knop) balk.append(knop);
  document.getElementById("lijstvlak").before(balk);
  nieuws.textContent = tekst;
}

// A search was posted: a name must not go into an address, so the person decides when to search again.
function vraagOpnieuwTeZoeken() {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "utrecht-button utrecht-button--secondary-action";
  knop.textContent = teksten.zoek_knop;
  knop.addEventListener("click", () => document.getElementById("zoekformulier").requestSubmit());
  toonBalk(teksten.zoek, knop);
}

async function ververs(gegevens) {
  if (vlak.dataset.gezocht) {
    vraagOpnieuwTeZoeken();
    return;
  }
  try {
    vervang(await haal());
    nieuws.textContent = woorden(gegevens);
  } catch {
    toonBalk(teksten.weg);
  }
}

function luister() {
  const stroom = new EventSource(vlak.dataset.stroom);
  stroom.addEventListener("veranderd", (gebeurtenis) => ververs(JSON.parse(gebeurtenis.data)));
  stroom.addEventListener("error", () => {
    if (stroom.readyState === EventSource.CLOSED) toonBalk(teksten.weg);
  });
  addEventListener("pagehide", () => stroom.close());
}

document.addEventListener("keydown", loop);
luister();
