"""Ticking answers in the list and giving them one new last day, without JavaScript."""

from __future__ import annotations

import re
from datetime import date

import pytest
from httpx import Response

from actions.kennis import beheer
from actions.opslag.database import lees_sessie
from tests.actions.kennis.fabriek import ITEMS, RIES, RIES_ACTOR, bewaar
from tests.web.kennisbank.conftest import Bladeraar, Bladert
from tests.werkplek import NOOR, auditregels

LIJST, KIES, STUUR, SAMEN = (
    "/kennisbank", "/kennisbank/verlengen", "/kennisbank/verlengen/indienen", "/kennisbank/samen",
)  # fmt: skip
ALLE = [item.id for item in ITEMS]
DAGEN = {"geldig_tot": "2027-12-31", "herzien_op": "2026-11-01"}


@pytest.fixture(autouse=True)
def _vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.kennisbank.verlengen.vandaag", lambda: date(2026, 11, 22))


def kies(wie: Bladeraar, *ids: str, **velden: str) -> Response:
    data = {"teken": wie.teken(LIJST), "getoond": ALLE, "ids": list(ids), **velden}
    return wie.client.post(KIES, data=data)


def keuzes(pagina: str) -> list[str]:
    """What the page will send: ids with the number of their version."""
    return re.findall(r'name="keuze" value="([^"]+)"', pagina)


def stuur(wie: Bladeraar, keuze: list[str], **velden: str) -> Response:
    data = {"teken": wie.teken(LIJST), "keuze": keuze, **DAGEN, **velden}
    return wie.client.post(STUUR, data=data)


def concepten() -> list[str]:
    with lees_sessie() as werk:
        return sorted(id for id in ALLE if beheer.toon(werk, id).concept)


def test_de_lijst_heeft_een_vinkje_per_antwoord_en_een_voor_alles(mila: Bladeraar) -> None:
    pagina = mila.haal(LIJST).text
    assert sorted(re.findall(r'name="ids" value="(\w+)"', pagina)) == sorted(ALLE)
    assert 'aria-label="Kies: Waar staat mijn fiets?"' in pagina
    assert "Kies alles in deze lijst (4 antwoorden)" in pagina


def test_een_filter_of_zoekvraag_beperkt_alles_tot_wat_er_staat(mila: Bladeraar) -> None:
    gezocht = mila.stuur(LIJST, zoek="bouillon").text
    assert re.findall(r'name="getoond" value="(\w+)"', gezocht) == ["soep"]


@pytest.mark.parametrize(
    ("ids", "alles", "verwacht"), [(("fiets", "soep"), "", ["fiets", "soep"]), ((), "ja", sorted(ALLE))]
)
def test_de_keuze_staat_op_een_bladzijde_om_na_te_kijken(
    mila: Bladeraar, ids: tuple[str, ...], alles: str, verwacht: list[str]
) -> None:
    pagina = kies(mila, *ids, alles=alles).text
    assert sorted(deel.partition(":")[0] for deel in keuzes(pagina)) == verwacht
    assert f"{len(verwacht)} antwoorden gaan mee" in pagina
    assert 'value="2027-12-31"' in pagina
    assert "nu tot en met 31 december 2026" in pagina
    assert concepten() == []


def test_zonder_vinkje_staat_er_wat_te_doen(mila: Bladeraar) -> None:
    antwoord = kies(mila)
    assert antwoord.status_code == 400
    assert "Zet een vinkje" in antwoord.text


def test_de_hele_weg_van_vinkje_tot_online(mila: Bladeraar, ries: Bladeraar) -> None:
    antwoord = stuur(mila, keuzes(kies(mila, alles="ja").text))
    assert antwoord.status_code == 303
    assert "wachten nu op een collega" in mila.haal(antwoord.headers["location"]).text
    assert "niet van u om te publiceren: 4." in mila.haal(SAMEN).text
    pagina = ries.haal(SAMEN).text
    assert "4 antwoorden krijgen alleen een nieuwe datum" in pagina
    assert "<del>31 december 2026</del> <ins>31 december 2027</ins>" in pagina
    assert "De keuring is goed." in ries.stuur(f"{SAMEN}/keuring", vanaf=SAMEN).text
    ries.client.post(f"{SAMEN}/publiceer", data={"teken": ries.teken(SAMEN), "ids": ALLE})
    assert concepten() == []
    assert "31 december 2027" in ries.haal("/vragen/fiets").text
    assert ("kennis_ingediend", "4 items", "gelukt") in [regel[1:] for regel in auditregels()]


