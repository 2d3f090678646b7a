"""The learned reading of a text that takes back an earlier answer, when no list knows its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from actions.gesprek.lezen import soort_van
from actions.webhook.beurt import Werkbeurt
from actions.webhook.gok import KEUZES, is_gevoelig, mag_niet_gegokt, raad_antwoord, weersproken_lezing
from forms.dossier import Dossier
from forms.ontleden.correctie import Correctie, corrigeer_hier
from forms.ontleden.correctie.citaat import eigen_woorden
from forms.ontleden.stukken import uit_stukken
from forms.ontleden.tekst import plat, woorden
from forms.paden import index, sjabloon
from forms.soorten import Ontleding
from knowledge.antwoorden.herzien import herzien

_VOORNAAM = "kinderen[].voornaam"
_OVER_EEN_KIND = re.compile(
    r"\b(?:hij|zij|ze|ie|zijn|haar|zn|dr|zoon\w*|dochter\w*|kind\w*|jongste|oudste|jongen|meisje|naam|roepnaam"
    r"|voornaam)\b"
)
_VAN_EEN_KIND = ("kinderen[", "instemming.jeugdige[")


def geleerde_correctie(
    beurt: Werkbeurt, open_pad: str, tekst: str, kansen: Mapping[str, float]
) -> Correctie | None:
    """The likeliest answered question, with its new value when that was said.

    Consent and "safe" are never taken from a guess: there the question is asked again.
    """
    pad = waarschijnlijk_pad(kansen, beurt.dossier, open_pad, tekst)
    if pad is None or (sjabloon(pad) == _VOORNAAM and not _gaat_over_iemand(pad, beurt.dossier, tekst)):
        return None
    correctie = corrigeer_hier(tekst, beurt.dossier, open_pad, pad, beurt.lees)
    return replace(correctie, waarde=None) if mag_niet_gegokt(pad, correctie.waarde) else correctie


def _gaat_over_iemand(pad: str, dossier: Dossier, tekst: str) -> bool:
    """Whether a text that may change a first name speaks of a child: "heette dat roddelen" does not."""
    return _is_genoemd(pad, dossier, plat(tekst)) or _OVER_EEN_KIND.search(plat(tekst)) is not None


def met_gelezen_waarde(beurt: Werkbeurt, correctie: Correctie, tekst: str) -> Correctie:
    """The correction with its new value as one clause says it, or else as was learned."""
    if correctie.waarde is not None:
        return correctie
    pad = correctie.pad
    gelezen = gelezen_waarde(beurt, pad, tekst)
    if gelezen is None or gelezen.waarde == beurt.dossier.waarde(pad):
        return correctie
    return replace(correctie, waarde=gelezen.waarde)


def gelezen_waarde(beurt: Werkbeurt, pad: str, tekst: str) -> Ontleding | None:
    """The answer at ``pad`` in one clause of the text, or the learned one; never of consent."""
    soort = soort_van(pad)
    stuk = uit_stukken(tekst, soort, partial(beurt.lees, pad))
    if stuk is not None:
        tegen = is_gevoelig(pad) and weersproken_lezing(pad, stuk, tekst, beurt.verstaan.vector)
        return None if tegen or mag_niet_gegokt(pad, stuk.waarde) else stuk
    return raad_antwoord(pad, tekst, beurt.verstaan.vector) if soort in KEUZES else None


def waarschijnlijk_pad(
    kansen: Mapping[str, float], dossier: Dossier, open_pad: str, tekst: str
) -> str | None:
    """The answered question that is meant; None when it is the open one, or one that was not asked yet."""
    kaal = plat(tekst)
    gekozen = herzien(kansen)
    paden = [pad for pad in dossier if sjabloon(pad) == gekozen and pad != open_pad]
    if gekozen == sjabloon(open_pad):
        paden = [pad for pad in paden if _is_genoemd(pad, dossier, kaal)]
    return _welke(paden, dossier, open_pad, kaal) if paden else None


def _welke(paden: list[str], dossier: Dossier, open_pad: str, kaal: str) -> str:
    """Which of several: the child who is named, the answer quoted, that of the open question, the last."""
    genoemd = [pad for pad in paden if _is_genoemd(pad, dossier, kaal)]
    geciteerd = [pad for pad in paden if eigen_woorden(pad, dossier) & set(woorden(kaal))]
    zelfde = [pad for pad in paden if index(pad) == index(open_pad)]
    return next(iter([*genoemd, *geciteerd, *zelfde]), paden[-1])


def _is_genoemd(pad: str, dossier: Dossier, kaal: str) -> bool:
    naam = dossier.waarde(f"kinderen[{index(pad)}].voornaam") if pad.startswith(_VAN_EEN_KIND) else None
    return isinstance(naam, str) and re.search(rf"\b{re.escape(plat(naam))}\b", kaal) is not None
