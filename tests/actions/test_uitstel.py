"""Trying again: later each time, never later than the longest wait, and never an overflow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from actions.uitstel import volgende_poging

NU = datetime(2026, 11, 22, 12, tzinfo=UTC)
EERSTE, LANGSTE = timedelta(seconds=5), timedelta(minutes=15)


@pytest.mark.parametrize(("pogingen", "wacht"), [(1, 10), (2, 20), (5, 160), (8, 900), (10_000, 900)])
def test_elke_mislukking_verdubbelt_het_wachten_tot_het_langste(pogingen: int, wacht: int) -> None:
    with time_machine.travel(NU, tick=False):
        assert volgende_poging(pogingen, EERSTE, LANGSTE) == NU + timedelta(seconds=wacht)
