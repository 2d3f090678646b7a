"""A birth date of which only a part is said anew: ``Noor is van 2013`` keeps day and month."""

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


def aangevuld(tekst: str, oud: Waarde) -> Waarde:
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


def _dag_en_maand(kaal: str) -> tuple[int, int] | None:
    for vondst in _DAG_MAAND.finditer(kaal):
        if maand := maandnamen().get(vondst.group(2)):
            return int(vondst.group(1)), maand
    return None
