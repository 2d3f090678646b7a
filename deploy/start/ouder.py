"""Notice that ``make`` wants to stop, when only make itself was told.

A Ctrl-C reaches every process of the terminal. ``kill -INT <make>`` reaches make alone: it then waits
for us without passing the signal on. While it waits, its mask holds SIGINT; that can be read on Linux.
"""

from __future__ import annotations

import os
import re
import signal
from dataclasses import dataclass
from pathlib import Path

VARIABELE = "GEZINSPLAN_MAKE_PID"


@dataclass(frozen=True)
class Ouder:
    """The make that started us; ``pid`` 0 when we were started without make."""

    pid: int
    kijkt_naar_sein: bool

    @classmethod
    def uit_omgeving(cls) -> Ouder:
        """Read who started us; a make that already blocked SIGINT at our start tells nothing later."""
        pid = int(os.environ.get(VARIABELE) or 0)
        return cls(pid, pid > 0 and not _houdt_sigint_vast(pid))

    def wil_stoppen(self) -> bool:
        """Whether make is gone, or is waiting to end after a SIGINT."""
        if self.pid == 0:
            return False
        return os.getppid() != self.pid or (self.kijkt_naar_sein and _houdt_sigint_vast(self.pid))


def _houdt_sigint_vast(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    masker = re.search(r"^SigBlk:\s*([0-9a-f]+)$", status, re.MULTILINE)
    return masker is not None and bool(int(masker.group(1), 16) >> (signal.SIGINT - 1) & 1)
