"""The one clock of the application, so that tests can freeze it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_HIER = ZoneInfo("Europe/Amsterdam")


def nu() -> datetime:
    """The moment now, in UTC."""
    return datetime.now(UTC)


def nu_hier() -> datetime:
    """The moment now, in Dutch time."""
    return datetime.now(_HIER)


def vandaag() -> date:
    """Today's date as families see it on the wall: in Dutch time, not in UTC."""
    return nu_hier().date()
