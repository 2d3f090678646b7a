"""Stretches of a text that must not be stored, and what stands there instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """What was there; the value stands in the stored text between square brackets."""

    NAAM = "naam"
    PLAATS = "plaats"
    ADRES = "adres"
    TELEFOON = "telefoon"
    EMAIL = "e-mail"
    NUMMER = "nummer"
    DATUM = "datum"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Vlak:
    """Characters ``begin`` up to ``einde`` of a text."""

    begin: int
    einde: int
    soort: Soort


def vervang(tekst: str, vlakken: Iterable[Vlak]) -> str:
    """The text without these stretches. Where they overlap, the one that starts first names them."""
    uit: list[str] = []
    plek = 0
    for vlak in sorted(vlakken, key=lambda v: (v.begin, -v.einde)):
        if vlak.begin >= plek:
            uit += [tekst[plek : vlak.begin], f"[{vlak.soort}]"]
        plek = max(plek, vlak.einde)
    return "".join([*uit, tekst[plek:]])
