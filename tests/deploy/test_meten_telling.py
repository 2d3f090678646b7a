"""Counting of the search quality: the questions file, right and wrong, the interval."""

from __future__ import annotations

from pathlib import Path

import pytest

from deploy.meten.telling import Aandeel, Zoekuitslag, tel
from deploy.meten.vragen import Klasse, Vraag, lees

KOP = "vraag\tid\tsoort\tklasse"


def bestand(map_: Path, *regels: str, kop: str = KOP) -> Path:
    pad = map_ / "vragen.tsv"
    pad.write_text("\n".join([kop, *regels]) + "\n", encoding="utf-8")
    return pad


def binnen(*juist: str) -> Vraag:
    return Vraag("v", frozenset(juist), Klasse.IN_BEREIK)


def test_een_vraag_kan_twee_juiste_antwoorden_hebben_of_geen(tmp_path: Path) -> None:
    vragen = lees(
        bestand(
            tmp_path,
            "Hoe lang duurt het?\twachttijd|start-zorg\tgewoon\tin_bereik",
            "",
            "Hoe laat is het?\t-\tgewoon\tbuiten_bereik",
            "ile to trwa?\twachttijd\tpools\tandere_taal",
        )
    )
    assert vragen == [
        Vraag("Hoe lang duurt het?", frozenset({"wachttijd", "start-zorg"}), Klasse.IN_BEREIK),
        Vraag("Hoe laat is het?", frozenset(), Klasse.BUITEN_BEREIK),
        Vraag("ile to trwa?", frozenset({"wachttijd"}), Klasse.ANDERE_TAAL),
    ]


@pytest.mark.parametrize(
    "regel",
    [
        "te kort\twachttijd\tin_bereik",
        "klasse fout\twachttijd\tgewoon\tbinnen",
        "zonder id\t-\tgewoon\tin_bereik",
    ],
)
def test_een_foute_regel_wordt_met_zijn_nummer_genoemd(tmp_path: Path, regel: str) -> None:
    with pytest.raises(ValueError, match=r"vragen\.tsv:3: "):
        lees(bestand(tmp_path, "goed\twachttijd\tgewoon\tin_bereik", regel))


def test_een_bestand_met_een_andere_kop_wordt_geweigerd(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="id"):
        lees(bestand(tmp_path, kop="id\tvraag"))


@pytest.mark.parametrize(
    ("aantal", "totaal", "laag", "hoog"),
    [(90, 100, 0.8256, 0.9448), (0, 30, 0.0, 0.1135), (30, 30, 0.8865, 1.0), (0, 0, 0.0, 1.0)],
)
def test_het_interval_is_dat_van_wilson(aantal: int, totaal: int, laag: float, hoog: float) -> None:
    assert Aandeel(aantal, totaal).interval == pytest.approx((laag, hoog), abs=1e-4)


def test_vooraan_is_strenger_dan_bij_de_eerste_drie() -> None:
    vragen = [binnen("a"), binnen("a", "b"), binnen("a"), binnen("a")]
    gevonden = [("a", "b"), ("x", "y", "b"), ("x", "y", "z", "a"), ()]
    telling = tel(vragen, [Zoekuitslag(ids, False) for ids in gevonden])
    assert telling.eerste == Aandeel(1, 4)
    assert telling.in_drie == Aandeel(2, 4)


def test_fout_gegeven_telt_alleen_wat_als_antwoord_kwam() -> None:
    uitslagen = [Zoekuitslag(("a",), True), Zoekuitslag(("b",), True), Zoekuitslag(("b",), False)]
    assert tel([binnen("a")] * 3, uitslagen).fout_gegeven == Aandeel(1, 3)


def test_buiten_bereik_en_andere_taal_tellen_elk_voor_zich() -> None:
    buiten = Vraag("v", frozenset(), Klasse.BUITEN_BEREIK)
    taal = Vraag("v", frozenset({"a"}), Klasse.ANDERE_TAAL)
    uitslagen = [Zoekuitslag(("a",), True), Zoekuitslag(("a",), False), Zoekuitslag(("a",), False)]
    telling = tel([buiten, buiten, taal], uitslagen)
    assert (telling.buiten_gegeven, telling.taal_gegeven) == (Aandeel(1, 2), Aandeel(0, 1))
    assert telling.eerste == Aandeel(0, 0)


def test_zonder_grens_wordt_niets_over_zwijgen_gezegd() -> None:
    telling = tel([binnen("a")], [Zoekuitslag(("a",))])
    assert telling.eerste == Aandeel(1, 1)
    assert (telling.fout_gegeven, telling.buiten_gegeven, telling.taal_gegeven) == (None, None, None)


def test_een_antwoord_te_weinig_is_een_fout() -> None:
    with pytest.raises(ValueError, match="shorter"):
        tel([binnen("a"), binnen("b")], [Zoekuitslag(("a",))])