def test_alles_terug_naar_de_schrijver_met_een_reden(mila: Bladeraar, ries: Bladeraar) -> None:
    stuur(mila, keuzes(kies(mila, "fiets", "soep").text))
    weg = {"teken": ries.teken(SAMEN), "ids": ["fiets", "soep"]}
    leeg = ries.client.post(f"{SAMEN}/afwijzen", data=weg | {"reden": " "})
    assert leeg.status_code == 400
    assert "De reden ontbreekt" in leeg.text
    assert ries.client.post(f"{SAMEN}/afwijzen", data=weg | {"reden": "Kijk eerst na."}).status_code == 303
    with lees_sessie() as werk:
        standen = [beheer.toon(werk, id).concept for id in ("fiets", "soep")]
    assert [(c.status, c.reden) for c in standen if c] == [("concept", "Kijk eerst na.")] * 2
    assert "2 antwoorden gaan mee" in kies(mila, "fiets", "soep").text


def test_waar_iemand_aan_werkt_gaat_niet_mee_en_staat_erbij(mila: Bladeraar) -> None:
    bewaar("fiets", RIES, antwoord="De fiets staat buiten.")
    pagina = kies(mila, alles="ja").text
    assert "heeft al een concept van Ries van Gils" in pagina
    assert "3 antwoorden gaan mee" in pagina
    assert stuur(mila, keuzes(pagina)).status_code == 303
    assert concepten() == sorted(ALLE)


def test_een_collega_die_intussen_bewaart_houdt_alles_tegen(mila: Bladeraar) -> None:
    keuze = keuzes(kies(mila, alles="ja").text)
    bewaar("fiets", RIES, antwoord="De fiets staat buiten.")
    antwoord = stuur(mila, keuze)
    assert antwoord.status_code == 409
    assert "Er is niets bewaard." in antwoord.text
    assert "heeft al een concept van Ries van Gils" in antwoord.text
    assert concepten() == ["fiets"]
    assert stuur(mila, keuzes(antwoord.text)).status_code == 303
    assert ("kennis_ingediend", "4 items", "conflict") in [regel[1:] for regel in auditregels()]


def test_een_fout_in_een_antwoord_noemt_de_vraag_en_de_rest_kan_zonder(mila: Bladeraar) -> None:
    beheer.trek_in(RIES_ACTOR, "fiets", "Het klopt niet.")
    gekozen = kies(mila, alles="ja").text
    assert "staat niet online." in gekozen
    pagina = stuur(mila, keuzes(gekozen))
    assert pagina.status_code == 400
    assert 'href="/kennisbank/items/lamp">Wie maakt de lamp?</a>: Het gerelateerde item' in pagina.text
    assert concepten() == []
    zonder = [keuze for keuze in keuzes(pagina.text) if not keuze.startswith("lamp")]
    assert stuur(mila, zonder).status_code == 303
    assert concepten() == ["soep", "viool"]


@pytest.mark.parametrize("dag", ["", "morgen", "2026-11-22", "2026-02-30", "2207-01-01"])
def test_een_dag_die_niet_kan_laat_de_keuze_staan(mila: Bladeraar, dag: str) -> None:
    keuze = keuzes(kies(mila, "fiets").text)
    antwoord = stuur(mila, keuze, geldig_tot=dag)
    assert antwoord.status_code == 400
    assert "Deze einddatum kan niet" in antwoord.text
    assert keuzes(antwoord.text) == keuze
    assert concepten() == []


@pytest.mark.parametrize("keuze", [["fiets:x"], ["fiets"], [":1"], ["weg:1"], ["fiets:" + "9" * 5000]])
def test_een_verzonnen_keuze_verandert_niets(mila: Bladeraar, keuze: list[str]) -> None:
    assert stuur(mila, keuze).status_code in (400, 409)
    assert concepten() == []


def test_een_beheerder_ziet_geen_vinkjes(bladert: Bladert) -> None:
    pagina = bladert(NOOR).haal(LIJST).text
    assert 'name="ids"' not in pagina
    assert "verlengen" not in pagina
