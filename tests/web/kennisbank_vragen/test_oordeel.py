"""The public "did this help you", and what the API says."""

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


@pytest.mark.parametrize("vraag", ["How long do I have to wait?", "Gdzie jest rower?", "أحتاج إلى مترجم"])
def test_de_api_zegt_bij_een_andere_taal_alleen_dat_er_geen_antwoord_is(
    bezoeker: Bladeraar, vraag: str
) -> None:
    document = bezoeker.client.get("/api/v1/kennis", params={"vraag": vraag}).json()
    assert document == {"beslissing": "onbekend", "resultaten": []}


def test_de_api_beantwoordt_een_nederlandse_vraag(bezoeker: Bladeraar) -> None:
    document = bezoeker.client.get("/api/v1/kennis", params={"vraag": "Waar staat mijn fiets?"}).json()
    assert document["beslissing"] == "antwoord"
    assert document["resultaten"][0]["id"] == "fiets"
