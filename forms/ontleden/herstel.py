"""The last version of an answer that repairs itself: ``vader, nee wacht moeder`` is moeder.

What stands behind a sign of repair counts when it is an answer by itself; ``letterlijk`` stays the
whole message. Where it is about consent, a repair can always take a yes back, and only makes a yes
out of words without any doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rapidfuzz.distance import OSA

from forms.ontleden.datum_herstel import herstelde_datums
from forms.ontleden.rest import mislukt
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.toestemming import is_toestemming, versie_van_toestemming, weeg_toestemming
from forms.ontleden.veld import NIET_BEGREPEN, LeesbaarVeld, is_naam
from forms.ontleden.versies import LIJST, Versie, patroon, versies
from forms.ontleden.woordenlijst import woordgroep
from forms.soorten import Ontleding, Soort

Lezer = Callable[[str], Ontleding]
"""Reads a text as an answer to the question."""

KORT = 3
"""In a longer sentence ``niet`` and ``nooit`` may be about something else."""
TIKFOUT = 2
"""So many letters a word may differ from the one that it replaces."""
MET_AANVULLING = (Soort.KEUZE, Soort.MEERKEUZE, Soort.KORT)
MET_CIJFERS = (Soort.DATUM, Soort.TELEFOON, Soort.SCHAAL)


def laatste_versie(tekst: str, veld: LeesbaarVeld, lees: Lezer) -> Ontleding:
    """Read ``tekst`` as an answer to ``veld``; when it repairs itself, its last version."""
    eerst = lees(tekst)
    kaal = plat(tekst)
    mogelijk = _mogelijk(kaal, veld)
    gelezen = (_lees_versie(tekst, deel, veld, lees) for deel in mogelijk)
    later = next((v for v in gelezen if v and _past_bij(tekst, veld, eerst, v)), None)
    if is_toestemming(veld):
        return weeg_toestemming(tekst, veld, eerst, later)
    if later is None:
        return _datum_hersteld(tekst, veld, mogelijk, lees) or _half_hersteld(tekst, veld, eerst, mogelijk)
    if later.waarde == eerst.waarde:
        return eerst
    return _in_naam(eerst, later) if is_naam(veld) else later


def _mogelijk(kaal: str, veld: LeesbaarVeld) -> list[Versie]:
    """The pieces that may be the last version, for this kind of question."""
    kent_nee = veld.soort in (Soort.JA_NEE, Soort.MEERKEUZE) or "nee" in veld.opties
    gevonden = versies(kaal, met_nee=not kent_nee, ruim=veld.soort is not Soort.MEERKEUZE)
    if is_naam(veld) or veld.naam in woordgroep(LIJST, "over_vroeger"):
        return [versie for versie in gevonden if not versie.tijd]
    return gevonden


def _lees_versie(tekst: str, versie: Versie, veld: LeesbaarVeld, lees: Lezer) -> Ontleding | None:
    """The reading of a piece that is an answer by itself, and does not only add to what was said."""
    stuk = tekst[versie.begin : versie.eind].strip()
    if veld.soort in MET_AANVULLING and patroon(veld.soort.value).search(plat(stuk)):
        return None
    gelezen = lees(stuk)
    heel = gelezen.volledig
    if veld.soort is Soort.JA_NEE and not versie.tijd:
        heel = _klinkt_als_antwoord(stuk, gelezen)
    if is_toestemming(veld):
        return versie_van_toestemming(stuk, veld, gelezen, heel)
    return gelezen if gelezen.gelukt and heel else None


def _klinkt_als_antwoord(stuk: str, gelezen: Ontleding) -> bool:
    """Whether a piece says ja or nee itself: short, or with that word in front of a story."""
    namen = WOORD.findall(plat(stuk))
    kort = gelezen.volledig and len(namen) <= KORT
    return kort or any(naam in woordgroep("woorden/ja_nee", "kop") for naam in namen[:1])


def _past_bij(tekst: str, veld: LeesbaarVeld, eerst: Ontleding, later: Ontleding) -> bool:
    """Whether a name is one: with a capital where the text has them, and not only filler.

    Without capitals, several words are only a name when they repeat some of it: not ``de baby huilt``.
    """
    if not is_naam(veld):
        return True
    namen = WOORD.findall(str(later.waarde))
    if all(plat(deel) in woordgroep("woorden/vulwoorden", "algemeen") for deel in namen):
        return False
    if not tekst.islower():
        return bool(namen[-1][:1].isupper())
    herhaald = not {*namen}.isdisjoint(str(eerst.waarde).split())
    return len(namen) == 1 or herhaald or not eerst.gelukt


def _in_naam(eerst: Ontleding, later: Ontleding) -> Ontleding:
    """``fatima yilmas, o nee yilmaz``: one word that resembles a word of the name takes its place."""
    oud, nieuw = str(eerst.waarde or "").split(), str(later.waarde)
    heel = eerst.rest and not patroon("teken").search(plat(" ".join(oud)))
    if len(oud) < 2 or not heel or " " in nieuw:
        return later
    afstand = [OSA.distance(plat(deel), plat(nieuw)) for deel in oud]
    plek = afstand.index(min(afstand))
    oud[plek] = nieuw
    return replace(later, waarde=" ".join(oud)) if afstand[plek] <= TIKFOUT else later


def _datum_hersteld(tekst: str, veld: LeesbaarVeld, mogelijk: list[Versie], lees: Lezer) -> Ontleding | None:
    """``11 februari 2011, nee 2012``: only the year, or the month, is said anew."""
    if veld.soort is not Soort.DATUM:
        return None
    zinnen = [zin for v in mogelijk if not v.tijd for zin in herstelde_datums(plat(tekst), v.begin)]
    gelezen = [lees(zin) for zin in zinnen]
    onleesbaar = mislukt(NIET_BEGREPEN[veld.soort], tekst) if zinnen else None
    return next((datum for datum in gelezen if datum.gelukt), onleesbaar)


def _half_hersteld(tekst: str, veld: LeesbaarVeld, eerst: Ontleding, mogelijk: list[Versie]) -> Ontleding:
    """``3 mei 2018, sorry 2019``: a repair with a number that cannot be read is asked again."""
    if veld.soort not in MET_CIJFERS or not eerst.gelukt:
        return eerst
    opent = _OPENT_MET_NUMMER if veld.soort is Soort.TELEFOON else _OPENT_MET_CIJFER
    deels = any(
        _HEEFT_CIJFER.search(tekst, 0, versie.begin) and opent.match(tekst, versie.begin)
        for versie in mogelijk
        if not versie.tijd
    )
    return mislukt(NIET_BEGREPEN[veld.soort], tekst) if deels else eerst


_HEEFT_CIJFER = re.compile(r"[0-9]")
_OPENT_MET_CIJFER = re.compile(r"\W*(?:\w+ )?[0-9]")
_OPENT_MET_NUMMER = re.compile(r"\W*(?:\w+ )?(?:[0-9][ .-]?){4}")
