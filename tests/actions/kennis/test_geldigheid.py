"""An entry past its date is never given as an answer: not by the API, not in the chat."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
import time_machine
from fastapi import FastAPI
from fastapi.testclient import TestClient

from actions.app import json_fout
from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import Stand
from actions.gesprek.schemas import Bericht
from actions.kennis import endpoints
from actions.kennis.levend import levend
from actions.problemen import Probleem
from actions.webhook.beurt import Verstaan, Werkbeurt
from actions.webhook.kennisvraag import beantwoord_item, beantwoord_vraag
from forms.dossier import Dossier
from knowledge.besluit import Beslissing

pytestmark = pytest.mark.usefixtures("kennis")
VRAAG = "Waar staat mijn fiets?"
ANTWOORD = "Het antwoord over fiets."
LAATSTE_DAG, DAARNA, ERVOOR = "2026-12-31 22:59:00", "2026-12-31 23:01:00", "2023-06-30 12:00:00"
"""Moments in UTC: the day changes at midnight in the Netherlands."""


def vraag_api(pad: str) -> Any:
    app = FastAPI()
    app.include_router(endpoints.router)
    app.add_exception_handler(Probleem, json_fout)
    with TestClient(app, raise_server_exceptions=False) as client:
        return client.get(pad)


def chat(dag: date, *, keuze: bool = False) -> list[Bericht]:
    beurt = Werkbeurt(
        sessie=cast(Any, None),
        gesprek=cast(Any, SimpleNamespace(id="x")),
        getypt=Getypt(tekst=VRAAG),
        verstaan=Verstaan(),
        dossier=Dossier(),
        stand=Stand(),
        vandaag=dag,
    )
    beantwoord_item(beurt, "fiets") if keuze else beantwoord_vraag(beurt, VRAAG)
    return beurt.berichten


@time_machine.travel(LAATSTE_DAG, tick=False)
def test_op_de_laatste_dag_geeft_de_api_het_antwoord() -> None:
    assert levend.zoek(VRAAG).beslissing is Beslissing.ANTWOORD
    document = vraag_api(f"/api/v1/kennis?vraag={VRAAG}").json()
    assert document["beslissing"] == "antwoord"
    assert (document["resultaten"][0]["antwoord"], document["resultaten"][0]["verlopen"]) == (ANTWOORD, False)


@time_machine.travel(DAARNA, tick=False)
def test_na_de_laatste_dag_zegt_de_api_dat_het_antwoord_verouderd_kan_zijn() -> None:
    document = vraag_api(f"/api/v1/kennis?vraag={VRAAG}").json()
    assert document["beslissing"] == "onbekend"
    eerste = document["resultaten"][0]
    assert (eerste["id"], eerste["verlopen"]) == ("fiets", True)
    assert "niet meer juist" in eerste["antwoord"]
    assert "ZI2T" in eerste["antwoord"]
    assert ANTWOORD not in str(document)


@time_machine.travel(DAARNA, tick=False)
def test_ook_op_zijn_eigen_adres_geeft_een_verlopen_item_geen_antwoord() -> None:
    document = vraag_api("/api/v1/kennis/fiets").json()
    assert "ZI2T" in document["antwoord"]
    assert ANTWOORD not in str(document)


@time_machine.travel(ERVOOR, tick=False)
def test_een_item_dat_nog_niet_geldt_is_er_nog_niet() -> None:
    assert vraag_api("/api/v1/kennis/fiets").status_code == 404
    assert vraag_api(f"/api/v1/kennis?vraag={VRAAG}").json()["resultaten"] == []


@pytest.mark.parametrize("keuze", [False, True])
def test_de_chat_geeft_tot_en_met_de_laatste_dag_het_antwoord(keuze: bool) -> None:
    assert chat(date(2026, 12, 31), keuze=keuze)[0].tekst == ANTWOORD


@pytest.mark.parametrize("keuze", [False, True])
def test_de_chat_noemt_na_de_laatste_dag_het_zi2t(keuze: bool) -> None:
    berichten = chat(date(2027, 1, 1), keuze=keuze)
    assert "niet meer juist" in berichten[0].tekst
    assert "ZI2T" in berichten[0].tekst
    assert all(ANTWOORD not in bericht.tekst for bericht in berichten)
    assert "mens" in {knop.waarde for bericht in berichten for knop in bericht.knoppen}
