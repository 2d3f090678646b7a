"""Whether an answer helped is a count, and only of the text that is live."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import time_machine
from sqlmodel import select

from actions.kennis.modellen import Kennisversie
from actions.opslag.database import lees_sessie, sessie
from actions.opslag.opruimen import ruim_op
from actions.vragen.modellen import Kennisoordeel
from actions.vragen.oordelen import noteer_oordeel, tellingen
from actions.vragen.weken import week_van

pytestmark = pytest.mark.usefixtures("kennis")


def oordeel(*oordelen: bool, item: str = "fiets") -> None:
    with sessie() as werk:
        for goed in oordelen:
            noteer_oordeel(werk, item, goed)


def geteld() -> dict[str, tuple[int, int]]:
    with lees_sessie() as werk:
        return tellingen(werk)


def test_goed_en_slecht_worden_per_antwoord_geteld() -> None:
    oordeel(True, True, False)
    oordeel(False, item="lamp")
    assert geteld() == {"fiets": (2, 1), "lamp": (0, 1)}


def test_een_nieuwe_tekst_begint_met_een_schone_lei(kennis: Path) -> None:
    oordeel(False, False)
    with sessie() as werk:
        live = werk.exec(select(Kennisversie).where(Kennisversie.item_id == "fiets")).one()
        live.nummer += 1
        werk.add(live)
    oordeel(True)
    assert geteld() == {"fiets": (1, 0)}


def test_een_oordeel_heeft_geen_tekst_en_geen_moment() -> None:
    assert set(Kennisoordeel.model_fields) == {"id", "item_id", "nummer", "goed", "week"}


def test_na_een_jaar_telt_een_oordeel_niet_meer() -> None:
    with time_machine.travel(date(2026, 3, 4), tick=False):
        oordeel(False)
    with time_machine.travel(date(2027, 3, 9), tick=False):
        ruim_op()
    assert geteld() == {}


def test_weken_staan_op_volgorde_ook_rond_nieuwjaar() -> None:
    assert week_van(date(2026, 1, 1)) == "2026-W01"
    assert week_van(date(2027, 1, 3)) == "2026-W53"
    assert week_van(date(2026, 12, 27)) < week_van(date(2027, 1, 3)) < week_van(date(2027, 1, 4))
