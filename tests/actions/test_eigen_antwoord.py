"""A word in our questions that a parent asks about, and questions about the assistant itself."""

from __future__ import annotations

import pytest
import yaml

from actions.webhook.eigen_antwoord import BESTAND, eigen_antwoord
from forms.soorten import Aanspreekvorm
from knowledge.b1 import Hintsoort, lees

ANTWOORDEN: dict[str, dict[str, str]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("vraag", "begin"),
    [
        ("wat is gezag precies?", "Gezag betekent"),
        ("sorry maar wat betekent gezag nou precies", "Gezag betekent"),
        ("wat is een voogd", "Een voogd is"),
        ("en wat bedoelen jullie nou met netwerk", "Uw netwerk"),
        ("Wat houdt instemming in?", "Instemmen betekent"),
        ("wat is verwijzer voor iets", "Een verwijzer is"),
        ("wat is co-ouderschap", "Bij co-ouderschap"),
        ("hoe lang bewaren jullie dit", "Een plan dat u niet verstuurt"),
        ("Hoe lang blijven mijn antwoorden bewaard?", "Een plan dat u niet verstuurt"),
        ("wat is de bewaartermijn", "Een plan dat u niet verstuurt"),
        ("wanneer worden mijn antwoorden gewist?", "Een plan dat u niet verstuurt"),
        ("krijg ik daar nog een bevestiging van?", "Ja. Na het versturen"),
    ],
)
def test_een_woord_uit_onze_vragen_krijgt_zijn_betekenis(vraag: str, begin: str) -> None:
    assert eigen_antwoord(vraag).startswith(begin)


def test_een_jeugdige_leest_je() -> None:
    assert "over je beslist" in eigen_antwoord("wat is gezag", Aanspreekvorm.JE)


@pytest.mark.parametrize(
    "vraag",
    [
        "wat is gezag bij gescheiden ouders",
        "wat is een hulpvraaganalyse",
        "wat is een gezinsplan",
        "wie heeft het gezag",
        "wat is mijn netwerk waard als niemand opneemt",
        "hoe lang bewaart de hulpverlener mijn dossier",
        "hoe lang is een gezinsplan geldig",
        "hoe lang moet ik wachten",
        "wanneer krijg ik een beschikking",
        "wanneer is mijn zoon weg van de wachtlijst",
        "ik krijg van mijn ex nooit een bevestiging",
    ],
)
def test_een_andere_vraag_gaat_naar_de_kennisbank(vraag: str) -> None:
    assert eigen_antwoord(vraag) == ""


@pytest.mark.parametrize("naam", ANTWOORDEN)
def test_de_uitleg_heeft_korte_zinnen_in_beide_vormen(naam: str) -> None:
    for vorm in Aanspreekvorm:
        assert [
            hint.stuk for hint in lees(ANTWOORDEN[naam][vorm]).hints if hint.soort is Hintsoort.LANG
        ] == []
