"""The words of the editor: short sentences, no passive, all used, and none missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from knowledge.b1 import Hintsoort, lees
from tests.web.test_inhoud import MEESTE_WOORDEN, teksten, zinnen
from web.inhoud_lezen import MAP, inhoud

VAN_ANDEREN = {
    "aandacht",
    "gedaan",
    "kort",
    "leeg",
    "statussen",
    "filters",
    "soorten",
    "klassen",
    "doelgroepen",
    "beslissingen",
}
"""Groups whose names are values of the program: used by name, not by letter."""


def namen(waarde: Any, groep: str = "") -> Iterator[str]:
    """Every name with a text below it, in groups that templates and code name themselves."""
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            if isinstance(deel, dict | list):
                yield from namen(deel, naam)
            elif groep not in VAN_ANDEREN:
                yield naam


def test_zinnen_zijn_kort() -> None:
    lang = [
        z for tekst in teksten(inhoud("kennisbank")) for z in zinnen(tekst) if len(z.split()) > MEESTE_WOORDEN
    ]
    assert lang == []


def test_de_redactie_houdt_zich_aan_haar_eigen_schrijfhulp() -> None:
    vondsten = [hint for tekst in teksten(inhoud("kennisbank")) for hint in lees(tekst).hints]
    assert [hint.stuk for hint in vondsten if hint.soort is Hintsoort.LIJDEND] == []


def test_elk_woord_wordt_gebruikt() -> None:
    wortel = MAP.parent
    bron = "\n".join(
        pad.read_text(encoding="utf-8")
        for map_ in ("kennisbank", "kennisbank_vragen")
        for pad in (wortel / map_).rglob("*")
        if pad.suffix in (".py", ".html")
    )
    los = [naam for naam in namen(inhoud("kennisbank")) if not re.search(rf"\b{naam}\b", bron)]
    assert los == []
