"""Watch over the servers: start them, restart one that dies, stop them all together."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from deploy.opzet.opdracht import schone_omgeving, staart
from deploy.teksten import tekst

MAX_HERSTARTS = 3
VENSTER = 300.0
"""Seconds in which a server may be restarted MAX_HERSTARTS times."""
GEDULD = 6.0
"""Seconds that the servers get to stop by themselves."""
PR_SET_PDEATHSIG = 1


class DienstGestopt(Exception):
    """A server keeps dying; the message says which one and shows the end of its log."""


@dataclass(frozen=True)
class Dienst:
    """One server: its name for people, its command, its own environment variables and its log."""

    naam: str
    opdracht: Sequence[str]
    env: Mapping[str, str]
    map: Path
    log: Path


@dataclass
class _Lopend:
    dienst: Dienst
    proces: subprocess.Popen[bytes]
    gevallen: list[float] = field(default_factory=list)


def _laad_prctl() -> Callable[[int, int], int] | None:
    """Linux's prctl, looked up before any fork; None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    with suppress(OSError, AttributeError):
        prctl: Callable[[int, int], int] = ctypes.CDLL(None).prctl
        return prctl
    return None


_PRCTL = _laad_prctl()


def sterf_met_ouder() -> None:
    """In the child: end when the watcher itself is killed, so that nothing stays behind."""
    if _PRCTL is not None:
        _PRCTL(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Toezicht:
    """Runs ``diensten`` until ``stop``; ``zeg`` hears what happens, in Dutch."""

    diensten: Sequence[Dienst]
    zeg: Callable[[str], None]
    max_herstarts: int = MAX_HERSTARTS
    _lopend: list[_Lopend] = field(default_factory=list)

    def start(self) -> None:
        """Start every server, each with a fresh log; the log of last time stays beside it."""
        for dienst in self.diensten:
            dienst.log.parent.mkdir(parents=True, exist_ok=True)
            if dienst.log.exists():
                os.replace(dienst.log, dienst.log.with_suffix(".vorige.log"))
            self._lopend.append(_Lopend(dienst, _start(dienst)))

    def kijk(self) -> None:
        """Restart what has died. Raises DienstGestopt when one keeps dying."""
        for lopend in self._lopend:
            code = lopend.proces.poll()
            if code is not None:
                self._herstart(lopend, code)

    def stop(self) -> None:
        """Stop all servers at once, and whatever they started."""
        _sein(self._lopend, signal.SIGTERM)
        grens = time.monotonic() + GEDULD
        for lopend in self._lopend:
            with suppress(subprocess.TimeoutExpired):
                lopend.proces.wait(timeout=max(grens - time.monotonic(), 0.05))
        _sein(self._lopend, signal.SIGKILL)
        for lopend in self._lopend:
            lopend.proces.wait(timeout=GEDULD)
        self._lopend.clear()

    def pids(self) -> dict[str, int]:
        """The process id of each server."""
        return {lopend.dienst.naam: lopend.proces.pid for lopend in self._lopend}

    def _herstart(self, lopend: _Lopend, code: int) -> None:
        nu = time.monotonic()
        lopend.gevallen = [t for t in lopend.gevallen if nu - t < VENSTER] + [nu]
        naam, keer = lopend.dienst.naam, len(lopend.gevallen)
        if keer > self.max_herstarts:
            einde = staart(lopend.dienst.log)
            raise DienstGestopt(
                f"{einde}\n" + tekst("dienst_blijft_stoppen", naam=naam, log=lopend.dienst.log)
            )
        self.zeg(tekst("dienst_herstart", naam=naam, code=code, keer=keer, hoogstens=self.max_herstarts))
        lopend.proces = _start(lopend.dienst)


def _start(dienst: Dienst) -> subprocess.Popen[bytes]:
    with dienst.log.open("ab") as uit:
        return subprocess.Popen(
            list(dienst.opdracht),
            cwd=dienst.map,
            env=schone_omgeving(dienst.env),
            stdin=subprocess.DEVNULL,
            stdout=uit,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=sterf_met_ouder,
        )


def _sein(lopenden: Sequence[_Lopend], sein: signal.Signals) -> None:
    for lopend in lopenden:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(lopend.proces.pid, sein)
