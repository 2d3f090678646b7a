"""The professional's pages in a real browser: axe, reflow at 360 px and a form without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from actions.deel2.leveren import lever_wat_wacht
from actions.formulier.invullen import Inzending, Toegang, vul_in
from actions.instellingen import instellingen
from actions.intakes import dienst
from tests import fabriek
from tests.actions.deel2.spel import overgedragen
from tests.web.browser import keur, log_in, venster
from tests.werkplek import NOOR, SANNE, TESS, actor

pytestmark = pytest.mark.browser


@pytest.fixture(params=[360, 1280])
def pagina(request: pytest.FixtureRequest, chromium: Browser, werkadres: str) -> Iterator[Page]:
    """A window of this width, at the log-in page."""
    with venster(chromium, werkadres, request.param) as pagina:
        pagina.goto("/inloggen")
        yield pagina


def test_van_inloggen_tot_een_vraag_aan_het_gezin(pagina: Page) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    keur(pagina)
    log_in(pagina, SANNE)
    keur(pagina)
    pagina.get_by_role("link", name=kenmerk).click()
    keur(pagina)
    pagina.get_by_role("button", name="Ik pak dit op").click()
    pagina.get_by_text("Vraag aan het gezin", exact=True).first.click()
    pagina.get_by_label("Uw vraag").fill("Op welke school zit Yara?")
    keur(pagina)
    pagina.get_by_role("button", name="Stel vraag").click()
    assert pagina.get_by_text("De vraag staat klaar voor het gezin.").is_visible()
    keur(pagina)
    pagina.get_by_role("button", name="Uitloggen").click()
    assert pagina.get_by_text("U bent uitgelogd.").is_visible()


def _log_in(pagina: Page, email: str, naar: str = "/werkplek") -> None:
    log_in(pagina, email, naar)
    pagina.wait_for_url(f"**{naar}")


def test_de_lijst_ververst_vanzelf_en_houdt_de_focus(pagina: Page) -> None:
    eerste = fabriek.zet_in_wachtrij()
    _log_in(pagina, SANNE)
    pagina.get_by_role("link", name=eerste).focus()
    with pagina.expect_response("**/werkplek"):
        nieuw = fabriek.zet_in_wachtrij()
    expect(pagina.get_by_role("link", name=nieuw)).to_be_visible()
    expect(pagina.get_by_role("link", name=eerste)).to_be_focused()
    expect(pagina.locator("#nieuws")).to_have_text("Er is 1 nieuw gezinsplan. De lijst is bijgewerkt.")
    keur(pagina)


def test_na_zoeken_beslist_de_lezer_wanneer_de_lijst_verandert(pagina: Page) -> None:
    eerste = fabriek.zet_in_wachtrij()
    _log_in(pagina, SANNE)
    pagina.get_by_label("Zoek op kenmerk of naam").fill("Amrani")
    pagina.get_by_role("button", name="Zoek").click()
    expect(pagina.get_by_text("Gezocht op ‘Amrani’.")).to_be_visible()
    nieuw = fabriek.zet_in_wachtrij()
    opnieuw = pagina.get_by_role("button", name="Zoek opnieuw")
    expect(opnieuw).to_be_visible()
    expect(pagina.get_by_role("link", name=nieuw)).to_have_count(0)
    keur(pagina)
    opnieuw.click()
    expect(pagina.get_by_role("link", name=nieuw)).to_be_visible()
    expect(pagina.get_by_role("link", name=eerste)).to_be_visible()
    assert "mrani" not in pagina.url


def test_de_pijltjes_lopen_langs_de_plannen_en_nergens_anders(pagina: Page) -> None:
    for _ in range(3):
        fabriek.zet_in_wachtrij()
    _log_in(pagina, SANNE)
    rijen = pagina.locator(".lijst__kenmerk a")
    rijen.nth(0).focus()
    for toets, verwacht in (("ArrowDown", 1), ("End", 2), ("ArrowDown", 2), ("ArrowUp", 1), ("Home", 0)):
        pagina.keyboard.press(toets)
        expect(rijen.nth(verwacht)).to_be_focused()
    zoek = pagina.get_by_label("Zoek op kenmerk of naam")
    zoek.focus()
    pagina.keyboard.press("ArrowDown")
    expect(zoek).to_be_focused()
    rijen.nth(1).focus()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Gezinsplan van")).to_be_visible()


def test_de_bladzijden_van_het_team_en_de_beheerder_zijn_voor_iedereen(pagina: Page) -> None:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=True)
    for _ in range(6):
        fabriek.zet_in_wachtrij()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    _log_in(pagina, TESS, "/werkplek/team")
    keur(pagina)
    pagina.context.clear_cookies()
    _log_in(pagina, NOOR, "/beheer/post")
    pagina.get_by_text("Toon de tekst").click()
    keur(pagina)


def test_de_bladzijde_met_leveringen_aan_deel_2_is_voor_iedereen(
    pagina: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam, waarde in (("SOORT", "http"), ("ADRES", "http://127.0.0.1:9/"), ("GEHEIM", "g" * 32)):
        monkeypatch.setenv(f"GEZINSPLAN_OVERDRACHT_{naam}", waarde)
    instellingen.cache_clear()
    kenmerk = overgedragen()
    assert lever_wat_wacht() == 0
    overgedragen()
    _log_in(pagina, TESS, "/beheer/overdracht")
    expect(pagina.get_by_text("De ontvanger is niet bereikbaar.")).to_be_visible()
    keur(pagina)
    pagina.get_by_role("button", name=f"Probeer nu opnieuw {kenmerk}").click()
    expect(pagina.get_by_role("status")).to_have_text("Wij proberen het in de volgende ronde opnieuw.")
    pagina.get_by_role("link", name=kenmerk).click()
    expect(pagina.get_by_role("heading", name="Overdracht naar deel 2")).to_be_visible()
    keur(pagina)


def test_een_intake_met_alles_erop_is_voor_iedereen(pagina: Page) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Mag ik bellen?")
    van_toen = fabriek.TIJD.isoformat()
    vul_in(
        Toegang(gezin.gesprek, gezin.sleutel), Inzending("kinderen[1].school", "Het Kompas", versie=van_toen)
    )
    dienst.plan_gesprek(actor(SANNE), gezin.kenmerk, "2026-03-10")
    _log_in(pagina, SANNE)
    pagina.goto(f"/werkplek/{gezin.kenmerk}")
    pagina.locator("details").evaluate_all("alle => alle.forEach((een) => { een.open = true; })")
    keur(pagina)


def test_de_eigen_bladzijde_van_het_gezin_is_voor_iedereen(pagina: Page) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Mag ik met de juf bellen?")
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, "kinderen[1].school", "Welke school?")
    pagina.goto("/mijn-plan")
    keur(pagina)
    pagina.get_by_label("Uw hervatcode van drie woorden").fill(gezin.code.replace("-", " ").upper())
    pagina.get_by_role("button", name="Open mijn plan").click()
    expect(pagina.get_by_role("heading", name="Uw gezinsplan")).to_be_visible()
    keur(pagina)
    pagina.get_by_role("link", name="Geef antwoord").first.click()
    keur(pagina)
    pagina.get_by_role("button", name="Verstuur antwoord").click()
    keur(pagina)
    pagina.get_by_label("Uw antwoord").fill("Ja, dat mag.")
    pagina.get_by_role("button", name="Verstuur antwoord").click()
    expect(pagina.get_by_text("Uw antwoord is verstuurd.")).to_be_visible()
    pagina.get_by_role("link", name="Geef antwoord").click()
    keur(pagina)
    pagina.goto("/mijn-plan/intrekken")
    keur(pagina)
