"""Made-up parts for the knowledge tests: an entry as text, an entry as object, a small encoder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from knowledge.encoder import Vector
from knowledge.items import Kennisitem

PROEF = """---
id: fiets
vraag: Waar staat mijn fiets?
varianten:
- fiets kwijt
- waar is de fiets
- mijn fiets is weg
- wie heeft mijn fiets
- rijwiel zoeken
bron: Jeugdhulpcatalogus
paragraaf: Procedure toewijzing 10
versie: met tarieven 2023
geldig_van: 2023-07-01
geldig_tot: 2026-12-31
doelgroep:
- ouders
eigenaar: ZI2T
herzien_op: 2026-11-01
gerelateerd: []
---

De fiets staat in de schuur.

## Meer weten

De schuur is open.
"""


class WoordEncoder:
    """A stand-in for the real encoder: one dimension per word, and it counts what it computed."""

    naam = "proef"
    dimensies = 64

    def __init__(self) -> None:
        self.berekend: list[str] = []

    def vector(self, tekst: str) -> Vector:
        self.berekend.append(tekst)
        uit = np.full(self.dimensies, 0.01, dtype=np.float32)
        for woord in tekst.lower().split():
            uit[sum(woord.encode()) % self.dimensies] += 1
        return uit / np.linalg.norm(uit)

    def lezing(self, tekst: str) -> Vector:
        return self.vector(tekst)

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        return np.vstack([self.vector(tekst) for tekst in teksten])


def maak_item(id: str, vraag: str, varianten: Sequence[str], **anders: object) -> Kennisitem:
    velden: dict[str, object] = {
        "id": id,
        "vraag": vraag,
        "varianten": tuple(varianten),
        "antwoord": f"Het antwoord over {id}.",
        "meer_weten": "Meer staat er niet.",
        "bron": "Jeugdhulpcatalogus",
        "paragraaf": "Procedure toewijzing 10",
        "versie": "met tarieven 2023",
        "geldig_van": date(2023, 7, 1),
        "geldig_tot": date(2026, 12, 31),
        "doelgroep": ("ouders",),
        "eigenaar": "ZI2T",
        "herzien_op": date(2026, 11, 1),
    }
    return Kennisitem(**{**velden, **anders})  # type: ignore[arg-type]
