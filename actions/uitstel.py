"""When to try again what failed: soon at first, then ever later, up to a longest wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from actions.klok import nu

_MEESTE_VERDUBBELINGEN = 10
"""After so many the longest wait is long reached; without a cap the days would overflow."""


def volgende_poging(pogingen: int, eerste: timedelta, langste: timedelta) -> datetime:
    """The moment of the next try: ``eerste``, doubled with every failure, and at most ``langste``."""
    keer: int = 2 ** min(pogingen, _MEESTE_VERDUBBELINGEN)
    return nu() + min(eerste * keer, langste)
