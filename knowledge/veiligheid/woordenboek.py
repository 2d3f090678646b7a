"""Give each word of a text the pattern elements it stands for: exact, by its beginning, or a typo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

MIN_TYPO = 6
"""Shorter words are never matched with a wrong letter: ``slaat`` and ``slaapt`` are both words."""


_LEEG: frozenset[str] = frozenset()


class Woordenboek:
    """Word -> names of elements. Filled once at start, then only read."""

    def __init__(self) -> None:
        self._heel: dict[str, set[str]] = defaultdict(set)
        self._begin: dict[str, set[str]] = defaultdict(set)
        self._typo: dict[str, set[str]] = defaultdict(set)
        self._gelezen: dict[str, set[str]] = {}
        self._lengtes: tuple[int, ...] = ()

    def voeg_toe(self, vorm: str, naam: str) -> None:
        """Learn one form (``dood``, ``dood*`` or ``zelfmoord~``) for the element ``naam``."""
        if vorm.endswith("*"):
            self._begin[vorm[:-1]].add(naam)
            self._lengtes = tuple(sorted({len(begin) for begin in self._begin}))
            return
        kaal = vorm.rstrip("~")
        self._heel[kaal].add(naam)
        if vorm.endswith("~") and len(kaal) >= MIN_TYPO:
            for sleutel in zonder_een(kaal):
                self._typo[sleutel].add(kaal)

    def namen(self, woord: str) -> set[str]:
        """The elements of one word; a wrong letter is only tried when nothing else fits."""
        bekend = self._gelezen.get(woord)
        if bekend is None:
            bekend = self._zoek(woord)
            if woord in self._heel:
                self._gelezen[woord] = bekend
        return bekend

    def _zoek(self, woord: str) -> set[str]:
        """Look one word up. Only words of the pattern files are remembered, never a person's own."""
        gevonden = set(self._heel.get(woord, _LEEG))
        for lengte in self._lengtes:
            if lengte > len(woord):
                break
            gevonden |= self._begin.get(woord[:lengte], _LEEG)
        return gevonden or self._verbogen(woord) or self._met_typo(woord)

    def _verbogen(self, woord: str) -> set[str]:
        """A known word whose ending was written by ear: ``geslage``, ``mishandelt``, ``wilt``."""
        anders = [woord + "n"] if woord.endswith("e") else []
        for einde, gewoon in (("dt", "d"), ("dt", "t"), ("d", "t"), ("t", "d"), ("tt", "t"), ("s", "")):
            if woord.endswith(einde):
                anders.append(woord[: -len(einde)] + gewoon)
        return next((set(self._heel[w]) for w in anders if len(w) > 3 and w in self._heel), set())

    def _met_typo(self, woord: str) -> set[str]:
        """The elements of a known word at most one letter away."""
        if len(woord) < MIN_TYPO:
            return set()
        kandidaten: set[str] = set()
        for sleutel in zonder_een(woord):
            kandidaten |= self._typo.get(sleutel, _LEEG)
        return {n for kandidaat in kandidaten if kandidaat[0] == woord[0] for n in self._heel[kandidaat]}


def zonder_een(woord: str) -> Iterable[str]:
    """The word and each form of it with one letter left out: what two words share that differ in one."""
    return {woord} | {woord[:i] + woord[i + 1 :] for i in range(len(woord))}
