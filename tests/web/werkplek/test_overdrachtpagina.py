"""The page with deliveries to deel 2, and what the intake page says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from actions.deel2.hapering import Hapering, NietGeleverd
from actions.deel2.koerier import Stappen
from actions.deel2.leveren import lever_wat_wacht
from actions.deel2.pakket import Pakket
from actions.instellingen import instellingen
from tests import fabriek
from tests.actions.deel2.spel import leveringen, overgedragen
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import FONS, KEES, MILA, NOOR, SANNE, TESS, auditregels

Bladert = Callable[[str], Bladeraar]
PAGINA = "/beheer/overdracht"


class _Dicht:
    """A receiver that refuses, and says which fields."""

    def breng(self, pakket: Pakket, stappen: Stappen) -> str:
        raise NietGeleverd(Hapering.VELDEN, velden=("zaaktype:bad-url",))


class _Open:
    def breng(self, pakket: Pakket, stappen: Stappen) -> str:
        return "DOS-1"


@pytest.fixture(autouse=True)
def _met_ontvanger(werkplek: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for naam, waarde in (("SOORT", "http"), ("ADRES", "http://127.0.0.1:9/"), ("GEHEIM", "g" * 32)):
        monkeypatch.setenv(f"GEZINSPLAN_OVERDRACHT_{naam}", waarde)
    instellingen.cache_clear()
    yield
    instellingen.cache_clear()


def test_wie_het_team_leidt_ziet_wat_misging_en_niets_van_het_gezin(bladert: Bladert) -> None:
    kenmerk = overgedragen()
    lever_wat_wacht(_Dicht())
    for wie in (TESS, NOOR):
        pagina = bladert(wie).haal(PAGINA).text
        assert kenmerk in pagina
        assert "zaaktype (is niet op te halen)" in pagina
        assert "Het gaat niet vanzelf opnieuw." in pagina
        assert "Fatima" not in pagina
        assert "Daan" not in pagina


def test_de_knop_probeert_opnieuw_en_dan_komt_het_aan(bladert: Bladert) -> None:
    kenmerk = overgedragen()
    lever_wat_wacht(_Dicht())
    assert lever_wat_wacht(_Open()) == 0, "wacht op een mens"
    tess = bladert(TESS)
    assert tess.stuur(f"{PAGINA}/1/opnieuw", vanaf=PAGINA).status_code == 303
    assert ("tess@roosendaal.example", "deel2_opnieuw", kenmerk, "gelukt") in auditregels()
    assert lever_wat_wacht(_Open()) == 1
    assert "Aangekomen op" in tess.haal(PAGINA).text
    assert tess.stuur(f"{PAGINA}/1/opnieuw", teken=tess.teken(PAGINA)).status_code == 404


def test_de_bladzijde_van_de_intake_zegt_of_het_aankwam(bladert: Bladert) -> None:
    kenmerk = overgedragen()
    sanne = bladert(SANNE)
    assert "Gaat in de volgende ronde weg." in sanne.haal(f"/werkplek/{kenmerk}").text
    lever_wat_wacht(_Dicht())
    assert "zaaktype (is niet op te halen)" in sanne.haal(f"/werkplek/{kenmerk}").text
    assert "Overdracht naar deel 2" not in sanne.haal(f"/werkplek/{fabriek.zet_in_wachtrij()}").text


def test_een_teamcoordinator_ziet_en_doet_niets_van_een_andere_gemeente(bladert: Bladert) -> None:
    kenmerk = overgedragen(gemeente="zundert")
    lever_wat_wacht(_Dicht())
    tess = bladert(TESS)
    assert kenmerk not in tess.haal(PAGINA).text
    assert tess.stuur(f"{PAGINA}/1/opnieuw", teken=tess.teken(PAGINA)).status_code == 404
    assert leveringen()[0].volgende_poging is None
    assert ("tess@roosendaal.example", "deel2_opnieuw", kenmerk, "geweigerd") in auditregels()
    assert kenmerk in bladert(NOOR).haal(PAGINA).text


def test_wat_op_een_mens_wacht_staat_boven_wat_vanzelf_gaat_en_wat_er_al_is(bladert: Bladert) -> None:
    mens = overgedragen()
    lever_wat_wacht(_Dicht())
    er_al = overgedragen()
    lever_wat_wacht(_Open())
    wacht = overgedragen()
    pagina = bladert(TESS).haal(PAGINA).text
    assert [k for _, k in sorted((pagina.index(k), k) for k in (er_al, mens, wacht))] == [mens, wacht, er_al]


def test_zonder_ontvanger_zegt_de_bladzijde_dat(bladert: Bladert, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_OVERDRACHT_SOORT", "none")
    instellingen.cache_clear()
    assert "gaat een gezinsplan niet vanzelf naar deel 2" in bladert(NOOR).haal(PAGINA).text


@pytest.mark.parametrize("wie", [SANNE, KEES, MILA, FONS])
def test_een_andere_rol_ziet_de_lijst_niet(bladert: Bladert, wie: str) -> None:
    ander = bladert(wie)
    assert ander.haal(PAGINA).status_code == 403
    assert ander.stuur(f"{PAGINA}/1/opnieuw", teken="x").status_code == 403
