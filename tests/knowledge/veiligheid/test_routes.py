"""The people to call: dated, with a source, a phone number and words at reading level B1."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
import time_machine

from knowledge.veiligheid import Soort, bericht, routes

_SOORTEN = (Soort.SUICIDE, Soort.GEWELD, Soort.ACUUT)
_ALLE = [(soort, jeugdige) for soort in _SOORTEN for jeugdige in (False, True)]


@pytest.mark.parametrize(("soort", "jeugdige"), _ALLE)
def test_elke_route_heeft_telefoon_adres_bron_datum_en_eigenaar(soort: Soort, jeugdige: bool) -> None:
    lijnen = routes(soort, jeugdige=jeugdige)
    assert lijnen
    for lijn in lijnen:
        assert lijn.bel
        assert all(re.fullmatch(r"\d{3,10}", nummer) for nummer in lijn.bel)
        assert all((lijn.telefoon, lijn.wanneer, lijn.bron, lijn.eigenaar))
        assert lijn.adres.startswith("https://")
        assert isinstance(lijn.gecontroleerd_op, date)


@pytest.mark.parametrize(("soort", "jeugdige"), _ALLE)
def test_elke_route_is_korter_dan_een_jaar_geleden_gecontroleerd(soort: Soort, jeugdige: bool) -> None:
    """Red? Check the line, then put today's date in ``routes.yaml``."""
    assert not [r.naam for r in routes(soort, jeugdige=jeugdige) if r.te_oud(date.today())]


def test_een_controle_van_ruim_een_jaar_oud_valt_op() -> None:
    lijn = routes(Soort.SUICIDE)[0]
    with time_machine.travel(lijn.gecontroleerd_op.replace(year=lijn.gecontroleerd_op.year + 1)):
        assert not lijn.te_oud(date.today())
    with time_machine.travel(lijn.gecontroleerd_op.replace(year=lijn.gecontroleerd_op.year + 2)):
        assert lijn.te_oud(date.today())


def test_elke_soort_noemt_112_en_de_eigen_lijn_staat_vooraan() -> None:
    assert all("112" in [r.telefoon for r in routes(soort)] for soort in _SOORTEN)
    assert routes(Soort.SUICIDE)[0].bel == ("113", "08000113")
    assert routes(Soort.GEWELD)[0].telefoon == "0800-2000"
    assert routes(Soort.ACUUT)[0].telefoon == "112"


def test_een_jeugdige_krijgt_de_kindertelefoon_en_je() -> None:
    for soort in _SOORTEN:
        assert "0800-0432" in [r.telefoon for r in routes(soort, jeugdige=True)]
        assert not re.search(r"\b[Uu]w?\b", bericht(soort, jeugdige=True))
    assert routes(Soort.GEWELD, jeugdige=True)[0].telefoon == "0800-0432"


def test_een_gesloten_lijn_komt_achteraan_maar_verdwijnt_niet() -> None:
    nacht, middag = datetime(2026, 3, 14, 3), datetime(2026, 3, 14, 15)
    assert routes(Soort.GEWELD, jeugdige=True, moment=nacht)[-1].telefoon == "0800-0432"
    assert routes(Soort.GEWELD, jeugdige=True, moment=middag)[0].telefoon == "0800-0432"


def test_zonder_gevaar_zijn_er_geen_routes_en_is_er_geen_bericht() -> None:
    assert routes("geen") == ()
    assert bericht("geen") == ""


@pytest.mark.parametrize(("soort", "jeugdige"), _ALLE)
def test_het_bericht_is_kort_en_zegt_dat_het_formulier_verder_kan(soort: Soort, jeugdige: bool) -> None:
    tekst = bericht(soort, jeugdige=jeugdige)
    zinnen = [zin for zin in re.split(r"(?<=[.!?])\s+", tekst) if zin]
    assert all(len(zin.split()) <= 15 for zin in zinnen)
    assert len(tekst) <= 420
    assert "112" in tekst
    assert "verder met het formulier" in tekst
