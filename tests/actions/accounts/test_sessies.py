"""Logging in through the API: tokens, expiry and the brake on guessing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from fastapi.testclient import TestClient
from sqlmodel import select

from actions.accounts import wachtwoorden
from actions.accounts.modellen import Inlogpoging, Sessie
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT, WACHTTIJD
from actions.accounts.sessies import HOOGSTENS, STIL
from actions.klok import nu
from actions.opslag.database import engine, lees_sessie
from tests import fabriek
from tests.werkplek import MILA, SANNE, Client, auditregels

SESSIES = "/api/v1/sessies"
_NIEMAND = "$argon2id$v=19$m=8,t=1,p=1$YWFhYWFhYWE$YWFhYWFhYWE"


def _log_in(client: TestClient, email: str = SANNE, wachtwoord: str = fabriek.WACHTWOORD) -> int:
    return client.post(SESSIES, json={"email": email, "wachtwoord": wachtwoord}).status_code


def test_een_token_opent_en_na_uitloggen_niet_meer(als: Client) -> None:
    sanne = als(SANNE)
    assert sanne.get(f"{SESSIES}/mij").json()["gemeenten"] == ["roosendaal"]
    assert sanne.delete(f"{SESSIES}/mij").status_code == 204
    assert sanne.get(f"{SESSIES}/mij").status_code == 401


def test_het_token_staat_nergens_in_de_database(als: Client, op_schijf: Callable[[], bytes]) -> None:
    token = als(SANNE).headers["Authorization"].removeprefix("Bearer ")
    engine().dispose()
    assert token.encode() not in op_schijf()


def test_hoofdletters_en_spaties_in_het_adres_zijn_niet_erg(anoniem: TestClient) -> None:
    assert _log_in(anoniem, f"  {SANNE.upper()} ") == 201


def test_een_onbekend_adres_krijgt_hetzelfde_antwoord(
    anoniem: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    gewogen: list[str] = []
    echt = wachtwoorden._ARGON2.verify

    class Teller:
        def verify(self, hash: str, wachtwoord: str) -> bool:
            gewogen.append(hash)
            return echt(hash, wachtwoord)

    monkeypatch.setattr(wachtwoorden, "_ARGON2", Teller())
    wachtwoorden._nergens_van.cache_clear()
    monkeypatch.setattr(wachtwoorden, "_nergens_van", lambda: _NIEMAND)
    bekend = anoniem.post(SESSIES, json={"email": SANNE, "wachtwoord": "fout"})
    onbekend = anoniem.post(SESSIES, json={"email": "nep@zundert.example", "wachtwoord": "fout"})
    assert (bekend.status_code, bekend.content) == (onbekend.status_code, onbekend.content)
    assert bekend.status_code == 401
    assert len(gewogen) == 2, "voor een onbekend adres hoort hetzelfde rekenwerk"


def test_na_vijf_fouten_is_het_account_even_dicht(anoniem: TestClient) -> None:
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        assert _log_in(anoniem, wachtwoord="fout") == 401
    assert _log_in(anoniem) == 429, "ook met het goede wachtwoord"
    engine().dispose()
    assert _log_in(anoniem) == 429, "ook na een herstart"
    assert _log_in(anoniem, MILA) == 201, "een collega merkt er niets van"
    with time_machine.travel(nu() + WACHTTIJD + timedelta(seconds=1), tick=False):
        assert _log_in(anoniem) == 201


def test_een_onbekend_adres_gaat_ook_dicht(anoniem: TestClient) -> None:
    codes = [_log_in(anoniem, "nep@x.example", "fout") for _ in range(HOOGSTENS_PER_ACCOUNT + 1)]
    assert codes == [401] * HOOGSTENS_PER_ACCOUNT + [429]


def test_goed_inloggen_wist_de_fouten(anoniem: TestClient) -> None:
    _log_in(anoniem, wachtwoord="fout")
    _log_in(anoniem)
    with lees_sessie() as werk:
        assert [rij.aantal for rij in werk.exec(select(Inlogpoging)) if rij.aantal > 1] == []


def test_de_teller_kent_geen_adressen(anoniem: TestClient) -> None:
    _log_in(anoniem, wachtwoord="fout")
    with lees_sessie() as werk:
        assert all(len(rij.wie) == 64 for rij in werk.exec(select(Inlogpoging)))


def test_een_stille_sessie_eindigt(als: Client) -> None:
    sanne = als(SANNE)
    with time_machine.travel(nu() + STIL + timedelta(seconds=1), tick=False):
        assert sanne.get(f"{SESSIES}/mij").status_code == 401


def test_een_drukke_sessie_eindigt_na_een_werkdag(als: Client) -> None:
    sanne, begin = als(SANNE), nu()
    stap = STIL - timedelta(minutes=1)
    keren = int(HOOGSTENS / stap)
    for keer in range(1, keren + 1):
        with time_machine.travel(begin + keer * stap, tick=False):
            assert sanne.get(f"{SESSIES}/mij").status_code == 200
    with time_machine.travel(begin + HOOGSTENS + timedelta(seconds=1), tick=False):
        assert sanne.get(f"{SESSIES}/mij").status_code == 401


def test_elke_keer_inloggen_geeft_een_ander_token(als: Client, anoniem: TestClient) -> None:
    als(SANNE)
    _log_in(anoniem)
    with lees_sessie() as werk:
        assert len({rij.token_hash for rij in werk.exec(select(Sessie))}) == 2


def test_inloggen_staat_in_het_logboek_zonder_wat_er_is_getypt(anoniem: TestClient) -> None:
    _log_in(anoniem, "per ongeluk mijn wachtwoord", "fout")
    _log_in(anoniem, wachtwoord="fout")
    _log_in(anoniem)
    assert auditregels() == [
        ("anoniem", "inloggen", "", "geweigerd"),
        (SANNE, "inloggen", "", "geweigerd"),
        (SANNE, "inloggen", "", "gelukt"),
    ]
