"""What the claims of a werkaccount make of somebody here: roles, gemeenten, and whose account it is."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlmodel import select

from actions.accounts.modellen import Account
from actions.instellingen import Instellingen, OngeldigeInstelling, instellingen
from actions.opslag.database import lees_sessie, sessie
from tests import fabriek
from tests.tweede_factor import account_id
from tests.uitgever import Uitgever
from tests.web.werkplek.conftest import Bladeraar
from tests.werkaccount import JANNE, rollen, rond
from tests.werkplek import SANNE, auditregels

pytestmark = pytest.mark.usefixtures("werkplek")


def test_een_onbekende_rol_doet_niets_en_staat_in_het_logboek(
    uitgever: Uitgever, caplog: pytest.LogCaptureFixture
) -> None:
    uitgever.heeft(
        "janne", email=JANNE, roles=["jeugdpro", "opperhoofd\nvals"], gemeenten=["GM1674", "GM9999"]
    )
    with caplog.at_level(logging.WARNING):
        assert rond(uitgever, Bladeraar()).status_code == 303
    assert rollen() == {("jeugdprofessional", "roosendaal")}
    assert "onbekende rol 'opperhoofd\\nvals'" in caplog.text
    assert "onbekende gemeente 'GM9999'" in caplog.text


def test_een_eigen_rolnaam_telt_niet_als_er_een_toewijzing_is(uitgever: Uitgever) -> None:
    uitgever.heeft("janne", email=JANNE, roles=["jeugdpro", "beheerder"], gemeenten=["GM1674"])
    rond(uitgever, Bladeraar())
    assert rollen() == {("jeugdprofessional", "roosendaal")}


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"roles": []},
        {"roles": ["onbekend"]},
        {"roles": ["jeugdpro"]},
        {"roles": ["jeugdpro"], "gemeenten": ["GM9999"]},
        {"roles": {"jeugdpro": True}, "gemeenten": "GM1674"},
        {"roles": [1, None, ["jeugdpro"]], "gemeenten": ["GM1674"]},
    ],
)
def test_zonder_bekende_rol_komt_er_een_duidelijke_weigering(
    uitgever: Uitgever, claims: dict[str, Any]
) -> None:
    uitgever.heeft("niets", email="niets@x.example", **claims)
    wie = Bladeraar()
    antwoord = rond(uitgever, wie, "niets")
    assert antwoord.status_code == 403
    assert "Uw werkaccount heeft hier geen rol" in antwoord.text
    assert "sessie" not in wie.client.cookies
    assert auditregels()[-1] == ("anoniem", "inloggen_werkaccount", "", "geweigerd")
    with lees_sessie() as werk:
        assert werk.exec(select(Account).where(Account.email == "niets@x.example")).first() is None


def test_een_tweede_keer_inloggen_werkt_gemeenten_bij(uitgever: Uitgever) -> None:
    rond(uitgever, Bladeraar())
    eerste = account_id(JANNE)
    uitgever.heeft("janne", name="Janne Vos-Smit", email=JANNE, roles="jeugdpro", gemeenten=["GM0879"])
    wie = Bladeraar()
    rond(uitgever, wie)
    assert (account_id(JANNE), rollen()) == (eerste, {("jeugdprofessional", "zundert")})
    assert "Ingelogd als Janne Vos-Smit" in wie.haal("/werkplek").text


def test_wie_geen_rol_meer_heeft_is_meteen_overal_uit(uitgever: Uitgever) -> None:
    eerst = Bladeraar()
    rond(uitgever, eerst)
    uitgever.heeft("janne", email=JANNE, roles=[], gemeenten=[])
    assert rond(uitgever, Bladeraar()).status_code == 403
    assert eerst.haal("/werkplek").status_code == 401
    assert rollen() == set()


def test_een_ander_emailadres_blijft_hetzelfde_account(uitgever: Uitgever) -> None:
    rond(uitgever, Bladeraar())
    eerste = account_id(JANNE)
    uitgever.heeft("janne", email="j.vos@roosendaal.example", roles=["jeugdpro"], gemeenten=["GM1674"])
    rond(uitgever, Bladeraar())
    assert account_id("j.vos@roosendaal.example") == eerste


def test_het_emailadres_van_een_collega_neemt_geen_account_over(uitgever: Uitgever) -> None:
    uitgever.heeft("dief", email=SANNE.upper(), roles=["jeugdpro"], gemeenten=["GM0879"])
    wie = Bladeraar()
    antwoord = rond(uitgever, wie, "dief")
    assert (antwoord.status_code, "Er is al een account" in antwoord.text) == (409, True)
    assert rollen(SANNE) == {("jeugdprofessional", "roosendaal")}
    assert "sessie" not in wie.client.cookies


@pytest.mark.parametrize(
    "claims", [{"email": JANNE, "email_verified": False}, {"email": "geen adres"}, {"email": ["x@y.example"]}]
)
def test_zonder_bruikbaar_emailadres_komt_niemand_binnen(uitgever: Uitgever, claims: dict[str, Any]) -> None:
    uitgever.heeft("vaag", roles=["jeugdpro"], gemeenten=["GM1674"], **claims)
    assert rond(uitgever, Bladeraar(), "vaag").status_code == 403


def test_een_gesloten_account_blijft_dicht(uitgever: Uitgever) -> None:
    rond(uitgever, Bladeraar())
    with sessie() as werk:
        werk.get_one(Account, account_id(JANNE)).actief = False
    antwoord = rond(uitgever, Bladeraar())
    assert (antwoord.status_code, "gesloten" in antwoord.text) == (403, True)


def test_een_werkaccount_heeft_geen_wachtwoord(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    rond(uitgever, wie)
    for gok in ("", fabriek.WACHTWOORD):
        assert Bladeraar().log_in(JANNE, gok).status_code == 401
    assert "U logt in met uw werkaccount." in wie.haal("/account").text
    assert wie.stuur("/account/tweede-factor", vanaf="/account").status_code == 403


def test_verplicht_vraagt_van_een_werkaccount_geen_eigen_tweede_factor(
    uitgever: Uitgever, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEZINSPLAN_TWEEDE_FACTOR", "verplicht")
    instellingen.cache_clear()
    wie = Bladeraar()
    assert rond(uitgever, wie).headers["location"] == "/werkplek"
    assert wie.haal("/werkplek").status_code == 200


def test_rollen_mogen_dieper_in_de_claims_staan(uitgever: Uitgever, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_OIDC_ROLLEN_CLAIM", "realm_access.roles")
    instellingen.cache_clear()
    uitgever.heeft("diep", email="diep@zi2t.example", realm_access={"roles": ["beheer"]})
    assert rond(uitgever, Bladeraar(), "diep").headers["location"] == "/kennisbank"
    assert rollen("diep@zi2t.example") == {("beheerder", "")}


@pytest.mark.parametrize(
    "keuzes",
    [
        {"oidc_uitgever": "https://id.example"},
        {"lokaal_inloggen": False},
        {"oidc_toewijzing": {"rollen": {"x": "opperhoofd"}}},
        {"oidc_toewijzing": {"gemeenten": {"x": "amsterdam"}}},
    ],
)
def test_een_halve_instelling_start_niet(keuzes: dict[str, Any]) -> None:
    with pytest.raises((OngeldigeInstelling, ValueError)):
        Instellingen(**keuzes)
