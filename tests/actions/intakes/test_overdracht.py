"""Handing an intake over: only by hand, with a reason, and then the other one has it."""

from __future__ import annotations

from datetime import UTC, datetime

import time_machine

from actions.accounts.modellen import Account
from actions.opslag.database import sessie
from tests import fabriek
from tests.werkplek import BRAM, KEES, NAMEN, SANNE, TESS, Client, auditregels

API = "/api/v1/intakes"


def test_een_collega_krijgt_het_met_de_reden_in_de_geschiedenis(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    kaart = als(SANNE).post(f"{API}/{kenmerk}/overdracht", json={"naar": BRAM, "reden": "vakantie"}).json()
    assert (kaart["toegewezenAan"], kaart["status"]) == (BRAM, "in_behandeling")
    assert auditregels()[-1] == (SANNE, "intake_overdracht", kenmerk, "gelukt")


def test_zonder_reden_gebeurt_er_niets(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    for pad, inhoud in (
        ("overdracht", {"naar": BRAM, "reden": " "}),
        ("overdracht", {"gemeente": "zundert"}),
        ("vrijgave", {"reden": ""}),
    ):
        fout = als(SANNE).post(f"{API}/{kenmerk}/{pad}", json=inhoud)
        assert (fout.status_code, fout.json()["veld"]) == (400, "reden")
    assert als(SANNE).get(f"{API}/{kenmerk}").json()["toegewezenAan"] == SANNE


def test_een_andere_gemeente_ziet_het_pas_na_de_overdracht(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    assert als(KEES).get(f"{API}/{kenmerk}").status_code == 404
    verhuisd = {"gemeente": "zundert", "reden": "verhuisd"}
    kaart = als(SANNE).post(f"{API}/{kenmerk}/overdracht", json=verhuisd).json()
    assert (kaart["gemeente"], kaart["toegewezenAan"], kaart["status"]) == ("zundert", None, "nieuw")
    assert als(KEES).get(f"{API}/{kenmerk}").status_code == 200
    assert als(KEES).get(API).json()["totaal"] == 1
    assert als(KEES).get(API, params={"zoek": "El Amrani"}).json()["totaal"] == 1
    vreemd, nergens = als(SANNE).get(f"{API}/{kenmerk}"), als(SANNE).get(f"{API}/GP-2222-2222")
    assert (vreemd.status_code, vreemd.content) == (404, nergens.content)
    assert als(SANNE).get(API).json()["totaal"] == 0


def test_voor_de_andere_gemeente_begint_de_streeftermijn_vandaag(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with time_machine.travel(datetime(2026, 3, 17, 9, tzinfo=UTC), tick=False):
        kaart = (
            als(SANNE)
            .post(f"{API}/{kenmerk}/overdracht", json={"gemeente": "zundert", "reden": "verhuisd"})
            .json()
        )
    assert kaart["streefdatum"] == "2026-03-24"


def test_overdragen_kan_alleen_aan_wie_bestaat(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for inhoud, veld in (
        ({"naar": KEES}, "naar"),
        ({"naar": "niemand@nergens.example"}, "naar"),
        ({"gemeente": "breda"}, "gemeente"),
        ({"gemeente": "roosendaal"}, "gemeente"),
        ({"naar": BRAM, "gemeente": "zundert"}, "naar"),
        ({}, "naar"),
    ):
        fout = als(SANNE).post(f"{API}/{kenmerk}/overdracht", json={**inhoud, "reden": "x"})
        assert (fout.status_code, fout.json()["veld"]) == (400, veld), inhoud
    assert als(SANNE).get(f"{API}/{kenmerk}").json()["status"] == "nieuw"


def test_wie_weg_is_krijgt_niets_meer(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    from sqlmodel import select

    with sessie() as werk:
        werk.exec(select(Account).where(Account.email == BRAM)).one().actief = False
    fout = als(SANNE).post(f"{API}/{kenmerk}/overdracht", json={"naar": BRAM, "reden": "x"})
    assert fout.status_code == 400


def test_een_collega_draagt_niet_over_wat_van_een_ander_is(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    verzoek = {"naar": BRAM, "reden": "x"}
    fout = als(BRAM).post(f"{API}/{kenmerk}/overdracht", json=verzoek)
    assert (fout.status_code, fout.json()["toegewezenAan"]) == (409, SANNE)
    assert NAMEN[SANNE] in fout.json()["detail"]
    assert als(TESS).post(f"{API}/{kenmerk}/overdracht", json=verzoek).json()["toegewezenAan"] == BRAM


def test_wat_klaar_is_gaat_niet_meer_naar_een_ander(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/status", json={"status": "ingetrokken"})
    verzoek = {"gemeente": "zundert", "reden": "x"}
    assert als(SANNE).post(f"{API}/{kenmerk}/overdracht", json=verzoek).status_code == 409
    assert als(KEES).get(f"{API}/{kenmerk}").status_code == 404


def test_een_verouderd_scherm_hoort_wat_er_is_veranderd(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    oud = als(SANNE).get(f"{API}/{kenmerk}").json()["stand"]
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    als(SANNE).post(f"{API}/{kenmerk}/status", json={"status": "wacht_op_gezin"})
    for pad, inhoud in (
        ("overdracht", {"naar": BRAM, "reden": "x"}),
        ("status", {"status": "gesloten"}),
        ("vrijgave", {"reden": "x"}),
        ("terugvraag", {"tekst": "x"}),
        ("gesprek", {"datum": "2026-03-12"}),
    ):
        fout = als(SANNE).post(f"{API}/{kenmerk}/{pad}", json={**inhoud, "stand": oud})
        assert fout.status_code == 409, pad
        assert [stap["wat"] for stap in fout.json()["veranderd"]] == [
            "Sanne Verbeek veranderde de status naar ‘Wacht op gezin’",
            "Sanne Verbeek pakte dit op",
        ]
        assert "Er is niets opgeslagen." in fout.json()["detail"]
    nu = als(SANNE).get(f"{API}/{kenmerk}").json()
    assert (nu["status"], nu["stand"]) == ("wacht_op_gezin", oud + 2)
    goed = als(SANNE).post(f"{API}/{kenmerk}/status", json={"status": "in_behandeling", "stand": nu["stand"]})
    assert goed.status_code == 200
