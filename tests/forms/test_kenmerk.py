"""Reference numbers and resume codes over the phone."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from forms.hervatwoorden import bedoeld_woord, klank, woorden
from forms.kenmerk import nieuw_kenmerk, nieuwe_hervatcode, normaliseer_hervatcode, normaliseer_kenmerk


def test_een_kenmerk_heeft_geen_tekens_die_op_elkaar_lijken() -> None:
    for _ in range(200):
        assert re.fullmatch(r"GP(-[2-9A-HJ-NP-Z]{4}){2}", nieuw_kenmerk())


def test_een_kenmerk_mag_slordig_getypt_zijn() -> None:
    assert normaliseer_kenmerk(" gp 7k2m 9xqt ") == "GP-7K2M-9XQT"
    assert normaliseer_kenmerk("GP-7K2M-9XQ0") is None


def test_drie_woorden_geven_minstens_33_bits() -> None:
    aantal = len(woorden())
    assert math.log2(aantal * (aantal - 1) * (aantal - 2)) >= 33


def test_twee_woorden_schelen_altijd_meer_dan_een_typfout_of_een_klank() -> None:
    per_lengte: dict[int, list[str]] = {}
    for woord in woorden():
        per_lengte.setdefault(len(woord), []).append(woord)
    assert len({klank(woord) for woord in woorden()}) == len(woorden())
    for lengte, gelijk in per_lengte.items():
        buren = gelijk + per_lengte.get(lengte + 1, [])
        for woord in gelijk:
            for ander in buren:
                assert ander == woord or OSA.distance(woord, ander, score_cutoff=1) > 1, f"{woord} {ander}"


def test_een_hervatcode_heeft_drie_verschillende_woorden_en_herkent_zichzelf() -> None:
    for _ in range(100):
        code = nieuwe_hervatcode()
        assert len(set(code.split("-"))) == 3
        assert normaliseer_hervatcode(code) == code


@pytest.mark.parametrize(
    "getypt",
    [
        "molen-koekoek-fietsbel",
        "  Molen, Koekoek & FIETSBEL. ",
        "mijn code is molen koekoek fietsbel",
        "molenkoekoekfietsbel",
        "molen koekoek fiets bel",
        "moolen koekoeck fietsbell",
        "molne koekoke fietsbil",
        "mölen koekoek fietsbel",
    ],
)
def test_een_slordige_hervatcode_is_toch_goed(getypt: str) -> None:
    assert normaliseer_hervatcode(getypt) == "molen-koekoek-fietsbel"


@pytest.mark.parametrize(
    "getypt", ["", "molen", "molen koekoek", "maandag dinsdag woensdag", "12345", "molen koekoek gemeente"]
)
def test_een_code_die_niet_zeker_is_geeft_niets(getypt: str) -> None:
    assert normaliseer_hervatcode(getypt) is None


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_geen_enkele_tekst_geeft_een_fout(getypt: str) -> None:
    code = normaliseer_hervatcode(getypt)
    assert code is None or set(code.split("-")) <= set(woorden())


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(woorden()), st.data())
def test_een_weggevallen_letter_geeft_het_woord_of_niets_anders(woord: str, data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(woord) - 1))
    gehavend = woord[:plek] + woord[plek + 1 :]
    assert bedoeld_woord(gehavend) in (woord, None) or gehavend in woorden()


@pytest.mark.parametrize("gehavend", ["bloeem", "ddel", "hobb"])
def test_een_typfout_die_als_een_ander_woord_klinkt_wordt_niet_geraden(gehavend: str) -> None:
    assert bedoeld_woord(gehavend) is None
