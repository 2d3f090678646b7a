"""What a text tells, and what it asks or commands behind that, as was learned of the ends of texts."""

from __future__ import annotations

from typing import Any

from actions.webhook.gok import MEESTE_WOORDEN
from forms.ontleden.zinsvorm import Splitsing, splits_vraag
from knowledge.antwoorden.model import lees_model
from knowledge.antwoorden.staart import knip_vraag_af, slotopdracht


def splits(tekst: str, vector: Any) -> tuple[Splitsing, bool]:
    """The text in two, and whether that was learned. Nothing learned has a say without ``vector``."""
    gevonden = splits_vraag(tekst)
    if gevonden.vraag or vector is None or len(tekst.split()) > MEESTE_WOORDEN:
        return gevonden, False
    geknipt = knip_vraag_af(tekst, lees_model())
    if geknipt is None:
        return gevonden, False
    voor, na = geknipt
    return Splitsing(na, voor, vooraan=False), True


def geleerde_slotopdracht(tekst: str, vector: Any) -> str:
    """The command in the last clause; empty without ``vector``, and for a long story."""
    if vector is None or len(tekst.split()) > MEESTE_WOORDEN:
        return ""
    return slotopdracht(tekst, lees_model())
