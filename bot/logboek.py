"""Logs without content: where something went wrong and of what kind, never what someone wrote.

Rasa puts messages in its logs in many ways: as fields, in f-strings, in tracebacks with local variables.
So nothing is filtered; every log record of the process is rebuilt here from its place in the code and
the kinds of its exceptions. Whatever handler or format comes after, there is no text left to print.
"""

from __future__ import annotations

import logging
import sys
import traceback
import warnings
from collections.abc import Iterator
from types import TracebackType
from typing import Any

GEWONE_REGELS = frozenset({"Rasa server is up and running."})
"""Fixed sentences that may be shown as they are."""
_MAX_KETEN = 5
_DIEPTE = 3


def zet_aan() -> None:
    """Make every log record, warning and uncaught exception of this process content-free."""
    logging.setLogRecordFactory(inhoudsvrij)
    warnings.showwarning = _toon_waarschuwing  # type: ignore[assignment]
    sys.excepthook = _toon_fout


def inhoudsvrij(
    name: str,
    level: int,
    pathname: str,
    lineno: int,
    msg: Any,
    args: Any,
    exc_info: Any,
    func: str | None = None,
    sinfo: str | None = None,
    **_: Any,
) -> logging.LogRecord:
    """A log record with only the logger, the place and the kinds of the exceptions."""
    regel = msg if isinstance(msg, str) and msg in GEWONE_REGELS else f"{name}:{lineno} {func or ''}".rstrip()
    fout = exc_info[1] if isinstance(exc_info, tuple) else None
    if fout is not None:
        regel = f"{regel} | {soorten(fout)}"
    return logging.LogRecord(name, level, pathname, lineno, regel, (), None, func, None)


def soorten(fout: BaseException) -> str:
    """The chain of exceptions by kind and place: ``ValueError (bot/webhook.py:31)``."""
    return " <- ".join(
        f"{type(schakel).__name__} ({_plaats(schakel.__traceback__)})" for schakel in _keten(fout)
    )


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    for _ in range(_MAX_KETEN):
        if fout is None:
            return
        yield fout
        fout = fout.__cause__ or fout.__context__


def _plaats(spoor: TracebackType | None) -> str:
    laatste = traceback.extract_tb(spoor, limit=-_DIEPTE)
    return " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in laatste)


def _toon_waarschuwing(_: Any, category: type[Warning], filename: str, lineno: int, *__: Any) -> None:
    print(f"{category.__name__} ({filename.rpartition('/')[2]}:{lineno})", file=sys.stderr)


def _toon_fout(_: type[BaseException], fout: BaseException, __: TracebackType | None) -> None:
    print(soorten(fout), file=sys.stderr)
