"""Moments and days as people read them, in Dutch time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from forms.teksten_lezen import algemeen

_HIER = ZoneInfo("Europe/Amsterdam")


def dag(waarde: date | datetime) -> str:
    """``3 maart 2026``."""
    return f"{_zonder_jaar(hier(waarde))} {hier(waarde).year}"


def dag_kort(waarde: date | datetime, vandaag: date) -> str:
    """``3 maart``, with the year only when it is another one."""
    return _zonder_jaar(hier(waarde)) if hier(waarde).year == vandaag.year else dag(waarde)


def moment(waarde: datetime) -> str:
    """``3 maart 2026, 15:05``."""
    return f"{dag(waarde)}, {waarde.astimezone(_HIER):%H:%M}"


def hier(waarde: date | datetime) -> date:
    """The day of a moment, in Dutch time."""
    return waarde.astimezone(_HIER).date() if isinstance(waarde, datetime) else waarde


def _zonder_jaar(waarde: date) -> str:
    return f"{waarde.day} {algemeen().maanden[waarde.month - 1]}"
