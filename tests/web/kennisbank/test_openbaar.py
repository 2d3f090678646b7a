"""The public page of an answer: source, depth for professionals, related questions and "did this help"."""

from __future__ import annotations

import re
from datetime import date

import pytest

from actions.kennis import beheer
from tests.actions.kennis.fabriek import RIES_ACTOR, dien_in
from tests.web.kennisbank.conftest import Bladeraar
from web.opmaak import opgemaakt


def test_de_bladzijde_heeft_bron_verwante_vragen_en_een_oordeel(bezoeker: Bladeraar) -> None:
    pagina = bezoeker.haal("/vragen/lamp").text
    assert "Jeugdhulpcatalogus, Procedure toewijzing 10" in pagina
    assert '<a class="utrecht-link utrecht-link--html-a" href="/vragen/fiets">' in pagina
    assert 'method="post" action="/vragen/lamp/oordeel"' in pagina
    assert 'name="geholpen" value="ja"' in pagina
    assert 'name="geholpen" value="nee"' in pagina
    assert 'action="/vragen" role="search"' in pagina


@pytest.mark.parametrize(("dank", "zin"), [("ja", "Fijn dat dit u hielp."), ("nee", "Bel ons gerust")])
def test_na_een_oordeel_zeggen_we_dank(bezoeker: Bladeraar, dank: str, zin: str) -> None:
    pagina = bezoeker.haal(f"/vragen/lamp?dank={dank}").text
    assert zin in pagina
    assert "/oordeel" not in pagina


def test_een_verzonnen_dank_is_gewoon_de_bladzijde(bezoeker: Bladeraar) -> None:
    assert "/vragen/lamp/oordeel" in bezoeker.haal("/vragen/lamp?dank=<script>").text


def test_de_diepte_voor_professionals_staat_apart(bezoeker: Bladeraar) -> None:
    assert "Voor professionals" not in bezoeker.haal("/vragen/fiets").text
    tabel = "| Soort | Tarief |\n|---|---|\n| Acuut | 1.236 |"
    dien_in("fiets", professionals=tabel)
    beheer.publiceer(RIES_ACTOR, "fiets")
    pagina = bezoeker.haal("/vragen/fiets").text
    assert "<summary>Voor professionals</summary>" in pagina
    assert "<td>1.236</td>" in pagina


def test_een_jeugdige_vindt_op_de_bladzijde_het_antwoord_met_je(bezoeker: Bladeraar) -> None:
    assert "Ben je zelf een kind of jongere?" not in bezoeker.haal("/vragen/fiets").text
    dien_in("fiets", jeugdigen="Jouw fiets staat in de schuur.")
    beheer.publiceer(RIES_ACTOR, "fiets")
    pagina = bezoeker.haal("/vragen/fiets").text
    assert "<summary>Ben je zelf een kind of jongere?</summary>" in pagina
    assert "Jouw fiets staat in de schuur." in pagina


def test_een_tabel_is_met_het_toetsenbord_te_schuiven() -> None:
    assert 'tabindex="0"' in opgemaakt("| a | b |\n|---|---|\n| 1 | 2 |")


@pytest.mark.parametrize(("dag", "verlopen"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_na_de_laatste_dag_zegt_de_bladzijde_dat_het_oud_kan_zijn(
    bezoeker: Bladeraar, monkeypatch: pytest.MonkeyPatch, dag: date, verlopen: bool
) -> None:
    monkeypatch.setattr("web.paginas.vragen.vandaag", lambda: dag)
    assert ("misschien niet meer juist" in bezoeker.haal("/vragen/fiets").text) is verlopen
    gezocht = bezoeker.client.post("/vragen", data={"vraag": "Waar staat mijn fiets?"}).text
    assert ("misschien niet meer juist" in gezocht) is verlopen
    assert ("Het antwoord over fiets." in gezocht) is not verlopen


def test_zoeken_blijft_uit_het_adres(bezoeker: Bladeraar) -> None:
    antwoord = bezoeker.client.post("/vragen", data={"vraag": "Waar staat mijn fiets?"})
    assert "Het antwoord over fiets." in antwoord.text
    assert antwoord.url.query == b""


@pytest.mark.parametrize(
    ("vraag", "secties", "woord"),
    [
        ("Jak długo trzeba czekać na pomoc?", ['lang="pl" dir="ltr"'], "Rozumiem tylko język niderlandzki"),
        ("How long do I have to wait?", ['lang="en" dir="ltr"'], "I only understand Dutch"),
        ("أحتاج إلى مترجم", ['lang="ar" dir="rtl"'], "أفهم اللغة الهولندية فقط"),
        ("Мені потрібна допомога", ['lang="uk" dir="ltr"'], "лише нідерландську"),
        ("Ne kadar beklemem gerekiyor?", ['lang="tr" dir="ltr"'], "Yalnızca Hollandaca"),
        ("Сколько мы должны ждать?", ['lang="uk" dir="ltr"', 'lang="en" dir="ltr"'], "лише нідерландську"),
    ],
)
def test_een_vraag_in_een_andere_taal_krijgt_in_die_taal_de_weg_naar_een_mens(
    bezoeker: Bladeraar, vraag: str, secties: list[str], woord: str
) -> None:
    pagina = bezoeker.client.post("/vragen", data={"vraag": vraag}).text
    assert re.findall(r'<section class="melding stroom" (lang="\w+" dir="\w+")', pagina) == secties
    assert woord in pagina
    assert pagina.count('href="tel:+31165') == len(secties)
    assert "Dit past bij uw vraag" not in pagina
    assert "Dat weten we niet zeker" not in pagina


def test_een_nederlandse_vraag_krijgt_geen_andere_taal(bezoeker: Bladeraar) -> None:
    pagina = bezoeker.client.post("/vragen", data={"vraag": "Waar staat mijn fiets?"}).text
    assert re.findall(r'lang="(\w+)"', pagina) == ["nl"]
