"""A word in our questions that a parent asks about."""

from __future__ import annotations

import pytest
import yaml

from actions.webhook.begrippen import BESTAND, begrip
from forms.soorten import Aanspreekvorm
from knowledge.b1 import Hintsoort, lees

BEGRIPPEN: dict[str, dict[str, str]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("vraag", "begin"),
    [
        ("wat is gezag precies?", "Gezag betekent"),
        ("ik niet begrijp, wat betekent gezag", "Gezag betekent"),
        ("wat is een voogd", "Een voogd is"),
        ("en wat bedoelen jullie nou met netwerk", "Uw netwerk"),
        ("Wat houdt instemming in?", "Instemmen betekent"),
        ("wat is verwijzer voor iets", "Een verwijzer is"),
        ("wat is co-ouderschap", "Bij co-ouderschap"),
    ],
)
def test_een_woord_uit_onze_vragen_krijgt_zijn_betekenis(vraag: str, begin: str) -> None:
    assert begrip(vraag).startswith(begin)


def test_een_jeugdige_leest_je() -> None:
    assert "over je beslist" in begrip("wat is gezag", Aanspreekvorm.JE)


@pytest.mark.parametrize(
    "vraag",
    [
        "wat is gezag bij gescheiden ouders",
        "wat is een hulpvraaganalyse",
        "wat is een gezinsplan",
        "wie heeft het gezag",
        "wat is mijn netwerk waard als niemand opneemt",
    ],
)
def test_een_andere_vraag_gaat_naar_de_kennisbank(vraag: str) -> None:
    assert begrip(vraag) == ""


@pytest.mark.parametrize("naam", BEGRIPPEN)
def test_de_uitleg_heeft_korte_zinnen_in_beide_vormen(naam: str) -> None:
    for vorm in Aanspreekvorm:
        assert [hint.stuk for hint in lees(BEGRIPPEN[naam][vorm]).hints if hint.soort is Hintsoort.LANG] == []
