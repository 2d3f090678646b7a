"""The live knowledge base of this process, and how it stays equal to the database.

A knowledge base never changes: an edit makes a new one, built beside the old, and swapped in whole.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import date

from actions.kennis import stand
from actions.kennis.inhoud import Inhoud, inhoud_nu, inhoud_uit_bestanden, lees_inhoud
from actions.kennis.motor import herbouwer
from actions.kennis.versies import lees_tekst
from actions.opslag.database import lees_sessie
from knowledge.items import Kennisitem
from knowledge.zoeken import Kennisbank, Zoekuitkomst

PAUZE_S = 1.0
"""Seconds between two looks at the state number."""


@dataclass(frozen=True, slots=True)
class Gebouwd:
    """A knowledge base with the content it was built from."""

    inhoud: Inhoud
    bank: Kennisbank

    def met_stand(self, stand: int) -> Gebouwd:
        """The same knowledge base, now that its content has this state number."""
        return Gebouwd(replace(self.inhoud, stand=stand), self.bank)


class Levend:
    """The live knowledge base of one process; safe to ask from any thread."""

    def __init__(self) -> None:
        self._live: Gebouwd | None = None
        self._proef: Gebouwd | None = None
        self._mislukt = -1
        self._slot = threading.Lock()

    def bank(self) -> Kennisbank:
        """The knowledge base to answer from; the first call builds it."""
        return self.gebouwd().bank

    def gebouwd(self) -> Gebouwd:
        """The same, with the content it was built from."""
        return self._live or self._eerste()

    @property
    def items(self) -> tuple[Kennisitem, ...]:
        """Every live entry; with ``item`` and ``zoek`` this object is what the pages read."""
        return self.bank().items

    def item(self, id: str) -> Kennisitem | None:
        """The live entry with this id, or None."""
        return self.bank().item(id)

    def zoek(self, vraag: str, *, vandaag: date | None = None) -> Zoekuitkomst:
        """Search a question in the live entries."""
        return self.bank().zoek(vraag, vandaag=vandaag)

    def ververs(self) -> bool:
        """Build and swap when the database moved on; True when it did. What fails leaves the old one."""
        with lees_sessie() as werk:
            nu = stand.huidige(werk)
            if self._live is None or nu in (self._live.inhoud.stand, self._mislukt):
                return False
            inhoud = lees_inhoud(werk)
        try:
            self.neem_over(self.bouw(inhoud))
        except Exception:
            self._mislukt = nu  # once is enough: the same content fails the same way every second
            raise
        return True

    def bouw(self, inhoud: Inhoud) -> Gebouwd:
        """Build from this content, or give what was built of the very same content before."""
        with self._slot:
            for bekend in (self._live, self._proef):
                if bekend and bekend.inhoud.vingerafdruk == inhoud.vingerafdruk:
                    return Gebouwd(inhoud, bekend.bank)
            self._proef = Gebouwd(inhoud, _bouw(inhoud))
            return self._proef

    def neem_over(self, gebouwd: Gebouwd) -> None:
        """Answer from this one from now on; an older state never replaces a newer one."""
        if self._live is None or gebouwd.inhoud.stand >= self._live.inhoud.stand:
            self._live = gebouwd

    def vergeet(self) -> None:
        """Forget everything, so that the next call builds again."""
        self.__init__()  # type: ignore[misc]

    def _eerste(self) -> Gebouwd:
        gebouwd = self.bouw(inhoud_nu())
        self.neem_over(gebouwd)
        return gebouwd


levend = Levend()
"""The one of this process."""


def bouw_uit_bestanden() -> None:
    """Fill the drawer for the project's own files; for the set-up, which has no database yet."""
    _bouw(inhoud_uit_bestanden())


def houd_bij() -> None:
    """One round of the background work."""
    levend.ververs()


def _bouw(inhoud: Inhoud) -> Kennisbank:
    items = [lees_tekst(tekst) for tekst in inhoud.teksten.values()]
    return herbouwer().bouw([item for item in items if item is not None], inhoud.buiten_bereik)
