"""The bench of the queue: the same families every time, real rows, every request answered."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from sqlmodel import func, select

from actions.audit.controle import controleer
from actions.intakes import dienst
from actions.intakes.lijst import Filters
from actions.intakes.modellen import IntakeGebeurtenis, IntakeZoekterm
from actions.intakes.statussen import IntakeStatus
from actions.opslag import database, migreer
from deploy.meten.wachtrij import meet, tabel
from deploy.meten.wachtrij.draaien import Uitkomst
from deploy.meten.wachtrij.gezinnen import gezinnen
from deploy.meten.wachtrij.inhoud import inhoud
from deploy.meten.wachtrij.overzetten import zet_over
from deploy.meten.wachtrij.verzoeken import verzoeken
from deploy.meten.wachtrij.vullen import SANNE, vul
from forms.kenmerk import normaliseer_kenmerk
from tests.databanken import Postgres
from tests.werkplek import actor, kies_map, vergeet

AANTAL = 400


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small queue made by the bench."""
    map_ = tmp_path_factory.mktemp("meten")
    with pytest.MonkeyPatch.context() as plek:
        kies_map(plek, map_)
        migreer.migreer()
        vul(AANTAL)
        yield map_
        database.engine().dispose()
    vergeet()


def test_dezelfde_start_geeft_dezelfde_gezinnen() -> None:
    een, twee, ander = (list(gezinnen(200, zaad, 10)) for zaad in (5, 5, 6))
    assert een == twee
    assert een != ander
    assert len({gezin.kenmerk for gezin in een}) == 200
    assert all(normaliseer_kenmerk(gezin.kenmerk) == gezin.kenmerk for gezin in een)
    standen = Counter(gezin.status for gezin in een)
    assert standen[IntakeStatus.GESLOTEN] > 100
    assert set(Counter(gezin.gemeente for gezin in een).values()) <= {22, 23}


def test_elk_verzoek_krijgt_antwoord_en_heeft_een_titel(gevuld: Path) -> None:
    gemeten = asyncio.run(meet.meet(1))
    assert set(gemeten["tijden"]) == set(inhoud()["titels"])
    assert {len(tijden) for tijden in gemeten["tijden"].values()} == {1}
    assert gemeten["rijen"]["lijst"] == 88
    assert gemeten["rijen"]["kenmerk"] == 1
    assert 0 < gemeten["rijen"]["signaal"] < gemeten["rijen"]["lijst"]


def test_wat_gemaakt_is_is_echt(gevuld: Path) -> None:
    """It opens with the key, is found by name, and its audit chain holds."""
    gezin = next(g for g in gezinnen(AANTAL, 5, 10) if g.gemeente == "roosendaal")
    gevonden = dienst.toon_lijst(actor(SANNE), Filters(zoek=gezin.overzicht.naam))
    assert gezin.kenmerk in [kaart.kenmerk for kaart in gevonden.intakes]
    with database.lees_sessie() as werk:
        assert controleer(werk).breuk is None


def test_de_kopie_in_postgres_is_dezelfde(
    gevuld: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.lees_sessie() as werk:
        eigen = [
            werk.exec(select(func.count()).select_from(s)).one() for s in (IntakeZoekterm, IntakeGebeurtenis)
        ]
    voor = dienst.toon_lijst(actor(SANNE), Filters()).intakes
    with postgres.kopie() as adres:
        kies_map(monkeypatch, gevuld, adres)
        zet_over(gevuld / "gezinsplan.db")
        with database.lees_sessie() as werk:
            tellingen = [
                werk.exec(select(func.count()).select_from(s)).one()
                for s in (IntakeZoekterm, IntakeGebeurtenis)
            ]
            assert controleer(werk).breuk is None
        assert tellingen == eigen
        assert dienst.toon_lijst(actor(SANNE), Filters()).intakes == voor
        kenmerk = next(kaart.kenmerk for kaart in voor if kaart.status != "nieuw")
        dienst.schrijf_notitie(actor(SANNE), kenmerk, "De nummering gaat verder waar die was.")
        database.engine().dispose()
        kies_map(monkeypatch, gevuld)


def test_de_laatste_bladzijde_volgt_uit_het_totaal() -> None:
    alles = verzoeken(nieuw=["GP-AAAA-AAAA"], gewoon=["GP-BBBB-BBBB"], totaal=51, met_signaal=25)
    assert alles["laatste"](0).velden == {"pagina": "3"}
    assert alles["signaal_laatste"](0).velden["pagina"] == "1"
    assert [alles["claim"](ronde).wijze for ronde in islice(range(9), 2)] == ["POST", "POST"]


@pytest.mark.parametrize(
    ("rijen", "seconden", "haalt", "verhouding"),
    [
        ((222, 22_222), (0.010, 0.014), True, "1.40x"),
        ((222, 22_222), (0.010, 0.016), False, "1.60x"),
        ((3, 400), (0.010, 0.016), True, "(1.60x)"),
        ((222, 22_222), (0.050, 0.061), False, "1.22x"),
    ],
)
def test_de_tabel_zegt_of_het_doel_gehaald_is(
    rijen: tuple[int, int], seconden: tuple[float, float], haalt: bool, verhouding: str
) -> None:
    een, twee = (
        Uitkomst({naam: [s] for naam in inhoud()["titels"]}, {"lijst": n}, n)
        for s, n in zip(seconden, rijen, strict=True)
    )
    tekst = tabel.maak("SQLite", tabel.Paar(een, twee), 100_000)
    (regel,) = [r for r in tekst.splitlines() if "Lijst zonder filter" in r]
    assert f"| {verhouding} |" in regel
    assert ("niet gehaald" in regel) != haalt
    assert "22.222" in tekst or rijen[1] == 400
