"""The editor in a real browser: the whole road of an edit, tips while writing, axe, reflow and CSP."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.actions.kennis.fabriek import RIES, dien_in
from tests.web.browser import log_in
from tests.web.conftest import let_op
from tests.web.kennisbank.conftest import BEWERK, ITEM, maak_redactie
from tests.web.serveer import geserveerd
from tests.web.test_toegankelijk import axe
from tests.werkplek import MILA

pytestmark = pytest.mark.browser

BREED, SMAL = 1280, 360
BINNEN_S = 5.0
BLADEN = (
    "/kennisbank", "/kennisbank?filter=verlopen", "/kennisbank/nieuw", "/kennisbank/overdracht",
    "/kennisbank/samen", ITEM, BEWERK, f"{ITEM}/beoordeel", f"{ITEM}/versies", f"{ITEM}/versies/1",
    "/kennisbank/items/bestaat-niet", "/vragen", "/vragen/fiets",
)  # fmt: skip


@pytest.fixture
def adres(redactie: Path) -> Iterator[str]:
    """The editor on a free port."""
    with geserveerd(maak_redactie()) as adres:
        yield adres


Scherm = Callable[..., Page]


@pytest.fixture
def scherm(chromium: Browser, adres: str) -> Iterator[Scherm]:
    """``scherm(MILA)``: a browser in which this person is logged in; script errors fail the test."""
    open_, mis = [], []

    def open_voor(email: str, breed: int = BREED, kleur: str = "light", script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": breed, "height": 900},
            base_url=adres,
            color_scheme=kleur,  # type: ignore[arg-type]
            reduced_motion="reduce",
            java_script_enabled=script,
        )
        open_.append(context)
        pagina = context.new_page()
        mis.append(let_op(pagina, adres))
        log_in(pagina, email)
        expect(pagina.get_by_role("heading", name="Antwoorden", exact=True)).to_be_visible()
        return pagina

    yield open_voor
    for context in open_:
        context.close()
    assert [fout for fouten in mis for fout in fouten] == []


def wacht_op_antwoord(adres: str, tekst: str) -> float:
    """Seconds until the API gives this answer; stops after ten."""
    begin = time.monotonic()
    while time.monotonic() - begin < 2 * BINNEN_S:
        gekregen = httpx.get(f"{adres}/api/v1/kennis/fiets", trust_env=False).json()
        if gekregen["antwoord"] == tekst:
            break
        time.sleep(0.1)
    return time.monotonic() - begin


@pytest.mark.parametrize("script", [True, False], ids=["met-javascript", "zonder-javascript"])
def test_mila_verandert_een_antwoord_en_ries_zet_het_online(scherm: Scherm, adres: str, script: bool) -> None:
    mila, ries = scherm(MILA, script=script), scherm(RIES, script=script)
    nieuw = "De fiets staat in de stalling."

    mila.get_by_role("link", name="Waar staat mijn fiets?").click()
    mila.get_by_role("link", name="Verander de tekst").click()
    mila.get_by_label("Antwoord", exact=True).fill(nieuw)
    mila.get_by_role("button", name="Bewaar concept").click()
    expect(mila.get_by_text("Uw tekst is bewaard als concept.")).to_be_visible()
    mila.get_by_role("button", name="Bewaar en stuur naar een collega").click()
    expect(mila.get_by_text("Uw tekst wacht nu op een collega.")).to_be_visible()
    assert httpx.get(f"{adres}/api/v1/kennis/fiets", trust_env=False).json()["antwoord"] != nieuw

    ries.goto("/kennisbank")
    ries.get_by_role("link", name=re.compile("Bekijk.*1 tekst wacht op een collega")).click()
    ries.get_by_role("link", name="Waar staat mijn fiets?").click()
    ries.get_by_role("link", name="Lees mee en beoordeel").click()
    if not script:
        ries.get_by_role("button", name="Doe de keuring").click()
    expect(ries.get_by_text("De keuring is goed.")).to_be_visible(timeout=30_000)
    ries.get_by_role("button", name="Publiceer", exact=True).click()
    expect(ries.get_by_text("De nieuwe tekst staat online.")).to_be_visible(timeout=30_000)

    assert wacht_op_antwoord(adres, nieuw) <= BINNEN_S
    ries.goto("/vragen/fiets")
    expect(ries.get_by_text(nieuw)).to_be_visible()


@pytest.mark.parametrize(("breed", "script"), [(SMAL, True), (BREED, False)], ids=["telefoon", "zonder-js"])
def test_alle_antwoorden_krijgen_samen_een_nieuwe_datum(scherm: Scherm, breed: int, script: bool) -> None:
    mila, ries = scherm(MILA, breed, script=script), scherm(RIES, breed, script=script)

    def keur(pagina: Page) -> None:
        if script:
            assert axe(pagina) == []
            assert pagina.evaluate("document.documentElement.scrollWidth") <= breed

    mila.get_by_label("Kies alles in deze lijst").check()
    keur(mila)
    mila.get_by_role("button", name="Verleng wat u koos").click()
    expect(mila.get_by_text("4 antwoorden gaan mee")).to_be_visible()
    keur(mila)
    mila.get_by_role("button", name="Stuur naar een collega").click()
    expect(mila.get_by_text("De antwoorden met de nieuwe datum wachten nu")).to_be_visible()

    ries.goto("/kennisbank/samen")
    expect(ries.get_by_text("4 antwoorden krijgen alleen een nieuwe datum")).to_be_visible()
    keur(ries)
    ries.get_by_role("button", name="Doe de keuring").click()
    expect(ries.get_by_text("De keuring is goed.")).to_be_visible(timeout=30_000)
    ries.get_by_role("button", name="Publiceer alles").click()
    expect(ries.get_by_text("De nieuwe tekst staat online.")).to_be_visible(timeout=30_000)


def test_een_vraag_in_het_arabisch_leest_van_rechts_naar_links(scherm: Scherm) -> None:
    pagina = scherm(MILA, SMAL)
    pagina.goto("/vragen")
    pagina.get_by_label("Wat wilt u weten?").fill("أحتاج إلى مترجم")
    pagina.get_by_role("button", name="Zoek").click()
    weg = pagina.locator('section[lang="ar"]')
    expect(weg).to_have_css("direction", "rtl")
    expect(weg.get_by_role("link")).to_have_attribute("href", "tel:+31165579726")
    assert axe(pagina) == []


def test_tips_en_voorbeeld_komen_mee_onder_het_schrijven(scherm: Scherm) -> None:
    pagina = scherm(MILA)
    pagina.goto(BEWERK)
    tips = pagina.locator("#tips")
    pagina.get_by_label("Antwoord", exact=True).fill("Indien u wilt, wordt uw fiets gebracht.")
    expect(tips.get_by_text("Zeg wie het doet.")).to_be_visible()
    expect(tips.get_by_text("Schrijf liever: als.")).to_be_visible()
    expect(tips.locator(".bericht--assistent")).to_contain_text("Indien u wilt")
    assert axe(pagina) == []
    pagina.on("dialog", lambda venster: venster.accept())


def test_wie_met_je_schrijft_ziet_hoe_een_jeugdige_het_leest(scherm: Scherm) -> None:
    pagina = scherm(MILA)
    pagina.goto(BEWERK)
    bellen = pagina.locator("#tips .bericht--assistent")
    expect(bellen).to_have_count(1)
    pagina.get_by_label("Antwoord aan een jeugdige").fill("Jij kiest, indien je dat wilt.")
    expect(bellen).to_have_count(2)
    expect(bellen.nth(1)).to_contain_text("Jij kiest")
    expect(pagina.locator("#tips").get_by_text("Schrijf liever: als.")).to_be_visible()
    assert axe(pagina) == []
    pagina.on("dialog", lambda venster: venster.accept())


def test_wie_weggaat_zonder_bewaren_krijgt_een_waarschuwing(scherm: Scherm) -> None:
    pagina, vragen = scherm(MILA), []
    pagina.goto(BEWERK)
    pagina.get_by_role("link", name="Terug zonder bewaren").click()
    expect(pagina.get_by_role("link", name="Verander de tekst")).to_be_visible()
    pagina.on("dialog", lambda venster: (vragen.append(venster.type), venster.accept()))
    pagina.goto(BEWERK)
    pagina.get_by_label("Antwoord", exact=True).press_sequentially("Iets nieuws. ")
    pagina.get_by_role("link", name="Terug zonder bewaren").click()
    expect(pagina.get_by_role("link", name="Verander de tekst")).to_be_visible()
    assert vragen == ["beforeunload"]


def test_enter_in_een_veld_bewaart_en_stuurt_niets_door(scherm: Scherm) -> None:
    pagina = scherm(MILA)
    pagina.goto(BEWERK)
    pagina.get_by_label("Eigenaar").fill("Team Zundert")
    pagina.get_by_label("Eigenaar").press("Enter")
    expect(pagina.get_by_text("Uw tekst is bewaard als concept.")).to_be_visible()


def test_er_staat_niets_in_de_browser(scherm: Scherm) -> None:
    pagina = scherm(MILA)
    pagina.goto(BEWERK)
    pagina.get_by_label("Antwoord", exact=True).fill("Geheim plan.")
    expect(pagina.locator("#tips .bericht--assistent")).to_contain_text("Geheim plan.")
    assert pagina.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    pagina.on("dialog", lambda venster: venster.accept())


@pytest.mark.parametrize(
    ("breed", "kleur"), [(SMAL, "light"), (BREED, "dark")], ids=["telefoon", "scherm-donker"]
)
def test_axe_vindt_niets_en_niets_steekt_uit(scherm: Scherm, breed: int, kleur: str) -> None:
    dien_in("fiets", RIES, antwoord="De fiets staat *buiten*.\n\n- bij de deur\n- bij het hek")
    pagina, gevonden = scherm(MILA, breed, kleur), {}
    for blad in BLADEN:
        pagina.goto(blad)
        if blad.endswith("/beoordeel"):
            expect(pagina.get_by_text("De keuring is goed.")).to_be_visible(timeout=30_000)
        fouten = axe(pagina)
        if pagina.evaluate("document.documentElement.scrollWidth") > breed:
            fouten.append("steekt uit")
        gevonden[blad] = fouten
    assert {blad: fouten for blad, fouten in gevonden.items() if fouten} == {}


def test_axe_vindt_niets_bij_fouten_en_bij_een_botsing(scherm: Scherm) -> None:
    mila, ries = scherm(MILA, SMAL), scherm(RIES, SMAL)
    mila.goto(BEWERK)
    ries.goto(BEWERK)
    for pagina, tekst in ((mila, "Bij Mila."), (ries, "Bij Ries.")):
        pagina.get_by_label("Antwoord", exact=True).fill(tekst)
        pagina.get_by_role("button", name="Bewaar concept").click()
    expect(ries.get_by_role("heading", name="Mila Oomen bewaarde intussen ook iets")).to_be_visible()
    expect(ries.get_by_label("Antwoord", exact=True)).to_have_value("Bij Ries.")
    assert axe(ries) == []
    assert ries.evaluate("document.documentElement.scrollWidth") <= SMAL
    ries.get_by_label("De vraag").fill("")
    ries.get_by_role("button", name="Bewaar en stuur naar een collega").click()
    expect(ries.get_by_text("We hebben uw tekst als concept bewaard.")).to_be_visible()
    assert axe(ries) == []
    ries.get_by_role("link", name="De vraag", exact=True).click()
    expect(ries.get_by_label("De vraag")).to_be_focused()
