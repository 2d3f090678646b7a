"""What a text is, when the model is sure enough. Pure: probabilities in, a kind out."""

from __future__ import annotations

from collections.abc import Mapping

ZEKER_SOORT = 0.7


def soort(kansen: Mapping[str, float], zeker: float = ZEKER_SOORT) -> str:
    """The likeliest kind; empty when none is at least ``zeker``."""
    beste = max(kansen, key=lambda naam: kansen[naam], default="")
    return beste if beste and kansen[beste] >= zeker else ""


def is_beide(kansen: Mapping[str, float], zeker: float = ZEKER_SOORT) -> bool:
    """Whether the text answers and asks as well."""
    return min(kansen.get("antwoord", 0.0), kansen.get("vraag", 0.0)) >= zeker
