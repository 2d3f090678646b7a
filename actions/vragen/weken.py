"""Weeks as they are stored: enough to count by, too coarse to find a person with."""

from __future__ import annotations

from datetime import date, timedelta

BEWAREN = timedelta(days=365)
"""How long a stripped question and a judgement stay."""


def week_van(dag: date) -> str:
    """The ISO week of a day, such as ``2026-W47``; the order of the text is the order of time."""
    jaar, week, _ = dag.isocalendar()
    return f"{jaar}-W{week:02d}"


def oudste_week(dag: date) -> str:
    """The oldest week that may still be kept on ``dag``."""
    return week_van(dag - BEWAREN)
