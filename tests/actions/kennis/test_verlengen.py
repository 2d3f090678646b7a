"""Another last day for many answers at once: through the same review, and all or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.kennis import beheer, verlengen
from actions.kennis.modellen import Versiestatus
from actions.kennis.verlengen import Beletsel
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Conflict, OngeldigeInvoer
from tests.actions.kennis.fabriek import (
    ITEMS,
    MILA,
    RIES,
    RIES_ACTOR,
    actor,
    bewaar,
    bewaar_tekst,
    dien_in,
    item_van,
)

VANDAAG = date(2026, 11, 22)
NIEUW = beheer.Geldigheid(geldig_tot=date(2027, 12, 31), herzien_op=VANDAAG)
ALLE = tuple(item.id for item in ITEMS)

pytestmark = pytest.mark.usefixtures("kennis")


def bekijk(*ids: str, door: str = MILA) -> dict[str, beheer.Verlengbaar]:
    with lees_sessie() as werk:
        return {stand.id: stand for stand in beheer.bekijk(werk, ids or ALLE, door)}


def verleng(
    *ids: str, data: beheer.Geldigheid = NIEUW, door: str = MILA, keuze: dict[str, int] | None = None
) -> list[str]:
    nummers = {id: stand.nummer for id, stand in bekijk(*ids, door=door).items()}
    versies = beheer.verleng(actor(door), keuze or nummers, data, VANDAAG)
    return [versie.item_id for versie in versies]


def statussen() -> dict[str, str]:
    """The state of every draft."""
    with lees_sessie() as werk:
        concepten = {id: beheer.toon(werk, id).concept for id in ALLE}
    return {id: str(concept.status) for id, concept in concepten.items() if concept}


def test_elk_antwoord_wacht_op_een_collega_met_alleen_andere_dagen() -> None:
    assert sorted(verleng()) == sorted(ALLE)
    assert set(statussen().values()) == {Versiestatus.TER_BEOORDELING}
    for oud in ITEMS:
        nieuw = replace(oud, geldig_tot=NIEUW.geldig_tot, herzien_op=NIEUW.herzien_op)
        assert item_van(oud.id) == nieuw


def test_een_collega_publiceert_ze_samen_en_de_schrijver_niet() -> None:
    verleng()
    with pytest.raises(beheer.EigenWerk):
        beheer.publiceer(actor(MILA), *ALLE)
    publicatie = beheer.publiceer(RIES_ACTOR, *ALLE)
    assert len(publicatie.versies) == len(ALLE)
    assert {versie.item.geldig_tot for versie in publicatie.versies if versie.item} == {NIEUW.geldig_tot}


@pytest.mark.parametrize(
    ("maak", "beletsel"),
    [
        (lambda: bewaar("fiets", RIES, antwoord="De fiets staat buiten."), Beletsel.CONCEPT),
        (lambda: bewaar("fiets", MILA, antwoord="De fiets staat buiten."), Beletsel.CONCEPT),
        (lambda: bewaar("fiets", RIES, geldig_tot=date(2028, 1, 1)), Beletsel.CONCEPT),
        (lambda: bewaar_tekst("fiets", "half werk"), Beletsel.CONCEPT),
        (lambda: dien_in("fiets", RIES, antwoord="De fiets staat buiten."), Beletsel.WACHT),
        (lambda: beheer.trek_in(RIES_ACTOR, "fiets", "Het klopt niet."), Beletsel.NIET_ONLINE),
    ],
    ids=["ander", "eigen tekst", "ander met dagen", "half", "wacht", "weg"],
)
def test_een_antwoord_waar_iemand_aan_werkt_houdt_alles_tegen(maak: object, beletsel: Beletsel) -> None:
    maak()  # type: ignore[operator]
    voor = statussen()
    assert bekijk()["fiets"].beletsel is beletsel
    with pytest.raises(Conflict):
        verleng()
    assert statussen() == voor
    assert sorted(verleng("soep", "viool")) == ["soep", "viool"]


def test_wat_intussen_veranderde_houdt_alles_tegen() -> None:
    gezien = {id: stand.nummer for id, stand in bekijk().items()}
    dien_in("soep", RIES, antwoord="De soep is om zes uur klaar.")
    beheer.publiceer(actor(MILA), "soep")
    with pytest.raises(Conflict):
        verleng(keuze=gezien)
    assert statussen() == {}


def test_een_antwoord_dat_er_niet_is_houdt_alles_tegen() -> None:
    with pytest.raises(Conflict):
        verleng(keuze={"fiets": 1, "bestaat-niet": 1})
    assert statussen() == {}


def test_wat_terugkwam_kan_opnieuw_met_een_andere_dag() -> None:
    verleng("fiets", "soep")
    with sessie() as werk:
        for id in ("fiets", "soep"):
            beheer.wijs_af(werk, id, RIES, "Niet zo lang.")
    assert bekijk("fiets", door=RIES)["fiets"].beletsel is Beletsel.CONCEPT
    verleng("fiets", "soep", data=replace(NIEUW, geldig_tot=date(2027, 6, 30)))
    assert item_van("soep").geldig_tot == date(2027, 6, 30)
    assert statussen() == {"fiets": "ter_beoordeling", "soep": "ter_beoordeling"}


def test_een_antwoord_met_die_dagen_al_krijgt_geen_leeg_concept() -> None:
    zelfde = beheer.Geldigheid(ITEMS[0].geldig_tot, ITEMS[0].herzien_op)
    with pytest.raises(OngeldigeInvoer, match="staan er al"):
        verleng("fiets", data=zelfde)
    assert statussen() == {}


@pytest.mark.parametrize(
    ("data", "titel"),
    [
        (replace(NIEUW, geldig_tot=VANDAAG), "Deze einddatum kan niet"),
        (replace(NIEUW, geldig_tot=date(2207, 12, 31)), "Deze einddatum kan niet"),
        (replace(NIEUW, herzien_op=date(2026, 11, 23)), "Deze dag van nakijken kan niet"),
    ],
)
def test_dagen_die_niet_kunnen(data: beheer.Geldigheid, titel: str) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        verleng("fiets", data=data)
    assert fout.value.titel == titel
    assert statussen() == {}


def test_een_antwoord_dat_naar_een_weggehaald_antwoord_wijst_houdt_alles_tegen() -> None:
    beheer.trek_in(RIES_ACTOR, "fiets", "Het klopt niet.")
    with pytest.raises(beheer.Itemfouten) as fout:
        verleng("lamp", "soep")
    assert {vondst.bestand for vondst in fout.value.vondsten} == {"lamp.md"}
    assert statussen() == {}


def test_niets_gekozen() -> None:
    with pytest.raises(OngeldigeInvoer, match="nog geen antwoord"):
        beheer.verleng(actor(MILA), {}, NIEUW, VANDAAG)


def test_wat_tijdens_het_nazien_veranderde_houdt_alles_tegen(monkeypatch: pytest.MonkeyPatch) -> None:
    def ertussen(*alles: object) -> tuple[()]:
        bewaar("soep", RIES, antwoord="De soep is om zes uur klaar.")
        return ()

    monkeypatch.setattr(verlengen, "nazien", ertussen)
    with pytest.raises(Conflict):
        verleng()
    assert statussen() == {"soep": "concept"}
