"""The knowledge base: searching, validity, and a new version after an edit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from knowledge.besluit import Beslissing
from knowledge.items import Kennisitem
from knowledge.zoeken import Kennisbank
from tests.knowledge.fabriek import WoordEncoder, maak_item

VANDAAG = date(2026, 3, 1)


def proefitems(**anders: object) -> list[Kennisitem]:
    fiets = ["mijn fiets is weg", "fiets kwijt", "waar staat de fiets", "rijwiel zoek", "fiets gestolen"]
    boot = ["de boot lekt", "boot lek", "water in de boot", "boot zinkt", "lekke boot"]
    return [
        maak_item("fiets", "Waar is mijn fiets?", fiets, **anders),
        maak_item("boot", "Wat als de boot lekt?", boot),
    ]


def laad(items: Sequence[Kennisitem], nlp: Language, map: Path | None = None) -> Kennisbank:
    return Kennisbank.laad(items, WoordEncoder(), nlp, map)


def test_de_juiste_vraag_staat_bovenaan(nlp: Language) -> None:
    uitkomst = laad(proefitems(), nlp).zoek("waar is de fiets gebleven", vandaag=VANDAAG)
    assert [treffer.item.id for treffer in uitkomst.treffers] == ["fiets", "boot"]
    assert uitkomst.treffers[0].score > uitkomst.treffers[1].score


def test_een_meegegeven_vector_wordt_niet_opnieuw_berekend(nlp: Language) -> None:
    encoder = WoordEncoder()
    bank = Kennisbank.laad(proefitems(), encoder, nlp)
    vector = encoder.vector("fiets kwijt")
    encoder.berekend.clear()
    bank.zoek("fiets kwijt", vector)
    assert encoder.berekend == []


@pytest.mark.parametrize("vraag", ["", "   ", "\n"])
def test_een_lege_vraag_is_onbekend(nlp: Language, vraag: str) -> None:
    uitkomst = laad(proefitems(), nlp).zoek(vraag)
    assert (uitkomst.beslissing, uitkomst.treffers) == (Beslissing.ONBEKEND, ())


def test_een_verlopen_item_is_gemerkt(nlp: Language) -> None:
    bank = laad(proefitems(geldig_tot=date(2026, 3, 1)), nlp)
    op_de_dag = bank.zoek("fiets kwijt", vandaag=date(2026, 3, 1)).treffers[0]
    dag_erna = bank.zoek("fiets kwijt", vandaag=date(2026, 3, 2)).treffers[0]
    assert (op_de_dag.item.id, op_de_dag.verlopen) == ("fiets", False)
    assert (dag_erna.item.id, dag_erna.verlopen) == ("fiets", True)


def test_een_item_dat_nog_niet_geldt_doet_niet_mee(nlp: Language) -> None:
    bank = laad(proefitems(geldig_van=date(2026, 4, 1)), nlp)
    assert [t.item.id for t in bank.zoek("fiets kwijt", vandaag=date(2026, 3, 31)).treffers] == ["boot"]
    assert bank.zoek("fiets kwijt", vandaag=date(2026, 4, 1)).treffers[0].item.id == "fiets"


def test_een_nieuwe_variant_werkt_na_opnieuw_laden(nlp: Language, tmp_path: Path) -> None:
    items = proefitems()
    oud = laad(items, nlp, tmp_path)
    zin = "waar heb ik mijn karretje gelaten"
    nieuw = laad([maak_item("fiets", items[0].vraag, [*items[0].varianten, zin]), items[1]], nlp, tmp_path)
    assert nieuw.zoek(zin).treffers[0].score > oud.zoek(zin).treffers[0].score
    assert nieuw.zoek(zin).treffers[0].item.id == "fiets"


def test_laden_uit_de_lade_geeft_dezelfde_kansen(nlp: Language, tmp_path: Path) -> None:
    eerst = laad(proefitems(), nlp, tmp_path).kansen("fiets kwijt")
    later = laad(proefitems(), nlp, tmp_path).kansen("fiets kwijt")
    assert eerst == pytest.approx(later)


def test_een_bank_zonder_items_weet_niets(nlp: Language) -> None:
    assert laad([], nlp).zoek("fiets").beslissing is Beslissing.ONBEKEND


def test_een_item_is_op_te_zoeken(nlp: Language) -> None:
    bank = laad(proefitems(), nlp)
    assert bank.item("boot") is not None
    assert bank.item("bestaat-niet") is None


def test_de_kansen_tellen_op_tot_een(bank: Kennisbank) -> None:
    assert bank.kansen("wat is een gezinsplan").sum() == pytest.approx(1)
