"""Writing drafts: nothing typed is lost, and nothing that is live changes."""

from __future__ import annotations

import pytest

from actions.kennis import beheer
from actions.kennis.levend import levend
from actions.kennis.modellen import Versiestatus
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Conflict, NietGevonden, OngeldigeInvoer, TeGroot
from tests.actions.kennis.fabriek import BESTANDEN, MILA, RIES, bewaar, bewaar_tekst, dien_in, item_van

pytestmark = pytest.mark.usefixtures("kennis")


def stand(id: str = "fiets") -> beheer.Itemstand:
    with lees_sessie() as werk:
        return beheer.toon(werk, id)


def test_een_concept_verandert_niets_aan_wat_live_is() -> None:
    bewaar("fiets", antwoord="De fiets staat buiten.")
    assert stand().live is not None
    assert stand().live.tekst == BESTANDEN["fiets"]
    levend.ververs()
    assert levend.item("fiets").antwoord == "Het antwoord over fiets."


def test_twee_mensen_tegelijk_geven_een_conflict_en_niemand_raakt_tekst_kwijt() -> None:
    van_mila = bewaar("fiets", MILA, antwoord="De fiets staat buiten.")
    with pytest.raises(beheer.BewerktDoorAnder) as conflict, sessie() as werk:
        beheer.bewaar_concept(werk, "fiets", "de tekst van Ries", gebaseerd_op=1, door=RIES)
    assert conflict.value.huidige == van_mila
    assert stand().concept == van_mila
    with sessie() as werk:
        nieuw = conflict.value.huidige.nummer
        beheer.bewaar_concept(werk, "fiets", "de tekst van Ries", gebaseerd_op=nieuw, door=RIES)
    assert stand().concept.tekst == "de tekst van Ries"


def test_ook_een_tweede_tabblad_van_dezelfde_mens_overschrijft_niets() -> None:
    bewaar("fiets", MILA, antwoord="De fiets staat buiten.")
    with pytest.raises(beheer.BewerktDoorAnder), sessie() as werk:
        beheer.bewaar_concept(werk, "fiets", "uit een oud tabblad", gebaseerd_op=1, door=MILA)


def test_hetzelfde_formulier_twee_keer_sturen_bewaart_een_keer() -> None:
    tekst = bewaar("fiets", antwoord="De fiets staat buiten.").tekst
    with sessie() as werk:
        weer = beheer.bewaar_concept(werk, "fiets", tekst, gebaseerd_op=1, door=MILA)
    assert [versie.nummer for versie in stand().versies] == [weer.nummer, 1]


def test_een_tekst_die_geen_item_is_blijft_bewaard_maar_kan_niet_worden_ingediend() -> None:
    versie = bewaar_tekst("fiets", BESTANDEN["fiets"].replace("eigenaar: ZI2T\n", ""))
    assert (versie.status, versie.item) == (Versiestatus.CONCEPT, None)
    with pytest.raises(beheer.Itemfouten) as fout, sessie() as werk:
        beheer.dien_in(werk, "fiets", MILA)
    vondst = fout.value.vondsten[0]
    assert (vondst.bestand, vondst.regel) == ("fiets.md", 2)
    assert "eigenaar" in vondst.oplossing
    assert stand().fouten == fout.value.vondsten


@pytest.mark.parametrize(
    ("velden", "woord"),
    [
        ({"gerelateerd": ("brommer",)}, "brommer"),
        ({"varianten": ("soep kwijt", "a", "b", "c", "d")}, "soep.md"),
        ({"antwoord": "Klik <script>alert(1)</script>"}, "HTML"),
        ({"antwoord": "woord " * 91}, "91 woorden"),
        ({"paragraaf": "Bestaat niet"}, "Bestaat niet"),
    ],
)
def test_indienen_met_een_fout_zegt_wat_er_mis_is(velden: dict[str, object], woord: str) -> None:
    bewaar("fiets", **velden)
    with pytest.raises(beheer.Itemfouten) as fout, sessie() as werk:
        beheer.dien_in(werk, "fiets", MILA)
    assert any(woord in str(vondst) for vondst in fout.value.vondsten)
    assert all(vondst.bestand == "fiets.md" and vondst.oplossing for vondst in fout.value.vondsten)
    assert stand().concept.status == Versiestatus.CONCEPT


def test_een_tekst_van_een_megabyte_wordt_geweigerd() -> None:
    with pytest.raises(TeGroot):
        bewaar_tekst("fiets", "x" * 1_000_000)
    assert stand().concept is None


@pytest.mark.parametrize("id", ["", "Fiets 1", "fiets/../soep", "x" * 41])
def test_een_nieuw_item_met_een_vreemde_naam_wordt_geweigerd(id: str) -> None:
    with pytest.raises(OngeldigeInvoer) as fout, sessie() as werk:
        beheer.nieuw(werk, id, "tekst", MILA)
    assert fout.value.veld == "id"


def test_een_nieuw_item_kan_geen_naam_hebben_die_er_al_is() -> None:
    with sessie() as werk:
        beheer.nieuw(werk, "tafel", "nog leeg", MILA)
    with pytest.raises(Conflict), sessie() as werk:
        beheer.nieuw(werk, "tafel", "nog leeg", RIES)
    assert stand("tafel").live is None


def test_een_onbekend_item_wordt_niet_gevonden() -> None:
    with pytest.raises(NietGevonden), sessie() as werk:
        beheer.bewaar_concept(werk, "bestaat-niet", "tekst", gebaseerd_op=0, door=MILA)
    with pytest.raises(NietGevonden):
        stand("bestaat-niet")


def test_afwijzen_geeft_het_concept_terug_met_de_reden() -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    with pytest.raises(OngeldigeInvoer), sessie() as werk:
        beheer.wijs_af(werk, "fiets", RIES, "  ")
    with sessie() as werk:
        versie = beheer.wijs_af(werk, "fiets", RIES, "Noem de straat.")
    assert (versie.status, versie.beoordeeld_door, versie.reden) == ("concept", RIES, "Noem de straat.")


def test_wie_iets_verandert_moet_opnieuw_indienen() -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    assert bewaar("fiets", antwoord="De fiets staat binnen.").status == Versiestatus.CONCEPT


def test_een_weggegooid_concept_staat_nog_in_de_geschiedenis_en_kan_terug() -> None:
    nummer = bewaar("fiets", antwoord="De fiets staat buiten.").nummer
    with sessie() as werk:
        beheer.gooi_concept_weg(werk, "fiets", MILA)
    assert stand().concept is None
    with sessie() as werk:
        terug = beheer.zet_terug(werk, "fiets", nummer, RIES)
    assert terug.item is not None
    assert terug.item.antwoord == "De fiets staat buiten."


def test_terugzetten_gooit_een_open_concept_niet_weg() -> None:
    bewaar("fiets", antwoord="De fiets staat buiten.")
    with pytest.raises(Conflict), sessie() as werk:
        beheer.zet_terug(werk, "fiets", 1, RIES)
    assert item_van("fiets").antwoord == "De fiets staat buiten."
