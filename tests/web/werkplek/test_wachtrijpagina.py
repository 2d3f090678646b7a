"""The queue page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from actions.klok import nu
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import KEES, SANNE

Bladert = Callable[[str], Bladeraar]


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
    assert "Streefdatum voorbij" in sanne.haal("/werkplek").text
    sanne.stuur(f"/werkplek/{kenmerk}/claim", vanaf=f"/werkplek/{kenmerk}")
    assert "Streefdatum voorbij" not in sanne.haal("/werkplek").text
    pagina = bladert(KEES).haal("/werkplek").text
    assert vers in pagina
    assert "Streefdatum voorbij" not in pagina


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
    assert "status=lopend&amp;wie=niemand&amp;volgorde=nieuwste&amp;pagina=2" in pagina


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
