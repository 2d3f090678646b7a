"""How the safety check reads: quote, denial, past time, who does it to whom, bad input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.veiligheid import Soort, beoordeel


def test_de_zin_die_alarm_gaf_wordt_letterlijk_teruggegeven() -> None:
    oordeel = beoordeel("Daan is 8 jaar. Hij zegt vaak: ik wil dood! Verder gaat school wel.")
    assert oordeel.soort is Soort.SUICIDE
    assert "ik wil dood" in oordeel.zin
    assert "Verder" not in oordeel.zin


def test_een_kreet_midden_in_een_lang_verhaal_wordt_gehoord() -> None:
    gewoon = "Hij heeft moeite met rekenen en wij eten elke avond samen. " * 40
    oordeel = beoordeel(gewoon + "Gisteren zei hij dat hij niet meer wil leven. " + gewoon)
    assert oordeel.soort is Soort.SUICIDE
    assert oordeel.zin.startswith("Gisteren")


def test_een_lange_tekst_zonder_punten_geeft_een_leesbaar_citaat() -> None:
    oordeel = beoordeel(
        "en toen gingen wij naar oma " * 60 + "en papa slaat mij " + "en toen weer naar huis " * 60
    )
    assert oordeel.soort is Soort.GEWELD
    assert "papa slaat mij" in oordeel.zin
    assert len(oordeel.zin) <= 600


def test_het_meest_dringende_gaat_voor() -> None:
    assert beoordeel("Ze wil dood. Ze heeft net een hele strip pillen geslikt.").soort is Soort.ACUUT
    assert beoordeel("Papa slaat mij. Ik wil dood.").soort is Soort.SUICIDE


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("hij slaat mij", Soort.GEWELD),
        ("hij slaat mij niet", Soort.GEEN),
        ("hij slaat mij niet alleen, hij schopt ook", Soort.GEWELD),
        ("ik wil dood", Soort.SUICIDE),
        ("ik wil niet dood", Soort.GEEN),
        ("ik weet niet of ik dood wil", Soort.SUICIDE),
        ("ik durf het niet te zeggen maar ik wil dood", Soort.SUICIDE),
        ("ik denk niet dat hij zelfmoord wil plegen", Soort.GEEN),
    ],
)
def test_een_ontkenning_telt_alleen_waar_zij_bij_hoort(tekst: str, soort: Soort) -> None:
    assert beoordeel(tekst).soort is soort


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("mijn vader sloeg mij toen ik klein was", Soort.GEEN),
        ("mijn ex sloeg mij, dat is 10 jaar geleden", Soort.GEEN),
        ("mijn ex sloeg mij gisteren weer", Soort.GEWELD),
        ("vroeger sloeg hij mij, nu slaat hij ook de kinderen", Soort.GEWELD),
        ("mijn dochter vertelde dat opa haar vroeger heeft betast", Soort.GEWELD),
    ],
)
def test_een_afgesloten_verleden_is_geen_alarm_en_een_onthulling_wel(tekst: str, soort: Soort) -> None:
    assert beoordeel(tekst).soort is soort


@pytest.mark.parametrize(
    ("tekst", "gevaar"),
    [
        ("papa slaat mij", True),
        ("mijn zoon slaat zijn zusje", False),
        ("mijn zoon zegt dat papa hem slaat", True),
        ("mijn zoon heeft ADHD. Hij slaat ons.", False),
        ("mijn man drinkt. Hij slaat ons.", True),
        ("mijn zoon van 16 slaat mij en ik ben bang", True),
        ("ik sla mijn kind", True),
        ("ik sla deze vraag over", False),
        ("hij wordt geslagen door jongens uit zijn klas", False),
        ("hij wordt geslagen door zijn vader", True),
    ],
)
def test_wie_het_doet_en_wie_het_overkomt_bepaalt_het_oordeel(tekst: str, gevaar: bool) -> None:
    assert beoordeel(tekst).gevaar is gevaar


@pytest.mark.parametrize(
    "tekst",
    ["ik w i l d o o d", "IK WIL DOOOOD", "ik wil d\u200bood", "ik wìl dóód", "ik wil zelfm00rd plegen"],
)
def test_een_vreemde_schrijfwijze_verbergt_een_kreet_niet(tekst: str) -> None:
    assert beoordeel(tekst).soort is Soort.SUICIDE


@pytest.mark.parametrize(
    "tekst", ["", "   ", "\n", "😀", "\x00", "...", "?", "a" * 10_000, "<script>alert(1)</script>"]
)
def test_lege_en_vreemde_invoer_is_geen_gevaar(tekst: str) -> None:
    assert beoordeel(tekst).soort is Soort.GEEN


@given(st.text(max_size=300))
def test_geen_enkele_tekst_geeft_een_fout(tekst: str) -> None:
    assert beoordeel(tekst).soort in set(Soort)


@given(st.text(alphabet="abcdefghij ", max_size=80))
def test_wat_eromheen_staat_verbergt_een_kreet_niet(ruis: str) -> None:
    assert beoordeel(f"{ruis}. Ik wil niet meer leven. {ruis}").soort is Soort.SUICIDE
