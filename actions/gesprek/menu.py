"""What somebody can begin with while the form is not open."""

from __future__ import annotations

from actions.gesprek.schemas import Knop
from actions.teksten import knoptitel

MENU = ("start_gezinsplan", "ik_heb_een_vraag", "hervatten", "mens")


def menuknoppen() -> list[Knop]:
    """The menu as buttons."""
    return [Knop(titel=knoptitel(waarde), waarde=waarde) for waarde in MENU]
