"""What the bot understands, on sentences kept apart from the training data.

``zinnen_apart.tsv`` was written after the training data and never used to tune anything.
``zinnen_afstellen.tsv`` is the older set, with which the weights in ``config.yml`` were chosen.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.bot.rasa_server import draai

APART = Path(__file__).with_name("zinnen_apart.tsv")
AFSTELLEN = Path(__file__).with_name("zinnen_afstellen.tsv")
MINSTENS_GOED = 0.85
MINSTENS_GOED_PER_INTENT = 0.5
ZEKER = 0.80
"""From here on the webhook carries out a command without asking."""
MINSTENS_GOED_BIJ_ZEKER = 0.95


def lees(bestand: Path) -> list[tuple[str, str]]:
    """Intent and sentence of each line."""
    regels = (regel.split("\t") for regel in bestand.read_text(encoding="utf-8").splitlines())
    return [(intent, zin) for intent, zin in regels]


@pytest.fixture(scope="module")
def gemeten(bot_data: Path) -> list[tuple[str, str, float, str]]:
    """Expected intent, found intent, confidence and sentence, from the trained model."""
    uit = draai("tests.bot.in_rasa.verstaan", str(bot_data / "model" / "gezinsplan.tar.gz"), str(APART))
    gevonden = json.loads(next(regel for regel in uit.splitlines() if regel.startswith("[")))
    return [(i, g, c, z) for (i, z), (g, c) in zip(lees(APART), gevonden, strict=True)]


def test_de_aparte_zinnen_worden_verstaan(gemeten: list[tuple[str, str, float, str]]) -> None:
    goed = sum(intent == gevonden for intent, gevonden, _, _ in gemeten)
    mis = [f"{i} -> {g} ({c:.2f}): {z}" for i, g, c, z in gemeten if i != g]
    print(f"\n{goed} van {len(gemeten)} goed ({goed / len(gemeten):.3f})", *mis, sep="\n")
    assert goed / len(gemeten) >= MINSTENS_GOED, mis


def test_geen_enkele_intent_blijft_ver_achter(gemeten: list[tuple[str, str, float, str]]) -> None:
    aantal = Counter(intent for intent, _, _, _ in gemeten)
    goed = Counter(intent for intent, gevonden, _, _ in gemeten if intent == gevonden)
    delen = {intent: goed[intent] / n for intent, n in aantal.items()}
    print(
        "",
        *(f"{intent:20} {deel:.2f} ({aantal[intent]})" for intent, deel in sorted(delen.items())),
        sep="\n",
    )
    assert {intent: deel for intent, deel in delen.items() if deel < MINSTENS_GOED_PER_INTENT} == {}


def test_wie_zeker_is_heeft_bijna_altijd_gelijk(gemeten: list[tuple[str, str, float, str]]) -> None:
    zeker = [(i, g, z) for i, g, c, z in gemeten if c >= ZEKER]
    mis = [regel for regel in zeker if regel[0] != regel[1]]
    print(f"\n{len(zeker)} van {len(gemeten)} zeker, daarvan {len(mis)} mis: {mis}")
    assert 1 - len(mis) / len(zeker) >= MINSTENS_GOED_BIJ_ZEKER


def test_de_aparte_zinnen_zijn_er_genoeg_voor_elke_intent() -> None:
    aantal = Counter(intent for intent, _ in lees(APART))
    assert sum(aantal.values()) >= 200
    assert min(aantal.values()) >= 6
