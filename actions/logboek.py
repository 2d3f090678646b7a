"""Logging of failures without a word of what families write.

The message of an exception and its local variables can hold an answer, so neither is logged: only the
kind of failure and the line of our own code where it happened.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

_WORTEL = Path(__file__).resolve().parents[1]


def meld(logboek: logging.Logger, wat: str, fout: BaseException) -> None:
    """Log a failure: what we were doing, the kind, and where."""
    logboek.error("%s: %s (%s)", wat, type(fout).__name__, _plek(fout))


def _plek(fout: BaseException) -> str:
    eigen = [
        f"{Path(deel.filename).relative_to(_WORTEL)}:{deel.lineno}"
        for deel in traceback.extract_tb(fout.__traceback__)
        if Path(deel.filename).is_relative_to(_WORTEL) and ".venv" not in deel.filename
    ]
    return " < ".join(reversed(eigen[-3:]))


class ZonderInhoud(logging.Filter):
    """Takes exceptions out of log records of libraries: their message can repeat what was typed."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the exception by its kind and place; every record stays."""
        fout = record.exc_info[1] if record.exc_info else None
        if fout is not None:
            record.msg, record.args = "%s: %s (%s)", ("storing", type(fout).__name__, _plek(fout))
            record.exc_info = record.exc_text = None
        return True


def bescherm_logs() -> None:
    """Keep content out of the logs of the web server and of asyncio."""
    for naam in ("uvicorn.error", "asyncio", "rasa_sdk"):
        logging.getLogger(naam).addFilter(ZonderInhoud())
