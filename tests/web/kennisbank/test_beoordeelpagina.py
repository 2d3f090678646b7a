"""The second person: read along, the gate, publish, send back, withdraw, and the way back in time."""

from __future__ import annotations

import re
from html import unescape

import pytest

from actions.kennis import beheer
from actions.opslag.database import lees_sessie
from tests.actions.kennis.fabriek import dien_in, verhuis_fiets
from tests.web.kennisbank.conftest import ITEM, Bladeraar, Bladert
from tests.werkplek import MILA, NOOR, auditregels

BEOORDEEL = f"{ITEM}/beoordeel"


def tekst(pagina: str) -> str:
    """What a reader sees."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", pagina)))


def status(id: str = "fiets") -> str:
    with lees_sessie() as werk:
        stand = beheer.toon(werk, id)
    return str(stand.huidige.status)


@pytest.fixture
def wacht(redactie: object) -> None:
    """Mila offered a text."""
    dien_in("fiets", antwoord="De fiets staat buiten.")


def test_de_lezer_ziet_per_veld_wat_er_verandert(ries: Bladeraar) -> None:
    dien_in("fiets", antwoord="Het antwoord over lopen.")
    pagina = ries.haal(BEOORDEEL).text
    assert "Mila Oomen vraagt u om mee te lezen." in pagina
    assert "over <del>fiets</del>." in pagina
    assert "over <ins>lopen</ins>." in pagina
    assert '<h3 class="utrecht-heading-3">Antwoord</h3>' in pagina
    assert '<h3 class="utrecht-heading-3">Meer weten</h3>' not in pagina
    assert "geldig_tot:" not in pagina


@pytest.mark.usefixtures("wacht")
def test_publiceren_zet_de_tekst_meteen_online(ries: Bladeraar) -> None:
    antwoord = ries.stuur(f"{ITEM}/publiceer", vanaf=BEOORDEEL)
    assert antwoord.headers["location"] == f"{ITEM}?gedaan=gepubliceerd"
    assert ries.haal("/api/v1/kennis/fiets").json()["antwoord"] == "De fiets staat buiten."
    assert "De fiets staat buiten." in ries.haal("/vragen/fiets").text


@pytest.mark.usefixtures("wacht")
def test_wie_schreef_krijgt_vriendelijk_uitleg_en_geen_knop(mila: Bladeraar) -> None:
    pagina = mila.haal(BEOORDEEL).text
    assert "U schreef deze tekst zelf" in pagina
    assert f'action="{ITEM}/publiceer"' not in pagina
    geweigerd = mila.stuur(f"{ITEM}/publiceer", vanaf="/kennisbank")
    assert geweigerd.status_code == 409
    assert "Vraag een collega om de tekst te lezen en te publiceren." in geweigerd.text
    assert status() == "ter_beoordeling"


@pytest.mark.usefixtures("wacht")
def test_de_keuring_laat_vraag_voor_vraag_zien_wat_er_verandert(ries: Bladeraar) -> None:
    goed = tekst(ries.stuur(f"{ITEM}/keuring", vanaf=BEOORDEEL).text)
    assert "De keuring is goed. U kunt publiceren." in goed
    assert "Gewone vragen" in goed


def test_de_keuring_houdt_een_kapotte_tekst_tegen_en_noemt_de_vragen(ries: Bladeraar) -> None:
    verhuis_fiets()
    deel = ries.stuur(f"{ITEM}/keuring", vanaf=BEOORDEEL, deel="1").text
    assert "<html" not in deel, "alleen het rapport"
    assert "Weet iemand waar mijn rijwiel is?" in deel
    assert "Slechter" in deel
    geweigerd = ries.stuur(f"{ITEM}/publiceer", vanaf=BEOORDEEL)
    assert geweigerd.status_code == 409
    assert "De keuring houdt de tekst tegen." in geweigerd.text
    assert "Weet iemand waar mijn rijwiel is?" in geweigerd.text
    assert ries.haal("/api/v1/kennis/fiets").json()["vraag"] == "Waar staat mijn fiets?"


def test_een_redacteur_kan_de_keuring_niet_omzeilen(ries: Bladeraar) -> None:
    verhuis_fiets()
    assert ries.stuur(f"{ITEM}/publiceer", vanaf=BEOORDEEL, reden="het moet").status_code == 403
    assert status() == "ter_beoordeling"


def test_een_beheerder_drukt_door_met_een_reden_in_het_logboek(bladert: Bladert) -> None:
    verhuis_fiets()
    noor = bladert(NOOR)
    assert noor.stuur(f"{ITEM}/publiceer", vanaf=BEOORDEEL).status_code == 400, "zonder reden niet"
    antwoord = noor.stuur(f"{ITEM}/publiceer", vanaf=BEOORDEEL, reden="De fietsen zijn weg.")
    assert antwoord.headers["location"] == f"{ITEM}?gedaan=doorgedrukt"
    assert any(regel[:2] == (NOOR, "kennis_doorgedrukt") and regel[3] == "gelukt" for regel in auditregels())
    assert "De fietsen zijn weg." in noor.haal(f"{ITEM}/versies").text


@pytest.mark.usefixtures("wacht")
def test_terugsturen_vraagt_een_reden_en_de_schrijver_leest_die(mila: Bladeraar, ries: Bladeraar) -> None:
    leeg = ries.stuur(f"{ITEM}/afwijzen", vanaf=BEOORDEEL, reden="  ")
    assert leeg.status_code == 400
    assert "De reden ontbreekt" in leeg.text
    ries.stuur(f"{ITEM}/afwijzen", vanaf=BEOORDEEL, reden="Noem ook de <stalling>.")
    pagina = mila.haal(ITEM).text
    assert "Ries van Gils stuurde de tekst terug" in pagina
    assert "Noem ook de &lt;stalling&gt;." in pagina
    assert status() == "concept"


def test_wegnemen_haalt_een_fout_antwoord_meteen_weg(mila: Bladeraar) -> None:
    assert mila.stuur(f"{ITEM}/intrekken", vanaf=ITEM, reden=" ").status_code == 400
    mila.stuur(f"{ITEM}/intrekken", vanaf=ITEM, reden="Het klopt niet.")
    assert mila.haal("/api/v1/kennis/fiets").status_code == 404
    assert mila.haal("/vragen/fiets").status_code == 404
    assert "Dit antwoord staat niet online." in mila.haal(ITEM).text


@pytest.mark.usefixtures("wacht")
def test_een_oude_versie_komt_terug_als_concept(ries: Bladeraar, mila: Bladeraar) -> None:
    ries.stuur(f"{ITEM}/publiceer", vanaf=BEOORDEEL)
    pagina = mila.haal(f"{ITEM}/versies").text
    assert re.findall(r"Versie (\d)</a>", pagina) == ["2", "1"]
    assert "Meegeleverd met het programma" in pagina
    oud = mila.haal(f"{ITEM}/versies/1").text
    assert "Versie 1 naast wat nu online staat" in oud
    assert "Het antwoord over fiets." in oud
    antwoord = mila.stuur(f"{ITEM}/versies/1/terug", vanaf=f"{ITEM}/versies/1")
    assert antwoord.headers["location"] == f"{ITEM}?gedaan=teruggezet"
    with lees_sessie() as werk:
        stand = beheer.toon(werk, "fiets")
    assert stand.concept.tekst == stand.versies[-1].tekst
    nog_eens = mila.stuur(f"{ITEM}/versies/1/terug", vanaf="/kennisbank")
    assert nog_eens.status_code == 409
    assert "Er is al een concept van deze vraag" in nog_eens.text


def test_een_versie_die_er_niet_is(mila: Bladeraar) -> None:
    assert mila.haal(f"{ITEM}/versies/99").status_code == 404


def test_alles_samen_publiceren(ries: Bladeraar) -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    dien_in("soep", antwoord="De soep is om zes uur klaar.")
    assert 'href="/kennisbank/samen"' in ries.haal("/kennisbank?filter=beoordelen").text
    pagina = ries.haal("/kennisbank/samen").text
    assert "Waar staat mijn fiets?" in pagina
    assert "De keuring is goed." in ries.stuur("/kennisbank/samen/keuring", vanaf="/kennisbank/samen").text
    teken = ries.teken("/kennisbank/samen")
    ries.client.post("/kennisbank/samen/publiceer", data={"teken": teken, "ids": ["fiets", "soep"]})
    assert (status("fiets"), status("soep")) == ("live", "live")


def test_eigen_werk_staat_niet_bij_wat_op_u_wacht(mila: Bladeraar) -> None:
    dien_in("fiets", MILA, antwoord="De fiets staat buiten.")
    pagina = mila.haal("/kennisbank/samen").text
    assert "Er wacht geen tekst op u." in pagina
    assert "niet van u om te publiceren: 1." in pagina
