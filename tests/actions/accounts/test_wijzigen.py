"""What a beheerder makes and changes: accounts, roles, off and on; and the plans of who is gone."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from actions.accounts.aanmaken import NieuwAccount, maak_account
from actions.accounts.actor import maak_actor
from actions.accounts.ingrepen import Door, koppel_werkaccount, lees_ingrepen
from actions.accounts.modellen import Account
from actions.accounts.uitgenodigd import kies_wachtwoord
from actions.accounts.velden import Accountvelden, OngeldigAccount
from actions.accounts.wijzigen import geef_uitnodiging, wijzig_account, zet_aan, zet_uit
from actions.intakes import dienst
from actions.intakes.modellen import Intake
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Conflict, OngeldigeInvoer, Probleem, Verboden
from tests import fabriek
from tests.tweede_factor import account_id
from tests.werkplek import BRAM, FONS, KEES, NOOR, SANNE, Client, actor, auditregels

pytestmark = pytest.mark.usefixtures("werkplek")
DOOR = Door(NOOR, "hier")
API = "/api/v1/intakes"
LOT = "lot@rucphen.example"


def _velden(*rollen: str, email: str = LOT, naam: str = "Lot de Wit") -> Accountvelden:
    return Accountvelden(email, naam, frozenset(rollen))


def _maak(*rollen: str) -> NieuwAccount:
    return maak_account(actor(NOOR), _velden(*(rollen or ("redacteur",))))


def _intake(kenmerk: str) -> Intake:
    with lees_sessie() as werk:
        return werk.get_one(Intake, kenmerk)


def _plan_van(wie: str, gemeente: str = "roosendaal") -> str:
    kenmerk = fabriek.zet_in_wachtrij(gemeente=gemeente)
    dienst.claim(actor(wie), kenmerk)
    return kenmerk


def test_een_nieuw_account_heeft_rollen_een_code_en_nog_geen_wachtwoord() -> None:
    nieuw = _maak("jeugdprofessional:rucphen", "jeugdprofessional:zundert", "redacteur")
    with lees_sessie() as werk:
        account = werk.get_one(Account, nieuw.account_id)
        wie = maak_actor(werk, account, "")
    assert account.wachtwoord_hash == ""
    assert wie.rollen == {
        ("jeugdprofessional", "rucphen"),
        ("jeugdprofessional", "zundert"),
        ("redacteur", ""),
    }
    assert auditregels()[-1] == (NOOR, "account_bewaard", nieuw.account_id, "gelukt")
    kies_wachtwoord(LOT, nieuw.code, fabriek.WACHTWOORD, fabriek.WACHTWOORD, "hier")


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        (_velden("redacteur", email=" SANNE@roosendaal.example "), {"email": "email_bezet"}),
        (_velden("redacteur", email="geen adres"), {"email": "email"}),
        (_velden("redacteur", email=f"{'x' * 60}@{'y' * 60}.{'z' * 60}.{'a' * 60}.nl"), {"email": "email"}),
        (_velden("redacteur", naam=" \x00 "), {"naam": "naam"}),
        (_velden("redacteur", naam="x" * 101), {"naam": "naam_lang"}),
        (_velden(), {"rollen": "rollen"}),
        (_velden("jeugdprofessional"), {"rollen": "rollen_onbekend"}),
        (_velden("jeugdprofessional:breda", "redacteur"), {"rollen": "rollen_onbekend"}),
        (_velden("redacteur:zundert", email="", naam=""), {
            "email": "email", "naam": "naam", "rollen": "rollen_onbekend",
        }),
    ],
)  # fmt: skip
def test_wat_niet_kan_staat_bij_het_veld_en_maakt_niets(
    velden: Accountvelden, fouten: dict[str, str]
) -> None:
    with pytest.raises(OngeldigAccount) as fout:
        maak_account(actor(NOOR), velden)
    assert fout.value.fouten == fouten
    with lees_sessie() as werk:
        assert werk.exec(select(Account).where(Account.email == LOT)).first() is None
        assert werk.get_one(Account, account_id(SANNE)).naam == "Sanne Verbeek"
    assert auditregels()[-1] == (NOOR, "account_bewaard", "", "ongeldig")


def test_andere_rollen_gelden_bij_het_volgende_verzoek_van_dezelfde_sessie(als: Client) -> None:
    sanne, kenmerk = als(SANNE), fabriek.zet_in_wachtrij(gemeente="zundert")
    assert sanne.get(f"{API}/{kenmerk}").status_code == 404
    wijzig_account(DOOR, account_id(SANNE), _velden("jeugdprofessional:zundert"), "Andere wijk")
    assert sanne.get(f"{API}/{kenmerk}").status_code == 200
    assert sanne.get("/api/v1/sessies/mij").json()["naam"] == "Lot de Wit"
    with lees_sessie() as werk:
        stap = lees_ingrepen(werk, account_id(SANNE))[0]
    assert (stap.door, stap.wat, stap.reden) == (NOOR, "account_gewijzigd", "Andere wijk")


def test_wie_een_gemeente_kwijtraakt_houdt_daar_geen_plan() -> None:
    wijzig_account(
        DOOR, account_id(SANNE), _velden("jeugdprofessional:roosendaal", "jeugdprofessional:zundert"), "x"
    )
    blijft, gaat = _plan_van(SANNE), _plan_van(SANNE, "zundert")
    wijzig_account(DOOR, account_id(SANNE), _velden("jeugdprofessional:roosendaal"), "x")
    assert _intake(blijft).eigenaar_id == account_id(SANNE)
    assert _intake(gaat).eigenaar_id is None
    assert dienst.open_blad(actor(KEES), gaat).kaart.status == "nieuw"


def test_uitzetten_eindigt_sessies_en_weigert_met_de_gewone_melding(als: Client, anoniem: TestClient) -> None:
    sanne = als(SANNE)
    zet_uit(DOOR, account_id(SANNE), "Uit dienst")
    assert sanne.get("/api/v1/sessies/mij").status_code == 401
    gegevens = {"email": SANNE, "wachtwoord": fabriek.WACHTWOORD}
    uit = anoniem.post("/api/v1/sessies", json=gegevens)
    fout = anoniem.post("/api/v1/sessies", json=gegevens | {"email": BRAM, "wachtwoord": "fout"})
    assert (uit.status_code, uit.json()) == (401, fout.json())
    zet_aan(DOOR, account_id(SANNE), "Terug in dienst")
    assert anoniem.post("/api/v1/sessies", json=gegevens).status_code == 201
    assert sanne.get("/api/v1/sessies/mij").status_code == 401, "de oude sessie komt niet terug"


def test_de_plannen_van_wie_uit_gaat_staan_weer_in_de_wachtrij() -> None:
    een, twee, klaar = (_plan_van(SANNE) for _ in range(3))
    van_bram = _plan_van(BRAM)
    dienst.plan_gesprek(actor(SANNE), twee, str(_intake(twee).streefdatum))
    dienst.zet_status(actor(SANNE), klaar, "gesloten", "")
    zet_uit(DOOR, account_id(SANNE), "Op staande voet ontslagen")
    assert [(_intake(k).eigenaar_id, _intake(k).status.value) for k in (een, twee)] == [
        (None, "nieuw"),
        (None, "gesprek_gepland"),
    ]
    assert _intake(klaar).eigenaar_id == account_id(SANNE), "wat klaar is, blijft zoals het was"
    assert _intake(van_bram).eigenaar_id == account_id(BRAM)
    stappen = [zin for _, zin in dienst.open_blad(actor(BRAM), een).stappen]
    assert stappen[0] == (
        "Het programma zette dit terug in de wachtrij, want Sanne Verbeek werkt hier nu niet"
    )
    assert "ontslagen" not in str(stappen), "waarom iemand weg is, gaat collega's niet aan"
    for kenmerk in (een, twee):
        assert (NOOR, "intake_vrijgave", kenmerk, "gelukt") in auditregels()


def test_gaat_er_iets_mis_dan_is_er_niets_veranderd(monkeypatch: pytest.MonkeyPatch) -> None:
    kenmerk = _plan_van(SANNE)

    def stuk(*_: object, **__: object) -> list[str]:
        raise Conflict()

    monkeypatch.setattr("actions.accounts.wijzigen.geef_vrij_van", stuk)
    with pytest.raises(Conflict):
        zet_uit(DOOR, account_id(SANNE), "x")
    with lees_sessie() as werk:
        assert werk.get_one(Account, account_id(SANNE)).actief
    assert _intake(kenmerk).eigenaar_id == account_id(SANNE)
    assert auditregels()[-1] == (NOOR, "account_uit", account_id(SANNE), "conflict")


def _verlies_beheer() -> None:
    wijzig_account(Door("opdrachtregel", ""), account_id(NOOR), _velden("redacteur"), "x")


def _ga_uit() -> None:
    zet_uit(Door("opdrachtregel", ""), account_id(NOOR), "x")


@pytest.mark.parametrize("ingreep", [_verlies_beheer, _ga_uit])
def test_de_laatste_beheerder_die_kan_inloggen_blijft(ingreep: Callable[[], None]) -> None:
    tweede = _maak("beheerder")
    with pytest.raises(Conflict) as fout:
        ingreep()
    assert fout.value.titel == "Dit is de laatste beheerder", "de tweede koos nog geen wachtwoord"
    kies_wachtwoord(LOT, tweede.code, fabriek.WACHTWOORD, fabriek.WACHTWOORD, "hier")
    ingreep()


def test_van_twee_beheerders_die_elkaar_uitzetten_blijft_er_een_over() -> None:
    tweede = _maak("beheerder")
    kies_wachtwoord(LOT, tweede.code, fabriek.WACHTWOORD, fabriek.WACHTWOORD, "hier")
    start = Barrier(2)

    def zet(wie: str, ander: str) -> bool:
        start.wait()
        try:
            zet_uit(Door(wie, "hier"), account_id(ander), "x")
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(2) as draden:
        uitkomsten = list(draden.map(zet, (NOOR, LOT), (LOT, NOOR)))
    assert sorted(uitkomsten) == [False, True]
    with lees_sessie() as werk:
        actief = [werk.get_one(Account, account_id(wie)).actief for wie in (NOOR, LOT)]
    assert actief == [not uit for uit in reversed(uitkomsten)]


def test_een_nieuwe_code_laat_het_oude_wachtwoord_werken_tot_het_nieuwe(anoniem: TestClient) -> None:
    code = geef_uitnodiging(DOOR, account_id(SANNE), "Wachtwoord vergeten")
    gegevens = {"email": SANNE, "wachtwoord": fabriek.WACHTWOORD}
    assert anoniem.post("/api/v1/sessies", json=gegevens).status_code == 201
    kies_wachtwoord(SANNE, code, "een ander lang wachtwoord", "een ander lang wachtwoord", "hier")
    assert anoniem.post("/api/v1/sessies", json=gegevens).status_code == 401
    assert (NOOR, "uitnodiging_gegeven", account_id(SANNE), "gelukt") in auditregels()


def test_een_account_dat_uit_gaat_verliest_zijn_code() -> None:
    code = geef_uitnodiging(DOOR, account_id(SANNE), "x")
    zet_uit(DOOR, account_id(SANNE), "x")
    with pytest.raises(Conflict):
        geef_uitnodiging(DOOR, account_id(SANNE), "x")
    zet_aan(DOOR, account_id(SANNE), "x")
    with pytest.raises(OngeldigeInvoer):
        kies_wachtwoord(SANNE, code, fabriek.WACHTWOORD, fabriek.WACHTWOORD, "hier")


def test_een_werkaccount_gaat_alleen_uit_en_aan() -> None:
    koppel_werkaccount(Door("opdrachtregel", ""), account_id(SANNE), "https://id.example", "abc")
    with pytest.raises(Verboden):
        wijzig_account(DOOR, account_id(SANNE), _velden("redacteur"), "x")
    with pytest.raises(Verboden):
        geef_uitnodiging(DOOR, account_id(SANNE), "x")
    zet_uit(DOOR, account_id(SANNE), "x")
    zet_aan(DOOR, account_id(SANNE), "x")


def _alles(wie: str, reden: str) -> list[Probleem | None]:
    uit: list[Probleem | None] = []
    for werk in (
        lambda: wijzig_account(DOOR, account_id(wie), _velden("redacteur"), reden),
        lambda: geef_uitnodiging(DOOR, account_id(wie), reden),
        lambda: zet_uit(DOOR, account_id(wie), reden),
        lambda: zet_aan(DOOR, account_id(wie), reden),
    ):
        try:
            werk()
            uit.append(None)
        except Probleem as fout:
            uit.append(fout)
    return uit


def test_niets_hiervan_kan_op_het_eigen_account_of_zonder_reden() -> None:
    assert {fout.titel for fout in _alles(NOOR, "x") if fout} == {"Dit is uw eigen account"}
    assert {fout.veld for fout in _alles(FONS, "  ") if fout} == {"reden"}
    assert len([fout for fout in (*_alles(NOOR, "x"), *_alles(FONS, "")) if fout]) == 8
    with sessie() as werk:
        assert werk.get_one(Account, account_id(FONS)).actief
