"""A birth date or an age, whichever a person gives."""

from __future__ import annotations

import re
from datetime import date

from forms.ontleden.datums import Datum, vind_datums
from forms.ontleden.getallen import zonder_ruis
from forms.ontleden.leeftijden import Leeftijdsvondst, ontkend_getal, vind_leeftijden
from forms.ontleden.rest import Bereik, mislukt, ontleding
from forms.ontleden.tekst import WOORD, masker, plat
from forms.ontleden.woordenlijst import woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding, Waarde

OUDSTE = 23
"""Nobody of 24 or older has jeugdhulp."""
OUDSTE_MENS = 120
"""A birth year before that is a typo (``12-3-1016``)."""
TWEE_JAAR = 24
"""Under so many months we keep the age in months."""

ONBEKEND_BIJ_DATUM = 3

_VUL = "woorden/vulwoorden"
# "16 sinds januari": since when somebody has that age.
_SINDS = re.compile(
    r"(?<=[0-9a-z]) sinds (?:kort|gisteren|vandaag|vorige \w+|deze \w+|afgelopen \w+|[a-z]{3,9})\W*$"
)
# "3 mei 2018 om kwart over vier 's nachts": the hour of birth is no part of the date, and no age.
_TIJDSTIP = re.compile(
    r"\b(?:om|rond|tegen) (?:(?:kwart|vijf|tien|[0-9]{1,2}) (?:over|voor) (?:half )?[a-z0-9]+|half [a-z0-9]+"
    r"|[a-z0-9]+ uur)(?: '?s (?:nachts|ochtends|morgens|middags|avonds))?\b"
)
_GRENS = re.compile(r"[,;!?()\n]|\b(?:en|maar|want|omdat|dus)\b")
_GEBOREN = re.compile(r"\b(?:gebor|geb\b|geboort|jarig|verjaar)")
_ONDERWERP = re.compile(
    r"(?<!\w)[^\W\d_]+ (?:(?:is|wordt|werd|was|van|=)(?: [^\W\d_]+){0,2} )?$|(?<!\w)[^\W\d_]+: ?$"
)


def ontleed_geboorte(tekst: str, *, vandaag: date) -> Ontleding:
    """Read a birth date or an age; under two years the age is in months.

    Errors: ``datum_onbekend`` (nothing fitting, impossible, or more than one), ``datum_toekomst``,
    ``te_oud`` (over 23).
    """
    kaal = plat(zonder_vragen(tekst))
    for erbij in (_SINDS, _TIJDSTIP):
        kaal = erbij.sub(lambda vondst: " " * len(vondst.group()), kaal)
    datums = vind_datums(kaal, vandaag)
    zonder = kaal
    for datum in datums:
        zonder = masker(zonder, datum.begin, datum.eind)
    leeftijden = vind_leeftijden(_zonder_losse_min(zonder_ruis(zonder)))
    bruikbaar = [datum for datum in datums if datum.dag and _over_geboorte(kaal, datum)]
    if bruikbaar:
        return _met_datum(tekst, kaal, bruikbaar, leeftijden, vandaag)
    return _met_leeftijd(tekst, kaal, datums, leeftijden, vandaag)


def _zonder_losse_min(tekst: str) -> str:
    return re.sub(r"(?<![\w])-[0-9]+", lambda vondst: " " * len(vondst.group()), tekst)


def _over_geboorte(kaal: str, datum: Datum) -> bool:
    """Whether the words around a date leave room for a birth date."""
    links = max((grens.end() for grens in _GRENS.finditer(kaal, 0, datum.begin)), default=0)
    rechts = _GRENS.search(kaal, datum.eind)
    rondom = kaal[links : datum.begin] + " " + kaal[datum.eind : rechts.start() if rechts else len(kaal)]
    namen = WOORD.findall(rondom)
    if _GEBOREN.search(rondom):
        return True
    bekend = woordgroep(_VUL, "datum", "algemeen", "leeftijd")
    anders = woordgroep(_VUL, "geen_datum")
    return not any(n in anders for n in namen) and sum(n not in bekend for n in namen) <= ONBEKEND_BIJ_DATUM


def _met_datum(
    tekst: str, kaal: str, datums: list[Datum], leeftijden: list[Leeftijdsvondst], vandaag: date
) -> Ontleding:
    dagen = {datum.dag for datum in datums if datum.dag}
    if len(dagen) > 1:
        return mislukt("datum_onbekend", tekst)
    dag = dagen.pop()
    if vandaag.year - dag.year > OUDSTE_MENS:
        return mislukt("datum_onbekend", tekst)
    if dag > vandaag:
        return mislukt("datum_toekomst", tekst, datum=dag.isoformat())
    maanden = (vandaag.year - dag.year) * 12 + vandaag.month - dag.month - (vandaag.day < dag.day)
    if maanden // 12 > OUDSTE:
        return mislukt("te_oud", tekst, leeftijd=str(maanden // 12))
    stukken = [_met_onderwerp(kaal, datum.begin, datum.eind) for datum in datums]
    stukken += [(v.begin, v.eind) for v in leeftijden if abs(v.maanden - maanden) <= 12]
    return _klaar(tekst, dag.isoformat(), stukken, "datum")


def _met_leeftijd(
    tekst: str, kaal: str, datums: list[Datum], leeftijden: list[Leeftijdsvondst], vandaag: date
) -> Ontleding:
    jong = [vondst for vondst in leeftijden if vondst.maanden // 12 <= OUDSTE]
    leeftijden = jong or leeftijden  # "ik ben 38, Daan is 8": only one of them is a child
    waarden = [_vorm(vondst.maanden, vandaag) for vondst in leeftijden]
    if not waarden or any(waarde != waarden[0] for waarde in waarden):
        return mislukt("datum_onbekend", tekst)
    jaren = leeftijden[0].maanden // 12
    if jaren > OUDSTE:
        return mislukt("te_oud", tekst, leeftijd=str(jaren))
    stukken = [_met_onderwerp(kaal, vondst.begin, vondst.eind) for vondst in leeftijden]
    stukken += [
        (datum.begin, datum.eind)  # "op 12 mei wordt hij 8": the day belongs to it
        for datum in datums
        if any(datum.begin < eind and begin < datum.eind for begin, eind in stukken)
    ]
    stukken += [vondst.span() for vondst in ontkend_getal().finditer(kaal)]
    return _klaar(tekst, waarden[0], stukken, "leeftijd")


def _vorm(maanden: int, vandaag: date) -> dict[str, object]:
    naam, aantal = ("leeftijdMaanden", maanden) if maanden < TWEE_JAAR else ("leeftijdJaren", maanden // 12)
    return {naam: aantal, "opDatum": vandaag.isoformat()}


def _met_onderwerp(kaal: str, begin: int, eind: int) -> Bereik:
    """Take the one before it along: in ``Daan is 8`` the name belongs to the answer."""
    vondst = _ONDERWERP.search(kaal[:begin])
    return (vondst.start() if vondst else begin), eind


def _klaar(tekst: str, waarde: Waarde, stukken: list[Bereik], soort: str) -> Ontleding:
    return ontleding(waarde, tekst, stukken, woordgroep(_VUL, "algemeen", soort, "datum"))
