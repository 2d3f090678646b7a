"""The worker that strips, groups and stores questions, apart from the turn that brought them.

Without ``deduce`` nothing is stored: a question that is not stripped is let go.
"""

from __future__ import annotations

import logging

import numpy as np

from actions.instellingen import instellingen
from actions.kennis.dienst import kennisbank, vector_van
from actions.opslag.database import sessie
from actions.vragen import deduce_motor, woordenlijst
from actions.vragen.bewaren import bewaar
from actions.vragen.groeperen import Vector
from actions.vragen.melding import neem_alles
from actions.vragen.schoonmaken import Schoonmaker

logboek = logging.getLogger(__name__)

PAUZE_S = 2.0
"""Seconds between two rounds."""


class Bode:
    """The worker of this process; the library is loaded with the first question."""

    def __init__(self) -> None:
        self._schoonmaker: Schoonmaker | None = None
        self._gedeeld: Vector | None = None
        self._gezegd = False

    def breng_weg(self) -> int:
        """Store what waits; returns how many questions were stored."""
        meldingen = neem_alles()
        schoonmaker = self._neem_schoonmaker() if meldingen else None
        if schoonmaker is None:
            return 0
        schoon = [(m, tekst) for m in meldingen if (tekst := schoonmaker.maak_schoon(m.tekst, m.namen))]
        met_vector = [(m, tekst, vector_van(tekst)) for m, tekst in schoon]
        if met_vector:
            with sessie() as werk:
                bewaar(werk, met_vector, self._neem_gedeeld())
        return len(met_vector)

    def _neem_schoonmaker(self) -> Schoonmaker | None:
        if self._schoonmaker is None:
            try:
                self._schoonmaker = maak_schoonmaker()
            except deduce_motor.NietGereed:
                self._meld_eenmaal()
        return self._schoonmaker

    def _neem_gedeeld(self) -> Vector:
        """What the vectors of all questions share, from the titles of the entries."""
        if self._gedeeld is None:
            titels = [vector_van(item.vraag) for item in kennisbank().items]
            self._gedeeld = np.mean(np.stack(titels), axis=0).astype(np.float32)
        return self._gedeeld

    def _meld_eenmaal(self) -> None:
        if not self._gezegd:
            self._gezegd = True
            logboek.error("deduce is niet klaargezet: onbeantwoorde vragen worden niet bewaard")


def maak_schoonmaker() -> Schoonmaker:
    """The rules with the library and its lists. Raises NietGereed."""
    map_ = instellingen().data_dir / deduce_motor.MAP
    return Schoonmaker(deduce_motor.laad(map_), woordenlijst.laad(map_))


def zet_klaar() -> None:
    """Build the word lists; for the set-up."""
    map_ = instellingen().data_dir / deduce_motor.MAP
    woordenlijst.bouw(map_)
    deduce_motor.bouw(map_)


_bode = Bode()


def breng_weg() -> None:
    """One round of the background work."""
    _bode.breng_weg()
