"""Questions about this assistant itself, which no source document answers: how long we keep what."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from actions.instellingen import instellingen
from actions.webhook.beurt import Werkbeurt
from forms.ontleden.tekst import plat

_BESTAND = Path(__file__).parents[1] / "inhoud" / "over_ons.yaml"


def beantwoord_over_ons(beurt: Werkbeurt, vraag: str) -> bool:
    """Answer a question about the assistant. Returns False, and says nothing, for any other."""
    sleutel = over_ons(vraag)
    if not sleutel:
        return False
    dagen = instellingen()
    beurt.zeg(
        sleutel,
        soort="antwoord",
        concept=dagen.bewaar_concept_dagen,
        verstuurd=dagen.bewaar_verstuurd_dagen,
    )
    return True


def over_ons(vraag: str) -> str:
    """The name of the sentence that answers; empty when the question is not about us."""
    kaal = plat(vraag)
    return next((naam for naam, rij in _patronen().items() if any(p.search(kaal) for p in rij)), "")


@cache
def _patronen() -> dict[str, tuple[re.Pattern[str], ...]]:
    inhoud: dict[str, list[str]] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return {naam: tuple(re.compile(patroon) for patroon in rij) for naam, rij in inhoud.items()}
