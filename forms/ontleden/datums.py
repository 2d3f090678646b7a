"""Dates as people write them: ``12-3-'16``, ``12032016``, ``twaalf maart 2016``.

Only a full date (day, month and year) counts. A date that cannot exist or has no year is found
too, as ``dag = None``, so that nobody takes its numbers for an age.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from forms.ontleden.getallen import getal, rangen, woord_patroon
from forms.ontleden.woordenlijst import lees, maandnamen

# Two digits far past this year are of the last century.
JAREN_VOORUIT = 10


@dataclass(frozen=True, slots=True)
class Datum:
    """A date found at ``begin`` to ``eind``; ``dag`` is None when it is not a full, possible date."""

    dag: date | None
    begin: int
    eind: int


def vind_datums(plat_tekst: str, vandaag: date) -> list[Datum]:
    """All dates in a folded text, whole or partial, in order and not overlapping."""
    gevonden: list[Datum] = []
    if not _aanwijzing().search(plat_tekst):
        return gevonden
    for patroon in _patronen():
        for vondst in patroon.finditer(plat_tekst):
            begin, eind = vondst.span()
            if not any(begin < ander.eind and ander.begin < eind for ander in gevonden):
                gevonden.append(Datum(_dag(vondst.groupdict(), vandaag), begin, eind))
    return sorted(gevonden, key=lambda datum: datum.begin)


@cache
def feestdagen() -> dict[str, tuple[int, int]]:
    """Days that people name instead of number: ``eerste kerstdag`` is month 12, day 25."""
    dagen = {str(naam): dag.split("-") for naam, dag in lees("woorden/getallen")["feestdagen"].items()}
    return {naam: (int(maand), int(dag)) for naam, (maand, dag) in dagen.items()}


@cache
def _aanwijzing() -> re.Pattern[str]:
    """What every date has: a digit or the name of a month. Most texts have neither."""
    return re.compile(rf"[0-9]|tweeduizen[dt]|{_maand_patroon()}")


@cache
def _patronen() -> tuple[re.Pattern[str], ...]:
    """From most to least certain; the last ones are partial dates."""
    dag, maand, jaar = _dag_patroon(), _maand_patroon(), _jaar_patroon()
    rang = "|".join(sorted(rangen(), key=len, reverse=True))
    begin, eind = r"(?<![0-9])(?<![0-9][-./ ])", r"(?![0-9]|[-./ ][0-9])"
    teken = r" ?[-/.\\] ?"
    vormen = (
        rf"{begin}(?P<j>[0-9]{{4}}){teken}(?P<m>[0-9]{{1,2}}){teken}(?P<d>[0-9]{{1,2}}){eind}",
        rf"{begin}(?P<d>[0-9]{{1,2}}){teken}(?P<m>[0-9]{{1,2}}){teken}'?(?P<j>[0-9]{{4}}|[0-9]{{2}}){eind}",
        rf"{begin}(?P<d>[0-9]{{1,2}}) (?P<m>[0-9]{{1,2}}) '?(?P<j>[0-9]{{4}}){eind}",
        r"^[^0-9]*(?P<d>[0-9]{1,2}) (?P<m>[0-9]{1,2}) '?(?P<j>[0-9]{2})(?=[^0-9]*$)",
        rf"{begin}(?P<acht>[0-9]{{8}}){eind}",
        rf"{begin}(?P<zes>[0-9]{{6}}){eind}",
        rf"{dag}(?: ?[-/.] ?| van |,? ?){maand}\.?(?: ?[-/.,'] ?|,? (?:uit|van|in) | ?){jaar}",
        rf"{dag} (?:van|vd|v d|v/d) (?:de )?"
        rf"(?:(?<![0-9])(?P<m>[0-9]{{1,2}})(?:e|de|ste)|\b(?P<mr>{rang})\b),? {jaar}",
        rf"\blaatste (?:dag )?(?:van )?(?P<slot>{'|'.join(maandnamen())})(?: van| in|,)* {jaar}",
        rf"\b(?P<feest>{'|'.join(feestdagen())})\b(?:,? van|,? in|,? het jaar|,)* {jaar}",
        rf"\b{maand} {dag},? (?P<j>[0-9]{{4}}){eind}",
        rf"{dag} ?[-/.]? ?{maand}\b(?! ?(?:en|jaar)\b)",
        rf"\b{maand} ?'?(?P<j>[0-9]{{4}}|(?<=')[0-9]{{2}}){eind}",
        rf"{begin}(?P<j>(?:19|20)[0-9]{{2}}){eind}",
        rf"\b(?P<j>tweeduizen[dt] ?(?:en ?)?{woord_patroon()})\b",
    )
    return tuple(re.compile(vorm) for vorm in vormen)


def _dag_patroon() -> str:
    rang = "|".join(sorted(rangen(), key=len, reverse=True))
    return rf"(?:(?<![0-9])(?P<d>[0-9]{{1,2}})(?:e|de|ste)?|\b(?P<dw>{rang}|{woord_patroon()})\b)"


def _maand_patroon() -> str:
    namen = "|".join(sorted(maandnamen(), key=len, reverse=True))
    return rf"(?P<mw>{namen})(?![a-z])"


def _jaar_patroon() -> str:
    woord = woord_patroon()
    return (
        rf"(?:'?(?P<j>[0-9]{{4}}|[0-9]{{2}})(?![0-9]|[-./ ][0-9]| ?(?:jaar|jr)\b)"
        rf"|\b(?P<jw>(?:tweeduizen[dt]|negentien|twintig) ?(?:en ?)?{woord}|tweeduizend|{woord})\b)"
    )


def _dag(delen: dict[str, str | None], vandaag: date) -> date | None:
    """Build the date of a match; None when a part is missing or the day does not exist."""
    if acht := delen.get("acht"):
        return _acht_cijfers(acht, vandaag)
    if zes := delen.get("zes"):
        return _bestaand(_jaar(zes[4:], vandaag) or 0, int(zes[2:4]), int(zes[:2]))
    if feest := delen.get("feest"):
        het_jaar = _jaar(delen.get("j"), vandaag) or _jaar_in_woorden(delen.get("jw"), vandaag)
        return _bestaand(het_jaar, *feestdagen()[feest]) if het_jaar else None
    if slot := delen.get("slot"):
        het_jaar = _jaar(delen.get("j"), vandaag) or _jaar_in_woorden(delen.get("jw"), vandaag)
        nummer = maandnamen()[slot]
        return date(het_jaar, nummer, monthrange(het_jaar, nummer)[1]) if het_jaar else None
    dag = _getal(delen.get("d")) or rangen().get(delen.get("dw") or "") or _getal(delen.get("dw"))
    maand = (
        _getal(delen.get("m"))
        or rangen().get(delen.get("mr") or "")
        or maandnamen().get(delen.get("mw") or "")
    )
    jaar = _jaar(delen.get("j"), vandaag) or _jaar_in_woorden(delen.get("jw"), vandaag)
    if not (dag and maand and jaar):
        return None
    return _bestaand(jaar, maand, dag)


def _acht_cijfers(cijfers: str, vandaag: date) -> date | None:
    """``12032016`` or, when that is no date, ``20160312``."""
    nederlands = _bestaand(int(cijfers[4:]), int(cijfers[2:4]), int(cijfers[:2]))
    if nederlands and abs(nederlands.year - vandaag.year) < 120:
        return nederlands
    return _bestaand(int(cijfers[:4]), int(cijfers[4:6]), int(cijfers[6:]))


def _bestaand(jaar: int, maand: int, dag: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def _getal(tekst: str | None) -> int | None:
    return getal(tekst) if tekst else None


def _jaar(tekst: str | None, vandaag: date) -> int | None:
    """The year of two or four digits; ``16`` is 2016 and ``98`` is 1998."""
    if not tekst or not tekst.isdigit():
        return None
    jaar = int(tekst)
    if len(tekst) == 4:
        return jaar
    eeuw = vandaag.year // 100 * 100
    return eeuw + jaar if eeuw + jaar <= vandaag.year + JAREN_VOORUIT else eeuw - 100 + jaar


def _jaar_in_woorden(tekst: str | None, vandaag: date) -> int | None:
    """``tweeduizend zestien``, ``twintig zestien`` or ``zestien``."""
    if not tekst:
        return None
    schoon = tekst.strip().replace("tweeduizent", "tweeduizend")
    for begin, eeuw in (("twintig", 2000), ("negentien", 1900)):
        deel = getal(schoon.removeprefix(begin).strip()) if schoon.startswith(begin + " ") else None
        if deel is not None and deel < 100:
            return eeuw + deel
    jaar = getal(schoon.replace("duizend en ", "duizend "))
    if jaar is None:
        return None
    return jaar if jaar >= 1000 else _jaar(f"{jaar:02d}", vandaag) if jaar < 100 else None
