"""Filling in a plan in tests: short ways to give answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Veld
from forms.reis import beantwoord, volgende_vraag
from forms.soorten import Antwoord, Kanaal, Soort, Status, Waarde

VANDAAG = date(2026, 5, 1)
TOEN = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)

GEWOON: Mapping[Soort, Waarde] = {
    Soort.KORT: "iets",
    Soort.TEKST: "een heel verhaal",
    Soort.JA_NEE: True,
    Soort.DATUM: "2016-03-12",
    Soort.SCHAAL: 6,
    Soort.TELEFOON: "+31612345678",
    Soort.EMAIL: "ouder@voorbeeld.nl",
}


def ja(waarde: Waarde, tijd: datetime = TOEN) -> Antwoord:
    """An answer with a value."""
    return Antwoord(waarde, "zoals getypt", Status.BEANTWOORD, Kanaal.CHAT, tijd)


def zonder_waarde(status: Status = Status.OVERGESLAGEN) -> Antwoord:
    """An answer without a value."""
    return Antwoord(None, "liever niet", status, Kanaal.FORMULIER, TOEN)


def gewone_waarde(veld: Veld) -> Waarde:
    """A value that fits the question."""
    if veld.naam.endswith("nog_een"):
        return False
    if veld.soort is Soort.KEUZE:
        return veld.opties[0]
    return [veld.opties[0]] if veld.soort is Soort.MEERKEUZE else GEWOON[veld.soort]


def dossier_met(**waarden: Waarde) -> Dossier:
    """A dossier with loose answers; ``contact__naam`` stands for ``contact.naam``."""
    return Dossier({naam.replace("__", "."): ja(waarde) for naam, waarde in waarden.items()})


def met(dossier: Dossier, waarden: Mapping[str, Waarde]) -> Dossier:
    """The dossier with these answers stored without the journey."""
    for pad, waarde in waarden.items():
        dossier = dossier.met(pad, ja(waarde))
    return dossier


def vul_in(dossier: Dossier, waarden: Mapping[str, Waarde] | None = None, tot: str = CONTROLE) -> Dossier:
    """Answer every open question until ``tot``; ``waarden`` by pad, else a value that fits."""
    waarden = waarden or {}
    for _ in range(400):
        pad = volgende_vraag(dossier, VANDAAG)
        if pad in (tot, CONTROLE):
            return dossier
        waarde = waarden[pad] if pad in waarden else gewone_waarde(GEZINSPLAN.veld(pad))
        dossier = beantwoord(dossier, pad, ja(waarde))
    raise AssertionError("de reis komt niet bij controle")
