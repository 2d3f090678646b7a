"""Gezinsplan deel 1 as data: eleven steps with their questions.

Source: gezinsplan deel 1 (Jeugdhulpcatalogus, Procedure toewijzing 1), written in
``inhoud/definitie.yaml``. Chat, web form, summary, PDF, queue and JSON are all drawn from this.
"""

from __future__ import annotations

from forms.definitie_lezen import lees_stappen
from forms.inhoud_lezen import MAP, InhoudFout
from forms.onderdelen import Groep, Onderdeel, Stap, Veld
from forms.paden import CONTROLE, OnbekendVeld, sjabloon

__all__ = ["CONTROLE", "GEZINSPLAN", "Definitie", "Groep", "OnbekendVeld", "Onderdeel", "Stap", "Veld"]


class Definitie:
    """All steps and questions, with a quick look-up by pad."""

    def __init__(self, stappen: tuple[Stap, ...]) -> None:
        """Raises InhoudFout when a field name occurs twice."""
        self.stappen = stappen
        self._velden = tuple(veld for stap in stappen for veld in stap.velden())
        self._veld = {veld.naam: veld for veld in self._velden}
        self._stap = {veld.naam: stap for stap in stappen for veld in stap.velden()}
        groepen = [deel for stap in stappen for deel in stap.onderdelen if isinstance(deel, Groep)]
        self._groep = {groep.naam: groep for groep in groepen}
        if len(self._veld) != len(self._velden):
            raise InhoudFout("definitie.yaml: geef elk veld een eigen naam")

    def velden(self) -> tuple[Veld, ...]:
        """Every question in order; a group's questions once, then its ``nog_een``; ``controle`` last."""
        return self._velden

    def veld(self, pad: str) -> Veld:
        """The question at a concrete pad or a pattern. Raises OnbekendVeld."""
        gevonden = self._veld.get(pad) or self._veld.get(sjabloon(pad))
        if gevonden is None or ("[" in gevonden.naam) != ("[" in pad):
            raise OnbekendVeld(pad)
        return gevonden

    def kent(self, pad: str) -> bool:
        """Whether a pad (concrete or pattern) is a question of this definition."""
        return sjabloon(pad) in self._veld

    def stap_van(self, pad: str) -> Stap:
        """The step a question is in. Raises OnbekendVeld."""
        return self._stap[self.veld(pad).naam]

    def groep(self, naam: str) -> Groep:
        """The group with this name (``kinderen``, ``eerdere_hulp.items``). Raises OnbekendVeld."""
        if naam not in self._groep:
            raise OnbekendVeld(naam)
        return self._groep[naam]

    def groepen(self) -> tuple[Groep, ...]:
        """All repeated groups in order."""
        return tuple(self._groep.values())


GEZINSPLAN = Definitie(lees_stappen(MAP / "definitie.yaml"))
"""The definition of gezinsplan deel 1."""
