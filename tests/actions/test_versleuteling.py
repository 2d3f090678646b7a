"""Answers rest encrypted, bound to their place, and the key lives outside the database."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from actions.instellingen import Instellingen
from actions.opslag.versleuteling import Kluis, OntsleutelenMislukt, maak_kluis

OUD, NIEUW = b"a" * 32, b"b" * 32
VERHAAL = {"waarde": "Daan wil niet meer naar school", "letterlijk": "Daan wil niet meer naar school"}


def test_de_tekst_staat_nergens_leesbaar_in_de_blob() -> None:
    blob = Kluis({"s": OUD}).versleutel(VERHAAL, "antwoord:1:hulpvraag")
    assert b"school" not in blob
    assert Kluis({"s": OUD}).ontsleutel(blob, "antwoord:1:hulpvraag") == VERHAAL


def test_een_blob_op_een_andere_plek_gaat_niet_open() -> None:
    kluis = Kluis({"s": OUD})
    blob = kluis.versleutel(VERHAAL, "antwoord:1:hulpvraag")
    with pytest.raises(OntsleutelenMislukt):
        kluis.ontsleutel(blob, "antwoord:2:hulpvraag")


def test_een_veranderde_blob_gaat_niet_open() -> None:
    kluis = Kluis({"s": OUD})
    blob = bytearray(kluis.versleutel(VERHAAL, "c"))
    blob[-1] ^= 1
    with pytest.raises(OntsleutelenMislukt):
        kluis.ontsleutel(bytes(blob), "c")


def test_na_een_nieuwe_sleutel_gaan_oude_blobs_nog_open() -> None:
    blob = Kluis({"oud": OUD}).versleutel(VERHAAL, "c")
    assert Kluis({"nieuw": NIEUW, "oud": OUD}).ontsleutel(blob, "c") == VERHAAL
    with pytest.raises(OntsleutelenMislukt):
        Kluis({"nieuw": NIEUW}).ontsleutel(blob, "c")


def test_een_code_is_na_een_nieuwe_sleutel_nog_te_vinden() -> None:
    oude = Kluis({"oud": OUD}).vingerafdrukken("appel-fiets-regen", "hervat")[0]
    assert oude in Kluis({"nieuw": NIEUW, "oud": OUD}).vingerafdrukken("appel-fiets-regen", "hervat")


def test_de_demosleutel_is_alleen_voor_de_eigenaar(tmp_path: Path) -> None:
    keuzes = Instellingen(data_dir=tmp_path, _env_file=None)
    blob = maak_kluis(keuzes).versleutel(VERHAAL, "c")
    assert stat.S_IMODE((tmp_path / "sleutel").stat().st_mode) == 0o600
    assert maak_kluis(keuzes).ontsleutel(blob, "c") == VERHAAL


def test_wie_tegelijk_voor_het_eerst_start_krijgt_dezelfde_sleutel(tmp_path: Path) -> None:
    keuzes, start = Instellingen(data_dir=tmp_path, _env_file=None), Barrier(8)

    def een(_: int) -> bytes:
        start.wait()
        return maak_kluis(keuzes).versleutel(VERHAAL, "proef")

    with ThreadPoolExecutor(8) as draden:
        blobs = list(draden.map(een, range(8)))
    assert all(maak_kluis(keuzes).ontsleutel(blob, "proef") == VERHAAL for blob in blobs)
    assert [bestand.name for bestand in tmp_path.iterdir()] == ["sleutel"]
