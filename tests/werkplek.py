"""The cast of the queue and a real database for it: shared by the tests of API and pages.

Sanne and Bram work in Roosendaal, Tess coordinates there, Kees works in Zundert, Mila is redacteur,
Noor beheerder, Fons functionaris.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from sqlmodel import select

from actions.accounts import endpoints as accounts
from actions.accounts.actor import Actor, maak_actor
from actions.accounts.modellen import Account
from actions.accounts.rollen import Rol
from actions.app import FOUTEN, json_fout
from actions.audit.modellen import AuditRegel
from actions.instellingen import instellingen
from actions.intakes import endpoints as intakes
from actions.opslag import database, migreer, versleuteling
from actions.uitvoer import endpoints as uitvoer
from tests import fabriek
from tests.databanken import POSTGRES, SQLITE, Postgres, postgres_server, sjabloon_adres
from web import account, accounts_beheer, inzage, mijn_plan
from web.beveiliging import Beveiliging
from web.formulier import routes as formulier
from web.paginas.fouten import registreer_foutpaginas
from web.statisch import StatischeBestanden
from web.werkplek import router as pagina_router

SANNE, BRAM, TESS = "sanne@roosendaal.example", "bram@roosendaal.example", "tess@roosendaal.example"
KEES, MILA, NOOR, FONS = "kees@zundert.example", "mila@zi2t.example", "noor@zi2t.example", "fons@zi2t.example"
NAMEN = {SANNE: "Sanne Verbeek", BRAM: "Bram Voeten", TESS: "Tess Maas"}
CAST = (
    (SANNE, NAMEN[SANNE], (Rol.JEUGDPROFESSIONAL, "roosendaal")),
    (BRAM, NAMEN[BRAM], (Rol.JEUGDPROFESSIONAL, "roosendaal")),
    (TESS, NAMEN[TESS], (Rol.TEAMCOORDINATOR, "roosendaal")),
    (KEES, "Kees Jochems", (Rol.JEUGDPROFESSIONAL, "zundert")),
    (MILA, "Mila Oomen", (Rol.REDACTEUR, "")),
    (NOOR, "Noor Akkermans", (Rol.BEHEERDER, "")),
    (FONS, "Fons Dekkers", (Rol.FUNCTIONARIS, "")),
)

Client = Callable[[str], TestClient]


def vergeet() -> None:
    """Forget settings, engine and keys, so that a test gets its own."""
    for eenmalig in (instellingen, database.engine, versleuteling.kluis):
        eenmalig.cache_clear()


def kies_map(monkeypatch: pytest.MonkeyPatch, map_: Path, database_url: str = "") -> None:
    """Let the application live in a directory of its own, with its SQLite database or another."""
    monkeypatch.setenv("GEZINSPLAN_DATA_DIR", str(map_))
    monkeypatch.setenv("GEZINSPLAN_DATABASE_URL", database_url)
    monkeypatch.setenv("GEZINSPLAN_OMGEVING", "demo")
    for naam in ("GEZINSPLAN_SLEUTELS", "GEZINSPLAN_BASIS_ADRES"):
        monkeypatch.delenv(naam, raising=False)
    vergeet()


@pytest.fixture(scope="session")
def sjabloon_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a migrated database and the whole cast, to copy from."""
    map_ = tmp_path_factory.mktemp("werkplek")
    with pytest.MonkeyPatch.context() as plek:
        kies_map(plek, map_)
        _richt_in()
    return map_


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """The same on PostgreSQL."""
    with postgres_server(tmp_path_factory.mktemp("postgres")) as lopend, pytest.MonkeyPatch.context() as plek:
        kies_map(plek, lopend.map, sjabloon_adres(lopend))
        _richt_in()
        plek.undo()
        yield lopend


def _richt_in() -> None:
    migreer.migreer()
    for email, naam, rol in CAST:
        fabriek.maak_account(email, naam, rol)
    database.engine().dispose()
    vergeet()


@pytest.fixture
def werkplek(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A fresh real database with the cast; returns its directory. SQLite, unless the test asks otherwise."""
    with ExitStack() as open_:
        if getattr(request, "param", SQLITE) == POSTGRES:
            lopend: Postgres = request.getfixturevalue("postgres")
            sjabloon, adres = lopend.map, open_.enter_context(lopend.kopie())
        else:
            sjabloon, adres = request.getfixturevalue("sjabloon_map"), ""
        shutil.copytree(sjabloon, tmp_path, dirs_exist_ok=True)
        kies_map(monkeypatch, tmp_path, adres)
        yield tmp_path
        database.engine().dispose()
        vergeet()


@pytest.fixture
def op_schijf(request: pytest.FixtureRequest, werkplek: Path) -> Callable[[], bytes]:
    """Reads everything that the application keeps on disk, its database too."""

    def lees() -> bytes:
        eigen = b"".join(pad.read_bytes() for pad in werkplek.rglob("*") if pad.is_file())
        if database.engine().dialect.name == "postgresql":
            eigen += request.getfixturevalue("postgres").op_schijf()
        return eigen

    return lees


def maak_api() -> FastAPI:
    """The queue's API alone, with the Dutch errors of the whole application."""
    app = FastAPI()
    for router in (accounts.router, intakes.router, uitvoer.router):
        app.include_router(router)
    for soort in FOUTEN:
        app.add_exception_handler(soort, json_fout)
    return app


def maak_paginas() -> FastAPI:
    """The professional's pages and API and the family's own page, behind the security headers."""
    app = maak_api()
    for router in (
        *(pagina_router, account.router, accounts_beheer.router, inzage.router),
        *(mijn_plan.router, formulier.router),
    ):
        app.include_router(router)
    registreer_foutpaginas(app)
    app.mount("/static", StatischeBestanden(), name="static")
    app.add_middleware(Beveiliging)
    return app


@pytest.fixture
def anoniem(werkplek: Path) -> TestClient:
    """Someone who is not logged in."""
    return TestClient(maak_api(), raise_server_exceptions=False)


@pytest.fixture
def als(werkplek: Path) -> Client:
    """``als(SANNE)``: a client with this person's Bearer token."""
    klaar: dict[str, TestClient] = {}

    def client(email: str) -> TestClient:
        if email not in klaar:
            nieuw = TestClient(maak_api(), raise_server_exceptions=False)
            antwoord = nieuw.post("/api/v1/sessies", json={"email": email, "wachtwoord": fabriek.WACHTWOORD})
            assert antwoord.status_code == 201, antwoord.text
            nieuw.headers["Authorization"] = f"Bearer {antwoord.json()['token']}"
            klaar[email] = nieuw
        return klaar[email]

    return client


def actor(email: str) -> Actor:
    """This person at work, without a session: sessions end, and a test may travel in time."""
    with database.lees_sessie() as werk:
        return maak_actor(werk, werk.exec(select(Account).where(Account.email == email)).one(), "hier")


def routes_van(router: Any) -> list[APIRoute]:
    """Every route of a router, also of the routers inside it."""
    uit: list[APIRoute] = []
    for route in router.routes:
        binnen = getattr(route, "original_router", None)
        uit.extend(routes_van(binnen) if binnen is not None else [route])
    return uit


def auditregels() -> list[tuple[str, str, str, str]]:
    """Who, what, object and result of every audit line, in order."""
    with database.lees_sessie() as werk:
        regels: list[Any] = list(werk.exec(select(AuditRegel).order_by(AuditRegel.nummer)))  # type: ignore[arg-type]
        return [(regel.wie, regel.wat, regel.object, regel.resultaat) for regel in regels]
