"""Cries for help in English, Polish, Turkish, Ukrainian and Arabic."""

from __future__ import annotations

import pytest

from knowledge.veiligheid import Soort, beoordeel
from knowledge.veiligheid.andere_talen import hoor, vouw
from knowledge.veiligheid.oordeel import Lezer
from knowledge.veiligheid.voorbeelden import ZINNEN, Voorbeeld, lees_bestand

TALEN = ("en", "pl", "tr", "uk", "ar")


@pytest.fixture(scope="module")
def zinnen() -> list[Voorbeeld]:
    return lees_bestand(ZINNEN / "andere_talen" / "ontwikkeling.tsv")


@pytest.mark.parametrize("taal", TALEN)
def test_een_kreet_in_een_andere_taal_wordt_gehoord(
    taal: str, zinnen: list[Voorbeeld], lezing_van: Lezer
) -> None:
    kreten = [v.tekst for v in zinnen if v.hoek == taal and v.kreet]
    gemist = [tekst for tekst in kreten if not beoordeel(tekst, lezing_van).gevaar]
    assert len(kreten) >= 20
    assert not gemist


@pytest.mark.parametrize("taal", TALEN)
def test_een_gewoon_bericht_in_een_andere_taal_alarmeert_niet(
    taal: str, zinnen: list[Voorbeeld], lezing_van: Lezer
) -> None:
    gewoon = [v.tekst for v in zinnen if v.hoek == taal and v.groep == "gewoon"]
    vals = [tekst for tekst in gewoon if beoordeel(tekst, lezing_van).gevaar]
    assert len(gewoon) >= 50
    assert len(vals) <= 1, vals


def test_een_vraag_om_hulp_in_het_turks_is_geen_kreet(lezing_van: Lezer) -> None:
    """The learned layer, which knows Dutch, once took this for a cry."""
    assert not beoordeel("cocugum icin yardim almak istiyorum", lezing_van).gevaar


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("I want to die", Soort.SUICIDE),
        ("he is not breathing!", Soort.ACUUT),
        ("on nie bije dzieci", Soort.GEEN),
        ("mąż bije dzieci", Soort.GEWELD),
        ("babam beni dövüyor", Soort.GEWELD),
        ("не хочу жити", Soort.SUICIDE),
        ("ابني لا يتنفس", Soort.ACUUT),
        ("we did a school project about suicide", Soort.GEEN),
        ("ik wil graag hulp voor mijn kind", Soort.GEEN),
    ],
)
def test_de_patronen(tekst: str, soort: Soort) -> None:
    assert hoor(tekst).soort is soort


def test_de_geciteerde_zin_is_die_van_de_kreet() -> None:
    assert hoor("Hello, good evening. My dad hits me with a belt! What now?").zin == (
        "My dad hits me with a belt!"
    )


def test_vouwen_houdt_cyrillisch_heel() -> None:
    assert (vouw("Żyć"), vouw("Йти"), vouw("أريد")) == ("zyc", "йти", "اريد")
