"""What is measured, the same way for both: a form turn, an early turn, a late turn, memory."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from deploy.meten.gesprekken import Gesprek, OnsGesprek

VROEG, LAAT = range(4, 25), range(284, 305)
"""Messages around number 10 and around number 300."""


@dataclass
class Reeks:
    """Times of form turns, in seconds."""

    gewoon: list[float] = field(default_factory=list)
    vroeg: list[float] = field(default_factory=list)
    laat: list[float] = field(default_factory=list)


def kort_gesprek(gesprek: Gesprek, reeks: Reeks, beurten: int) -> None:
    """One ordinary conversation of at most ``beurten`` answers."""
    for _ in range(beurten):
        gesprek.tussendoor()
        if isinstance(gesprek, OnsGesprek) and gesprek.klaar:
            return
        reeks.gewoon.append(gesprek.antwoord())


def lang_gesprek(gesprek: Gesprek, reeks: Reeks) -> None:
    """One conversation past message 300, with the times around message 10 and message 300."""
    while gesprek.berichten < LAAT.stop:
        gesprek.tussendoor()
        nummer = gesprek.berichten + 1
        seconden = gesprek.antwoord()
        if nummer in VROEG:
            reeks.vroeg.append(seconden)
        elif nummer in LAAT:
            reeks.laat.append(seconden)


def om_en_om(maken: Iterable[Callable[[], None]], keren: int) -> None:
    """Run all in turn, ``keren`` times, so that a slow moment of the machine hits all."""
    lijst = list(maken)
    for _ in range(keren):
        for doe in lijst:
            doe()


def milliseconden(tijden: list[float]) -> float:
    """The median in milliseconds."""
    return statistics.median(tijden) * 1000


def resident(groepen: Iterable[int]) -> int:
    """Resident bytes of all processes in these process groups (Linux)."""
    doel, paginas = set(groepen), 0
    for map_ in Path("/proc").glob("[0-9]*"):
        try:
            if int((map_ / "stat").read_text().rpartition(")")[2].split()[2]) in doel:
                paginas += int((map_ / "statm").read_text().split()[1])
        except (OSError, ValueError):
            continue
    return paginas * os.sysconf("SC_PAGE_SIZE")
