"""The page of the functionaris: filters, pages, the chain and an export; and nothing else for this role."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from fastapi.routing import APIRoute
from sqlmodel import text

from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.app import maak_app
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.audit.lezen import PER_BLADZIJDE
from actions.opslag.database import sessie
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, auditregels, routes_van
from web import account, accounts_beheer, inzage, kennisbank, kennisbank_vragen, werkplek
from web.inzage import beeld

Bladert = Callable[[str], Bladeraar]
LADDER = {("GET", "/inzage"), ("POST", "/inzage"), ("POST", "/inzage/csv"), ("POST", "/inzage/keten")}
EIGEN = {
    "/account", "/account/sessies/{sessie_id}/uit", "/account/overal-uit", "/account/wachtwoord",
    "/account/tweede-factor", "/account/tweede-factor/aan", "/account/tweede-factor/uit",
    "/account/tweede-factor/codes", "/uitloggen", "/api/v1/sessies/mij",
}  # fmt: skip
"""About the person itself, for every role."""


def _regel(wie: str = SANNE, wat: Gebeurtenis = Gebeurtenis.INTAKE_GELEZEN, **anders: Any) -> None:
    uitkomst = anders.get("resultaat", Resultaat.GELUKT)
    with sessie() as werk:
        noteer(werk, wie, wat, anders.get("object", ""), uitkomst, "10.0.0.1")


def _cellen(pagina: str) -> list[list[str]]:
    rijen = re.findall(r'<tr role="row">\s*<th role="rowheader"(.*?)</tr>', pagina, re.DOTALL)
    return [re.findall(r">([^<>]*)</t[hd]>", rij) for rij in rijen]


def _wie(pagina: str) -> list[str]:
    return [cellen[2] for cellen in _cellen(pagina)]


def _zoek(bladeraar: Bladeraar, /, **velden: str) -> str:
    antwoord = bladeraar.stuur("/inzage", **velden)
    assert antwoord.status_code == 200, antwoord.text
    return antwoord.text


def test_de_ladder_kent_elke_bladzijde() -> None:
    assert {(wijze, route.path) for route in routes_van(inzage.router) for wijze in route.methods} == LADDER


@pytest.mark.parametrize("wie", [SANNE, BRAM, TESS, KEES, MILA, NOOR])
def test_alleen_de_functionaris_komt_binnen(bladert: Bladert, wie: str) -> None:
    bladeraar = bladert(wie)
    for wijze, pad in LADDER:
        antwoord = bladeraar.haal(pad) if wijze == "GET" else bladeraar.stuur(pad, vanaf="/account")
        assert antwoord.status_code == 403, pad


def test_wie_niet_is_ingelogd_komt_niet_binnen_en_zonder_teken_gebeurt_er_niets(
    bezoeker: Bladeraar, bladert: Bladert
) -> None:
    fons = bladert(FONS)
    for wijze, pad in LADDER:
        assert bezoeker.client.request(wijze, pad).status_code == 401
        if wijze == "POST":
            assert fons.stuur(pad, teken="vals").status_code == 403


def _regels_van(route: APIRoute) -> Iterator[Ingelogd]:
    for deel in route.dependant.dependencies:
        if isinstance(deel.call, Ingelogd):
            yield deel.call


def test_geen_enkele_andere_deur_gaat_open_voor_deze_rol() -> None:
    routers = (account, accounts_beheer, inzage, kennisbank, kennisbank_vragen, werkplek)
    paginas = [route for kamer in routers for route in routes_van(kamer.router)]
    api = [route for route in routes_van(maak_app().router) if isinstance(route, APIRoute)]
    open_ = {
        route.path
        for route in (*paginas, *api)
        for regel in _regels_van(route)
        if not regel.rollen or Rol.FUNCTIONARIS in regel.rollen
    }
    assert open_ == EIGEN | {pad for _, pad in LADDER}


@pytest.mark.parametrize(
    "pad", ["/werkplek", "/werkplek/team", "/beheer/post", "/beheer/accounts", "/api/v1/intakes"]
)
def test_de_functionaris_wordt_elders_geweigerd(bladert: Bladert, pad: str) -> None:
    fabriek.zet_in_wachtrij()
    assert bladert(FONS).haal(pad).status_code == 403


def test_kijken_is_zelf_een_regel(bladert: Bladert) -> None:
    fons = bladert(FONS)
    fons.haal("/inzage")
    assert auditregels()[-1] == (FONS, "audit_gelezen", "", "gelukt")
    fons.stuur("/inzage/csv", vanaf="/inzage")
    assert auditregels()[-1] == (FONS, "audit_export", "", "gelukt")


def test_de_nieuwste_regel_staat_bovenaan_zonder_inhoud(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    bladert(SANNE).haal(f"/werkplek/{kenmerk}")
    pagina = bladert(FONS).haal("/inzage").text
    nummers = [int(cellen[0]) for cellen in _cellen(pagina)]
    assert nummers == sorted(nummers, reverse=True)
    assert kenmerk in pagina
    assert "Gezinsplan gelezen" in pagina
    assert "Amrani" not in pagina


def test_elke_gebeurtenis_en_elk_resultaat_heeft_een_eigen_titel() -> None:
    woorden = beeld.woorden()
    for soort, titels in ((Gebeurtenis, woorden["gebeurtenissen"]), (Resultaat, woorden["resultaten"])):
        assert set(titels) == {str(een) for een in soort}
        assert len(set(titels.values())) == len(titels), "twee titels zijn gelijk"
        assert not [titel for titel in titels.values() if "_" in titel or not titel[0].isupper()]


def test_filteren_op_wie_wat_kenmerk_en_resultaat(bladert: Bladert) -> None:
    fons = bladert(FONS)
    _regel(object="GP-AAAA-AAAA")
    _regel(BRAM, Gebeurtenis.INTAKE_PDF, object="GP-BBBB-BBBB")
    _regel(KEES, object="GP-AAAA-AAAA", resultaat=Resultaat.GEWEIGERD)
    assert _wie(_zoek(fons, wie="BRAM@")) == [BRAM]
    assert _wie(_zoek(fons, wat="intake_pdf")) == [BRAM]
    assert _wie(_zoek(fons, object="gp-aaaa-aaaa")) == [KEES, SANNE]
    assert _wie(_zoek(fons, resultaat="geweigerd")) == [KEES]
    assert _wie(_zoek(fons, wie="kees", resultaat="gelukt")) == []


def test_een_periode_telt_hele_dagen_in_nederlandse_tijd(bladert: Bladert) -> None:
    """Half past eleven in the evening in UTC is already the next day here."""
    fons = bladert(FONS)
    for dag, wie in ((1, SANNE), (2, BRAM), (3, KEES)):
        with time_machine.travel(datetime(2026, 6, dag, 22, 30, tzinfo=UTC), tick=False):
            _regel(wie)
    assert _wie(_zoek(fons, van="2026-06-03", tot="2026-06-03")) == [BRAM]
    assert _wie(_zoek(fons, tot="2026-06-02")) == [SANNE]


@pytest.mark.parametrize("wie", ["%", "_", "' OR 1=1 --", "<script>alert(1)</script>", "x\x00"])
def test_tekens_van_een_databank_zijn_gewone_tekens(bladert: Bladert, wie: str) -> None:
    _regel()
    pagina = _zoek(bladert(FONS), wie=wie)
    assert _wie(pagina) == []
    assert "<script>alert" not in pagina


@pytest.mark.parametrize(
    "velden",
    [
        {"van": "gisteren"},
        {"van": "2026-02-30"},
        {"tot": "9999-12-31"},
        {"van": "2026-03-02", "tot": "2026-03-01"},
        {"wat": "alles"},
        {"resultaat": "x"},
        {"pagina": "x"},
        {"pagina": "0"},
        {"wie": "x" * 201},
    ],
)
def test_een_onmogelijk_filter_zegt_wat_er_mis_is(bladert: Bladert, velden: dict[str, str]) -> None:
    antwoord = bladert(FONS).stuur("/inzage", **velden)
    assert antwoord.status_code == 400
    assert "<h1" in antwoord.text


def test_bladeren_houdt_de_filters_en_een_bladzijde_te_ver_is_de_laatste(bladert: Bladert) -> None:
    for _ in range(PER_BLADZIJDE + 3):
        _regel(BRAM)
    fons = bladert(FONS)
    eerste = _zoek(fons, wie=BRAM)
    assert len(_wie(eerste)) == PER_BLADZIJDE
    assert "Bladzijde 1 van 2" in eerste
    assert f'name="wie" value="{BRAM}"' in eerste
    for nummer in ("2", "1000000000", "9" * 30):
        assert len(_wie(_zoek(fons, wie=BRAM, pagina=nummer))) == 3


def test_de_naam_van_iemand_staat_nooit_in_een_adres(bladert: Bladert) -> None:
    _regel(BRAM)
    pagina = _zoek(bladert(FONS), wie=BRAM)
    assert not re.search(r'(?:href|action)="[^"]*bram', pagina)


def test_de_csv_heeft_dezelfde_regels_en_geen_formules(bladert: Bladert) -> None:
    _regel("=cmd()", object="GP-AAAA-AAAA")
    _regel(BRAM)
    antwoord = bladert(FONS).stuur("/inzage/csv", vanaf="/inzage", object="GP-AAAA-AAAA")
    assert antwoord.headers["content-type"].startswith("text/csv")
    assert antwoord.headers["cache-control"] == "no-store"
    rijen = list(csv.reader(io.StringIO(antwoord.text.removeprefix("\ufeff")), delimiter=";"))
    assert rijen[0][2] == "Wie"
    assert [rij[2] for rij in rijen[1:]] == ["'=cmd()"]


def test_de_controle_zegt_dat_alles_heel_is_of_wat_er_mis_is(bladert: Bladert) -> None:
    fons = bladert(FONS)
    _regel()
    assert "Er is nog geen controle gedaan." in fons.haal("/inzage").text
    assert fons.stuur("/inzage/keten", vanaf="/inzage").headers["location"] == "/inzage?gedaan=1"
    assert "Het logboek klopt:" in fons.haal("/inzage").text
    with sessie() as werk:
        werk.exec(text("UPDATE audit_regel SET wie = 'x' WHERE nummer = 2"))  # type: ignore[call-overload]
    fons.stuur("/inzage/keten", vanaf="/inzage")
    assert "Iemand veranderde regel 2." in fons.haal("/inzage").text
