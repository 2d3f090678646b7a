"""A day in the life of Sanne and Kees, on the real servers: from arrival to a hand-over.

A plan arrives while Sanne watches, she takes it, asks the family something, the family answers, she plans
the first conversation and hands the plan over to Kees in Zundert, because the family moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from actions.klok import vandaag
from deploy.start.stapel import Stapel
from tests.conftest import WACHTWOORD
from tests.gezinnen.loper import intake_van, lees_verhaal, plat, speel, token
from tests.ouder import Ouder
from tests.web.conftest import let_op

pytestmark = [pytest.mark.stapel]

SANNE, KEES, NOOR = "sanne@roosendaal.example", "kees@zundert.example", "noor@zi2t.example"
SCHOOL = "kinderen[0].school"
API = "/api/v1/intakes"


@pytest.fixture(scope="module")
def gezin(web: httpx.Client) -> Ouder:
    """Ellen, who just sent her plan in the chat."""
    return speel(lees_verhaal("twee_ouders_in_wouw.yaml"), web)


def _vraag_terug(web: httpx.Client, kenmerk: str, veld: str | None, tekst: str) -> None:
    kop = {"Authorization": f"Bearer {token(web, SANNE)}"}
    antwoord = web.post(f"{API}/{kenmerk}/terugvraag", json={"veld": veld, "tekst": tekst}, headers=kop)
    assert antwoord.status_code == 201, antwoord.text


def _hervat(web: httpx.Client, ouder: Ouder, code: str) -> None:
    """Come back with the code, on another device."""
    ouder.antwoord = web.post("/api/v1/gesprekken/hervat", json={"code": code})
    assert ouder.antwoord.status_code == 201, ouder.antwoord.text
    ouder.beurt = ouder.antwoord.json()
    ouder.id, ouder.sleutel = ouder.beurt["gesprek"], ouder.beurt["sleutel"]


def test_in_de_chat_antwoordt_het_gezin_precies_bij_die_vraag(web: httpx.Client) -> None:
    ouder = speel(lees_verhaal("twee_ouders_in_wouw.yaml"), web)
    kenmerk, code = ouder.beurt["kenmerk"], ouder.beurt["hervatcode"]
    intake_van(web, SANNE, kenmerk)
    _vraag_terug(web, kenmerk, SCHOOL, "Hoe heet de juf van Daan?")
    _hervat(web, ouder, code)
    assert ouder.veld == SCHOOL
    assert "“Hoe heet de juf van Daan?”" in ouder.teksten
    ouder.zeg("waarom")
    assert ouder.veld == SCHOOL, "een opdracht is geen antwoord"
    ouder.zeg("de Stappen, bij juf Marleen")
    assert (ouder.veld, ouder.beurt["status"]) == (None, "verstuurd")
    assert "De jeugdprofessional kan het nu lezen." in ouder.teksten
    intake = intake_van(web, SANNE, kenmerk)
    antwoord = plat(intake["antwoorden"])[SCHOOL]
    assert (intake["versie"], intake["status"]) == (2, "in_behandeling")
    assert (antwoord["letterlijk"], antwoord["kanaal"]) == ("de Stappen, bij juf Marleen", "chat")


def test_in_de_chat_krijgt_een_algemene_vraag_een_antwoord(web: httpx.Client) -> None:
    ouder = speel(lees_verhaal("twee_ouders_in_wouw.yaml"), web)
    kenmerk, code = ouder.beurt["kenmerk"], ouder.beurt["hervatcode"]
    intake_van(web, SANNE, kenmerk)
    _vraag_terug(web, kenmerk, None, "Mag ik met de juf bellen?")
    _hervat(web, ouder, code)
    assert ouder.veld is None
    ouder.zeg("Wie ziet welke gegevens?")
    assert intake_van(web, SANNE, kenmerk)["terugvragen"][0]["antwoord"] == ""
    ouder.zeg("Ja, bel gerust op maandag.", sleutel="zelfde")
    ouder.zeg("Ja, bel gerust op maandag.", sleutel="zelfde")
    intake = intake_van(web, SANNE, kenmerk)
    assert intake["terugvragen"][0]["antwoord"] == "Ja, bel gerust op maandag."
    assert intake["status"] == "in_behandeling"


@pytest.fixture
def open_tab(chromium: Browser, stapel: Stapel) -> Iterator[Callable[[int], Page]]:
    """``open_tab(1280)``: a tab of this width; a script error or a request elsewhere fails the test."""
    contexten, mis = [], []

    def tab(breedte: int) -> Page:
        context = chromium.new_context(
            viewport={"width": breedte, "height": 900}, base_url=stapel.adressen.app
        )
        contexten.append(context)
        pagina = context.new_page()
        mis.append(let_op(pagina, stapel.adressen.app))
        return pagina

    yield tab
    for context in contexten:
        context.close()
    assert [fout for lijst in mis for fout in lijst] == []


def _log_in(pagina: Page, email: str, naar: str = "/werkplek") -> None:
    pagina.goto(f"/inloggen?naar={naar}")
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_url(f"**{naar}")


@pytest.mark.browser
def test_een_dag_van_sanne_en_kees(
    open_tab: Callable[[int], Page], web: httpx.Client, request: pytest.FixtureRequest
) -> None:
    sanne = open_tab(1280)
    _log_in(sanne, SANNE)
    ouder: Ouder = request.getfixturevalue("gezin")
    kenmerk, code = ouder.beurt["kenmerk"], ouder.beurt["hervatcode"]

    # Het plan komt binnen zonder dat Sanne de bladzijde laadt.
    expect(sanne.get_by_role("link", name=kenmerk)).to_be_visible(timeout=30_000)
    sanne.get_by_role("link", name=kenmerk).click()
    sanne.get_by_role("button", name="Ik pak dit op").click()
    expect(sanne.get_by_text("U behandelt dit gezinsplan nu.")).to_be_visible()
    _sanne_vraagt(sanne)
    _ouder_antwoordt(open_tab(360), code)
    _noor_ziet_de_mail(open_tab(1280))

    # Sanne ziet wat er veranderde, plant het gesprek en draagt over.
    sanne.goto("/werkplek")
    expect(sanne.get_by_role("row").filter(has_text=kenmerk)).to_contain_text("Antwoord binnen")
    sanne.get_by_role("link", name=kenmerk).click()
    expect(sanne.get_by_role("region", name="Veranderd sinds")).to_contain_text("bij juf Marleen")
    sanne.get_by_label("Dag van het eerste gesprek").fill((vandaag() + timedelta(days=7)).isoformat())
    sanne.get_by_role("button", name="Leg de dag vast").click()
    expect(sanne.get_by_text("Het eerste gesprek is op")).to_be_visible()
    sanne.get_by_text("Overdragen aan een andere gemeente").click()
    sanne.get_by_label("Andere gemeente").select_option("zundert")
    sanne.locator("#gemeentereden").fill("Het gezin verhuist naar Zundert.")
    sanne.get_by_role("button", name="Draag over").last.click()
    expect(sanne.get_by_text("De andere gemeente heeft het gezinsplan nu.")).to_be_visible()
    assert sanne.goto(f"/werkplek/{kenmerk}").status == 404  # type: ignore[union-attr]

    kees = open_tab(1280)
    _log_in(kees, KEES)
    kees.get_by_role("link", name=kenmerk).click()
    expect(kees.get_by_text("Het gezin verhuist naar Zundert.")).to_be_visible()


def _sanne_vraagt(sanne: Page) -> None:
    sanne.get_by_text("Vraag aan het gezin", exact=True).first.click()
    sanne.get_by_label("Over welk antwoord?").select_option(SCHOOL)
    sanne.get_by_label("Uw vraag").fill("Hoe heet de juf van Daan?")
    sanne.get_by_role("button", name="Stel vraag").click()
    expect(sanne.get_by_text("Het gezin kreeg een e-mail zonder inhoud.")).to_be_visible()


def _ouder_antwoordt(ouder: Page, code: str) -> None:
    ouder.goto("/mijn-plan")
    ouder.get_by_label("Uw hervatcode van drie woorden").fill(code)
    ouder.get_by_role("button", name="Open mijn plan").click()
    expect(ouder.get_by_text("Sanne heeft uw plan geopend.")).to_be_visible()
    ouder.get_by_role("link", name="Geef antwoord").click()
    expect(ouder.get_by_text("Hoe heet de juf van Daan?")).to_be_visible()
    ouder.locator("#antwoord").fill("basisschool de Stappen, bij juf Marleen")
    ouder.get_by_role("button", name="Bewaar dit antwoord").click()
    expect(ouder.get_by_role("heading", name="Uw gezinsplan")).to_be_visible()
    expect(ouder.get_by_text("Vraag voor u")).to_have_count(0)


def _noor_ziet_de_mail(noor: Page) -> None:
    _log_in(noor, NOOR, "/beheer/post")
    expect(noor.get_by_role("cell", name="Er staat een bericht voor u klaar").first).to_be_visible()
    expect(noor.get_by_text("Marleen")).to_have_count(0)
