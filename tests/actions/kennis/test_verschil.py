"""The difference between two texts shows whole lines and marks the words that changed."""

from __future__ import annotations

import pytest

from actions.kennis.verschil import Regelsoort, verschil

OUD = "kop\nDe fiets staat in de schuur.\nstaart\n"


def test_gelijke_teksten_hebben_geen_verschil() -> None:
    assert {regel.soort for regel in verschil(OUD, OUD)} == {Regelsoort.GELIJK}


def test_een_ander_woord_in_een_regel_is_gemerkt() -> None:
    regels = verschil(OUD, OUD.replace("schuur", "kelder"))
    weg, bij = regels[1], regels[2]
    assert (weg.soort, bij.soort) == (Regelsoort.WEG, Regelsoort.BIJ)
    assert [deel.tekst for deel in weg.delen if deel.anders] == ["schuur"]
    assert [deel.tekst for deel in bij.delen if deel.anders] == ["kelder"]


@pytest.mark.parametrize("nieuw", ["", "kop\n", "iets\nheel\nanders\nen\nlanger", OUD * 2])
def test_uit_het_verschil_komen_beide_teksten_weer_terug(nieuw: str) -> None:
    regels = verschil(OUD, nieuw)
    assert [r.tekst for r in regels if r.soort != Regelsoort.BIJ] == OUD.splitlines()
    assert [r.tekst for r in regels if r.soort != Regelsoort.WEG] == nieuw.splitlines()
    assert all("".join(deel.tekst for deel in r.delen) == r.tekst for r in regels)
