"""The authorisation ladder over every route of the queue's API: who you are decides, not what you guess."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from actions.accounts import endpoints as accounts
from actions.accounts.toegang import Ingelogd
from actions.intakes import endpoints as intakes
from tests import fabriek
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, Client, auditregels, routes_van

API = "/api/v1/intakes"
BESTAAT_NIET = "GP-2222-2222"
ROUTES: list[tuple[str, str, Any]] = [
    ("GET", "/{kenmerk}", None),
    ("GET", "/{kenmerk}.pdf", None),
    ("GET", "/{kenmerk}.json", None),
    ("POST", "/{kenmerk}/claim", None),
    ("POST", "/{kenmerk}/vrijgave", {"reden": "x"}),
    ("POST", "/{kenmerk}/status", {"status": "in_behandeling"}),
    ("POST", "/{kenmerk}/overdracht", {"naar": BRAM, "reden": "x"}),
    ("POST", "/{kenmerk}/gesprek", {"datum": "2026-03-12"}),
    ("POST", "/{kenmerk}/notities", {"tekst": "x"}),
    ("POST", "/{kenmerk}/terugvraag", {"tekst": "x"}),
]
LIJST = ("GET", "", None)
alle_routes = pytest.mark.parametrize(("wijze", "pad", "inhoud"), [*ROUTES, LIJST])
bij_een_intake = pytest.mark.parametrize(("wijze", "pad", "inhoud"), ROUTES)


def _vraag(client: TestClient, wijze: str, pad: str, inhoud: Any, kenmerk: str) -> Any:
    return client.request(wijze, API + pad.format(kenmerk=kenmerk), json=inhoud)


def test_de_ladder_kent_elke_route() -> None:
    """A new route without a place on the ladder fails here: add it to ROUTES."""
    echt = {
        (wijze, route.path.removeprefix(API))
        for route in routes_van(intakes.router)
        for wijze in route.methods
    }
    assert echt == {(wijze, pad) for wijze, pad, _ in [*ROUTES, LIJST]}


def test_elke_route_heeft_een_regel() -> None:
    open_ = {"/api/v1/sessies"}
    for route in [*routes_van(intakes.router), *routes_van(accounts.router)]:
        regels = [deel.call for deel in route.dependant.dependencies if isinstance(deel.call, Ingelogd)]
        assert regels or route.path in open_, f"{route.path}: geef de route een Ingelogd(...)"


@alle_routes
def test_zonder_inloggen_komt_niemand_erin(anoniem: TestClient, wijze: str, pad: str, inhoud: Any) -> None:
    echt = _vraag(anoniem, wijze, pad, inhoud, fabriek.zet_in_wachtrij())
    nep = _vraag(anoniem, wijze, pad, inhoud, BESTAAT_NIET)
    assert echt.status_code == 401
    assert echt.content == nep.content


@alle_routes
@pytest.mark.parametrize("wie", [MILA, NOOR, FONS])
def test_een_andere_rol_leest_geen_intakes(als: Client, wie: str, wijze: str, pad: str, inhoud: Any) -> None:
    echt = _vraag(als(wie), wijze, pad, inhoud, fabriek.zet_in_wachtrij())
    nep = _vraag(als(wie), wijze, pad, inhoud, BESTAAT_NIET)
    assert echt.status_code == 403
    assert echt.content == nep.content


@bij_een_intake
def test_andermans_gemeente_lijkt_precies_op_niets(als: Client, wijze: str, pad: str, inhoud: Any) -> None:
    vreemd = _vraag(als(KEES), wijze, pad, inhoud, fabriek.zet_in_wachtrij())
    nergens = _vraag(als(KEES), wijze, pad, inhoud, BESTAAT_NIET)
    assert vreemd.status_code == 404
    assert vreemd.content == nergens.content
    assert dict(vreemd.headers) == dict(nergens.headers)


@alle_routes
@pytest.mark.parametrize("wie", [SANNE, TESS])
def test_de_eigen_gemeente_mag(als: Client, wie: str, wijze: str, pad: str, inhoud: Any) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    if "vrijgave" in pad:
        als(wie).post(f"{API}/{kenmerk}/claim")
    assert _vraag(als(wie), wijze, pad, inhoud, kenmerk).status_code in (200, 201)


def test_elke_blik_is_een_regel_ook_een_geweigerde(als: Client, anoniem: TestClient) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for client in (als(SANNE), als(KEES), als(NOOR), anoniem):
        client.get(f"{API}/{kenmerk}")
    als(KEES).get(f"{API}/{BESTAAT_NIET}")
    blikken = [regel for regel in auditregels() if regel[1] == "intake_gelezen"]
    assert blikken == [
        (SANNE, "intake_gelezen", kenmerk, "gelukt"),
        (KEES, "intake_gelezen", kenmerk, "geweigerd"),
        (NOOR, "intake_gelezen", kenmerk, "geweigerd"),
        ("anoniem", "intake_gelezen", kenmerk, "geweigerd"),
        (KEES, "intake_gelezen", BESTAAT_NIET, "niet_gevonden"),
    ]


def test_lijst_export_en_wijziging_staan_in_het_logboek(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).get(API, params={"zoek": "geheime naam"})
    als(SANNE).get(f"{API}/{kenmerk}.json")
    als(SANNE).post(f"{API}/{kenmerk}/status", json={"status": "gesloten", "reden": "geheime reden"})
    assert auditregels()[-3:] == [
        (SANNE, "intake_lijst", "", "gelukt"),
        (SANNE, "intake_json", kenmerk, "gelukt"),
        (SANNE, "intake_status", kenmerk, "conflict"),
    ]
    assert "geheim" not in str(auditregels())
