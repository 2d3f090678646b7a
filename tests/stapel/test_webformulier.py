"""The web form asks the same questions on the same draft, also without JavaScript."""

from __future__ import annotations

import re

import httpx
import pytest

from deploy.start.stapel import Stapel
from tests.ouder import Ouder

pytestmark = pytest.mark.stapel


class Formulier:
    """A browser without JavaScript."""

    def __init__(self, stapel: Stapel, begin: str | None = None) -> None:
        self.web = httpx.Client(
            base_url=stapel.adressen.app,
            follow_redirects=True,
            trust_env=False,
            headers={"Accept": "text/html"},
        )
        self.pagina = self.web.get(begin) if begin else self.web.post("/formulier")

    @property
    def veld(self) -> str:
        """The question on the page."""
        return self.pagina.url.path.removeprefix("/formulier/vraag/")

    def verborgen(self, naam: str) -> str:
        """The value of a hidden field."""
        gevonden = re.search(rf'name="{naam}" value="([^"]*)"', self.pagina.text)
        assert gevonden, f"geen {naam} op {self.pagina.url.path} ({self.pagina.status_code})"
        return gevonden[1]

    def stuur(self, **velden: object) -> None:
        """Send the form on this page."""
        vast = {"teken": self.verborgen("teken"), "versie": self.verborgen("versie"), "actie": "volgende"}
        self.pagina = self.web.post(f"/formulier/vraag/{self.veld}", data=vast | velden)


@pytest.fixture
def formulier(stapel: Stapel) -> Formulier:
    """A form that was just started."""
    return Formulier(stapel)


def test_het_formulier_begint_bij_de_eerste_vraag(formulier: Formulier) -> None:
    assert formulier.veld == "akkoord_privacy"
    assert "Mogen we uw antwoorden bewaren?" in formulier.pagina.text


def test_een_fout_antwoord_blijft_staan_met_wat_te_doen(formulier: Formulier) -> None:
    formulier.stuur(keuze="ja")
    formulier.stuur(tekst="Fatima")
    formulier.stuur(keuze="moeder")
    formulier.stuur(tekst="Wouw")
    formulier.stuur(tekst="06-12ab")
    assert formulier.pagina.status_code == 400
    assert formulier.veld == "contact.telefoon"
    assert 'value="06-12ab"' in formulier.pagina.text
    assert 'aria-invalid="true"' in formulier.pagina.text


def test_chat_naar_formulier_en_terug_houdt_dezelfde_antwoorden(web: httpx.Client, stapel: Stapel) -> None:
    ouder = Ouder(web)
    ouder.start()
    ouder.kies("ja")
    ouder.zeg("Fatima")
    adres = web.post(f"{ouder.adres}/formulier", headers=ouder.kop).json()["adres"]
    formulier = Formulier(stapel, adres)
    assert formulier.veld == "contact.relatie"
    formulier.stuur(keuze="moeder")
    formulier.stuur(tekst="Klundert")
    beurt = web.get(ouder.adres, headers=ouder.kop).json()
    assert beurt["vraag"]["veld"] == "contact.telefoon"


def test_een_adres_van_het_formulier_werkt_maar_een_keer(web: httpx.Client, stapel: Stapel) -> None:
    ouder = Ouder(web)
    adres = web.post(f"{ouder.adres}/formulier", headers=ouder.kop).json()["adres"]
    assert Formulier(stapel, adres).pagina.status_code == 200
    assert Formulier(stapel, adres).pagina.status_code == 404


def test_zonder_teken_gebeurt_er_niets(formulier: Formulier) -> None:
    antwoord = formulier.web.post(
        "/formulier/vraag/akkoord_privacy", data={"keuze": "ja", "versie": "", "teken": "verzonnen"}
    )
    assert antwoord.status_code == 403
    assert formulier.web.get("/formulier/vraag").url.path == "/formulier/vraag/akkoord_privacy"


def test_twee_tabbladen_overschrijven_elkaar_niet_in_stilte(formulier: Formulier) -> None:
    formulier.stuur(keuze="ja")
    teken, oude_versie = formulier.verborgen("teken"), formulier.verborgen("versie")
    formulier.stuur(tekst="Fatima")
    antwoord = formulier.web.post(
        "/formulier/vraag/contact.naam", data={"tekst": "Jan", "teken": teken, "versie": oude_versie}
    )
    assert antwoord.status_code == 409
    assert "Fatima" in antwoord.text
    assert "Jan" in antwoord.text


def test_een_vraag_vooruit_springen_kan_niet(formulier: Formulier) -> None:
    pagina = formulier.web.get("/formulier/vraag/hulpvraag.eigen_woorden")
    assert pagina.url.path == "/formulier/vraag/akkoord_privacy"


def test_ook_in_het_formulier_toont_een_roep_om_hulp_eerst_mensen(formulier: Formulier) -> None:
    formulier.stuur(keuze="ja")
    formulier.stuur(tekst="ik wil dood")
    assert "0800-0113" in formulier.pagina.text


def test_zonder_toestemming_bewaart_het_formulier_niets(formulier: Formulier) -> None:
    formulier.stuur(keuze="nee")
    assert "bewaren we niets" in formulier.pagina.text
    assert formulier.web.get("/formulier/vraag").url.path == "/formulier/vraag/akkoord_privacy"
