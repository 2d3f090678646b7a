"""The page of one intake: who may see it, what it says, and the work on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest

from actions.accounts.toegang import Ingelogd
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, auditregels, routes_van
from web import account, accounts_beheer, inzage
from web.werkplek import router
from web.werkplek.regel import Formulier

Bladert = Callable[[str], Bladeraar]
BESTAAT_NIET = "GP-2222-2222"
FORMULIEREN = {
    "claim": {},
    "vrijgave": {"tekst": "vakantie"},
    "status": {"status": "gesprek_gepland"},
    "overdracht": {"naar": BRAM, "tekst": "vakantie"},
    "gesprek": {"datum": "2026-03-12"},
    "notities": {"tekst": "Belt morgen."},
    "terugvraag": {"tekst": "Op welke school zit Yara?", "veld": "kinderen[1].school"},
}


def _tekst(pagina: str) -> str:
    """What a reader sees, without tags and doubled spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", pagina)))


def test_elke_bladzijde_heeft_een_regel() -> None:
    """A new page without a rule is caught; a page that changes something needs a form token."""
    routers = (router, account.router, accounts_beheer.router, inzage.router)
    routes = [route for kamer in routers for route in routes_van(kamer)]
    assert routes
    for route in routes:
        regels = [deel.call for deel in route.dependant.dependencies]
        if route.path.startswith(("/inloggen", "/uitnodiging")):
            continue
        soort = Formulier if "POST" in (route.methods or ()) else Ingelogd
        assert any(isinstance(regel, soort) for regel in regels), f"{route.path}: geef de route een regel"


def test_de_formulieren_zijn_allemaal_geproefd() -> None:
    paden = {route.path for route in routes_van(router)}
    eigen = {pad.rsplit("/", 1)[1] for pad in paden if pad.startswith("/werkplek/{kenmerk}/")}
    assert eigen == set(FORMULIEREN)


def _posten(bladeraar: Bladeraar, kenmerk: str, wat: str, teken: str) -> tuple[int, bytes]:
    antwoord = bladeraar.stuur(f"/werkplek/{kenmerk}/{wat}", teken=teken, **FORMULIEREN[wat])
    return antwoord.status_code, antwoord.content


def test_andermans_gemeente_lijkt_precies_op_niets(bladert: Bladert) -> None:
    kenmerk, kees = fabriek.zet_in_wachtrij(), bladert(KEES)
    vreemd, nergens = kees.haal(f"/werkplek/{kenmerk}"), kees.haal(f"/werkplek/{BESTAAT_NIET}")
    assert vreemd.status_code == 404
    assert vreemd.content == nergens.content
    teken = kees.teken("/werkplek")
    for wat in FORMULIEREN:
        echt = _posten(kees, kenmerk, wat, teken)
        assert echt == _posten(kees, BESTAAT_NIET, wat, teken)
        assert echt[0] == 404


@pytest.mark.parametrize("wie", [MILA, NOOR, FONS])
def test_een_andere_rol_ziet_niets(bladert: Bladert, wie: str) -> None:
    kenmerk, ander = fabriek.zet_in_wachtrij(), bladert(wie)
    for adres in (f"/werkplek/{kenmerk}", f"/werkplek/{BESTAAT_NIET}", "/werkplek"):
        assert ander.haal(adres).status_code == 403
    for wat in FORMULIEREN:
        assert _posten(ander, kenmerk, wat, "x")[0] == 403


def test_zonder_inloggen_komt_het_inlogscherm(bezoeker: Bladeraar) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    assert bezoeker.haal(f"/werkplek/{kenmerk}").status_code == 401
    for wat in FORMULIEREN:
        assert _posten(bezoeker, kenmerk, wat, "x")[0] == 401


def test_een_geldig_koekje_alleen_verandert_niets(bladert: Bladert) -> None:
    kenmerk, sanne = fabriek.zet_in_wachtrij(), bladert(SANNE)
    vreemd_teken = bladert(BRAM).teken(f"/werkplek/{kenmerk}")
    for wat in FORMULIEREN:
        for teken in ("", "verzonnen", vreemd_teken):
            assert _posten(sanne, kenmerk, wat, teken)[0] == 403
    assert sanne.client.post(f"/api/v1/intakes/{kenmerk}/claim").status_code == 403
    assert "Niemand behandelt dit gezinsplan nog." in sanne.haal(f"/werkplek/{kenmerk}").text


def test_met_het_teken_mag_de_bladzijde_de_api_gebruiken(bladert: Bladert) -> None:
    kenmerk, sanne = fabriek.zet_in_wachtrij(), bladert(SANNE)
    teken = sanne.client.get("/api/v1/sessies/mij").json()["teken"]
    antwoord = sanne.client.post(f"/api/v1/intakes/{kenmerk}/claim", headers={"X-CSRF-Token": teken})
    assert antwoord.status_code == 200


def test_de_woorden_van_het_gezin_staan_er_precies(bladert: Bladert) -> None:
    verhaal = "Het is  zwaar.\n\n  'Echt' & heel\tzwaar <3 "
    kenmerk = fabriek.zet_in_wachtrij(hulpvraag__eigen_woorden=verhaal)
    assert verhaal in unescape(bladert(SANNE).haal(f"/werkplek/{kenmerk}").text)


