"""Working days: Monday to Friday, without the Dutch public holidays."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

STREEFTERMIJN = 5
"""Working days within which somebody takes an intake in hand."""
_HIER = ZoneInfo("Europe/Amsterdam")


def is_werkdag(dag: date) -> bool:
    """Whether people work on this day."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def werkdagen_na(dag: date, aantal: int) -> date:
    """The day that comes ``aantal`` working days after ``dag``, which itself does not count."""
    while aantal > 0:
        dag += timedelta(days=1)
        aantal -= is_werkdag(dag)
    return dag


def streefdatum(ontvangen: datetime) -> date:
    """The day before whose end somebody should have taken this intake, in Dutch time."""
    return werkdagen_na(ontvangen.astimezone(_HIER).date(), STREEFTERMIJN)


@lru_cache(maxsize=16)
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))
