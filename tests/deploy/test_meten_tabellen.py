"""The tables of ``make bench``, from what was counted and timed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from deploy.meten import __main__ as meten
from deploy.meten import kwaliteit, zoeken
from deploy.meten.gereedschap import Meetplek
from deploy.meten.telling import Aandeel, Telling
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Loper
from deploy.opzet.werkplek import Werkplek


def cellen(tabel: str) -> list[list[str]]:
    return [[cel.strip() for cel in regel.split("|")[1:-1]] for regel in tabel.splitlines() if "|" in regel]


def test_de_kwaliteit_staat_er_met_interval_en_zonder_lege_rijen() -> None:
    niets = Aandeel(0, 0)
    ons = Telling(Aandeel(90, 100), Aandeel(97, 100), Aandeel(3, 100), Aandeel(0, 30), niets)
    ander = Telling(Aandeel(60, 100), Aandeel(80, 100), None, None, None)
    rijen = cellen(kwaliteit.maak([ons, ander, ander]))
    assert [len(rij) for rij in rijen] == [4] * 6
    assert rijen[2][1:] == ["90.0 % (82.6-94.5)", "60.0 % (50.2-69.1)", "60.0 % (50.2-69.1)"]
    assert rijen[4][1:] == ["3.0 % (1.0-8.5)", "", ""]
    assert "(30 " in rijen[5][0]


def test_zonder_vragenbestand_staat_er_waarom_er_niets_gemeten_is(tmp_path: Path) -> None:
    stil = Meetplek(Werkplek(tmp_path), Loper(tmp_path, lambda _s: None), lambda _zin: None)
    assert "vragen_apart.tsv" in kwaliteit.tabel(stil)


def test_de_snelheid_staat_er_met_de_verhoudingen() -> None:
    tijden: Mapping[str, list[float]] = {
        "ons_echt": [0.010] * 99 + [1.0],
        "ons_gemaakt": [0.015] * 100,
        "bm25_echt": [0.001] * 100,
        "bm25_gemaakt": [0.005] * 100,
        "encoder": [0.008] * 100,
    }
    rijen = cellen(zoeken.maak(zoeken.Snelheid(117, 1.24, tijden)))
    assert [rij[1:] for rij in rijen[2:]] == [
        ["10.0 ms", "1.0 ms", "10.0x"],
        ["10.0 ms", "1.0 ms", "10.0x"],
        ["15.0 ms", "5.0 ms", "3.0x"],
        ["15.0 ms", "5.0 ms", "3.0x"],
        ["1.50x", "5.00x", ""],
        ["8.0 ms", "", ""],
        ["1.2 s", "", ""],
    ]


def test_vijf_van_de_honderd_mogen_langer_duren() -> None:
    assert zoeken.p95([float(n) for n in range(100, 0, -1)]) == 95.0
    assert zoeken.p95([3.0]) == 3.0


def test_alleen_de_gevraagde_tabel_wordt_gemaakt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        meten, "TABELLEN", {naam: lambda _plek, n=naam: f"| {n} |" for naam in meten.TABELLEN}
    )
    assert meten.main(["kwaliteit"]) == 0
    uit = capsys.readouterr().out
    assert "| kwaliteit |" in uit
    assert "| beurten |" not in uit
    assert meten.main([]) == 0
    assert capsys.readouterr().out.count("\n| ") == len(meten.TABELLEN)


def test_een_onbekende_tabel_wordt_geweigerd(capsys: pytest.CaptureFixture[str]) -> None:
    assert meten.main(["zoekn"]) == 2
    assert "zoeken" in capsys.readouterr().err


def test_een_mislukt_programma_geeft_een_uitleg_en_geen_spoor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mislukt(_plek: Meetplek) -> str:
        raise OpzetFout("het ging mis", staart="laatste regel")

    monkeypatch.setattr(meten, "TABELLEN", {"zoeken": mislukt})
    assert meten.main([]) == 1
    assert capsys.readouterr().err == "laatste regel\nhet ging mis\n"
