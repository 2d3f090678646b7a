"""What a word in our questions means: ``wat is gezag precies?``, before a search that has no such entry."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from actions.webhook.beurt import Werkbeurt
from forms.ontleden.tekst import plat
from forms.soorten import Aanspreekvorm

BESTAND = Path(__file__).parents[1] / "inhoud" / "begrippen.yaml"
"""The words and what they mean, in u and je form."""
_ERVOOR = (
    r"\b(?:wat|wie)(?: is| zijn| betekent| betekenen| houdt| houd|"
    r" wordt bedoeld met| bedoel\w*(?: (?:u|je|jullie|ze))?(?: \w+)? met)"
    r"(?: (?:dat|nou|nu|eigenlijk|precies|ook|alweer|eens|een|de|het|die|mijn|uw))* (?:woord )?"
)
_ERACHTER = r"(?: (?:in|nou|nu|dan|eigenlijk|precies|hier|voor iets|weer|ook|alweer))*\W*$"


def leg_begrip_uit(beurt: Werkbeurt, vraag: str) -> bool:
    """Say what the word asked about means. Returns False, and says nothing, for any other question."""
    betekenis = begrip(vraag, beurt.dossier.aanspreekvorm)
    if betekenis:
        beurt.toon(betekenis, soort="antwoord")
    return bool(betekenis)


def begrip(vraag: str, vorm: Aanspreekvorm = Aanspreekvorm.U) -> str:
    """The meaning of the word this asks about; empty for any other question."""
    kaal = plat(vraag)
    return next((teksten[vorm].strip() for patroon, teksten in _begrippen() if patroon.search(kaal)), "")


@cache
def _begrippen() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    inhoud: dict[str, dict[str, str]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    return tuple((re.compile(f"{_ERVOOR}{b['woord']}{_ERACHTER}"), b) for b in inhoud.values())
