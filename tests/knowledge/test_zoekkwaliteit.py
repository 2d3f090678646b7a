"""How well the search understands people. The bars stand a little under what was measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.besluit import Beslissing
from knowledge.meet import Meting, lees_vragen, meet, zoek_alles
from knowledge.woorden import vouw
from knowledge.zoeken import Kennisbank

HIER = Path(__file__).parent
APART = HIER / "vragen_apart.tsv"
"""Written by someone who saw only the topics and the source; never used for learning or choosing."""
SETS = [HIER / "vragen_ontwikkeling.tsv", APART]


@pytest.fixture(scope="module")
def meting(bank: Kennisbank) -> Meting:
    vragen = lees_vragen(APART)
    return meet(vragen, zoek_alles(bank, vragen))


@pytest.mark.parametrize("pad", SETS, ids=lambda pad: pad.stem)
def test_de_vragen_staan_niet_letterlijk_in_een_item(bank: Kennisbank, pad: Path) -> None:
    bekend = {vouw(zin).strip(" ?.!") for item in bank.items for zin in (item.vraag, *item.varianten)}
    # A word or two is not a sentence that gives the answer away: two people may type "wachtlijst".
    dubbel = [v.vraag for v in lees_vragen(pad) if vouw(v.vraag).strip(" ?.!") in bekend]
    assert [vraag for vraag in dubbel if len(vraag.split()) > 4] == []


def test_het_juiste_antwoord_staat_meestal_bovenaan(meting: Meting) -> None:
    assert meting.eerste >= 0.90


def test_het_juiste_antwoord_zit_bijna_altijd_bij_de_eerste_drie(meting: Meting) -> None:
    assert meting.in_drie >= 0.97


def test_een_gegeven_antwoord_is_zelden_fout(meting: Meting) -> None:
    assert meting.fout_gegeven <= 0.04


def test_buiten_bereik_krijgt_zelden_een_antwoord(meting: Meting) -> None:
    assert meting.buiten_beantwoord <= 0.03


@pytest.mark.parametrize(
    ("vraag", "id"),
    [
        ("hoeveel weken tot het arrangement gemaakt is door de aanbieder", "arrangement-termijn"),
        ("hoeveel dagen tot de gemeente reageert op het arrangement", "arrangement-reactie"),
        ("hoeveel weken na goedkeuring begint de hulp", "start-zorg"),
        ("hoeveel weken tot het gezinsplan klaar is", "gezinsplan-termijn"),
        ("ik heb een klacht over mijn hulpverlener", "vertrouwenspersoon"),
        ("wie gaat er mee naar het gesprek met de gemeente", "clientondersteuner"),
        ("welke tien profielen zijn er", "profielen-uitleg"),
        ("welke vier intensiteiten zijn er", "intensiteiten"),
        ("wat kost profiel 5 intensief", "tarieven"),
        ("hulp bij dislexie", "dyslexie"),
        ("wat is een gezins plan", "gezinsplan-wat-is"),
        ("wat doet de jeugd professional", "jeugdprofessional-rol"),
        ("mijn ex werkt niet mee aan de hulp", "toestemming-gescheiden"),
    ],
)
def test_lijkt_op_elkaar_maar_is_iets_anders(bank: Kennisbank, vraag: str, id: str) -> None:
    assert bank.zoek(vraag).treffers[0].item.id == id


@pytest.mark.parametrize("naam", ["Daan", "Fatima", "Agnieszka", "Jayden", "Mehmet", "Sophie"])
def test_een_andere_naam_geeft_hetzelfde_antwoord(bank: Kennisbank, naam: str) -> None:
    uitkomst = bank.zoek(f"{naam} moet naar de dagbehandeling, wie betaalt de taxi voor {naam}?")
    assert uitkomst.treffers[0].item.id == "vervoer"
    assert uitkomst.beslissing is Beslissing.ANTWOORD


VREEMD = ["a" * 10_000, "🙂", "\u202eabc", "<script>alert(1)</script>", "\x00", "/restart"]


@pytest.mark.parametrize("vraag", VREEMD)
def test_vreemde_invoer_krijgt_geen_antwoord(bank: Kennisbank, vraag: str) -> None:
    assert bank.zoek(vraag).beslissing is not Beslissing.ANTWOORD
