"""With very many examples the search looks closely at a few entries only; what it finds stays the same."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

import knowledge.index
from knowledge.items import Kennisitem
from knowledge.zoeken import Kennisbank
from tests.knowledge.fabriek import WoordEncoder, maak_item

WOORDEN = ("fiets", "school", "boot", "huis", "boom", "brood", "water", "stoel", "kaas", "licht")


@pytest.fixture
def items() -> list[Kennisitem]:
    """Two hundred entries about pairs of words."""
    paren = [(een, twee) for een in WOORDEN for twee in WOORDEN if een != twee]
    zinnen = [
        "waar is de {} van de {}",
        "ik zoek {} en {}",
        "{} kwijt bij {}",
        "{} en ook {}",
        "vraag over {} {}",
    ]
    return [maak_item(f"{a}-{b}", f"{a} {b}?", [zin.format(a, b) for zin in zinnen]) for a, b in paren]


def test_de_snelle_blik_houdt_het_goede_antwoord_over(
    items: list[Kennisitem], nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowledge.index, "MEESTE_VOORBEELDEN", 10)
    bank = Kennisbank.laad(items, WoordEncoder(), nlp)
    for item in items:
        beste = {treffer.item.id for treffer in bank.zoek(f"waar is mijn {item.vraag}").treffers[:2]}
        assert item.id in beste
    bewijs = bank.bewijs("waar is mijn fiets school")
    assert len(bewijs.klassen) < len(items) + 1
    assert bewijs.klassen[-1] == len(items)
    assert np.isclose(bank.kansen("waar is mijn fiets school").sum(), 1.0)


def test_met_weinig_voorbeelden_telt_elk_item_mee(items: list[Kennisitem], nlp: Language) -> None:
    bank = Kennisbank.laad(items[:20], WoordEncoder(), nlp)
    assert len(bank.bewijs("waar is mijn fiets").klassen) == 21
