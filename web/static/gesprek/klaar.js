// After sending and at a pause: the kenmerk, the PDF and the resume code, big and easy to copy.

import * as api from "./api.js";
import { el, knop } from "./el.js";
import { t } from "./teksten.js";

async function download(kenmerk, melding) {
  melding.textContent = t("download_bezig");
  try {
    const adres = URL.createObjectURL(await api.plan());
    el("a", { href: adres, download: t("download_naam", { kenmerk }) }).click();
    URL.revokeObjectURL(adres);
    melding.textContent = t("download_klaar");
  } catch {
    melding.textContent = t("download_fout");
  }
}

async function kopieer(code, melding) {
  try {
    await navigator.clipboard.writeText(code);
    melding.textContent = t("gekopieerd");
  } catch {
    melding.textContent = t("kopieer_fout");
  }
}

function kenmerkkaart(kenmerk) {
  const melding = el("p", { klasse: "klein", role: "status" });
  return el(
    "section",
    { klasse: "kaart klaar", "aria-label": t("kenmerk_kop") },
    el("h2", { klasse: "utrecht-heading-3", tekst: t("kenmerk") }),
    el("p", { klasse: "klaar__groot klaar__kenmerk", tekst: kenmerk }),
    el("p", { klasse: "zacht klein", tekst: t("kenmerk_hulp") }),
    knop(t("download"), "primary-action", () => download(kenmerk, melding), { id: "download" }),
    melding,
  );
}

function codekaart(code) {
  const melding = el("p", { klasse: "klein", role: "status" });
  return el(
    "section",
    { klasse: "kaart klaar", "aria-label": t("code_kop") },
    el("h2", { klasse: "utrecht-heading-3", tekst: t("code_kop") }),
    el("p", { klasse: "klaar__groot klaar__code", tekst: code }),
    el("p", { klasse: "zacht klein", tekst: t("code_hulp") }),
    knop(t("kopieer"), "secondary-action", () => kopieer(code, melding)),
    melding,
  );
}

export function klaarkaarten({ status, kenmerk, hervatcode }) {
  const kaarten = [];
  if (status === "verstuurd" && kenmerk) kaarten.push(kenmerkkaart(kenmerk));
  if (hervatcode) kaarten.push(codekaart(hervatcode));
  return kaarten;
}
