"""The safety check on written sentences: cries for help, near misses and ordinary answers.

All of these were used to make the rules or to train the weights: they guard against getting worse.
How well *new* sentences are heard stands in ``METING.md``.
"""

from __future__ import annotations

from functools import cache

import pytest

from knowledge.veiligheid import Soort, beoordeel
from knowledge.veiligheid.citaat import MAX_ZIN
from knowledge.veiligheid.oordeel import GELEERD, Lezer, regeloordeel
from knowledge.veiligheid.voorbeelden import ZINNEN, Voorbeeld, lees_bestand, schrijvers

_GEMAAKT_MET_REGELS = tuple(naam for naam, wie in schrijvers().items() if wie == "regelmaker")
_GELEERD = tuple(naam for naam in schrijvers() if naam.startswith("training/"))
_ELKE = 5
"""With vectors one row in five is judged: enough to see a fall, and quick."""


@cache
def _zinnen(bestand: str) -> list[Voorbeeld]:
    return lees_bestand(ZINNEN / f"{bestand}.tsv")


def _gemist(rijen: list[Voorbeeld], lezing_van: Lezer | None = None) -> list[str]:
    """The cries that were not heard."""
    return [v.tekst for v in rijen if v.kreet and not beoordeel(v.tekst, lezing_van).gevaar]


def _vals(rijen: list[Voorbeeld], groep: str, lezing_van: Lezer | None = None) -> list[str]:
    """The sentences of a harmless group that triggered."""
    return [v.tekst for v in rijen if v.groep == groep and beoordeel(v.tekst, lezing_van).gevaar]


@pytest.fixture(scope="module")
def steekproef() -> list[Voorbeeld]:
    return [v for naam in _GELEERD for v in _zinnen(naam)[::_ELKE]]


def test_er_zijn_genoeg_zinnen_van_elke_groep() -> None:
    rijen = [v for naam in schrijvers() for v in _zinnen(naam)]
    per_groep = {groep: sum(v.groep == groep for v in rijen) for groep in ("kreet", "bijna", "gewoon")}
    assert per_groep["kreet"] >= 3_900
    assert per_groep["bijna"] >= 2_100
    assert per_groep["gewoon"] >= 2_400


@pytest.mark.parametrize("bestand", _GEMAAKT_MET_REGELS)
def test_de_regels_horen_minstens_98_procent_van_hun_eigen_kreten(bestand: str) -> None:
    kreten = [v for v in _zinnen(bestand) if v.kreet]
    gemist = [v.tekst for v in kreten if not regeloordeel(v.tekst).gevaar]
    assert len(gemist) <= 0.02 * len(kreten) + 1, gemist


@pytest.mark.parametrize("bestand", _GEMAAKT_MET_REGELS)
def test_zonder_vector_wordt_minstens_97_procent_van_die_kreten_gehoord(bestand: str) -> None:
    gemist = _gemist(_zinnen(bestand))
    assert len(gemist) <= 0.03 * sum(v.kreet for v in _zinnen(bestand)) + 1, gemist


@pytest.mark.parametrize("bestand", _GEMAAKT_MET_REGELS)
def test_hooguit_4_procent_van_de_bijna_kreten_geeft_vals_alarm(bestand: str) -> None:
    bijna = [v for v in _zinnen(bestand) if v.groep == "bijna"]
    assert len(_vals(bijna, "bijna")) <= 0.04 * len(bijna) + 1, _vals(bijna, "bijna")


@pytest.mark.parametrize("bestand", _GEMAAKT_MET_REGELS)
def test_hooguit_een_gewoon_antwoord_van_die_zinnen_geeft_alarm(bestand: str) -> None:
    assert len(_vals(_zinnen(bestand), "gewoon")) <= 1, _vals(_zinnen(bestand), "gewoon")


def test_met_vector_wordt_minstens_72_procent_van_de_geleerde_kreten_gehoord(
    steekproef: list[Voorbeeld], lezing_van: Lezer
) -> None:
    # Many of these say nothing outright, and the weights are kept small so that they carry over.
    gemist = _gemist(steekproef, lezing_van)
    assert len(gemist) <= 0.28 * sum(v.kreet for v in steekproef), gemist


def test_met_vector_geeft_hooguit_4_procent_van_de_geleerde_bijna_kreten_alarm(
    steekproef: list[Voorbeeld], lezing_van: Lezer
) -> None:
    vals = _vals(steekproef, "bijna", lezing_van)
    assert len(vals) <= 0.04 * sum(v.groep == "bijna" for v in steekproef), vals


def test_met_vector_geeft_hooguit_een_half_procent_van_de_gewone_antwoorden_alarm(
    steekproef: list[Voorbeeld], lezing_van: Lezer
) -> None:
    vals = _vals(steekproef, "gewoon", lezing_van)
    assert len(vals) <= 0.005 * sum(v.groep == "gewoon" for v in steekproef), vals


def test_een_geleerde_treffer_in_een_verhaal_noemt_de_zin_en_geen_regel(lezing_van: Lezer) -> None:
    verhalen = [v.tekst for v in _zinnen("training/training_eigen") if v.kreet and v.hoek == "in_verhaal"]
    geleerd = {t: o for t in verhalen if (o := beoordeel(t, lezing_van)).regel == GELEERD}
    assert len(geleerd) >= 5
    assert all(oordeel.zin in tekst and len(oordeel.zin) <= MAX_ZIN for tekst, oordeel in geleerd.items())
    assert any(len(oordeel.zin) < len(tekst) / 2 for tekst, oordeel in geleerd.items())


@pytest.mark.parametrize("bestand", _GEMAAKT_MET_REGELS)
def test_hoofdletters_en_leestekens_veranderen_het_oordeel_niet(bestand: str) -> None:
    for voorbeeld in _zinnen(bestand):
        kaal = voorbeeld.tekst.rstrip(".!? ")
        assert beoordeel(kaal.upper()).soort == beoordeel(kaal).soort, voorbeeld.tekst


@pytest.mark.parametrize("naam", ["Daan", "Fatima", "Mehmet", "Zofia", "Oleksandr", "Shanti", "Youssef"])
def test_de_naam_verandert_het_oordeel_niet(naam: str, lezing_van: Lezer) -> None:
    for maker in (None, lezing_van):
        assert beoordeel(f"{naam} zegt dat hij dood wil", maker).soort is Soort.SUICIDE
        assert beoordeel(f"{naam} wordt thuis geslagen", maker).soort is Soort.GEWELD
        assert beoordeel(f"{naam} heeft een mes en bedreigt ons", maker).soort is Soort.ACUUT
        assert beoordeel(f"{naam} slaat zijn zusje", maker).soort is Soort.GEEN
        assert beoordeel(f"{naam} is doodmoe van school", maker).soort is Soort.GEEN
