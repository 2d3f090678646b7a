"""What the person at the keyboard sees while the set-up works."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

from deploy.teksten import tekst


@dataclass
class Verslag:
    """How one step went: its name, its seconds, and whether there was anything to do."""

    naam: str
    seconden: float = 0.0
    gedaan: bool = True
    toelichting: str = ""


@dataclass
class Voortgang:
    """Prints ``[3/9] step`` lines and remembers how long each step took."""

    uit: TextIO
    totaal: int
    verslagen: list[Verslag] = field(default_factory=list)

    @contextmanager
    def stap(self, naam: str) -> Iterator[Verslag]:
        """One step: its line at the start, its outcome and time at the end."""
        nummer = len(self.verslagen) + 1
        self._schrijf(f"[{nummer}/{self.totaal}] {tekst('stap_' + naam)} ...")
        verslag = Verslag(naam)
        self.verslagen.append(verslag)
        begin = time.monotonic()
        yield verslag
        verslag.seconden = time.monotonic() - begin
        uitkomst = "stap_klaar" if verslag.gedaan else "stap_was_klaar"
        slot = tekst(uitkomst, seconden=round(verslag.seconden))
        self._schrijf(f"      {slot}{' ' if verslag.toelichting else ''}{verslag.toelichting}")

    def hartslag(self, seconden: float) -> None:
        """A sign of life during a long command."""
        self._schrijf("      " + tekst("nog_bezig", seconden=round(seconden)))

    def zeg(self, zin: str) -> None:
        """A loose sentence between the steps."""
        self._schrijf(zin)

    def _schrijf(self, regel: str) -> None:
        print(regel, file=self.uit, flush=True)
