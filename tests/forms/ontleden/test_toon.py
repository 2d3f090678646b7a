"""Anger and shame each get their own sentence; worry is the rest."""

from __future__ import annotations

import pytest

from actions.teksten import zin
from forms.ontleden.toon import toon_van
from forms.soorten import Aanspreekvorm


@pytest.mark.parametrize(
    ("tekst", "toon"),
    [
        ("wat een kutvragen", "boos"),
        ("jullie doen toch niks", "boos"),
        ("pfff alweer een vraag", "boos"),
        ("ik ben een slechte moeder", "schaamte"),
        ("stom van mij", "schaamte"),
        ("ik moet er van huilen", "zorg"),
        ("het is zo zwaar allemaal", "zorg"),
    ],
)
def test_de_toon_is_te_horen(tekst: str, toon: str) -> None:
    assert toon_van(tekst) == toon


@pytest.mark.parametrize("sleutel", ["emotie", "emotie_boos", "emotie_schaamte"])
def test_een_jeugdige_krijgt_je(sleutel: str) -> None:
    assert " u " not in f" {zin(sleutel, Aanspreekvorm.JE)} "
