"""The list: what asks for attention, filters, and a search that stays out of the address."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from actions.opslag.database import sessie
from actions.vragen.oordelen import noteer_oordeel
from tests.actions.kennis.fabriek import bewaar, dien_in
from tests.web.kennisbank.conftest import Bladeraar


def rijen(pagina: str) -> list[str]:
    """The questions in the table, in order."""
    return [unescape(vraag) for vraag in re.findall(r'class="lijst__vraag"><a [^>]*>([^<]+)</a>', pagina)]


def test_alle_antwoorden_staan_er_met_een_link(mila: Bladeraar) -> None:
    pagina = mila.haal("/kennisbank").text
    assert rijen(pagina) == [
        "Hoe laat is de soep klaar?",
        "Waar staat mijn fiets?",
        "Wanneer is de vioolles?",
        "Wie maakt de lamp?",
    ]
    assert 'href="/kennisbank/items/fiets"' in pagina
    assert "4 antwoorden" in pagina


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (date(2026, 10, 31), "Er ligt niets dringends."),
        (date(2026, 11, 1), "4 antwoorden verlopen binnen 60 dagen."),
        (date(2026, 12, 31), "4 antwoorden verlopen binnen 60 dagen."),
        (date(2027, 1, 1), "4 antwoorden zijn verlopen."),
    ],
)
def test_zestig_dagen_vooruit_staat_het_op_het_bord(
    mila: Bladeraar, monkeypatch: pytest.MonkeyPatch, dag: date, zin: str
) -> None:
    monkeypatch.setattr("web.kennisbank.lijst.vandaag", lambda: dag)
    assert zin in mila.haal("/kennisbank").text


def test_filters_laten_zien_wat_wacht(mila: Bladeraar) -> None:
    bewaar("fiets", antwoord="De fiets staat buiten.")
    dien_in("soep", antwoord="De soep is om zes uur klaar.")
    assert rijen(mila.haal("/kennisbank?filter=concept").text) == ["Waar staat mijn fiets?"]
    wacht = mila.haal("/kennisbank?filter=beoordelen").text
    assert rijen(wacht) == ["Hoe laat is de soep klaar?"]
    assert "1 tekst wacht op een collega." in wacht


def test_wat_mensen_niet_helpt_valt_op(mila: Bladeraar) -> None:
    with sessie() as werk:
        for goed in (True, False, False):
            noteer_oordeel(werk, "lamp", goed)
    pagina = mila.haal("/kennisbank?filter=slecht_gewaardeerd").text
    assert rijen(pagina) == ["Wie maakt de lamp?"]
    assert "1 ja, 2 nee" in pagina
    assert "1 antwoord helpt mensen vaker niet dan wel." in pagina


def test_zoeken_gaat_niet_via_het_adres(mila: Bladeraar) -> None:
    antwoord = mila.stuur("/kennisbank", zoek="bouillon")
    assert rijen(antwoord.text) == ["Hoe laat is de soep klaar?"]
    assert not any("bouillon" in adres for adres in re.findall(r'(?:href|action)="([^"]*)"', antwoord.text))


def test_niets_gevonden_zegt_wat_u_kunt_doen(mila: Bladeraar) -> None:
    pagina = mila.stuur("/kennisbank", zoek="<script>alert(1)</script>").text
    assert "Er staat niets in deze lijst." in pagina
    assert "<script>alert" not in pagina


def test_een_vreemd_filter_toont_alles(mila: Bladeraar) -> None:
    assert len(rijen(mila.haal("/kennisbank?filter=verzonnen").text)) == 4


def test_het_menu_wijst_naar_de_onbeantwoorde_vragen(mila: Bladeraar) -> None:
    assert 'href="/kennisbank/vragen"' in mila.haal("/kennisbank").text


def test_de_browser_bewaart_niets(mila: Bladeraar) -> None:
    assert mila.haal("/kennisbank").headers["cache-control"] == "no-store"
