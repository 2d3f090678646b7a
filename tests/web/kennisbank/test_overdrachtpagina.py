"""Taking out and reading in: the same bytes, and all or nothing."""

from __future__ import annotations

import io
import json
import zipfile

from actions.kennis import beheer
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from tests.actions.kennis.fabriek import BESTANDEN
from tests.web.kennisbank.conftest import Bladeraar
from tests.werkplek import MILA, auditregels

BLAD = "/kennisbank/overdracht"
Bestand = tuple[str, tuple[str, bytes, str]]


def stuur(wie: Bladeraar, *bestanden: tuple[str, bytes]) -> tuple[int, str]:
    delen: list[Bestand] = [("bestanden", (naam, inhoud, "text/plain")) for naam, inhoud in bestanden]
    antwoord = wie.client.post(f"{BLAD}/inlezen", data={"teken": wie.teken(BLAD)}, files=delen)
    return antwoord.status_code, antwoord.text


def concepten() -> list[str]:
    with lees_sessie() as werk:
        return [regel.id for regel in beheer.lijst(werk, filter=beheer.Filter.CONCEPT, vandaag=vandaag())]


def test_uitvoeren_geeft_precies_de_bestanden_terug(mila: Bladeraar) -> None:
    antwoord = mila.haal(f"{BLAD}/antwoorden.zip")
    assert antwoord.headers["content-disposition"] == 'attachment; filename="antwoorden.zip"'
    with zipfile.ZipFile(io.BytesIO(antwoord.content)) as zip_:
        inhoud = {naam: zip_.read(naam).decode() for naam in zip_.namelist()}
    assert inhoud == {f"{id}.md": tekst for id, tekst in BESTANDEN.items()}
    assert (MILA, "kennis_geexporteerd", "", "gelukt") in auditregels()


def test_uitvoeren_als_vac(mila: Bladeraar) -> None:
    vacs = json.loads(mila.haal(f"{BLAD}/antwoorden.json").content)
    assert "Waar staat mijn fiets?" in json.dumps(vacs)


def test_inlezen_van_dezelfde_zip_verandert_niets(mila: Bladeraar) -> None:
    zip_ = mila.haal(f"{BLAD}/antwoorden.zip").content
    status, pagina = stuur(mila, ("antwoorden.zip", zip_))
    assert (status, concepten()) == (200, [])
    assert "0 veranderd, 0 nieuw, 4 gelijk gebleven." in pagina


def test_wat_verandert_wordt_een_concept(mila: Bladeraar) -> None:
    anders = BESTANDEN["soep"].replace("eigenaar: ", "eigenaar: Team ")
    status, pagina = stuur(mila, ("soep.md", anders.encode()), ("lamp.md", BESTANDEN["lamp"].encode()))
    assert (status, concepten()) == (200, ["soep"])
    assert "1 veranderd, 0 nieuw, 1 gelijk gebleven." in pagina


def test_een_fout_bestand_en_er_komt_niets_binnen(mila: Bladeraar) -> None:
    goed = BESTANDEN["soep"].replace("eigenaar: ", "eigenaar: Team ").encode()
    status, pagina = stuur(mila, ("soep.md", goed), ("lamp.md", b"geen kop"))
    assert (status, concepten()) == (400, [])
    assert "We hebben niets ingelezen" in pagina
    for stuk in ("lamp.md", "De kop ontbreekt.", "Begin het bestand met een regel"):
        assert stuk in pagina


def test_een_vreemd_bestand_zegt_wat_wel_kan(mila: Bladeraar) -> None:
    for naam, inhoud in (("foto.jpg", b"\xff\xd8"), ("kapot.zip", b"PK\x03\x04stuk"), ("leeg.zip", b"")):
        status, pagina = stuur(mila, (naam, inhoud))
        assert status == 400, naam
        assert "Dit bestand kunnen we niet lezen" in pagina


def test_zonder_bestand_gebeurt_er_niets(mila: Bladeraar) -> None:
    antwoord = mila.stuur(f"{BLAD}/inlezen", vanaf=BLAD)
    assert antwoord.status_code == 400
    assert concepten() == []


def test_een_vac_van_een_andere_gemeente_zegt_wat_er_nog_in_moet_en_hoe(mila: Bladeraar) -> None:
    data = {
        "vraag": "Hoe krijg ik een step?",
        "antwoord": "<p>Bel.</p>",
        "status": "actief",
        "doelgroep": "eu-burger",
    }
    uit = data | {"vraag": "Oud?", "status": "non-actief"}
    status, pagina = stuur(mila, ("vac.json", json.dumps({"results": [data, uit]}).encode()))
    assert (status, concepten()) == (200, ["hoe-krijg-ik-een-step"])
    assert "0 veranderd, 1 nieuw, 0 gelijk gebleven." in pagina
    assert "1 VAC sloegen we over" in pagina
    kaal = " ".join(pagina.split())
    assert "Vul nog in: Andere manieren om het te vragen, Bron, Paragraaf, Versie van de bron" in kaal
    assert "Kies de paragraaf waarin dit staat." in pagina
    assert "Kies de laatste dag van het antwoord." in pagina
    formulier = mila.haal("/kennisbank/items/hoe-krijg-ik-een-step/bewerk")
    assert formulier.status_code == 200
    assert "Dit moet nog beter" in formulier.text


def test_een_fout_vac_bestand_noemt_de_vac_en_het_veld(mila: Bladeraar) -> None:
    goed = BESTANDEN["soep"].replace("eigenaar: ", "eigenaar: Team ").encode()
    status, pagina = stuur(mila, ("vac.json", b'[{"vraag": "Hoe?"}]'), ("soep.md", goed))
    assert (status, concepten()) == (400, [])
    assert "VAC 1: het veld" in pagina
    assert "record.data.status" in pagina
