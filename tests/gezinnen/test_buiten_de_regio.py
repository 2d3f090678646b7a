"""A family from outside the region is shown the way, and nothing of it stays or leaves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from deploy.start.stapel import Stapel
from tests.gezinnen.loper import lees_verhaal, speel
from tests.ouder import Ouder

pytestmark = pytest.mark.stapel

VERHAAL = "buiten_de_regio_in_breda.yaml"
WOORDEN = ("Sandra", "Verhoeven", "breda", "Breda")


def test_de_eigen_gemeente_wordt_genoemd_als_weg_naar_hulp(web: httpx.Client) -> None:
    ouder = speel(lees_verhaal(VERHAAL), web)
    assert ouder.beurt["status"] == "gestopt"
    assert "gemeente Breda" in ouder.teksten


def test_er_blijft_geen_antwoord_bewaard(web: httpx.Client, stapel: Stapel) -> None:
    ouder = speel(lees_verhaal(VERHAAL), web)
    # The way in, and the last turn: a "yes, that is right" that waits a day in case the page repeats it.
    assert rijen_van(ouder, stapel) == {"toegang": 1, "beurt": 1}
    assert gesprek_nu(web, ouder)["berichten"] == []


def test_er_wordt_niets_verstuurd(web: httpx.Client) -> None:
    ouder = speel(lees_verhaal(VERHAAL), web)
    ouder.kies("verstuur")
    nu = gesprek_nu(web, ouder)
    assert nu["status"] == "gestopt"
    assert nu["kenmerk"] is None
    assert nu["vraag"] is None


def test_geen_woord_van_het_gezin_staat_in_een_log(web: httpx.Client, stapel: Stapel) -> None:
    speel(lees_verhaal(VERHAAL), web)
    assert [pad.name for pad in logbestanden(stapel) if any(woord in lees(pad) for woord in WOORDEN)] == []


def rijen_van(ouder: Ouder, stapel: Stapel) -> dict[str, int]:
    """How many rows each table holds for this conversation; tables without any are left out."""
    with closing(sqlite3.connect(stapel.logs.parent / "gezinsplan.db")) as db:
        namen = [naam for (naam,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        van_gesprek = [naam for naam in namen if "gesprek_id" in kolommen(db, naam)]
        assert {"antwoord", "bericht", "signaal", "uitpost"} <= set(van_gesprek)
        telling = {naam: tel(db, naam, ouder.id) for naam in van_gesprek}
    return {naam: aantal for naam, aantal in telling.items() if aantal}


def kolommen(db: sqlite3.Connection, tabel: str) -> set[str]:
    """The columns of a table."""
    return {rij[1] for rij in db.execute(f'PRAGMA table_info("{tabel}")')}


def tel(db: sqlite3.Connection, tabel: str, gesprek: str) -> int:
    """The rows of one conversation in a table."""
    aantal: int = db.execute(f'SELECT count(*) FROM "{tabel}" WHERE gesprek_id = ?', [gesprek]).fetchone()[0]
    return aantal


def gesprek_nu(web: httpx.Client, ouder: Ouder) -> dict[str, object]:
    """The conversation as the server has it."""
    nu: dict[str, object] = web.get(ouder.adres, headers=ouder.kop).json()
    return nu


def logbestanden(stapel: Stapel) -> list[Path]:
    """What both servers wrote; there must be something to look at."""
    paden = sorted(stapel.logs.glob("*.log"))
    assert paden
    return paden


def lees(pad: Path) -> str:
    """A log as text."""
    return pad.read_text(encoding="utf-8", errors="replace")
