"""One text, read: its words and, for each pattern element, where it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from knowledge.veiligheid.inhoud import Inhoud
from knowledge.veiligheid.patroon import Patroon, Plek, zoek
from knowledge.veiligheid.woorden import Woord, lees


@dataclass(slots=True)
class Lezing:
    """The words of a text with all elements found in them, figures of speech taken out."""

    tekst: str
    woorden: list[Woord]
    zinnen: list[int]
    vondsten: dict[str, list[Plek]] = field(default_factory=dict)

    def zoek(self, patroon: Patroon) -> list[Plek]:
        """The places of ``patroon`` in this text."""
        if any(element not in self.vondsten for element in patroon.elementen()):
            return []
        return zoek(patroon, self.vondsten, self.zinnen)

    def posities(self, begrip: str) -> set[int]:
        """All word positions where a concept stands, for example ``<mij>``."""
        return {p for plek in self.vondsten.get(f"<{begrip}>", ()) for p in plek}

    def zin_bereik(self, positie: int) -> range:
        """The positions of the sentence that holds ``positie``."""
        nummer, begin, eind = self.zinnen[positie], positie, positie + 1
        while begin > 0 and self.zinnen[begin - 1] == nummer:
            begin -= 1
        while eind < len(self.zinnen) and self.zinnen[eind] == nummer:
            eind += 1
        return range(begin, eind)


def lees_tekst(tekst: str, inhoud: Inhoud) -> Lezing:
    """Read a text. Words inside a figure of speech no longer count as what they literally say."""
    woorden = lees(tekst, inhoud.vervang)
    lezing = Lezing(tekst, woorden, [woord.zin for woord in woorden])
    namen = [inhoud.woordenboek.namen(woord.tekst) for woord in woorden]
    _merk(lezing, namen, inhoud, ())
    figuurlijk = {p for patroon in inhoud.figuurlijk for plek in lezing.zoek(patroon) for p in plek}
    if figuurlijk:
        _merk(lezing, namen, inhoud, figuurlijk)
    return lezing


def _merk(lezing: Lezing, namen: list[set[str]], inhoud: Inhoud, zonder: Collection[int]) -> None:
    """Fill ``vondsten``: single words first, then the concepts of several words."""
    vondsten: dict[str, list[Plek]] = {}
    for positie, elementen in enumerate(namen):
        if positie not in zonder:
            for naam in elementen:
                vondsten.setdefault(naam, []).append((positie,))
    lezing.vondsten = vondsten
    for naam, patronen in inhoud.begrippen:
        plekken = [plek for patroon in patronen for plek in lezing.zoek(patroon)]
        if plekken:
            vondsten[naam] = sorted(set(vondsten.get(naam, []) + plekken))
