// The chat API: one function per call. Every failure is an ApiFout.

import { huidig } from "./opslag.js";

const BASIS = "/api/v1/gesprekken";
const WACHTTIJD_MS = 45000;

// status 0: no connection, or no answer in time.
export class ApiFout extends Error {
  constructor(status, titel = "", detail = "") {
    super(titel);
    this.status = status;
    this.titel = titel;
    this.detail = detail;
  }
}

export function nieuweSleutel() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function vraag(pad, { methode = "GET", lichaam, koppen = {} } = {}) {
  const wie = huidig();
  const kop = { Accept: "application/json", ...koppen };
  if (wie) kop.Authorization = `Bearer ${wie.sleutel}`;
  if (lichaam !== undefined) kop["Content-Type"] = "application/json";
  let antwoord;
  try {
    antwoord = await fetch(BASIS + pad, {
      method: methode,
      headers: kop,
      body: lichaam === undefined ? undefined : JSON.stringify(lichaam),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout?.(WACHTTIJD_MS),
    });
  } catch {
    throw new ApiFout(0);
  }
  if (!antwoord.ok) throw await maakFout(antwoord);
  return antwoord;
}

async function maakFout(antwoord) {
  try {
    const probleem = await antwoord.json();
    return new ApiFout(antwoord.status, probleem.title, probleem.detail);
  } catch {
    return new ApiFout(antwoord.status);
  }
}

async function lees(belofte) {
  const antwoord = await belofte;
  try {
    return await antwoord.json();
  } catch {
    throw new ApiFout(0);
  }
}

const plek = (rest = "") => `/${encodeURIComponent(huidig().gesprek)}${rest}`;

export const maak = () => lees(vraag("", { methode: "POST", lichaam: {} }));

export const haal = () => lees(vraag(plek()));

export const stuur = (inhoud, sleutel) =>
  lees(vraag(plek("/berichten"), { methode: "POST", lichaam: inhoud, koppen: { "Idempotency-Key": sleutel } }));

export const hervat = (code) => lees(vraag("/hervat", { methode: "POST", lichaam: { code } }));

export const wis = () => vraag(plek(), { methode: "DELETE" });

export const formulier = () => lees(vraag(plek("/formulier"), { methode: "POST", lichaam: {} }));

export async function plan() {
  const antwoord = await vraag(plek("/plan.pdf"), { koppen: { Accept: "application/pdf" } });
  try {
    return await antwoord.blob();
  } catch {
    throw new ApiFout(0);
  }
}
