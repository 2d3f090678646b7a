"""``deduce``, the Dutch de-identification library, with the word lists that a question needs.

Its full lists hold 150,000 streets and 49,000 institutions in every spelling: building them took minutes
and 1.2 GB. Streets with a house number are found by our own rules and an institution is no person, so
those two lists stay out; names, places, dates and numbers stay in.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from actions.vragen.vlakken import Soort, Vlak

MAP = "deduce"
"""The folder in the data directory with the lists and what was built of them."""
_KLAAR = "klaar"
_WEGLATEN = ("locations/lst_street", "institutions/lst_healthcare_institution")
_SOORTEN = {
    "persoon": Soort.NAAM,
    "patient": Soort.NAAM,
    "locatie": Soort.PLAATS,
    "datum": Soort.DATUM,
    "bsn": Soort.NUMMER,
    "id": Soort.NUMMER,
    "telefoonnummer": Soort.TELEFOON,
    "emailadres": Soort.EMAIL,
    "url": Soort.LINK,
}
"""What goes out. An age or the name of an institution stays: it says what the question is about."""


class NietGereed(RuntimeError):
    """The set-up did not build the lists for this version of the library."""


def bouw(map_: Path) -> None:
    """Copy the lists that we use and build them; the set-up does this once per version."""
    pakket, bron = _importeer(), map_ / "src"
    (map_ / _KLAAR).unlink(missing_ok=True)
    for oud in (bron, map_ / "cache"):
        shutil.rmtree(oud, ignore_errors=True)
    shutil.copytree(_bron(), bron, ignore=shutil.ignore_patterns("__pycache__"))
    for naam in _WEGLATEN:
        for lijst in (bron / naam).glob("*.txt"):
            lijst.write_text("", encoding="utf-8")
    _maak(pakket, map_)
    (map_ / _KLAAR).write_text(pakket.__version__, encoding="utf-8")


def laad(map_: Path) -> Callable[[str], Iterable[Vlak]]:
    """The library as a function from a text to what must go out. Raises NietGereed."""
    pakket = _importeer()
    klaar = map_ / _KLAAR
    if not klaar.exists() or klaar.read_text(encoding="utf-8") != pakket.__version__:
        raise NietGereed
    motor = _maak(pakket, map_)

    def vind(tekst: str) -> Iterable[Vlak]:
        for gevonden in motor.deidentify(tekst).annotations:
            soort = _SOORTEN.get(gevonden.tag)
            if soort:
                yield Vlak(gevonden.start_char, gevonden.end_char, soort)

    return vind


def voornamen() -> frozenset[str]:
    """First names in small letters, from the library's list."""
    return _lees_lijst("names/lst_first_name")


def veelgebruikt() -> frozenset[str]:
    """The thousand most used Dutch words, from the library's lists."""
    return _lees_lijst("whitelist/lst_common_word") | _lees_lijst("whitelist/lst_stop_word")


def _lees_lijst(naam: str) -> frozenset[str]:
    regels = (_bron() / naam / "items.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(regel.strip().lower() for regel in regels)


def _maak(pakket: Any, map_: Path) -> Any:
    return pakket.Deduce(lookup_data_path=map_, cache_path=map_)


def _bron() -> Path:
    vindplaats = importlib.util.find_spec("deduce")
    if vindplaats is None or not vindplaats.submodule_search_locations:
        raise NietGereed
    return Path(vindplaats.submodule_search_locations[0]) / "data" / "lookup" / "src"


def _importeer() -> Any:
    # On import the library sets the root logger to DEBUG on standard output, unless there is a handler.
    wortel = logging.getLogger()
    if not wortel.handlers:
        wortel.addHandler(logging.NullHandler())
    try:
        return importlib.import_module("deduce")
    except ImportError as fout:
        raise NietGereed from fout
