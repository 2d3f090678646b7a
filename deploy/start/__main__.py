"""Start everything in the foreground; Ctrl-C stops it. Run by ``make start`` after the set-up."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType

from deploy.start import instellen
from deploy.start.begroeting import begroet
from deploy.start.gereed import NietGereed
from deploy.start.instellen import NietTeStarten
from deploy.start.ouder import Ouder
from deploy.start.stapel import Stapel, maak
from deploy.start.toezicht import DienstGestopt
from deploy.teksten import tekst

SEINEN = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Gestopt(BaseException):
    """Someone asked to stop."""


def main() -> int:
    """Run until asked to stop; 0 after a clean stop, 1 with an explanation otherwise."""
    ouder = Ouder.uit_omgeving()
    for sein in SEINEN:
        signal.signal(sein, _stop)
    try:
        inst = instellen.lees()
        waar = instellen.adressen(inst)
        wachtwoord = instellen.demo_wachtwoord(inst)
        env = instellen.omgeving(inst, waar, wachtwoord)
        stapel = maak(waar, env, inst.data_dir.resolve() / "log", _zeg, proxy=inst.vertrouwde_proxy or "")
        return _draai(stapel, begroet(waar, wachtwoord, instellen.gemeenten()), ouder)
    except NietTeStarten as fout:
        print(fout, file=sys.stderr, flush=True)
        return 1
    except Gestopt:
        return 0


def _draai(stapel: Stapel, groet: str, ouder: Ouder) -> int:
    _zeg(tekst("servers_starten"))
    try:
        stapel.toezicht.start()
        stapel.wacht_tot_gereed()
        _zeg(groet)
        while not ouder.wil_stoppen():
            stapel.toezicht.kijk()
            time.sleep(0.3)
    except (DienstGestopt, NietGereed) as fout:
        print(fout, tekst("zie_log", log=stapel.logs), sep="\n", file=sys.stderr, flush=True)
        return 1
    except Gestopt:
        pass
    finally:
        for sein in SEINEN:
            signal.signal(sein, signal.SIG_IGN)
        _zeg(tekst("servers_stoppen"))
        stapel.toezicht.stop()
    _zeg(tekst("gestopt"))
    return 0


def _zeg(zin: str) -> None:
    print(zin, flush=True)


def _stop(_sein: int, _frame: FrameType | None) -> None:
    raise Gestopt


if __name__ == "__main__":
    sys.exit(main())
