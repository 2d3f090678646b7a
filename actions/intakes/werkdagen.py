"""Working days: Monday to Friday, without the Dutch public holidays."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

STREEFTERMIJN = 5
"""Working days within which somebody takes an intake in hand."""
_HIER = ZoneInfo("Europe/Amsterdam")
_DAG = timedelta(days=1)


def is_werkdag(dag: date) -> bool:
    """Whether people work on this day."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def werkdagen_na(dag: date, aantal: int) -> date:
    """The day that comes ``aantal`` working days after ``dag``, which itself does not count."""
    while aantal > 0:
        dag += _DAG
        aantal -= is_werkdag(dag)
    return dag


def werkdagen_tot(van: date, tot: date) -> int:
    """How many working days come after ``van`` up to and with ``tot``; negative when ``tot`` has passed."""
    if tot < van:
        return -werkdagen_tot(tot, van)
    return sum(is_werkdag(van + _DAG * teller) for teller in range(1, (tot - van).days + 1))


def werkdag_op_of_voor(dag: date) -> date:
    """This day, or the last working day before it."""
    while not is_werkdag(dag):
        dag -= _DAG
    return dag


def hier(moment: datetime) -> date:
    """The day of a moment, in Dutch time."""
    return moment.astimezone(_HIER).date()


def streefdatum(ontvangen: datetime) -> date:
    """The day before whose end somebody should have taken this intake, in Dutch time."""
    return werkdagen_na(hier(ontvangen), STREEFTERMIJN)


@lru_cache(maxsize=16)
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))
