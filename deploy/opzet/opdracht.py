"""Run a command with its output in a log, a heartbeat for long ones, and no orphans."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Union

from deploy.opzet.fouten import OpzetFout, TijdOm
from deploy.teksten import tekst

Opdracht = Sequence[Union[str, Path]]
"""The words of a command. (Union: this line runs on Python 3.9 too.)"""

HARTSLAG = 10.0
"""Seconds between two signs of life of a long command."""
STAARTREGELS = 25
STOREND = ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH", "CONDA_PREFIX", "__PYVENV_LAUNCHER__")
"""Variables of another environment that would lead our own commands astray."""


def schone_omgeving(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without traces of another virtual environment, plus ``extra``."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in STOREND}
    return {**schoon, **(extra or {})}


def staart(log: Path, regels: int = STAARTREGELS) -> str:
    """The last lines of a log; empty when there is no log."""
    try:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-regels:])
    except OSError:
        return ""


def stop_groep(proces: subprocess.Popen[bytes], geduld: float = 5.0) -> None:
    """End a process and everything it started: first kindly, then for certain."""
    for sein in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(proces.pid, sein)
        with suppress(subprocess.TimeoutExpired):
            proces.wait(timeout=geduld)
            return


@dataclass(frozen=True)
class Loper:
    """Runs commands below ``map``; ``hartslag`` hears the seconds that a long one has taken."""

    map: Path
    hartslag: Callable[[float], None]

    def __call__(
        self,
        opdracht: Opdracht,
        log: Path,
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        limiet: float | None = None,
    ) -> None:
        """Run until done. Raises OpzetFout with the tail of the log, TijdOm past ``limiet`` seconds."""
        log.parent.mkdir(parents=True, exist_ok=True)
        woorden = [str(deel) for deel in opdracht]
        with log.open("ab") as uit:
            uit.write(f"$ {' '.join(woorden)}\n".encode())
            uit.flush()
            proces = subprocess.Popen(
                woorden,
                cwd=cwd or self.map,
                env=schone_omgeving(env),
                stdin=subprocess.DEVNULL,
                stdout=uit,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                code = self._wacht(proces, limiet)
            except BaseException:
                stop_groep(proces)
                raise
        if code != 0:
            zin = tekst("opdracht_mislukt", opdracht=Path(woorden[0]).name, code=code, log=log)
            raise OpzetFout(zin, staart=staart(log))

    def _wacht(self, proces: subprocess.Popen[bytes], limiet: float | None) -> int:
        begin = time.monotonic()
        while True:
            over = HARTSLAG if limiet is None else min(HARTSLAG, limiet - (time.monotonic() - begin))
            try:
                return proces.wait(timeout=max(over, 0.01))
            except subprocess.TimeoutExpired:
                verstreken = time.monotonic() - begin
                if limiet is not None and verstreken >= limiet:
                    raise TijdOm(tekst("tijd_om", seconden=round(limiet))) from None
                self.hartslag(verstreken)
