"""The gate on drafts: what the checker finds, and what the new knowledge base does to the gold questions."""

from __future__ import annotations

from dataclasses import dataclass

from actions.kennis import rijen
from actions.kennis.inhoud import lees_inhoud
from actions.kennis.keurmeester import keur
from actions.kennis.levend import Gebouwd, levend
from actions.kennis.nazien import bestandsnaam, nazien
from actions.kennis.versies import Versie, lees_versie
from actions.opslag.database import lees_sessie
from knowledge.keuring import Rapport
from knowledge.regels import Vondst


@dataclass(frozen=True, slots=True)
class Keurstand:
    """The gate's verdict on drafts. ``rapport`` is None when the checker already refuses (``vondsten``)."""

    versies: tuple[Versie, ...]
    vondsten: tuple[Vondst, ...]
    rapport: Rapport | None
    gebouwd: Gebouwd | None

    @property
    def mag(self) -> bool:
        """Whether it may go live without a beheerder."""
        return self.rapport is not None and self.rapport.gehaald


def keur_concept(*item_ids: str) -> Keurstand:
    """Check drafts and run the gate on them together. Takes seconds; the same drafts a second time, none."""
    with lees_sessie() as werk:
        concepten = [rijen.in_bewerking(werk, item_id) for item_id in item_ids]
        inhoud = lees_inhoud(werk)
        vondsten = nazien(werk, {bestandsnaam(rij.item_id): rij.tekst for rij in concepten})
    versies = tuple(lees_versie(rij) for rij in concepten)
    if vondsten:
        return Keurstand(versies, vondsten, None, None)
    gebouwd = levend.bouw(inhoud.met({versie.item_id: versie.tekst for versie in versies}))
    return Keurstand(versies, (), keur(levend.gebouwd(), gebouwd), gebouwd)
