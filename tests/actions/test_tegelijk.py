"""Many at the very first moment: a row that is not there yet is made once, and nobody fails."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlmodel import Session

from actions.accounts.pogingen import tel_poging
from actions.audit.controle import controleer
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.grenzen import tel
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import TeVeel

pytestmark = pytest.mark.usefixtures("werkplek")
SAMEN = 4


def _samen(werk: Callable[[Session, int], object]) -> list[object]:
    """What each of them got, all started at the same moment."""
    start = Barrier(SAMEN)

    def een(nummer: int) -> object:
        with sessie() as eigen:
            eigen.connection()
            if eigen.get_bind().dialect.name == "postgresql":
                start.wait()
            return werk(eigen, nummer)

    with ThreadPoolExecutor(SAMEN) as draden:
        return list(draden.map(een, range(SAMEN)))


def test_de_eerste_regels_van_het_logboek_komen_achter_elkaar() -> None:
    _samen(lambda werk, n: noteer(werk, f"wie{n}", Gebeurtenis.INLOGGEN, "", Resultaat.GELUKT, "hier"))
    with lees_sessie() as werk:
        uitslag = controleer(werk)
    assert (uitslag.aantal, uitslag.breuk) == (SAMEN, None)


def test_wie_tegelijk_telt_telt_samen() -> None:
    _samen(lambda werk, _: tel(werk, "proef", "adres", hoogstens=SAMEN, per=timedelta(hours=1)))
    with pytest.raises(TeVeel), sessie() as werk:
        tel(werk, "proef", "adres", hoogstens=SAMEN, per=timedelta(hours=1))


def test_wie_tegelijk_inlogt_vanaf_een_adres_telt_samen() -> None:
    assert _samen(lambda werk, n: tel_poging(werk, f"wie{n}@voorbeeld.example", "adres")) == [True] * SAMEN
