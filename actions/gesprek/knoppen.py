"""Buttons with a fixed value, and the menu of what somebody can begin with while the form is not open."""

from __future__ import annotations

from collections.abc import Iterable

from actions.gesprek.schemas import Knop
from actions.teksten import knoptitel

MENU = ("start_gezinsplan", "ik_heb_een_vraag", "hervatten", "mens")


def vaste_knoppen(waarden: Iterable[str]) -> list[Knop]:
    """A button for each fixed value, with the title from our texts."""
    return [Knop(titel=knoptitel(waarde), waarde=waarde) for waarde in waarden]
