"""One text, read: its words and, for each pattern element, where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import chain

from knowledge.veiligheid.inhoud import Groep, Inhoud
from knowledge.veiligheid.patroon import Patroon, Plek, zoek
from knowledge.veiligheid.woorden import Woord, lees


@dataclass(slots=True)
class Lezing:
    """The words of a text with all elements found in them, figures of speech taken out."""

    tekst: str
    woorden: list[Woord]
    zinnen: list[int]
    vondsten: dict[str, list[Plek]]
    _posities: dict[str, frozenset[int]] = field(default_factory=dict)

    def zoek(self, patroon: Patroon) -> list[Plek]:
        """The places of ``patroon`` in this text."""
        return zoek(patroon, self.vondsten, self.zinnen)

    def posities(self, begrip: str) -> frozenset[int]:
        """All word positions where a concept stands, for example ``mij``."""
        if begrip not in self._posities:
            plekken = self.vondsten.get(f"<{begrip}>", ())
            self._posities[begrip] = frozenset(p for plek in plekken for p in plek)
        return self._posities[begrip]

    def zin_bereik(self, positie: int) -> range:
        """The positions of the sentence that holds ``positie``."""
        nummer = self.zinnen[positie]
        return range(bisect_left(self.zinnen, nummer), bisect_right(self.zinnen, nummer))


def lees_tekst(tekst: str, inhoud: Inhoud) -> Lezing:
    """Read a text. Words inside a figure of speech no longer count as what they literally say."""
    woorden = lees(tekst, inhoud.vervang)
    lezing = Lezing(tekst, woorden, [woord.zin for woord in woorden], _losse_woorden(woorden, inhoud))
    _voeg_toe(lezing, inhoud.keuzes)
    figuurlijk = {
        positie
        for patroon in inhoud.figuurlijk
        if patroon.sleutel in lezing.vondsten
        for plek in lezing.zoek(patroon)
        for positie in plek
    }
    if figuurlijk:
        _haal_weg(lezing, inhoud, figuurlijk)
    _voeg_toe(lezing, inhoud.begrippen)
    return lezing


def _losse_woorden(woorden: list[Woord], inhoud: Inhoud) -> dict[str, list[Plek]]:
    """Element -> places, for all elements that are one word. Each different word is looked up once."""
    per_woord: dict[str, list[Plek]] = {}
    for positie, woord in enumerate(woorden):
        per_woord.setdefault(woord.tekst, []).append((positie,))
    per_element: dict[str, list[list[Plek]]] = {}
    for vorm, plekken in per_woord.items():
        for naam in inhoud.woordenboek.namen(vorm):
            per_element.setdefault(naam, []).append(plekken)
    return {
        naam: lijsten[0] if len(lijsten) == 1 else sorted(chain.from_iterable(lijsten))
        for naam, lijsten in per_element.items()
    }


def _haal_weg(lezing: Lezing, inhoud: Inhoud, posities: set[int]) -> None:
    """Forget the words at these positions, alone and as part of an element of several words."""
    geraakt = {naam for naam, _ in inhoud.keuzes}
    for positie in posities:
        geraakt |= inhoud.woordenboek.namen(lezing.woorden[positie].tekst)
    for naam in geraakt & lezing.vondsten.keys():
        over = [plek for plek in lezing.vondsten[naam] if posities.isdisjoint(plek)]
        if over:
            lezing.vondsten[naam] = over
        else:
            del lezing.vondsten[naam]


def _voeg_toe(lezing: Lezing, groepen: tuple[Groep, ...]) -> None:
    """Add the elements of several words, in the order of the files: later ones may use earlier ones."""
    vondsten = lezing.vondsten
    for naam, patronen in groepen:
        plekken = [p for patroon in patronen if patroon.sleutel in vondsten for p in lezing.zoek(patroon)]
        if plekken:
            vondsten[naam] = sorted({*vondsten.get(naam, ()), *plekken})
