"""What a family wrote is nowhere readable on disk, and the tables are what the migrations make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from actions.opslag.database import engine
from actions.opslag.tabellen import METADATA
from tests import fabriek
from tests.werkplek import SANNE, Client

MERKTEKENS = ("Xanthippe", "kwartelei", "ganzenbord", "vlindernet")


def test_geen_woord_van_het_gezin_is_op_schijf_te_lezen(op_schijf: Callable[[], bytes], als: Client) -> None:
    naam, vraag, notitie, terug = MERKTEKENS
    kenmerk = fabriek.zet_in_wachtrij(
        contact__naam=naam, hulpvraag__eigen_woorden=vraag, signalen=[{"soort": "acuut", "zin": vraag}]
    )
    api = f"/api/v1/intakes/{kenmerk}"
    als(SANNE).post(f"{api}/notities", json={"tekst": notitie})
    als(SANNE).post(f"{api}/terugvraag", json={"tekst": terug})
    als(SANNE).post(f"{api}/vrijgave", json={"reden": terug})
    als(SANNE).get("/api/v1/intakes", params={"zoek": naam})
    bytes_ = op_schijf()
    assert kenmerk.encode() in bytes_
    assert [merk for merk in MERKTEKENS if merk.encode() in bytes_] == []


def test_de_migraties_maken_precies_deze_tabellen(werkplek: Path) -> None:
    eigen = ("account", "audit", "deel2", "inlog", "intake")
    with engine().connect() as verbinding:
        verschil = compare_metadata(MigrationContext.configure(verbinding), METADATA)
    assert [regel for regel in verschil if any(naam in str(regel) for naam in eigen)] == []
