"""Drafts go on the promised day, not before; what still waits for its hand-over never goes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from actions.accounts.modellen import Uitnodiging
from actions.accounts.uitnodigingen import GELDIG, geef
from actions.gesprek.beurten import BEURT_BEWAREN, Getypt, begin_beurt
from actions.gesprek.modellen import BeurtRij, Gesprek, GesprekStatus
from actions.gesprek.toegang import geef_hervatcode, nieuw_gesprek
from actions.indienen.modellen import UitpostRij
from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag import database
from actions.opslag.opruimen import ruim_op
from tests.tweede_factor import account_id
from tests.werkplek import SANNE

DAGEN = 30
DAGEN_VERSTUURD = 90


@pytest.fixture(autouse=True)
def eigen_database(werkplek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of its own without any draft."""
    monkeypatch.setenv("GEZINSPLAN_BEWAAR_CONCEPT_DAGEN", str(DAGEN))
    instellingen.cache_clear()


def concept(*, wacht_nog: bool = False, status: GesprekStatus = GesprekStatus.OPEN) -> str:
    """A draft of now, perhaps one that still has to reach the queue."""
    with database.sessie() as werk:
        gesprek, _ = nieuw_gesprek(werk)
        gesprek.status = status
        if wacht_nog:
            werk.add(UitpostRij(kenmerk="GP-AAAA-AAAA", gesprek_id=gesprek.id, inhoud=b"x"))
        return gesprek.id


def over() -> list[str]:
    """The drafts that are still there."""
    with database.lees_sessie() as werk:
        return list(werk.exec(select(Gesprek.id)).all())


def beurten_over() -> list[str]:
    """The turns that are still there."""
    with database.lees_sessie() as werk:
        return list(werk.exec(select(BeurtRij.id)).all())


def test_een_concept_verdwijnt_na_de_laatste_dag_en_niet_ervoor() -> None:
    id = concept()
    net_niet = nu() + timedelta(days=DAGEN) - timedelta(minutes=1)
    assert ruim_op(net_niet) == 0
    assert over() == [id]
    assert ruim_op(net_niet + timedelta(minutes=2)) == 1
    assert over() == []


def test_een_verstuurd_plan_blijft_langer_bij_het_gezin() -> None:
    id = concept(status=GesprekStatus.VERSTUURD)
    net_niet = nu() + timedelta(days=DAGEN_VERSTUURD) - timedelta(minutes=1)
    assert ruim_op(net_niet) == 0
    assert over() == [id]
    assert ruim_op(net_niet + timedelta(minutes=2)) == 1


def test_de_hervatcode_van_een_verstuurd_plan_werkt_zo_lang_als_het_plan_er_is() -> None:
    id = concept(status=GesprekStatus.VERSTUURD)
    with database.sessie() as werk:
        assert geef_hervatcode(werk, id, verstuurd=True)[1] == DAGEN_VERSTUURD
        assert geef_hervatcode(werk, id)[1] == DAGEN


def test_een_plan_dat_nog_bezorgd_moet_worden_blijft() -> None:
    id = concept(wacht_nog=True)
    ruim_op(nu() + timedelta(days=DAGEN * 10))
    assert over() == [id]


def test_een_uitnodiging_gaat_weg_als_de_code_niet_meer_werkt() -> None:
    with database.sessie() as werk:
        geef(werk, account_id(SANNE))
    net_niet = nu() + GELDIG - timedelta(minutes=1)
    for moment, over_ in ((net_niet, 1), (net_niet + timedelta(minutes=2), 0)):
        ruim_op(moment)
        with database.lees_sessie() as werk:
            assert len(werk.exec(select(Uitnodiging)).all()) == over_


def test_een_beurt_blijft_zolang_een_pagina_hem_nog_kan_herhalen() -> None:
    id = concept()
    with database.sessie() as werk:
        begin_beurt(werk, id, "een-beurt", Getypt("ja"))
    net_niet = nu() + BEURT_BEWAREN - timedelta(minutes=1)
    ruim_op(net_niet)
    assert beurten_over() == ["een-beurt"]
    ruim_op(net_niet + timedelta(minutes=2))
    assert beurten_over() == []
    assert over() == [id]
