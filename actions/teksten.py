"""What the assistant says outside the questions of the form, from ``inhoud/gesprek.yaml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import yaml

from forms.soorten import Aanspreekvorm

_BESTAND = Path(__file__).parent / "inhoud" / "gesprek.yaml"

Tekstvormen: TypeAlias = str | dict[str, str]


@lru_cache(maxsize=1)
def _teksten() -> dict[str, Tekstvormen]:
    teksten: dict[str, Tekstvormen] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return teksten


def zin(sleutel: str, vorm: Aanspreekvorm = Aanspreekvorm.U, **waarden: object) -> str:
    """The text of ``sleutel``, in u or je form, with its values filled in.

    Raises KeyError for an unknown key: a missing text is a fault of ours, not of the person.
    """
    tekst = _teksten()[sleutel]
    gekozen = tekst if isinstance(tekst, str) else tekst[vorm]
    return gekozen.format(**waarden).strip()


def knoptitel(waarde: str) -> str:
    """The title of a button with a fixed value, such as ``overslaan``."""
    return zin(f"knop_{waarde}")
