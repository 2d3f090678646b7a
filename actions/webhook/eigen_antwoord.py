"""What we know ourselves and no source says: ``wat is gezag precies?``, ``hoe lang bewaren jullie dit?``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actions.instellingen import instellingen
from actions.webhook.beurt import Werkbeurt
from forms.ontleden.tekst import plat
from forms.soorten import Aanspreekvorm

BESTAND = Path(__file__).parents[1] / "inhoud" / "eigen_antwoorden.yaml"
"""The words and questions with their answers, in u and je form."""
_ERVOOR = (
    r"\b(?:wat|wie)(?: is| zijn| betekent| betekenen| houdt| houd|"
    r" wordt bedoeld met| bedoel\w*(?: (?:u|je|jullie|ze))?(?: \w+)? met)"
    r"(?: (?:dat|nou|nu|eigenlijk|precies|ook|alweer|eens|een|de|het|die|mijn|uw))* (?:woord )?"
)
_ERACHTER = r"(?: (?:in|nou|nu|dan|eigenlijk|precies|hier|voor iets|weer|ook|alweer))*\W*$"


def geef_eigen_antwoord(beurt: Werkbeurt, vraag: str, *, na_zoeken: bool = False) -> bool:
    """Say what we know ourselves. Returns False, and says nothing, for any other question.

    ``na_zoeken``: the knowledge base has no sure answer, so that our wider answers may be given too.
    """
    antwoord = eigen_antwoord(vraag, beurt.dossier.aanspreekvorm, na_zoeken=na_zoeken)
    if antwoord:
        beurt.toon(antwoord, soort="antwoord")
    return bool(antwoord)


def eigen_antwoord(vraag: str, vorm: Aanspreekvorm = Aanspreekvorm.U, *, na_zoeken: bool = False) -> str:
    """The answer to a question about a word of ours or about the assistant; empty for any other."""
    kaal = plat(vraag)
    past = (
        teksten
        for patronen, teksten in _antwoorden()
        if (na_zoeken or not teksten.get("na_zoeken")) and any(p.search(kaal) for p in patronen)
    )
    tekst = next((teksten[vorm] for teksten in past), "")
    dagen = instellingen()
    return tekst.strip().format(concept=dagen.bewaar_concept_dagen, verstuurd=dagen.bewaar_verstuurd_dagen)


@cache
def _antwoorden() -> tuple[tuple[tuple[re.Pattern[str], ...], dict[str, Any]], ...]:
    inhoud: dict[str, dict[str, Any]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    return tuple((_patronen(antwoord), antwoord) for antwoord in inhoud.values())


def _patronen(antwoord: dict[str, Any]) -> tuple[re.Pattern[str], ...]:
    betekenis = [f"{_ERVOOR}{antwoord['woord']}{_ERACHTER}"] if "woord" in antwoord else []
    return tuple(map(re.compile, [*betekenis, *antwoord.get("vraagt", ())]))
