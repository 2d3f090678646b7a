// "Stap 3 van 11: Uw kinderen", with a bar.

import { opId } from "./el.js";
import { t } from "./teksten.js";

export function toonVoortgang(voortgang, zichtbaar) {
  opId("voortgang").hidden = !zichtbaar;
  if (!zichtbaar) return;
  opId("voortgang-tekst").textContent = t("stap", voortgang);
  const balk = opId("voortgang-balk");
  balk.max = voortgang.van;
  balk.value = voortgang.stap;
}