def test_het_eerste_scherm_zegt_wat_telt(bladert: Bladert) -> None:
    pagina = _tekst(bladert(SANNE).haal(f"/werkplek/{fabriek.zet_in_wachtrij()}").text)
    kort = pagina[: pagina.index("Alle antwoorden")]
    for stuk in (
        "Gezinsplan van Fatima El Amrani",
        "Niet inspreken Laat ook geen bericht achter.",
        fabriek.SIGNAAL["zin"],
        "Daan , 10 jaar",
        "06 12345678",
        "Dat Daan weer met plezier naar school gaat.",
        "Soms niet",
        "Vraag Yara zelf nog om instemming.",
        "Bespreekt de vraag ‘Uitleg over gezag’ liever met u.",
    ):
        assert stuk in kort, stuk


def test_zonder_bezwaar_staat_er_geen_waarschuwing(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij(contact__veilig_contact=True, signalen=[])
    pagina = bladert(SANNE).haal(f"/werkplek/{kenmerk}").text
    assert "Niet inspreken" not in pagina
    assert "Signalen" not in pagina


def test_overgeslagen_is_zichtbaar_anders(bladert: Bladert) -> None:
    pagina = bladert(SANNE).haal(f"/werkplek/{fabriek.zet_in_wachtrij()}").text
    for woord in ("Overgeslagen", "Weet ik niet", "Bespreekt dit liever"):
        assert f'<span class="statusmerk">{woord}</span>' in pagina


def test_bij_elk_antwoord_staat_waar_het_vandaan_komt(bladert: Bladert) -> None:
    pagina = bladert(SANNE).haal(f"/werkplek/{fabriek.zet_in_wachtrij()}").text
    assert "Chat, 3 maart 2026, 15:05" in pagina
    assert "Formulier, 3 maart 2026, 15:05" in pagina


def test_een_dag_werk_aan_een_intake(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    adres, sanne = f"/werkplek/{kenmerk}", bladert(SANNE)

    def doe(wat: str, **velden: str) -> str:
        antwoord = sanne.stuur(f"{adres}/{wat}", vanaf=adres, **velden)
        assert antwoord.headers["location"] == f"{adres}?gedaan={wat}"
        return _tekst(sanne.haal(antwoord.headers["location"]).text)

    assert "U behandelt dit gezinsplan nu." in doe("claim")
    assert "Belt morgen." in doe("notities", tekst="Belt morgen.")
    pagina = doe("terugvraag", veld="kinderen[1].school", tekst="Op welke school zit Yara?")
    assert "Yara: School of opvang Op welke school zit Yara?" in pagina
    assert "Status Wacht op gezin" in pagina
    gepland = doe("status", status="gesprek_gepland", gezien="wacht_op_gezin", tekst="di 10u")
    assert "‘Gesprek gepland’" in gepland
    assert "di 10u" in gepland
    assert "Status Overgedragen naar deel 2" in doe("status", status="overgedragen")


def test_wie_te_laat_is_ziet_wie_het_heeft_en_houdt_zijn_tekst(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    adres, sanne, bram = f"/werkplek/{kenmerk}", bladert(SANNE), bladert(BRAM)
    teken = bram.teken(adres)
    sanne.stuur(f"{adres}/claim", vanaf=adres)
    verloren = bram.stuur(f"{adres}/claim", teken=teken)
    assert verloren.status_code == 409
    assert "Sanne Verbeek behandelt dit gezinsplan al." in verloren.text
    verloren = bram.stuur(f"{adres}/status", teken=teken, status="gesloten", tekst="mijn reden")
    assert verloren.status_code == 409
    leeg = sanne.stuur(f"{adres}/notities", vanaf=adres, tekst="   ")
    assert leeg.status_code == 400


def test_een_verouderd_tabblad_overschrijft_niet_in_stilte(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    adres, sanne = f"/werkplek/{kenmerk}", bladert(SANNE)
    sanne.stuur(f"{adres}/claim", vanaf=adres)
    sanne.stuur(f"{adres}/status", vanaf=adres, status="gesprek_gepland", gezien="in_behandeling")
    laat = sanne.stuur(
        f"{adres}/status", vanaf=adres, status="wacht_op_gezin", gezien="in_behandeling", tekst="mijn reden"
    )
    assert laat.status_code == 409
    assert 'value="mijn reden"' in laat.text


def test_de_teamcoordinator_kan_een_plan_teruggeven(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    adres, sanne, tess = f"/werkplek/{kenmerk}", bladert(SANNE), bladert(TESS)
    sanne.stuur(f"{adres}/claim", vanaf=adres)
    assert "Teruggeven" not in bladert(BRAM).haal(adres).text
    assert tess.stuur(f"{adres}/vrijgave", vanaf=adres, tekst="ziek").status_code == 303
    assert "Tess Maas gaf dit terug" in _tekst(sanne.haal(adres).text)


def test_kijken_op_de_bladzijde_is_een_auditregel(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    bladert(SANNE).haal(f"/werkplek/{kenmerk}")
    assert auditregels()[-1] == (SANNE, "intake_gelezen", kenmerk, "gelukt")
