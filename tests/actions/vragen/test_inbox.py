"""From a question without an answer to a group in the inbox, and what an editor does with it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import time_machine

from actions.kennis import beheer
from actions.opslag.database import lees_sessie, sessie
from actions.opslag.opruimen import ruim_op
from actions.problemen import Conflict, NietGevonden, OngeldigeInvoer
from actions.vragen import afhandelen, buiten_bereik
from actions.vragen.afhandelen import Keuze
from actions.vragen.bode import Bode
from actions.vragen.deduce_motor import MAP
from actions.vragen.inbox import Groep, overzicht
from actions.vragen.melding import Melding, leg_neer
from actions.vragen.modellen import Aanleiding, Inboxvraag
from actions.vragen.varianten import als_varianten
from knowledge.formaat import ontleed
from knowledge.korte_naam import korte_naam
from tests.actions.kennis.fabriek import MILA

PASPOORT = "hoe vraag ik een paspoort aan voor mijn kind"


@pytest.fixture
def bode(kennis: Path, lijstenmap: Path) -> Bode:
    """The worker, with the lists that the set-up makes."""
    shutil.copytree(lijstenmap, kennis / MAP)
    return Bode()


def stuur(bode: Bode, *teksten: str, **anders: object) -> int:
    leg_neer(Melding(tekst, **({"aanleiding": Aanleiding.ONBEKEND} | anders)) for tekst in teksten)  # type: ignore[arg-type]
    return bode.breng_weg()


def groepen() -> tuple[Groep, ...]:
    with lees_sessie() as werk:
        return overzicht(werk).groepen


def kies(groep: Groep, *zinnen: str) -> Keuze:
    ids = {v.id for v in groep.vragen if not zinnen or v.tekst in zinnen}
    return Keuze(groep.id, frozenset(ids), MILA)


def test_een_vraag_komt_zonder_naam_in_een_groep(bode: Bode) -> None:
    assert stuur(bode, "hoe vraag ik een paspoort aan voor Fatima?", gemeente="roosendaal") == 1
    groep = groepen()[0]
    assert groep.voorbeeld == "hoe vraag ik een paspoort aan voor [naam]?"
    assert groep.gemeenten == {"roosendaal": 1}
    assert groep.aanleidingen == {Aanleiding.ONBEKEND: 1}


def test_dezelfde_betekenis_is_een_groep_en_de_grootste_staat_boven(bode: Bode) -> None:
    stuur(bode, "waar is het zwembad", PASPOORT)
    stuur(bode, "nieuw paspoort kind aanvragen")
    assert [groep.aantal for groep in groepen()] == [2, 1]


def test_zonder_deduce_wordt_niets_bewaard(kennis: Path, caplog: pytest.LogCaptureFixture) -> None:
    kaal = Bode()
    assert stuur(kaal, "waar woont Fatima El Amrani") == 0
    assert stuur(kaal, "en nog een vraag") == 0
    assert groepen() == ()
    assert len([regel for regel in caplog.records if "deduce" in regel.message]) == 1
    assert "Fatima" not in caplog.text


def test_geen_woord_van_een_ouder_staat_leesbaar_in_de_database(bode: Bode, kennis: Path) -> None:
    stuur(bode, "waar vind ik een zeemeerminnenclub voor Fatima")
    assert groepen()[0].aantal == 1
    for bestand in kennis.glob("*.db*"):
        inhoud = bestand.read_bytes()
        assert b"zeemeerminnenclub" not in inhoud
        assert b"Fatima" not in inhoud


def test_een_rij_weet_niet_wie_of_wanneer(bode: Bode) -> None:
    stuur(bode, PASPOORT)
    kolommen = set(Inboxvraag.model_fields) - {"terzijde_id"}
    assert kolommen == {"id", "groep_id", "aanleiding", "item_id", "gemeente", "week", "inhoud"}


def test_filters_houden_alleen_wat_past(bode: Bode) -> None:
    stuur(bode, PASPOORT, gemeente="zundert")
    stuur(bode, "waar is het zwembad", aanleiding=Aanleiding.AFGEWEZEN)
    with lees_sessie() as werk:
        assert overzicht(werk, gemeente="zundert").aantal == 1
        assert overzicht(werk, gemeente="").groepen[0].voorbeeld == "waar is het zwembad"
        assert overzicht(werk, aanleiding=Aanleiding.AFGEWEZEN).aantal == 1
        assert overzicht(werk, gemeente="zundert", aanleiding=Aanleiding.AFGEWEZEN).groepen == ()


def test_na_een_jaar_is_een_vraag_weg_en_geen_dag_eerder(bode: Bode) -> None:
    with time_machine.travel(date(2026, 3, 4), tick=False):
        stuur(bode, PASPOORT)
    with time_machine.travel(date(2027, 3, 4), tick=False):
        ruim_op()
        assert len(groepen()) == 1
    with time_machine.travel(date(2027, 3, 9), tick=False):
        ruim_op()
        assert groepen() == ()


def test_maak_concept_zet_de_zinnen_klaar_als_varianten(bode: Bode) -> None:
    stuur(bode, PASPOORT, "nieuw paspoort kind aanvragen voor Fatima")
    with sessie() as werk:
        afhandelen.maak_concept(werk, kies(groepen()[0]), "paspoort-kind")
    with lees_sessie() as werk:
        concept = beheer.toon(werk, "paspoort-kind").concept
    assert concept is not None
    assert concept.door == MILA
    assert PASPOORT in concept.tekst
    assert "nieuw paspoort kind aanvragen voor" in concept.tekst
    assert "[" not in concept.tekst.replace("[]", "")
    assert groepen() == ()


def test_een_naam_die_al_bestaat_laat_de_groep_staan(bode: Bode) -> None:
    stuur(bode, PASPOORT)
    with pytest.raises(Conflict), sessie() as werk:
        afhandelen.maak_concept(werk, kies(groepen()[0]), "fiets")
    assert groepen()[0].aantal == 1


def test_hoort_bij_voegt_alleen_nieuwe_zinnen_toe_in_een_concept(bode: Bode) -> None:
    stuur(bode, "waar staat toch mijn fiets gebleven", "Waar staat mijn fiets?")
    gekozen = [kies(groep) for groep in groepen()]
    with sessie() as werk:
        nieuw = sum(afhandelen.hoort_bij(werk, keuze, "fiets") for keuze in gekozen)
    with lees_sessie() as werk:
        stand = beheer.toon(werk, "fiets")
    assert nieuw == 1
    assert stand.live is not None
    assert stand.concept is not None
    assert ontleed(stand.concept.tekst).varianten[-1] == "waar staat toch mijn fiets gebleven"
    assert "gebleven" not in stand.live.tekst
    assert groepen() == ()


def test_hoort_bij_een_antwoord_dat_er_niet_is_verandert_niets(bode: Bode) -> None:
    stuur(bode, PASPOORT)
    with pytest.raises(NietGevonden), sessie() as werk:
        afhandelen.hoort_bij(werk, kies(groepen()[0]), "bestaat-niet")
    assert groepen()[0].aantal == 1


def test_buiten_bereik_onthoudt_elke_zin_een_keer(bode: Bode) -> None:
    for _ in range(2):
        stuur(bode, PASPOORT)
        with sessie() as werk:
            afhandelen.zet_buiten_bereik(werk, kies(groepen()[0]))
    with lees_sessie() as werk:
        assert buiten_bereik.zinnen(werk) == [PASPOORT]


def test_alleen_de_gekozen_zinnen_gaan_weg(bode: Bode) -> None:
    stuur(bode, PASPOORT, "nieuw paspoort kind aanvragen")
    with sessie() as werk:
        assert afhandelen.verwijder(werk, kies(groepen()[0], PASPOORT)) == 1
    assert groepen()[0].teksten == ("nieuw paspoort kind aanvragen",)


def test_niets_gekozen_is_een_vriendelijke_fout(bode: Bode) -> None:
    stuur(bode, PASPOORT)
    with pytest.raises(OngeldigeInvoer, match="nog geen vraag"), sessie() as werk:
        afhandelen.verwijder(werk, Keuze(groepen()[0].id, frozenset(), MILA))


def test_varianten_zijn_zonder_merktekens_en_zonder_dubbele() -> None:
    zinnen = ["waar woont [naam]?", "Waar woont?", "[plaats] dan", "[naam]"]
    assert als_varianten(zinnen) == ["waar woont?", "dan"]


def test_een_voorstel_voor_een_naam_past_altijd() -> None:
    assert korte_naam("Mag één kind mee?") == "mag-een-kind-mee"
    assert len(korte_naam("woord " * 40)) <= 40
    assert korte_naam("؟") == ""
