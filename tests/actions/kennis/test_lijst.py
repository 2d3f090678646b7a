"""The list of the editor: search, filters and the warning 60 days ahead, by a fixed day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actions.kennis import beheer
from actions.opslag.database import lees_sessie
from tests.actions.kennis.fabriek import RIES_ACTOR, bewaar, bewaar_tekst, dien_in

pytestmark = pytest.mark.usefixtures("kennis")
LAATSTE_DAG = date(2026, 12, 31)
DAG = date(2026, 6, 1)


def ids(dag: date = DAG, **keuzes: object) -> list[str]:
    with lees_sessie() as werk:
        return [regel.id for regel in beheer.lijst(werk, vandaag=dag, **keuzes)]  # type: ignore[arg-type]


def test_zoeken_kijkt_naar_alle_woorden_in_alle_teksten() -> None:
    assert ids() == ["soep", "fiets", "viool", "lamp"]
    assert ids(zoek="RIJWIEL zoeken") == ["fiets"]
    assert ids(zoek="rijwiel soep") == []


@pytest.mark.parametrize(
    ("vooruit", "in_lijst"), [(61, False), (60, True), (1, True), (0, True), (-1, False)]
)
def test_zestig_dagen_vooruit_staat_een_item_in_de_lijst(vooruit: int, in_lijst: bool) -> None:
    dag = LAATSTE_DAG - timedelta(days=vooruit)
    assert ("fiets" in ids(dag, filter=beheer.Filter.VERLOOPT)) is in_lijst
    with lees_sessie() as werk:
        assert beheer.tel_verloopt(werk, dag) == (4 if in_lijst else 0)


def test_de_laatste_dag_is_nog_geldig_en_de_dag_erna_niet() -> None:
    assert ids(LAATSTE_DAG, filter=beheer.Filter.VERLOPEN) == []
    assert len(ids(LAATSTE_DAG + timedelta(days=1), filter=beheer.Filter.VERLOPEN)) == 4


def test_een_jaar_zonder_herziening_valt_op() -> None:
    herzien = date(2026, 11, 1)
    assert ids(herzien + timedelta(days=365), filter=beheer.Filter.ZONDER_HERZIENING) == []
    assert len(ids(herzien + timedelta(days=366), filter=beheer.Filter.ZONDER_HERZIENING)) == 4


def test_concept_en_beoordelen_tonen_wat_wacht() -> None:
    bewaar("fiets", antwoord="De fiets staat buiten.")
    dien_in("soep", antwoord="De soep is klaar.")
    assert ids(filter=beheer.Filter.CONCEPT) == ["fiets"]
    assert ids(filter=beheer.Filter.BEOORDELEN) == ["soep"]
    beheer.publiceer(RIES_ACTOR, "soep")
    assert ids(filter=beheer.Filter.BEOORDELEN) == []


def test_slecht_gewaardeerd_is_vaker_nee_dan_ja() -> None:
    oordelen = {"fiets": (1, 2), "soep": (2, 2), "lamp": (5, 1)}
    assert ids(oordelen=oordelen, filter=beheer.Filter.SLECHT_GEWAARDEERD) == ["fiets"]
    with lees_sessie() as werk:
        regel = next(r for r in beheer.lijst(werk, vandaag=DAG, oordelen=oordelen) if r.id == "lamp")
    assert (regel.goed, regel.slecht) == (5, 1)


def test_een_onleesbaar_concept_maakt_de_lijst_niet_stuk() -> None:
    bewaar_tekst("fiets", "helemaal geen item")
    with lees_sessie() as werk:
        regel = next(r for r in beheer.lijst(werk, vandaag=DAG) if r.id == "fiets")
    assert (regel.vraag, regel.status, regel.is_live) == ("Waar staat mijn fiets?", "concept", True)
