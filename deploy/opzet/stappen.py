"""Which steps each command needs, in order."""

from __future__ import annotations

from collections.abc import Callable

from deploy.opzet import (
    chromium,
    database,
    gereedschap,
    kennis,
    namen,
    omgevingen,
    rasabot,
    sloten,
    taalmodel,
    voorkant,
)
from deploy.opzet.voortgang import Verslag
from deploy.opzet.werk import Werk

Stap = Callable[[Werk, Verslag], None]


def _of_gedaan(doe: Callable[[Werk], bool]) -> Stap:
    """A step that says itself whether there was anything to do."""

    def stap(werk: Werk, verslag: Verslag) -> None:
        verslag.gedaan = doe(werk)

    return stap


def _altijd(doe: Callable[[Werk], None]) -> Stap:
    return lambda werk, _verslag: doe(werk)


def _taalmodel(werk: Werk, verslag: Verslag) -> None:
    verslag.gedaan, verslag.toelichting = taalmodel.probeer(werk)


def _namen(werk: Werk, verslag: Verslag) -> None:
    verslag.gedaan, verslag.toelichting = namen.zet_klaar(werk)


def _taalmodel_opnieuw(werk: Werk, verslag: Verslag) -> None:
    taalmodel.teken(werk).unlink(missing_ok=True)
    _taalmodel(werk, verslag)


STAPPEN: dict[str, Stap] = {
    "gereedschap": _of_gedaan(gereedschap.zorg_voor_uv),
    "app": _of_gedaan(lambda werk: omgevingen.zorg_voor(werk, omgevingen.APP)),
    "rasa": _of_gedaan(lambda werk: omgevingen.zorg_voor(werk, omgevingen.RASA)),
    "taalmodel": _taalmodel,
    "taalmodel_opnieuw": _taalmodel_opnieuw,
    "pakketten": _of_gedaan(voorkant.zorg_voor_pakketten),
    "voorkant": _of_gedaan(voorkant.bouw),
    "domein": _of_gedaan(rasabot.maak_domein),
    "training": _of_gedaan(rasabot.train),
    "kennis": _of_gedaan(kennis.bereid_voor),
    "namen": _namen,
    "database": _altijd(database.migreer),
    "chromium": _of_gedaan(chromium.zorg_voor),
    "sloten": _altijd(sloten.vernieuw),
}

_ALLES = (
    *("gereedschap", "app", "rasa", "taalmodel", "pakketten", "voorkant", "domein", "training"),
    *("kennis", "namen"),
)
DOELEN: dict[str, tuple[str, ...]] = {
    "start": (*_ALLES, "database"),
    "test": (*_ALLES, "chromium"),
    "bench": _ALLES,
    "controle": ("gereedschap", "app"),
    "taalmodel": ("gereedschap", "app", "taalmodel_opnieuw"),
    "sloten": ("gereedschap", "sloten"),
}
"""The steps of each make command."""
