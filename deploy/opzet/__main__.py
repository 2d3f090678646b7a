"""Run the set-up: ``python3 -m deploy.opzet start``."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType

from deploy.opzet import merkteken, werkplek
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Loper
from deploy.opzet.slot import alleen
from deploy.opzet.stappen import DOELEN, STAPPEN
from deploy.opzet.voortgang import Voortgang
from deploy.opzet.werk import Werk
from deploy.teksten import tekst

AFGEBROKEN = 130


def main(doel: str) -> int:
    """Do every step of ``doel``; 0 when all is ready, 1 with an explanation when not."""
    signal.signal(signal.SIGTERM, _breek_af)
    plek = werkplek.deze()
    namen = DOELEN[doel]
    voortgang = Voortgang(sys.stdout, len(namen))
    werk = Werk(plek, Loper(plek.map, voortgang.hartslag))
    try:
        with alleen(plek.staat / "slot", lambda: voortgang.zeg(tekst("andere_opzet"))):
            _doe_stappen(werk, voortgang, namen)
    except OpzetFout as fout:
        _leg_uit(fout)
        return 1
    except KeyboardInterrupt:
        voortgang.zeg("\n" + tekst("afgebroken"))
        return AFGEBROKEN
    return 0


def _doe_stappen(werk: Werk, voortgang: Voortgang, namen: tuple[str, ...]) -> None:
    begin = time.monotonic()
    for naam in namen:
        with voortgang.stap(naam) as verslag:
            STAPPEN[naam](werk, verslag)
    _onthoud(werk, voortgang, time.monotonic() - begin)


def _onthoud(werk: Werk, voortgang: Voortgang, totaal: float) -> None:
    """Keep the times; those of a set-up from nothing apart, for the performance table."""
    tijden = {v.naam: round(v.seconden, 1) for v in voortgang.verslagen}
    gedaan = {v.naam for v in voortgang.verslagen if v.gedaan}
    merkteken.zet(werk.plek.staat / "laatste.json", totaal=round(totaal, 1), stappen=tijden)
    if {"app", "rasa", "training"} <= gedaan:
        merkteken.zet(werk.plek.staat / "vanaf-niets.json", totaal=round(totaal, 1), stappen=tijden)


def _leg_uit(fout: OpzetFout) -> None:
    for regel in (fout.staart, "", fout.zin, fout.raad):
        if regel:
            print(regel, file=sys.stderr, flush=True)


def _breek_af(_sein: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    doelen = sys.argv[1:] or ["start"]
    if len(doelen) != 1 or doelen[0] not in DOELEN:
        sys.exit(tekst("onbekend_doel", doelen=", ".join(DOELEN)))
    sys.exit(main(doelen[0]))
