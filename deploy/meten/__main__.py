"""Measure and print the tables: ``make bench``, or some of them: ``python -m deploy.meten zoeken``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence

from deploy.meten import beurten, kwaliteit, zoeken
from deploy.meten.gereedschap import Meetplek
from deploy.meten.verstaan import tabel as verstaan
from deploy.meten.wachtrij import tabel as wachtrij
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Loper
from deploy.opzet.werkplek import deze
from deploy.teksten import tekst

TABELLEN: Mapping[str, Callable[[Meetplek], str]] = {
    "zoeken": zoeken.tabel,
    "wachtrij": wachtrij.tabel,
    "verstaan": verstaan.tabel,
    "kwaliteit": kwaliteit.tabel,
    "beurten": beurten.tabel,
}
"""Every table by its name, in the order of printing: what is soon ready comes first."""


def main(argumenten: Sequence[str]) -> int:
    """Make and print the tables with these names, or all of them; 2 when a name is unknown."""
    namen = list(argumenten) or list(TABELLEN)
    if not set(namen) <= set(TABELLEN):
        print(tekst("onbekend_doel", doelen=", ".join(TABELLEN)), file=sys.stderr)
        return 2
    plek = _meetplek()
    try:
        for naam in namen:
            print(f"### {tekst('meten_titel_' + naam)}\n\n{TABELLEN[naam](plek)}\n", flush=True)
    except OpzetFout as fout:
        print("\n".join(regel for regel in (fout.staart, fout.zin, fout.raad) if regel), file=sys.stderr)
        return 1
    return 0


def _meetplek() -> Meetplek:
    begin = time.monotonic()

    def zeg(zin: str) -> None:
        print(f"{time.monotonic() - begin:5.0f} s  {zin}", file=sys.stderr, flush=True)

    plek = deze()
    return Meetplek(plek, Loper(plek.map, lambda s: zeg(tekst("nog_bezig", seconden=round(s)))), zeg)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
