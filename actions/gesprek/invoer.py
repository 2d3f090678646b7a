"""Reading what came in: tidy, check for danger, and decide how much Rasa needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actions.gesprek.beeld import Beeld
from actions.gesprek.beurten import Getypt
from actions.gesprek.lezen import VRIJE_SOORTEN, lees_tekst, soort_van
from actions.gesprek.rasa import Boodschap
from actions.gesprek.schemas import MAX_TEKST, Invoer
from actions.gesprek.vragen import CONTROLE, maak_vraag
from actions.kennis.dienst import Vector, encoder, kennisbank, lezing_van, vector_van
from actions.problemen import TeGroot
from actions.teksten import knoptitel, zin
from forms.ontleden import ontleed_opdracht
from forms.ontleden.tekst import normaliseer
from knowledge.namen import zonder_namen
from knowledge.veiligheid import beoordeel

_GEEN = "geen"
# Buttons outside the form that are intents of their own.
_INTENTKEUZES = frozenset({"start_gezinsplan", "ik_heb_een_vraag", "hervatten", "mens"})


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What was typed, the sentence in it that asks for help at once, and the readings made for that.

    The readings go by the text without names, as the safety check reads it.
    """

    getypt: Getypt
    noodzin: str = ""
    lezingen: Mapping[str, Vector] = field(default_factory=dict, compare=False, repr=False)


def lees_invoer(invoer: Invoer, beeld: Beeld) -> Gelezen:
    """Tidy a message and check it for danger. Raises TeGroot for more than we can take in."""
    if invoer.keuze is not None:
        keuze = normaliseer(invoer.keuze)
        return Gelezen(Getypt(tekst=titel_van(keuze, beeld), keuze=keuze))
    tekst = normaliseer(invoer.tekst or "")
    if len(tekst) > MAX_TEKST:
        raise TeGroot(zin("te_lang_bericht", beeld.dossier.aanspreekvorm, maximum=MAX_TEKST))
    lezingen: dict[str, Vector] = {}

    def onthoud(deel: str) -> Vector:
        lezingen[deel] = lezing_van(deel)
        return lezingen[deel]

    oordeel = beoordeel(tekst, onthoud)
    if oordeel.soort == _GEEN:
        return Gelezen(Getypt(tekst=tekst), lezingen=lezingen)
    return Gelezen(Getypt(tekst=tekst, veiligheid=oordeel.soort), noodzin=oordeel.zin, lezingen=lezingen)


def titel_van(keuze: str, beeld: Beeld) -> str:
    """What the button said, for the transcript and as the person's own words."""
    titels = _titels(beeld)
    delen = [titels.get(deel.strip(), "") for deel in keuze.split(",")]
    if all(delen):
        return ", ".join(delen)
    try:
        return _kennistitel(keuze) or knoptitel(keuze)
    except KeyError:
        return keuze


def _kennistitel(keuze: str) -> str:
    """The title of a button with an entry in it: its question, or whether it helped. Raises KeyError."""
    soort, _, rest = keuze.partition(":")
    if soort == "kennis":
        item = kennisbank().item(rest)
        return item.vraag if item else ""
    return knoptitel(f"geholpen_{rest.partition(':')[0]}") if soort == "geholpen" else ""


def boodschap_voor(beurt: str, gelezen: Gelezen, beeld: Beeld) -> Boodschap:
    """The message for Rasa; the vector is computed only when understanding is needed."""
    getypt = gelezen.getypt
    tekst = _tekst_voor_rasa(getypt, beeld)
    vector = None if tekst.startswith("/") else _vector(tekst, gelezen)
    return Boodschap(
        gesprek=beeld.gesprek,
        beurt=beurt,
        tekst=tekst,
        formulier=beeld.veld is not None,
        veld=beeld.veld,
        vector=vector,
        keuze=getypt.keuze,
    )


def _vector(tekst: str, gelezen: Gelezen) -> Vector:
    """The vector in the reading that the safety check made, or a new one."""
    bekend = gelezen.lezingen.get(zonder_namen(tekst))
    return vector_van(tekst) if bekend is None else bekend[: encoder().dimensies]


def _tekst_voor_rasa(getypt: Getypt, beeld: Beeld) -> str:
    if getypt.keuze is not None:
        eigen = getypt.keuze in _INTENTKEUZES and beeld.veld is None
        return f"/{getypt.keuze}" if eigen else "/keuze"
    if beeld.veld and _spreekt_voor_zich(getypt.tekst, beeld.veld, beeld):
        return "/antwoord"
    # A leading slash is Rasa's way to name an intent: nobody may do that from outside.
    return getypt.tekst.lstrip("/ ") or "?"


def _spreekt_voor_zich(tekst: str, veld: str, beeld: Beeld) -> bool:
    """Whether the words leave nothing to understand: a fixed command, or wholly read as an answer."""
    if ontleed_opdracht(tekst):
        return True
    if veld == CONTROLE or soort_van(veld) in VRIJE_SOORTEN:
        return False
    return lees_tekst(beeld.dossier, veld, tekst, beeld.dag).volledig


def _titels(beeld: Beeld) -> dict[str, str]:
    if not beeld.veld:
        return {}
    return {optie.waarde: optie.titel for optie in maak_vraag(beeld.dossier, beeld.veld, beeld.dag).opties}
