"""The public "did this help you", and questions in another language through the API."""

from __future__ import annotations

import pytest

from actions.opslag.database import lees_sessie
from actions.vragen.oordelen import tellingen
from tests.web.werkplek.conftest import Bladeraar

OORDEEL = "/vragen/fiets/oordeel"


def geteld() -> dict[str, tuple[int, int]]:
    with lees_sessie() as werk:
        return tellingen(werk)


@pytest.mark.parametrize(("geholpen", "aantal"), [("ja", (1, 0)), ("nee", (0, 1))])
def test_een_oordeel_telt_en_bedankt(bezoeker: Bladeraar, geholpen: str, aantal: tuple[int, int]) -> None:
    antwoord = bezoeker.client.post(OORDEEL, data={"geholpen": geholpen})
    assert antwoord.status_code == 303
    assert antwoord.headers["location"] == f"/vragen/fiets?dank={geholpen}"
    assert 'role="status"' in bezoeker.haal(antwoord.headers["location"]).text
    assert geteld() == {"fiets": aantal}


def test_er_komt_geen_koekje_mee(bezoeker: Bladeraar) -> None:
    assert "set-cookie" not in bezoeker.client.post(OORDEEL, data={"geholpen": "ja"}).headers


def test_een_ander_woord_een_onbekend_antwoord_en_een_andere_site_tellen_niet(bezoeker: Bladeraar) -> None:
    van_elders = {"sec-fetch-site": "cross-site"}
    assert bezoeker.client.post(OORDEEL, data={"geholpen": "misschien"}).status_code == 400
    assert bezoeker.client.post(OORDEEL, data={}).status_code == 400
    assert bezoeker.client.post("/vragen/bestaat-niet/oordeel", data={"geholpen": "ja"}).status_code == 404
    assert bezoeker.client.post(OORDEEL, data={"geholpen": "ja"}, headers=van_elders).status_code == 400
    assert geteld() == {}


def test_een_adres_telt_niet_eindeloos(bezoeker: Bladeraar) -> None:
    codes = [bezoeker.client.post(OORDEEL, data={"geholpen": "nee"}).status_code for _ in range(32)]
    assert codes == [303] * 30 + [429] * 2
    assert geteld() == {"fiets": (0, 30)}


@pytest.mark.parametrize(
    ("vraag", "taal", "richting"),
    [("How long do I have to wait?", "en", "ltr"), ("أحتاج إلى مترجم", "ar", "rtl")],
)
def test_de_api_antwoordt_in_de_taal_van_de_vraag(
    bezoeker: Bladeraar, vraag: str, taal: str, richting: str
) -> None:
    document = bezoeker.client.get("/api/v1/kennis", params={"vraag": vraag}).json()
    assert (document["beslissing"], document["resultaten"]) == ("onbekend", [])
    assert (document["anderstalig"]["taal"], document["anderstalig"]["richting"]) == (taal, richting)
    assert "0165" in document["anderstalig"]["tekst"]


def test_een_nederlandse_vraag_heeft_geen_andere_taal(bezoeker: Bladeraar) -> None:
    document = bezoeker.client.get("/api/v1/kennis", params={"vraag": "Waar staat mijn fiets?"}).json()
    assert document["beslissing"] == "antwoord"
    assert document["anderstalig"] is None
