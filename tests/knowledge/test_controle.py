"""The checker finds each kind of mistake and says where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.controle import controleer, controleer_map, main
from knowledge.items import ITEMS_MAP
from knowledge.regels import Vondst
from tests.knowledge.fabriek import PROEF


def vondsten(tekst: str, naam: str = "fiets.md") -> list[Vondst]:
    return controleer({naam: tekst.encode("utf-8")})


def test_de_eigen_items_zijn_in_orde() -> None:
    assert [str(vondst) for vondst in controleer_map(ITEMS_MAP)] == []


def test_een_goed_bestand_geeft_niets() -> None:
    assert vondsten(PROEF) == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "woord"),
    [
        ("eigenaar: ZI2T\n", "", 2, "eigenaar"),
        ("id: fiets", "id: Fiets 1", 2, "kleine letters"),
        ("id: fiets", "id: brommer", 2, "bestandsnaam"),
        ("geldig_tot: 2026-12-31", "geldig_tot: 2020-12-31", 14, "geldig_van"),
        ("Procedure toewijzing 10", "Procedure toewijzing 99", 11, "bronnen"),
        ("- ouders", "- buren", 15, "doelgroep"),
        ("gerelateerd: []", "gerelateerd:\n- brommer", 20, "brommer"),
        ("- rijwiel zoeken", "- Fiets, kwijt!", 9, "dubbel"),
        ("De fiets staat", "De fiets <script>alert(1)</script> staat", 22, "HTML"),
        ("De fiets staat", "[klik](javascript:alert(1)) De fiets staat", 22, "HTML"),
        ("in de schuur.", "in de schuur. " + "woord " * 90, 22, "90"),
        ("vraag: Waar staat mijn fiets?", 'vraag: "Waar staat mijn fiets?"', 3, "--netjes"),
    ],
)
def test_een_fout_noemt_bestand_regel_en_oplossing(oud: str, nieuw: str, regel: int, woord: str) -> None:
    gevonden = vondsten(PROEF.replace(oud, nieuw, 1))
    passend = [vondst for vondst in gevonden if woord in str(vondst)]
    assert passend, [str(vondst) for vondst in gevonden]
    assert passend[0].regel == regel
    assert passend[0].bestand == "fiets.md"
    assert passend[0].oplossing


def test_een_variant_in_twee_items_is_een_fout() -> None:
    ander = PROEF.replace("id: fiets", "id: rijwiel").replace("Waar staat mijn fiets?", "Rijwiel?")
    gevonden = controleer({"fiets.md": PROEF.encode(), "rijwiel.md": ander.encode()})
    assert any("fiets kwijt" in vondst.wat and "fiets.md" in vondst.wat for vondst in gevonden)


def test_twee_items_met_een_id_is_een_fout() -> None:
    gevonden = controleer({"a/fiets.md": PROEF.encode(), "b/fiets.md": PROEF.encode()})
    assert any("eigen id" in vondst.oplossing for vondst in gevonden)


@pytest.mark.parametrize("inhoud", [b"\xff\xfe\x00", b"x" * 1_000_000, b""])
def test_een_bestand_dat_geen_item_is_geeft_een_melding(inhoud: bytes) -> None:
    gevonden = controleer({"vreemd.md": inhoud})
    assert [vondst.bestand for vondst in gevonden] == ["vreemd.md"]


def test_de_opdracht_eindigt_met_een_bij_een_fout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fiets.md").write_text(PROEF.replace("eigenaar: ZI2T\n", ""), encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "fiets.md:2: Het veld 'eigenaar' ontbreekt." in capsys.readouterr().out


def test_netjes_schrijft_de_vaste_vorm(tmp_path: Path) -> None:
    pad = tmp_path / "fiets.md"
    slordig = PROEF.replace("vraag: Waar staat mijn fiets?", 'vraag: "Waar staat mijn fiets?"')
    pad.write_text(slordig, encoding="utf-8")
    assert main([str(tmp_path), "--netjes"]) == 0
    assert pad.read_text(encoding="utf-8") == PROEF
