"""Logging in with a werkaccount in a browser without JavaScript, at a real small provider."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from httpx import Response
from sqlmodel import select

from actions.accounts.modellen import Account, AccountRol
from actions.instellingen import instellingen
from actions.opslag.database import lees_sessie
from tests.uitgever import Uitgever, draaiende_uitgever
from tests.web.werkplek.conftest import Bladeraar

START, TERUG = "/inloggen/werkaccount", "/inloggen/werkaccount/terug"
JANNE = "janne@roosendaal.example"
TOEWIJZING = {
    "rollen": {"jeugdpro": "jeugdprofessional", "beheer": "beheerder"},
    "gemeenten": {"GM1674": "roosendaal", "GM0879": "zundert"},
}


@pytest.fixture(scope="session")
def draaiend() -> Iterator[Uitgever]:
    """The provider, started once."""
    with draaiende_uitgever() as uitgever:
        yield uitgever


@pytest.fixture
def uitgever(draaiend: Uitgever, werkplek: object, monkeypatch: pytest.MonkeyPatch) -> Uitgever:
    """The provider, honest and in the settings, with Janne of Roosendaal known there."""
    draaiend.gezien.clear()
    draaiend.vervals = draaiend.ontdek = lambda gegevens: gegevens
    draaiend.heeft("janne", name="Janne Vos", email=JANNE, roles=["jeugdpro"], gemeenten=["GM1674"])
    for naam, waarde in {
        "OIDC_UITGEVER": draaiend.adres,
        "OIDC_CLIENT_ID": "gezinsplan",
        "OIDC_CLIENT_SECRET": "geheim",
        "OIDC_TOEWIJZING": json.dumps(TOEWIJZING),
    }.items():
        monkeypatch.setenv(f"GEZINSPLAN_{naam}", waarde)
    instellingen.cache_clear()
    return draaiend


def vertrek(wie: Bladeraar, naar: str = "") -> str:
    """Away: the address at the provider."""
    antwoord = wie.client.get(START, params={"naar": naar})
    assert antwoord.status_code == 303, antwoord.text
    return antwoord.headers["location"]


def haal(wie: Bladeraar, adres: str) -> Response:
    """Back: follow the address that the provider gave."""
    delen = urlsplit(adres)
    return wie.haal(f"{delen.path}?{delen.query}")


def rond(uitgever: Uitgever, wie: Bladeraar, sub: str = "janne", naar: str = "") -> Response:
    """The whole round: away, log in there, and back."""
    return haal(wie, uitgever.logt_in(vertrek(wie, naar), sub))


def rollen(email: str = JANNE) -> set[tuple[str, str]]:
    """The roles and gemeenten that this person has here."""
    with lees_sessie() as werk:
        wie = werk.exec(select(Account.id).where(Account.email == email)).first()
        rijen = werk.exec(select(AccountRol).where(AccountRol.account_id == (wie or "")))
        return {(rij.rol, rij.gemeente) for rij in rijen}
