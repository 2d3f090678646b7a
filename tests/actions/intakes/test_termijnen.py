"""Terms: the day of the first conversation, the eight weeks after it, and going back by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
import time_machine

from actions.accounts.actor import Actor
from actions.instellingen import instellingen
from actions.intakes import dienst
from actions.intakes.modellen import Intake
from actions.intakes.statussen import IntakeStatus
from actions.intakes.termijnen import plan_voor, waarschuwingen
from actions.intakes.terugval import breng_terug
from actions.intakes.werkdagen import werkdagen_tot
from tests import fabriek
from tests.werkplek import BRAM, SANNE, Client, actor, auditregels

API = "/api/v1/intakes"


def _op(jaar: int, maand: int, dag: int, uur: int = 9) -> time_machine.travel:
    return time_machine.travel(datetime(jaar, maand, dag, uur, tzinfo=UTC), tick=False)


def _terug_in_de_rij(kenmerk: str) -> bool:
    breng_terug()
    return dienst.toon_intake(actor(BRAM), kenmerk).toegewezen_aan is None


@pytest.mark.parametrize(
    ("van", "tot", "aantal"),
    [
        (date(2026, 3, 2), date(2026, 3, 3), 1),
        (date(2026, 3, 6), date(2026, 3, 9), 1),
        (date(2026, 4, 2), date(2026, 4, 7), 1),  # Goede Vrijdag en Tweede Paasdag tellen niet
        (date(2026, 3, 9), date(2026, 3, 6), -1),
        (date(2026, 3, 2), date(2026, 3, 2), 0),
    ],
)
def test_werkdagen_tellen_zonder_weekend_en_feestdag(van: date, tot: date, aantal: int) -> None:
    assert werkdagen_tot(van, tot) == aantal


def test_acht_weken_eindigen_op_een_werkdag() -> None:
    assert plan_voor(date(2026, 3, 3)) == date(2026, 4, 28)
    # Acht weken na 2 maart is Koningsdag, maandag 27 april: de vrijdag ervoor telt.
    assert plan_voor(date(2026, 3, 2)) == date(2026, 4, 24)


def test_het_eerste_gesprek_zet_de_status_en_de_termijn(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    kaart = als(SANNE).post(f"{API}/{kenmerk}/gesprek", json={"datum": "2026-03-12"}).json()
    assert (kaart["status"], kaart["gesprekOp"], kaart["planVoor"]) == (
        "gesprek_gepland",
        "2026-03-12",
        "2026-05-07",
    )
    verzet = als(SANNE).post(f"{API}/{kenmerk}/gesprek", json={"datum": "2026-03-16"}).json()
    assert (verzet["gesprekOp"], verzet["planVoor"]) == ("2026-03-16", "2026-05-11")


@pytest.mark.parametrize("datum", ["", "morgen", "2026-02-30", "2026-03-02", "9999-01-01"])
def test_een_dag_die_niet_kan_verandert_niets(als: Client, datum: str) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    fout = als(SANNE).post(f"{API}/{kenmerk}/gesprek", json={"datum": datum})
    assert (fout.status_code, fout.json()["veld"]) == (400, "datum")
    assert als(SANNE).get(f"{API}/{kenmerk}").json()["toegewezenAan"] is None


def test_de_waarschuwing_komt_voor_en_na_de_acht_weken() -> None:
    def soorten(dag: date, status: str = "gesprek_gepland") -> list[tuple[str, int]]:
        intake = Intake(
            kenmerk="GP-AAAA-AAAA",
            gesprek_id="x",
            gemeente="zundert",
            ontvangen=fabriek.TIJD,
            streefdatum=date(2026, 3, 10),
            overzicht=b"",
            status=IntakeStatus(status),
            gesprek_op=date(2026, 3, 3),
            plan_voor=date(2026, 4, 28),
        )
        return [(w.soort.value, w.werkdagen) for w in waarschuwingen(intake, dag)]

    assert soorten(date(2026, 4, 10)) == []
    # Vanaf tien werkdagen ervoor; Koningsdag (27 april) telt niet mee.
    assert soorten(date(2026, 4, 13)) == [("plan_bijna", 10)]
    assert soorten(date(2026, 4, 28)) == [("plan_bijna", 0)]
    assert soorten(date(2026, 4, 30), "overgedragen") == [("plan_voorbij", -2)]
    assert soorten(date(2026, 4, 30), "gesloten") == []


@pytest.mark.usefixtures("werkplek")
def test_na_tien_werkdagen_niets_doen_gaat_het_terug() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with _op(2026, 3, 4):
        dienst.claim(actor(SANNE), kenmerk)
    with _op(2026, 3, 18, 22):
        assert not _terug_in_de_rij(kenmerk), "de tiende werkdag telt nog helemaal"
    with _op(2026, 3, 18, 23):  # in Nederland is het dan 19 maart
        assert _terug_in_de_rij(kenmerk)
        assert dienst.toon_intake(actor(BRAM), kenmerk).status == "nieuw"
    assert ("gezinsplan", "intake_terugval", kenmerk, "gelukt") in auditregels()


@pytest.mark.usefixtures("werkplek")
def test_een_feestdag_telt_niet_mee_voor_het_teruggaan() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with _op(2026, 3, 30):
        # Tien werkdagen na 30 maart is 15 april: Goede Vrijdag en Tweede Paasdag tellen niet.
        assert dienst.claim(actor(SANNE), kenmerk).terug_op == date(2026, 4, 16)
    with _op(2026, 4, 15):
        assert not _terug_in_de_rij(kenmerk)
    with _op(2026, 4, 16):
        assert _terug_in_de_rij(kenmerk)


def _notitie(wie: Actor, kenmerk: str) -> object:
    return dienst.schrijf_notitie(wie, kenmerk, "gebeld")


def _terugvraag(wie: Actor, kenmerk: str) -> object:
    return dienst.vraag_terug(wie, kenmerk, None, "Welke school?")


def _wacht(wie: Actor, kenmerk: str) -> object:
    return dienst.zet_status(wie, kenmerk, "wacht_op_gezin", "")


@pytest.mark.usefixtures("werkplek")
@pytest.mark.parametrize("werk", [_notitie, _terugvraag, _wacht])
def test_wie_iets_doet_houdt_het_plan(werk: Callable[[Actor, str], object]) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with _op(2026, 3, 4):
        dienst.claim(actor(SANNE), kenmerk)
    with _op(2026, 3, 16):
        werk(actor(SANNE), kenmerk)
    with _op(2026, 3, 25):
        assert not _terug_in_de_rij(kenmerk)


@pytest.mark.usefixtures("werkplek")
def test_een_gepland_gesprek_telt_als_werk_tot_die_dag() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with _op(2026, 3, 4):
        dienst.plan_gesprek(actor(SANNE), kenmerk, "2026-04-01")
    with _op(2026, 4, 2):
        assert not _terug_in_de_rij(kenmerk)
    with _op(2026, 4, 30):
        assert _terug_in_de_rij(kenmerk)
        assert dienst.toon_intake(actor(BRAM), kenmerk).status == "gesprek_gepland"


@pytest.mark.usefixtures("werkplek")
def test_wat_klaar_is_gaat_niet_terug() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with _op(2026, 3, 4):
        dienst.claim(actor(SANNE), kenmerk)
        dienst.zet_status(actor(SANNE), kenmerk, "gesloten", "")
    with _op(2026, 9, 1):
        assert not _terug_in_de_rij(kenmerk)


@pytest.mark.usefixtures("werkplek")
def test_het_aantal_werkdagen_is_een_instelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_TERUGVAL_WERKDAGEN", "2")
    instellingen.cache_clear()
    kenmerk = fabriek.zet_in_wachtrij()
    with _op(2026, 3, 4):
        assert dienst.claim(actor(SANNE), kenmerk).terug_op == date(2026, 3, 9)
