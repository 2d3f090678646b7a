"""Takes names, addresses and numbers out of a question before it is stored.

``deduce`` (a Dutch de-identification library) and rules of our own work side by side; what either finds
goes out. The library comes as a function, so that the rules can be tested without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from actions.vragen.cijfers import vind_cijfers
from actions.vragen.namen import Woorden, vind_bekende, vind_namen
from actions.vragen.vlakken import Vlak, vervang

MEESTE_WOORDEN = 40
"""A longer text is a story, not a question: it is not stored at all."""

Bibliotheek = Callable[[str], Iterable[Vlak]]


@dataclass(frozen=True, slots=True)
class Schoonmaker:
    """The rules with their word lists and the library."""

    deduce: Bibliotheek
    woorden: Woorden

    def maak_schoon(self, tekst: str, namen: Sequence[str] = ()) -> str | None:
        """The text without anything that points at a person; None when it is not a question to keep."""
        plat = " ".join(tekst.split())
        if not plat or len(plat.split()) > MEESTE_WOORDEN:
            return None
        vlakken: list[Vlak] = [
            *vind_cijfers(plat),
            *vind_bekende(plat, namen),
            *self.deduce(plat),
            *vind_namen(plat, self.woorden),
        ]
        schoon = vervang(plat, vlakken)
        return schoon if _zegt_iets(schoon) else None


def _zegt_iets(tekst: str) -> bool:
    """Whether words are left beside what was taken out."""
    return any(deel.isalpha() for deel in tekst.replace("?", " ").split() if not deel.startswith("["))
