"""Questions about the assistant itself."""

from __future__ import annotations

import pytest

from actions.webhook.over_ons import over_ons


@pytest.mark.parametrize(
    "vraag",
    [
        "hoe lang bewaren jullie dit",
        "Hoe lang blijven mijn antwoorden bewaard?",
        "wat is de bewaartermijn",
        "wanneer worden mijn antwoorden gewist?",
    ],
)
def test_hoe_lang_we_het_bewaren_weten_we_zelf(vraag: str) -> None:
    assert over_ons(vraag) == "over_ons_bewaren"


def test_wat_iemand_na_het_versturen_krijgt_weten_we_zelf() -> None:
    assert over_ons("krijg ik daar nog een bevestiging van?") == "over_ons_bevestiging"


@pytest.mark.parametrize(
    "vraag",
    [
        "hoe lang bewaart de hulpverlener mijn dossier",
        "hoe lang is een gezinsplan geldig",
        "hoe lang moet ik wachten",
        "wanneer krijg ik een beschikking",
        "wanneer is mijn zoon weg van de wachtlijst",
        "ik krijg van mijn ex nooit een bevestiging",
    ],
)
def test_een_vraag_over_de_jeugdhulp_gaat_naar_de_kennisbank(vraag: str) -> None:
    assert over_ons(vraag) == ""
