"""The file format: reading and writing are each other's inverse, and errors name line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.formaat import FormaatFout, ontleed, schrijf
from knowledge.items import bestanden
from tests.knowledge.fabriek import PROEF, maak_item


@pytest.mark.parametrize("pad", bestanden(), ids=lambda pad: pad.stem)
def test_een_bestand_komt_byte_voor_byte_terug(pad: Path) -> None:
    inhoud = pad.read_bytes()
    assert schrijf(ontleed(inhoud.decode("utf-8"))).encode("utf-8") == inhoud


def test_lastige_tekst_overleeft_de_ronde() -> None:
    varianten = ["ja: nee", "a #b", "'t is zo", '"quote"', "2026-01-01", "yes", "- streep", "é ö", "1e keer"]
    item = maak_item("lastig", "Wat: is # dit?", varianten)
    assert ontleed(schrijf(item)) == item


def test_een_item_zonder_meer_weten_en_met_professionals_overleeft_de_ronde() -> None:
    item = maak_item("kaal", "Wat?", ["a b"], meer_weten="", professionals="| a | b |\n|---|---|\n| 1 | 2 |")
    assert ontleed(schrijf(item)) == item


def test_een_antwoord_aan_een_jeugdige_overleeft_de_ronde() -> None:
    for professionals in ("", "Vaktaal."):
        item = maak_item("jij", "Wat?", ["a b"], jeugdigen="Jij kiest zelf.", professionals=professionals)
        assert ontleed(schrijf(item)) == item
        assert item.voor_jeugdige == "Jij kiest zelf."


def test_zonder_eigen_antwoord_leest_een_jeugdige_dat_van_de_ouders() -> None:
    item = maak_item("u", "Wat?", ["a b"])
    assert item.voor_jeugdige == item.antwoord


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "woord"),
    [
        ("eigenaar: ZI2T\n", "", 2, "eigenaar"),
        ("geldig_tot: 2026-12-31", "geldig_tot: 2026-02-31", 2, "datum"),
        ("geldig_tot: 2026-12-31", "geldig_tot: morgen", 14, "geldig_tot"),
        ("doelgroep:\n- ouders", "doelgroep: ouders", 15, "lijst"),
        ("vraag: Waar staat mijn fiets?", "vraag: Waar: staat: fiets", 3, "aanhalingstekens"),
        ("bron: Jeugdhulpcatalogus", "bronn: Jeugdhulpcatalogus", 10, "bronn"),
        ("## Meer weten", "## Meer", 22, "Meer weten"),
    ],
)
def test_een_fout_noemt_regel_en_oplossing(oud: str, nieuw: str, regel: int, woord: str) -> None:
    with pytest.raises(FormaatFout) as fout:
        ontleed(PROEF.replace(oud, nieuw))
    assert woord in str(fout.value)
    assert fout.value.oplossing
    assert abs(fout.value.regel - regel) <= 1


@pytest.mark.parametrize("tekst", ["", "geen kop", "---\nid: a\n", "---\n---\n", "---\n- a\n---\n"])
def test_een_tekst_zonder_kop_geeft_een_nette_fout(tekst: str) -> None:
    with pytest.raises(FormaatFout):
        ontleed(tekst)
