"""The second factor: codes that work once, recovery codes, the brake, and nothing readable at rest."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import select

from actions.accounts import herstelcodes, tweede_factor
from actions.accounts.inloggen import CodeNodig, log_in, log_in_met_code
from actions.accounts.inlogstap import GELDIG
from actions.accounts.modellen import Account, Herstelcode, TweedeFactor
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT
from actions.accounts.tweede_factor import Uitkomst
from actions.accounts.wachtwoorden import maak_hash
from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag.database import engine, lees_sessie, sessie
from actions.problemen import Conflict, NietIngelogd
from tests import fabriek
from tests.tweede_factor import account_id, geef_telefoon
from tests.werkplek import BRAM, SANNE, auditregels

pytestmark = pytest.mark.usefixtures("werkplek", "stille_klok")
SESSIES = "/api/v1/sessies"
MIJ = f"{SESSIES}/mij"


def _log_in(
    client: TestClient, email: str = SANNE, wachtwoord: str = fabriek.WACHTWOORD, **mee: str
) -> Response:
    return client.post(SESSIES, json={"email": email, "wachtwoord": wachtwoord, **mee})


def _keur(email: str, code: str) -> Uitkomst:
    with sessie() as werk:
        return tweede_factor.keur(werk, account_id(email), code)


def test_zonder_tweede_factor_verandert_er_niets(anoniem: TestClient) -> None:
    assert _log_in(anoniem).status_code == 201
    assert _log_in(anoniem, code="123456").status_code == 201, "een code te veel stoort niet"


def test_zonder_code_zegt_de_api_dat_de_code_ontbreekt(anoniem: TestClient) -> None:
    geef_telefoon(SANNE)
    antwoord = _log_in(anoniem)
    assert antwoord.status_code == 401
    assert antwoord.headers["content-type"] == "application/problem+json"
    assert (antwoord.json()["veld"], antwoord.json()["title"]) == ("code", "Vul ook uw code in")


def test_met_de_code_gaat_de_deur_open(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    assert _log_in(anoniem, code=telefoon.code()).status_code == 201


def test_een_fout_wachtwoord_verraadt_niet_dat_er_een_tweede_factor_is(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    fout = _log_in(anoniem, wachtwoord="fout", code=telefoon.code())
    assert fout.json() == _log_in(anoniem, BRAM, "fout").json()
    assert "veld" not in fout.json()


def test_een_code_werkt_een_keer(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    code = telefoon.code()
    assert _log_in(anoniem, code=code).status_code == 201
    opnieuw = _log_in(anoniem, code=code)
    assert (opnieuw.status_code, opnieuw.json()["title"]) == (401, "Deze code klopt niet")


def test_na_een_nieuwe_code_werkt_een_oudere_ook_niet_meer() -> None:
    telefoon = geef_telefoon(SANNE)
    oud, nieuw = telefoon.code(), telefoon.code(1)
    assert _keur(SANNE, nieuw) is Uitkomst.GOED
    assert _keur(SANNE, oud) is Uitkomst.FOUT


def test_een_code_van_lang_geleden_of_later_werkt_niet() -> None:
    telefoon = geef_telefoon(SANNE)
    assert _keur(SANNE, telefoon.code(2)) is Uitkomst.FOUT
    assert _keur(SANNE, telefoon.code(-2)) is Uitkomst.FOUT
    assert _keur(SANNE, f" {telefoon.code()[:3]} {telefoon.code()[3:]} ") is Uitkomst.GOED


def test_de_code_van_een_ander_werkt_niet() -> None:
    geef_telefoon(SANNE)
    assert _keur(SANNE, geef_telefoon(BRAM).code()) is Uitkomst.FOUT


@pytest.mark.parametrize("code", ["", "0", "geen code", "١٢٣٤٥٦", "1" * 40, "\x00"])
def test_wat_geen_code_is_werkt_niet(anoniem: TestClient, code: str) -> None:
    geef_telefoon(SANNE)
    assert _log_in(anoniem, code=code).status_code == 401


def test_een_herstelcode_werkt_een_keer_en_staat_in_het_logboek(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    code = telefoon.herstelcodes[3]
    assert len(set(telefoon.herstelcodes)) == herstelcodes.AANTAL
    assert _log_in(anoniem, code=f" {code.upper().replace('-', ' ')} ").status_code == 201
    assert (SANNE, "herstelcode_gebruikt", "", "gelukt") in auditregels()
    assert _log_in(anoniem, code=code).status_code == 401
    assert _log_in(anoniem, code=telefoon.herstelcodes[4]).status_code == 201


def test_nieuwe_herstelcodes_maken_de_oude_waardeloos() -> None:
    telefoon = geef_telefoon(SANNE)
    with sessie() as werk:
        nieuw = herstelcodes.geef_nieuwe(werk, account_id(SANNE))
    assert _keur(SANNE, telefoon.herstelcodes[0]) is Uitkomst.FOUT
    assert _keur(SANNE, nieuw[0]) is Uitkomst.HERSTELCODE


def test_fouten_met_de_code_tellen_mee_in_de_rem(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    codes = [_log_in(anoniem, code=telefoon.foute_code()).status_code for _ in range(HOOGSTENS_PER_ACCOUNT)]
    assert codes == [401] * HOOGSTENS_PER_ACCOUNT
    assert _log_in(anoniem, code=telefoon.code()).status_code == 429


def test_het_goede_wachtwoord_alleen_zet_de_rem_niet_terug(anoniem: TestClient) -> None:
    """Otherwise who knows the password could guess codes without end."""
    telefoon = geef_telefoon(SANNE)
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        assert _log_in(anoniem).status_code == 401
        assert _log_in(anoniem, code=telefoon.foute_code()).status_code == 401
    assert _log_in(anoniem).status_code == 429


def test_alleen_het_wachtwoord_telt_zelf_niet_als_fout(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    for _ in range(HOOGSTENS_PER_ACCOUNT + 1):
        assert _log_in(anoniem).status_code == 401
    assert _log_in(anoniem, code=telefoon.code()).status_code == 201


def test_elke_stap_staat_in_het_logboek(anoniem: TestClient) -> None:
    telefoon = geef_telefoon(SANNE)
    _log_in(anoniem)
    _log_in(anoniem, code=telefoon.foute_code())
    _log_in(anoniem, code=telefoon.code())
    assert auditregels() == [
        (SANNE, "inloggen", "", "onvolledig"),
        (SANNE, "inloggen_code", "", "geweigerd"),
        (SANNE, "inloggen", "", "gelukt"),
    ]


def _stap() -> str:
    with pytest.raises(CodeNodig) as vraag:
        log_in(SANNE, fabriek.WACHTWOORD, "hier")
    return vraag.value.stap


def test_de_stap_na_het_wachtwoord_opent_zelf_niets(anoniem: TestClient) -> None:
    geef_telefoon(SANNE)
    assert anoniem.get(MIJ, headers={"Authorization": f"Bearer {_stap()}"}).status_code == 401


def test_de_stap_na_het_wachtwoord_verloopt() -> None:
    telefoon = geef_telefoon(SANNE)
    stap = _stap()
    with (
        time_machine.travel(nu() + GELDIG + timedelta(seconds=1), tick=False),
        pytest.raises(NietIngelogd, match="Begin opnieuw"),
    ):
        log_in_met_code(stap, telefoon.code(), "hier")
    assert log_in_met_code(stap, telefoon.code(), "hier")


@pytest.mark.parametrize("stap", ["", "x", "AAAA", "é", "A" * 4_000])
def test_een_verzonnen_stap_opent_niets(stap: str) -> None:
    telefoon = geef_telefoon(SANNE)
    with pytest.raises(NietIngelogd):
        log_in_met_code(stap, telefoon.code(), "hier")


def test_een_nieuw_wachtwoord_maakt_de_stap_waardeloos() -> None:
    telefoon = geef_telefoon(SANNE)
    stap = _stap()
    with sessie() as werk:
        werk.get_one(Account, account_id(SANNE)).wachtwoord_hash = maak_hash("iets heel anders nu")
    with pytest.raises(NietIngelogd):
        log_in_met_code(stap, telefoon.code(), "hier")


def test_het_geheim_en_de_herstelcodes_staan_nergens_leesbaar(werkplek: Path) -> None:
    telefoon = geef_telefoon(SANNE)
    engine().dispose()
    rauw = b"".join(pad.read_bytes() for pad in werkplek.glob("gezinsplan.db*"))
    assert telefoon.geheim.encode() not in rauw
    assert not any(code.encode() in rauw for code in telefoon.herstelcodes)
    with lees_sessie() as werk:
        assert all(len(rij.code_hash) == 64 for rij in werk.exec(select(Herstelcode)))


def test_het_geheim_van_een_ander_past_niet_in_mijn_rij() -> None:
    geef_telefoon(SANNE)
    geef_telefoon(BRAM)
    with sessie() as werk:
        mijn = werk.get_one(TweedeFactor, account_id(SANNE))
        mijn.geheim = werk.get_one(TweedeFactor, account_id(BRAM)).geheim
    with pytest.raises(Exception, match="hoort hier niet"):
        _keur(SANNE, "123456")


def test_voor_de_eerste_code_staat_er_niets_aan(anoniem: TestClient) -> None:
    with sessie() as werk:
        tweede_factor.begin(werk, account_id(SANNE))
        assert tweede_factor.bevestig(werk, account_id(SANNE), "geen") is None
    assert _log_in(anoniem).status_code == 201


def test_wie_er_een_heeft_maakt_er_geen_tweede_bij() -> None:
    geef_telefoon(SANNE)
    with pytest.raises(Conflict), sessie() as werk:
        tweede_factor.begin(werk, account_id(SANNE))


def test_verplicht_houdt_elke_deur_dicht_tot_hij_aan_staat(
    anoniem: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEZINSPLAN_TWEEDE_FACTOR", "verplicht")
    instellingen.cache_clear()
    anoniem.headers["Authorization"] = f"Bearer {_log_in(anoniem).json()['token']}"
    dicht = anoniem.get("/api/v1/intakes")
    assert (dicht.status_code, dicht.json()["title"]) == (403, "Stel eerst uw tweede stap in")
    assert auditregels()[-1] == (SANNE, "intake_lijst", "", "geweigerd")
    geef_telefoon(SANNE)
    assert anoniem.get("/api/v1/intakes").status_code == 200
