"""The queue page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import time_machine

from actions.formulier.invullen import Toegang
from actions.gezin import eigen
from actions.intakes import dienst
from actions.klok import nu
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import KEES, SANNE, actor

Bladert = Callable[[str], Bladeraar]
VOORBIJ = 'lijst__let-op">Streefdatum voorbij<'


def test_de_rij_zegt_wie_wat_en_wanneer(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    pagina = bladert(SANNE).haal("/werkplek").text
    for stuk in (
        f'href="/werkplek/{kenmerk}"',
        "Yara, 13 jaar",
        "Daan slaapt al maanden slecht en is boos op school.",
        "Nog niemand",
        "1 signaal",
        "Niet inspreken",
    ):
        assert stuk in pagina
    assert "tandvlees" not in pagina, "alleen de eerste regel van de hulpvraag"


def test_alleen_een_nieuw_plan_kan_over_datum_zijn(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    vers = fabriek.zet_in_wachtrij(gemeente="zundert", ontvangen=nu() - timedelta(hours=1))
    sanne = bladert(SANNE)
    assert VOORBIJ in sanne.haal("/werkplek").text
    sanne.stuur(f"/werkplek/{kenmerk}/claim", vanaf=f"/werkplek/{kenmerk}")
    assert VOORBIJ not in sanne.haal("/werkplek").text
    pagina = bladert(KEES).haal("/werkplek").text
    assert vers in pagina
    assert VOORBIJ not in pagina


def test_filteren_gaat_met_het_adres(bladert: Bladert) -> None:
    kenmerk, sanne = fabriek.zet_in_wachtrij(), bladert(SANNE)
    assert kenmerk in sanne.haal("/werkplek?wie=niemand").text
    assert kenmerk not in sanne.haal("/werkplek?wie=mij").text
    assert kenmerk not in sanne.haal("/werkplek?status=gesloten").text
    assert kenmerk in sanne.haal("/werkplek?status=").text


def test_een_vreemd_filter_doet_geen_kwaad(bladert: Bladert) -> None:
    kenmerk, sanne = fabriek.zet_in_wachtrij(), bladert(SANNE)
    vreemd = ("status=x", f"wie={KEES}", "volgorde=%00", "pagina=-1", "pagina=²", "pagina=" + "9" * 40)
    for vraag in vreemd:
        pagina = sanne.haal(f"/werkplek?{vraag}")
        assert (pagina.status_code, kenmerk in pagina.text) == (200, True), vraag
    assert sanne.haal("/werkplek?pagina=999999999").status_code == 200
    assert kenmerk not in sanne.haal("/werkplek?gemeente=zundert").text


def test_een_naam_komt_niet_in_het_adres(bladert: Bladert) -> None:
    een = fabriek.zet_in_wachtrij(contact__naam="José van Dongen")
    ander = fabriek.zet_in_wachtrij(contact__naam="Ria Bakx")
    antwoord = bladert(SANNE).stuur("/werkplek", zoek="dongen")
    assert antwoord.status_code == 200
    assert een in antwoord.text
    assert ander not in antwoord.text
    adressen = re.findall(r'(?:href|action)="([^"]*)"', antwoord.text)
    assert adressen
    assert not any("dongen" in adres.lower() for adres in adressen)


def test_bladeren_houdt_de_filters_vast(bladert: Bladert) -> None:
    for _ in range(26):
        fabriek.zet_in_wachtrij()
    pagina = bladert(SANNE).haal("/werkplek?wie=niemand&volgorde=nieuwste").text
    assert "Bladzijde 1 van 2" in pagina
    assert (
        "status=lopend&amp;wie=niemand&amp;signaal=&amp;termijn=&amp;volgorde=nieuwste&amp;pagina=2" in pagina
    )


def test_wat_een_gezin_typt_wordt_nooit_html(bladert: Bladert) -> None:
    kwaad = "<script>alert(1)</script>"
    kenmerk = fabriek.zet_in_wachtrij(
        contact__naam=kwaad, hulpvraag__eigen_woorden=kwaad, signalen=[{"soort": kwaad, "zin": kwaad}]
    )
    sanne = bladert(SANNE)
    for adres in ("/werkplek", f"/werkplek/{kenmerk}"):
        pagina = sanne.haal(adres).text
        assert kwaad not in pagina
        assert "&lt;script&gt;" in pagina


def test_de_browser_bewaart_niets(bladert: Bladert) -> None:
    kenmerk, sanne = fabriek.zet_in_wachtrij(), bladert(SANNE)
    for adres in ("/werkplek", f"/werkplek/{kenmerk}", "/inloggen"):
        assert sanne.haal(adres).headers["cache-control"] == "no-store"


def test_wachten_op_het_gezin_is_iets_anders_dan_nieuw(bladert: Bladert) -> None:
    gezin = fabriek.verstuurd_gezin()
    nieuw = fabriek.zet_in_wachtrij()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    sanne = bladert(SANNE)
    pagina = sanne.haal("/werkplek").text
    assert "Gezin aan zet sinds" in pagina
    assert "lijst__rij--wacht_op_gezin" in pagina
    assert "lijst__rij--nieuw" in pagina
    for status, wel, niet in (
        ("nieuw", nieuw, gezin.kenmerk),
        ("wacht_op_gezin", gezin.kenmerk, nieuw),
    ):
        pagina = sanne.haal(f"/werkplek?status={status}").text
        assert wel in pagina
        assert niet not in pagina
    nummer = dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].id
    eigen.beantwoord(Toegang(gezin.gesprek, gezin.sleutel), nummer, "Ja hoor.")
    pagina = sanne.haal("/werkplek").text
    assert "Antwoord binnen," in pagina
    assert "lijst__rij--antwoord" in pagina
    assert "Gezin aan zet" not in pagina


def test_de_aantallen_zijn_ook_de_weg_erheen(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    sanne = bladert(SANNE)
    sanne.stuur(f"/werkplek/{kenmerk}/claim", vanaf=f"/werkplek/{kenmerk}")
    pagina = sanne.haal("/werkplek").text
    mij = re.search(r'tellingen__link--mij" href="([^"]+)"[^>]*><span>Van mij</span> <strong>(\d+)<', pagina)
    assert mij
    assert mij[2] == "1"
    assert kenmerk in sanne.haal(unescape(mij[1])).text


def test_een_weergave_bewaart_filters_maar_nooit_een_naam(bladert: Bladert) -> None:
    sanne = bladert(SANNE)
    velden = {"status": "nieuw", "signaal": "signaal", "volgorde": "oudste"}
    velden |= {"zoek": "Amrani", "naam": "Ochtend"}
    antwoord = sanne.stuur("/werkplek/weergaven", vanaf="/werkplek", **velden)
    assert antwoord.status_code == 303
    pagina = sanne.haal("/werkplek").text
    weg = re.search(r'href="([^"]+)">Ochtend</a>', pagina)
    assert weg
    assert "signaal=signaal" in weg[1]
    assert "volgorde=oudste" in weg[1]
    assert "mrani" not in pagina
    assert "Ochtend" not in bladert(KEES).haal("/werkplek").text
    leeg = sanne.stuur("/werkplek/weergaven", vanaf="/werkplek", naam=" ")
    assert leeg.status_code == 400
    nummer = re.search(r"/werkplek/weergaven/(\d+)/weg", pagina)
    assert nummer
    assert bladert(KEES).stuur(nummer[0], vanaf="/werkplek").status_code == 404
    assert sanne.stuur(nummer[0], vanaf="/werkplek").status_code == 303
    assert "Ochtend" not in sanne.haal("/werkplek").text


def test_vanzelf_verversen_houdt_een_sessie_niet_in_leven(bladert: Bladert) -> None:
    from sqlmodel import select

    from actions.accounts.modellen import Sessie
    from actions.opslag.database import lees_sessie

    def gezien() -> list[object]:
        with lees_sessie() as werk:
            return [rij.laatst_gezien for rij in werk.exec(select(Sessie))]

    sanne = bladert(SANNE)
    begin = gezien()
    with time_machine.travel(nu() + timedelta(minutes=30), tick=False):
        sanne.client.get("/werkplek", headers={"X-Vanzelf": "1"})
        assert gezien() == begin
        sanne.haal("/werkplek")
        assert gezien() != begin
