"""The pattern files: readable, complete, and a broken line is refused."""

from __future__ import annotations

import pytest

from knowledge.veiligheid.inhoud import inhoud
from knowledge.veiligheid.patroon import lees_patroon, zoek
from knowledge.veiligheid.woordenboek import Woordenboek


def _vind(patroon: str, tekst: str) -> bool:
    """Whether a pattern of plain words stands in a text of one sentence."""
    woorden = tekst.split()
    vondsten = {w: [(i,) for i, ander in enumerate(woorden) if ander == w] for w in woorden}
    return bool(zoek(lees_patroon(patroon), vondsten, [0] * len(woorden)))


def test_een_reeks_staat_aaneen_tenzij_er_ruimte_is_gegeven() -> None:
    assert _vind("wil dood", "ik wil dood")
    assert not _vind("wil dood", "ik wil echt dood")
    assert _vind("wil .1 dood", "ik wil echt dood")
    assert not _vind("wil .1 dood", "ik wil heel erg dood")


def test_samen_mag_in_elke_volgorde_binnen_het_venster() -> None:
    assert _vind("wil & dood @3", "dood wil ik")
    assert not _vind("wil & dood @3", "dood is iets wat ik echt niet wil")


def test_een_leeg_patroon_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="leeg"):
        lees_patroon("wil & ")


def test_een_letter_fout_wordt_alleen_bij_lange_woorden_vergeven() -> None:
    boek = Woordenboek()
    boek.voeg_toe("zelfmoord~", "a")
    boek.voeg_toe("slaat~", "b")
    assert boek.namen("zelfmord") == {"a"}
    assert boek.namen("slaapt") == set()


def test_elke_soort_heeft_regels_en_elke_regel_een_eigen_naam() -> None:
    regels = inhoud().regels
    assert {regel.soort.value for regel in regels} == {"suicide", "geweld", "acuut"}
    namen = [(regel.soort, regel.naam) for regel in regels]
    assert len(namen) == len(set(namen))
