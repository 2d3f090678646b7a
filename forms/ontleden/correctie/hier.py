"""The new value of an answer of which it is known that the text takes it back."""

from __future__ import annotations

from dataclasses import replace

from forms.dossier import Dossier
from forms.ontleden.correctie.gevonden import Correctie, Lezer
from forms.ontleden.correctie.kandidaten import Kandidaat, kandidaten
from forms.ontleden.correctie.tekens import STERK
from forms.ontleden.correctie.vinden import met_waarde
from forms.ontleden.tekst import plat


def corrigeer_hier(tekst: str, dossier: Dossier, open_pad: str, pad: str, lees: Lezer) -> Correctie:
    """The correction of the answer at ``pad``; its value is None when the text does not say the new one."""
    kaal = plat(tekst)
    genoemd = next((k for k in kandidaten(kaal, dossier, open_pad) if k.pad == pad), None)
    kandidaat = replace(genoemd or Kandidaat(pad, 0, 0, 0, False), vanzelf=True)
    gevonden = met_waarde(tekst, kaal, dossier, kandidaat, open_pad, STERK, lees)
    gevonden = gevonden or Correctie(pad, None, "", zeker=True)
    return replace(gevonden, zeker=True, duidelijk=True, aan_antwoord=True, expliciet=True)
