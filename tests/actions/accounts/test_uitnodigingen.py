"""Choosing a password with an invitation code: once, in time, and without telling who works here."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from actions.accounts import uitgenodigd
from actions.accounts.eigen import verander_wachtwoord
from actions.accounts.ingrepen import koppel_werkaccount
from actions.accounts.inloggen import CodeNodig, log_in
from actions.accounts.modellen import Account
from actions.accounts.opdrachten import VAN_DE_OPDRACHTREGEL
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT
from actions.accounts.rollen import Rol
from actions.accounts.sessies import account_van
from actions.accounts.uitgenodigd import kies_wachtwoord
from actions.accounts.uitnodigingen import GELDIG, geef, geldig_tot
from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag.database import engine, lees_sessie, sessie
from actions.problemen import NietGevonden, NietIngelogd, OngeldigeInvoer, TeVeel
from tests import fabriek
from tests.tweede_factor import account_id, geef_telefoon
from tests.werkplek import BRAM, SANNE, actor, auditregels

pytestmark = pytest.mark.usefixtures("werkplek")
NIEUW = "een heel ander lang wachtwoord"


def _code(email: str = SANNE) -> str:
    with sessie() as werk:
        return geef(werk, account_id(email))


def _kies(code: str, email: str = SANNE, nieuw: str = NIEUW, herhaald: str = "") -> None:
    kies_wachtwoord(email, code, nieuw, herhaald or nieuw, "hier")


def _mislukt(code: str, email: str = SANNE) -> OngeldigeInvoer:
    with pytest.raises(OngeldigeInvoer) as fout:
        _kies(code, email)
    return fout.value


def test_met_de_code_kiest_iemand_een_wachtwoord_en_eindigt_elke_sessie() -> None:
    oud, code = log_in(SANNE, fabriek.WACHTWOORD, "hier"), _code()
    _kies(code.upper().replace("-", " "), SANNE.upper())
    with lees_sessie() as werk:
        assert account_van(werk, oud) is None
    assert log_in(SANNE, NIEUW, "hier")
    with pytest.raises(NietIngelogd):
        log_in(SANNE, fabriek.WACHTWOORD, "hier")
    assert (SANNE, "uitnodiging_gebruikt", "", "gelukt") in auditregels()


def test_een_code_werkt_een_keer() -> None:
    code = _code()
    _kies(code)
    _mislukt(code)


def test_een_code_is_van_een_account_en_een_nieuwe_maakt_de_oude_waardeloos() -> None:
    oud = _code()
    _mislukt(oud, BRAM)
    nieuw = _code()
    _mislukt(oud)
    _kies(nieuw)


def test_een_ander_wachtwoord_langs_een_andere_weg_maakt_de_code_waardeloos() -> None:
    code, token = _code(), log_in(SANNE, fabriek.WACHTWOORD, "hier")
    verander_wachtwoord(actor(SANNE), token, fabriek.WACHTWOORD, NIEUW, NIEUW)
    _mislukt(code)
    code = _code()
    fabriek.maak_account(SANNE, "Sanne Verbeek", (Rol.JEUGDPROFESSIONAL, "roosendaal"))
    _mislukt(code)


def test_een_code_werkt_drie_dagen() -> None:
    code = _code()
    with time_machine.travel(nu() + GELDIG + timedelta(minutes=1)):
        _mislukt(code)
        with lees_sessie() as werk:
            assert geldig_tot(werk, account_id(SANNE)) is None
    with time_machine.travel(nu() + GELDIG - timedelta(minutes=1)):
        _kies(code)


def test_het_antwoord_zegt_niet_of_het_adres_of_de_code_fout_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dear part of the work, hashing the new password, is done in both cases."""
    gehasht: list[str] = []
    echt = uitgenodigd.maak_hash
    monkeypatch.setattr(uitgenodigd, "maak_hash", lambda wachtwoord: gehasht.append("") or echt(wachtwoord))
    code = _code()
    fouten = [_mislukt("k3mf-p8wq-2dxy-7hjk"), _mislukt(code, "wie@nergens.example"), _mislukt("", BRAM)]
    assert len({(fout.status, fout.titel, fout.detail, fout.veld) for fout in fouten}) == 1
    assert len(gehasht) == len(fouten)
    assert [regel[0] for regel in auditregels()[-3:]] == [SANNE, "anoniem", BRAM]


@pytest.mark.parametrize("email", [SANNE, "wie@nergens.example"])
def test_raden_stuit_op_dezelfde_rem_als_inloggen(email: str) -> None:
    code = _code()
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        _mislukt("fout", email)
    with pytest.raises(TeVeel):
        _kies(code, email)
    with pytest.raises(TeVeel):
        log_in(email, fabriek.WACHTWOORD, "hier")
    assert auditregels()[-2][1::2] == ("uitnodiging_gebruikt", "geblokkeerd")


def test_wie_raadt_staat_in_de_telling_die_de_eigenaar_ziet() -> None:
    _mislukt("fout")
    with lees_sessie() as werk:
        assert werk.get_one(Account, account_id(SANNE)).mislukt == 1


@pytest.mark.parametrize(
    ("nieuw", "herhaald", "veld"),
    [
        ("te kort", "te kort", "nieuw"),
        ("x" * 1_001, "x" * 1_001, "nieuw"),
        (NIEUW, "iets anders", "herhaald"),
    ],
)
def test_een_wachtwoord_dat_niet_kan_kost_geen_code(nieuw: str, herhaald: str, veld: str) -> None:
    code = _code()
    with pytest.raises(OngeldigeInvoer) as fout:
        _kies(code, nieuw=nieuw, herhaald=herhaald)
    assert fout.value.veld == veld
    _kies(code)


def test_de_tweede_stap_blijft_aan() -> None:
    geef_telefoon(SANNE)
    _kies(_code())
    with pytest.raises(CodeNodig):
        log_in(SANNE, NIEUW, "hier")


def test_een_account_dat_uit_staat_of_gekoppeld_is_kiest_geen_wachtwoord() -> None:
    codes = {email: _code(email) for email in (SANNE, BRAM)}
    with sessie() as werk:
        werk.get_one(Account, account_id(SANNE)).actief = False
    koppel_werkaccount(VAN_DE_OPDRACHTREGEL, account_id(BRAM), "https://id.example", "abc")
    for email, code in (*codes.items(), (BRAM, _code(BRAM))):
        _mislukt(code, email)
    with lees_sessie() as werk:
        assert werk.get_one(Account, account_id(BRAM)).wachtwoord_hash == ""


def test_zonder_wachtwoorden_is_er_niets_om_voor_uit_te_nodigen(monkeypatch: pytest.MonkeyPatch) -> None:
    code, zonder = _code(), instellingen().model_copy(update={"lokaal_inloggen": False})
    monkeypatch.setattr(uitgenodigd, "instellingen", lambda: zonder)
    with pytest.raises(NietGevonden):
        _kies(code)


def test_de_code_staat_nergens_leesbaar(werkplek: Path) -> None:
    code = _code()
    engine().dispose()
    opgeslagen = b"".join(pad.read_bytes() for pad in werkplek.glob("gezinsplan.db*"))
    assert code.encode() not in opgeslagen
    assert code.replace("-", "").encode() not in opgeslagen
