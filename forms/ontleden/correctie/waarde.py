"""What an answer that is taken back becomes: the piece of the text that holds it, and its value."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden.correctie.citaat import eigen_woorden
from forms.ontleden.correctie.deels import aangevuld_nummer, aangevulde_datum, met_voornaam
from forms.ontleden.correctie.geschoond import zegt_iets, zonder_het_oude
from forms.ontleden.correctie.gevonden import Lezer
from forms.ontleden.correctie.kandidaten import Kandidaat, kernen, vaste_waarden
from forms.ontleden.correctie.lijst import nieuwe_lijst
from forms.ontleden.correctie.nieuw import MAAK_ERVAN, nieuwe_waarden, schoon_op, zonder_ontkende, zonder_oud
from forms.ontleden.tekst import plat
from forms.paden import sjabloon
from forms.soorten import Ontleding, Soort, Waarde

VRIJ = (Soort.KORT, Soort.TEKST)
NAAM, GEBOORTEDATUM = "contact.naam", "kinderen[].geboortedatum"
AANVULLERS = {GEBOORTEDATUM: aangevulde_datum, "contact.telefoon": aangevuld_nummer}
"""What keeps the rest of an answer of which a part is said anew."""
_ONTKENT = re.compile(r"(?:(?:helemaal|toch|dus|juist) )*(?:niet|geen) ")
"""What is only denied is the old answer, never the new one."""
_SPELLING = re.compile(r"(?:(?:een|twee|dubbele?|korte?|lange?|griekse) )+[a-z]{1,2}\W*")
"""``met dubbel a`` tells how a name is spelled, and is no name."""
_TEGENOVER = re.compile(r"\b(?:niet|geen|maar|plaats van|ipv|dan|zei|had|heb|of)\b")
"""Words that set the old against the new; without them the whole text is read: "om de week bij mij"."""


@dataclass(frozen=True, slots=True)
class Nieuw:
    """A new value and the piece of the text that it was read from."""

    waarde: Waarde
    stuk: str


def nieuw_antwoord(
    tekst: str, kaal: str, dossier: Dossier, kandidaat: Kandidaat, lees: Lezer
) -> Nieuw | None:
    """The new answer of one candidate; None when no piece of the text can be read as one."""
    pad, oud = kandidaat.pad, dossier.waarde(kandidaat.pad)
    for stuk in _stukken(tekst, dossier, kandidaat):
        gelezen = _lees_nieuw(pad, stuk, oud, lees)
        if pad == NAAM:
            gelezen = replace(gelezen, waarde=met_voornaam(tekst, oud, gelezen.waarde))
        if _SPELLING.fullmatch(plat(str(gelezen.waarde))):
            continue
        waarde = nieuwe_lijst(kaal, oud, gelezen.waarde)
        if gelezen.gelukt and (waarde != oud or _zegt_nieuw(stuk, tekst)):
            return Nieuw(waarde, stuk)
    return None


def _lees_nieuw(pad: str, stuk: str, oud: Waarde, lees: Lezer) -> Ontleding:
    """Read a piece as the new answer; of a birth date or a phone number the rest may be kept."""
    gelezen = lees(pad, stuk)
    aanvuller = AANVULLERS.get(sjabloon(pad))
    if not gelezen.gelukt and aanvuller and (waarde := aanvuller(stuk, oud)):
        return Ontleding(waarde=waarde, volledig=True)
    return gelezen


def _zegt_nieuw(stuk: str, tekst: str) -> bool:
    """``dat moet ja zijn`` says the new answer, also when it happens to be the stored one."""
    return (
        re.search(rf"\bmoet(?:en)? (?:\w+ )?{re.escape(stuk)} (?:zijn|worden)", tekst, re.IGNORECASE)
        is not None
    )


def _stukken(tekst: str, dossier: Dossier, kandidaat: Kandidaat) -> list[str]:
    kaal = plat(tekst)
    plekken = [
        tuple(map(int, plek.split(":"))) for plek in kernen(kandidaat.pad, plat(zonder_oud(tekst)), dossier)
    ]
    eigen = [versie for begin, eind in plekken for versie in _kort(tekst[begin:eind])]
    eigen = [*vaste_waarden(kandidaat.pad, kaal, dossier), *eigen] if kandidaat.vanzelf else eigen
    eerst = list(nieuwe_waarden(tekst, 0))[:1] if ": " in tekst or MAAK_ERVAN.search(tekst) else []
    eigen = [*eerst, *eigen]
    algemeen = list(nieuwe_waarden(tekst, kandidaat.eind if kandidaat.genoemd else 0))
    soort = GEZINSPLAN.veld(kandidaat.pad).soort
    vrij = soort in VRIJ
    stukken = [*eigen, *algemeen] if vrij else [*eigen, *algemeen, tekst]
    if soort is Soort.KEUZE and not _TEGENOVER.search(plat(zonder_oud(tekst))):
        stukken = [*vaste_waarden(kandidaat.pad, kaal, dossier), zonder_oud(tekst), *stukken]
    if soort is Soort.KORT:
        stukken = _kern_van(stukken, eigen_woorden(kandidaat.pad, dossier))
    return [stuk for stuk in dict.fromkeys(stukken) if stuk and not (vrij and _ONTKENT.match(plat(stuk)))]


def _kern_van(stukken: list[str], oud: set[str]) -> list[str]:
    """Every piece with its shorter readings in front, without those that say nothing."""
    alle = (versie for stuk in stukken for versie in (*zonder_het_oude(stuk, oud), stuk))
    return [versie for versie in alle if zegt_iets(versie)]


def _kort(stuk: str) -> list[str]:
    return [schoon_op(zonder_ontkende(stuk)), schoon_op(stuk)]
