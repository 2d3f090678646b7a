"""An answer of which only a part is said anew: ``Noor is van 2013`` keeps day and month."""

from __future__ import annotations

import re
from datetime import date

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import maandnamen
from forms.soorten import Waarde

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_JAAR = re.compile(r"\b((?:19|20)[0-9]{2})\b")
_DAG_MAAND = re.compile(r"\b([0-9]{1,2}) ([a-z]+)\b")
_ONTKEND = re.compile(r"\b(?:niet|geen) (?:(?:op|van|in) )?[0-9]{1,4}(?: [a-z]+)?\b")
_EINDIGT_OP = re.compile(
    r"\beindigt (?:\w+ )?op (?:een |twee keer )?(?P<eind>[0-9]{1,6})\b"
    r"|\blaatste (?:\w+ )?cijfers? (?:is|zijn|moet|moeten)(?: een)? (?P<cijfers>[0-9]{1,6})\b"
)
_ACHTERNAAM = re.compile(r"\bmijn achternaam\b|\bachternaam (?:is|moet|klopt|wordt)\b")


def aangevulde_datum(tekst: str, oud: Waarde) -> Waarde:
    """The stored date with the year, or the day and month, that the text names; None without either.

    ``oud`` must be a whole date (ISO 8601): of an age nothing can be kept.
    """
    vondst = _ISO.fullmatch(oud) if isinstance(oud, str) else None
    if vondst is None:
        return None
    jaar, maand, dag = (int(deel) for deel in vondst.groups())
    kaal = _ONTKEND.sub(" ", plat(tekst))
    nieuw_jaar, nieuwe_dag = _JAAR.search(kaal), _dag_en_maand(kaal)
    if nieuw_jaar is None and nieuwe_dag is None:
        return None
    dag, maand = nieuwe_dag or (dag, maand)
    try:
        return date(int(nieuw_jaar.group(1)) if nieuw_jaar else jaar, maand, dag).isoformat()
    except ValueError:
        return None


def aangevuld_nummer(tekst: str, oud: Waarde) -> Waarde:
    """The stored number (E.164) with the last digits that the text names; None when it names none."""
    vondst = _EINDIGT_OP.search(plat(tekst))
    if vondst is None or not isinstance(oud, str):
        return None
    eind = vondst.group("eind") or vondst.group("cijfers")
    return oud[: -len(eind)] + eind


def met_voornaam(tekst: str, oud: Waarde, nieuw: Waarde) -> Waarde:
    """A new last name behind the stored first one, when the text speaks of the last name alone."""
    if not isinstance(oud, str) or not isinstance(nieuw, str) or not _ACHTERNAAM.search(plat(tekst)):
        return nieuw
    voornaam = oud.split()[0]
    return nieuw if plat(voornaam) in plat(nieuw).split() else f"{voornaam} {nieuw}"


def _dag_en_maand(kaal: str) -> tuple[int, int] | None:
    for vondst in _DAG_MAAND.finditer(kaal):
        if maand := maandnamen().get(vondst.group(2)):
            return int(vondst.group(1)), maand
    return None
