"""Demo accounts, the command that makes an account, and what productie refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from actions.accounts import __main__ as opdracht
from actions.accounts.demo import maak_demo_accounts
from actions.accounts.modellen import Account, AccountRol, Sessie
from actions.instellingen import Instellingen, Omgeving, instellingen
from actions.opslag.database import lees_sessie, sessie
from tests import fabriek
from tests.werkplek import SANNE, Client

DEMO = {
    *(
        f"jp@{naam}.example"
        for naam in ("bergen-op-zoom", "etten-leur", "halderberge", "moerdijk", "roosendaal")
    ),
    *(f"jp@{naam}.example" for naam in ("rucphen", "steenbergen", "woensdrecht", "zundert")),
    *("sanne@roosendaal.example", "kees@zundert.example", "tess@roosendaal.example"),
    *("mila@zi2t.example", "ries@zi2t.example", "noor@zi2t.example", "fg@zi2t.example"),
}


def _maak(**instelling: object) -> str | None:
    with sessie() as werk:
        return maak_demo_accounts(werk, Instellingen(**instelling))  # type: ignore[arg-type]


@pytest.mark.usefixtures("werkplek")
def test_de_demo_heeft_precies_de_afgesproken_accounts() -> None:
    assert _maak(demo_wachtwoord="demo-wachtwoord") == "demo-wachtwoord"
    with lees_sessie() as werk:
        assert set(werk.exec(select(Account.email).where(Account.demo))) == DEMO
        rollen = werk.exec(
            select(AccountRol.rol, AccountRol.gemeente).join(Account).where(Account.demo)
        ).all()
    assert len([rol for rol, _ in rollen if rol == "jeugdprofessional"]) == 11
    assert ("beheerder", "") in rollen
    assert ("teamcoordinator", "roosendaal") in rollen


@pytest.mark.usefixtures("werkplek")
def test_zonder_instelling_is_het_wachtwoord_elke_keer_anders() -> None:
    eerste, tweede = _maak(demo_wachtwoord=None), _maak(demo_wachtwoord=None)
    assert eerste
    assert tweede
    assert eerste != tweede


def test_hetzelfde_wachtwoord_laat_sessies_leven_een_ander_niet(anoniem: TestClient) -> None:
    gegevens = {"email": "jp@zundert.example", "wachtwoord": "demo-wachtwoord"}
    _maak(demo_wachtwoord="demo-wachtwoord")
    assert anoniem.post("/api/v1/sessies", json=gegevens).status_code == 201

    def sessies() -> int:
        with lees_sessie() as werk:
            return len(werk.exec(select(Sessie)).all())

    _maak(demo_wachtwoord="demo-wachtwoord")
    assert sessies() == 1
    _maak(demo_wachtwoord="een ander")
    assert sessies() == 0


@pytest.mark.usefixtures("werkplek")
def test_productie_maakt_geen_demo_accounts_en_laat_ze_niet_binnen(
    als: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _maak(demo_wachtwoord=fabriek.WACHTWOORD)
    sanne = als(SANNE)
    monkeypatch.setattr(
        "actions.accounts.sessies.instellingen",
        lambda: instellingen().model_copy(update={"omgeving": Omgeving.PRODUCTIE}),
    )
    assert sanne.get("/api/v1/sessies/mij").status_code == 401
    gegevens = {"email": SANNE, "wachtwoord": fabriek.WACHTWOORD}
    assert sanne.post("/api/v1/sessies", json=gegevens).status_code == 401


def test_de_opdracht_maakt_een_account(werkplek: Path, als: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opdracht.getpass, "getpass", lambda _: fabriek.WACHTWOORD)
    assert opdracht.main(["Lot@Rucphen.example", "Lot", "jeugdprofessional:rucphen", "functionaris"]) == 0
    assert als("lot@rucphen.example").get("/api/v1/sessies/mij").json()["gemeenten"] == ["rucphen"]


@pytest.mark.usefixtures("werkplek")
@pytest.mark.parametrize("rol", ["jeugdprofessional", "jeugdprofessional:breda", "redacteur:zundert", "baas"])
def test_een_rol_die_niet_kan_wordt_niet_bewaard(rol: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opdracht.getpass, "getpass", lambda _: fabriek.WACHTWOORD)
    assert opdracht.main(["x@x.example", "X", rol]) == 1
    with lees_sessie() as werk:
        assert werk.exec(select(Account).where(Account.email == "x@x.example")).first() is None


@pytest.mark.usefixtures("werkplek")
def test_een_kort_wachtwoord_wordt_niet_bewaard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opdracht.getpass, "getpass", lambda _: "kort")
    assert opdracht.main(["x@x.example", "X", "beheerder"]) == 1
