"""The page of the own account and the steps of the second factor, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from actions.accounts.eigen import lees_eigen
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT, ontgrendel
from actions.instellingen import instellingen
from actions.opslag.database import sessie
from tests import fabriek
from tests.tweede_factor import Telefoon, geef_telefoon
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, actor, auditregels, routes_van
from web.account import router

pytestmark = pytest.mark.usefixtures("stille_klok")
Bladert = Callable[[str], Bladeraar]
OPZET = "/account/tweede-factor"
IEDEREEN = (SANNE, BRAM, TESS, KEES, MILA, NOOR, FONS)
LADDER = {
    ("GET", "/account"),
    ("POST", "/account/sessies/{sessie_id}/uit"),
    ("POST", "/account/overal-uit"),
    ("POST", "/account/wachtwoord"),
    ("GET", OPZET),
    *(("POST", f"{OPZET}{wat}") for wat in ("", "/aan", "/uit", "/codes")),
}
"""Every page of the own account: open for any role, and only about the person itself."""
OPEN = {
    *(("GET", f"/inloggen/werkaccount{wat}") for wat in ("", "/terug", "/uit")),
    *(("GET", "/uitnodiging"), ("POST", "/uitnodiging")),
}
_STAP = re.compile(r'name="stap" value="([^"]+)"')


def _verplicht(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_TWEEDE_FACTOR", "verplicht")
    instellingen.cache_clear()


def _stel_in(wie: Bladeraar) -> tuple[Telefoon, str]:
    """Go through the pages; the phone and the page with the recovery codes."""
    assert wie.stuur(OPZET).headers["location"] == OPZET
    gevonden = re.search(r'class="sleutel">([^<]+)<', wie.haal(OPZET).text)
    assert gevonden
    telefoon = Telefoon(gevonden[1].replace(" ", ""))
    return telefoon, wie.stuur(f"{OPZET}/aan", vanaf=OPZET, code=telefoon.code(-1)).text


def test_de_ladder_kent_elke_bladzijde() -> None:
    assert {(wijze, route.path) for route in routes_van(router) for wijze in route.methods} == LADDER | OPEN


def test_wie_niet_is_ingelogd_komt_nergens_binnen(bezoeker: Bladeraar) -> None:
    for wijze, pad in LADDER:
        antwoord = bezoeker.client.request(wijze, pad.format(sessie_id="x"))
        assert antwoord.status_code == 401, pad


@pytest.mark.parametrize("wie", IEDEREEN)
def test_elke_rol_heeft_een_eigen_bladzijde_en_geen_formulier_zonder_teken(
    bladert: Bladert, wie: str
) -> None:
    bladeraar = bladert(wie)
    assert wie in bladeraar.haal("/account").text
    for wijze, pad in LADDER:
        if wijze == "POST":
            assert bladeraar.stuur(pad.format(sessie_id="x"), teken="vals").status_code == 403, pad


def test_de_bladzijde_noemt_rol_gemeente_en_deze_sessie(bladert: Bladert) -> None:
    pagina = bladert(SANNE).haal("/account").text
    assert "<dt>Jeugdprofessional</dt><dd>Roosendaal</dd>" in pagina
    assert "Hier bent u nu" in pagina
    assert "De tweede stap staat uit." in pagina
    assert auditregels()[-1] == (SANNE, "account_bekeken", "", "gelukt")


def test_instellen_toont_een_qr_code_en_een_keer_de_herstelcodes(bladert: Bladert) -> None:
    sanne = bladert(SANNE)
    _, pagina = _stel_in(sanne)
    codes = re.findall(r"<li><code>([a-z0-9]{5}-[a-z0-9]{5})</code></li>", pagina)
    assert len(codes) == 10
    later = sanne.haal("/account").text
    assert "U heeft nog 10 herstelcodes." in later
    assert not any(code in later + sanne.haal(OPZET).text for code in codes)


def test_de_qr_code_staat_in_de_bladzijde_zelf(bladert: Bladert) -> None:
    sanne = bladert(SANNE)
    sanne.stuur(OPZET)
    antwoord = sanne.haal(OPZET)
    assert "<svg" in antwoord.text
    assert antwoord.headers["cache-control"] == "no-store"
    assert "style=" not in antwoord.text


def test_een_foute_eerste_code_zet_niets_aan(bladert: Bladert) -> None:
    sanne = bladert(SANNE)
    sanne.stuur(OPZET)
    fout = sanne.stuur(f"{OPZET}/aan", vanaf=OPZET, code="niet goed")
    assert (fout.status_code, "Deze code klopt niet" in fout.text) == (400, True)
    assert Bladeraar().log_in(SANNE).status_code == 303


def test_daarna_vraagt_inloggen_in_een_tweede_stap_om_de_code(bladert: Bladert) -> None:
    telefoon, _ = _stel_in(bladert(SANNE))
    nieuw = Bladeraar()
    vraag = nieuw.log_in(SANNE, naar="/werkplek/team")
    stap = _STAP.search(vraag.text)
    assert vraag.status_code == 200
    assert stap
    assert "sessie" not in nieuw.client.cookies
    teken = re.search(r'name="teken" value="([^"]+)"', vraag.text)
    assert teken
    velden = {"stap": stap[1], "naar": "/werkplek/team", "teken": teken[1]}
    fout = nieuw.client.post("/inloggen/code", data={**velden, "code": telefoon.foute_code()})
    assert (fout.status_code, "Deze code klopt niet" in fout.text) == (401, True)
    goed = nieuw.client.post("/inloggen/code", data={**velden, "code": telefoon.code()})
    assert (goed.status_code, goed.headers["location"]) == (303, "/werkplek/team")
    assert nieuw.haal("/werkplek").status_code == 200


def test_de_codestap_wil_het_teken_van_deze_browser(bezoeker: Bladeraar) -> None:
    telefoon = geef_telefoon(SANNE)
    stap = _STAP.search(bezoeker.log_in(SANNE).text)
    assert stap
    dief = Bladeraar()
    vals = dief.client.post("/inloggen/code", data={"stap": stap[1], "code": telefoon.code(), "teken": "x"})
    assert vals.status_code == 403
    assert "sessie" not in dief.client.cookies


def test_een_oude_stap_begint_opnieuw_bij_het_wachtwoord(bezoeker: Bladeraar) -> None:
    antwoord = bezoeker.stuur("/inloggen/code", vanaf="/inloggen", stap="verzonnen", code="123456")
    assert antwoord.status_code == 401
    assert "Begin opnieuw met inloggen" in antwoord.text
    assert 'name="wachtwoord"' in antwoord.text


def test_uitzetten_kan_alleen_met_een_code(bladert: Bladert) -> None:
    sanne = bladert(SANNE)
    telefoon = geef_telefoon(SANNE)
    assert sanne.stuur(f"{OPZET}/uit", vanaf="/account", code="000").status_code == 400
    assert "De tweede stap staat aan." in sanne.haal("/account").text
    uit = sanne.stuur(f"{OPZET}/uit", vanaf="/account", code=telefoon.code())
    assert uit.headers["location"] == "/account?gedaan=factor_uit"
    assert "De tweede stap staat uit." in sanne.haal("/account").text
    assert Bladeraar().log_in(SANNE).status_code == 303


def test_nieuwe_herstelcodes_vragen_een_code(bladert: Bladert) -> None:
    sanne, telefoon = bladert(SANNE), geef_telefoon(SANNE)
    nieuw = sanne.stuur(f"{OPZET}/codes", vanaf="/account", code=telefoon.herstelcodes[0])
    assert len(re.findall(r"<li><code>", nieuw.text)) == 10
    assert telefoon.herstelcodes[1] not in nieuw.text


def test_verplicht_brengt_iedereen_eerst_naar_het_instellen(
    bezoeker: Bladeraar, monkeypatch: pytest.MonkeyPatch
) -> None:
    _verplicht(monkeypatch)
    assert bezoeker.log_in(SANNE).headers["location"] == OPZET
    for adres in ("/werkplek", "/account", "/werkplek/team", "/werkplek/GP-2222-2222"):
        assert bezoeker.haal(adres).headers["location"] == OPZET
    _stel_in(bezoeker)
    assert bezoeker.haal("/werkplek").status_code == 200
    assert "Zet de tweede stap uit" not in bezoeker.haal("/account").text


def test_verplicht_gaat_niet_meer_uit(bladert: Bladert, monkeypatch: pytest.MonkeyPatch) -> None:
    sanne, telefoon = bladert(SANNE), geef_telefoon(SANNE)
    _verplicht(monkeypatch)
    assert sanne.stuur(f"{OPZET}/uit", vanaf="/account", code=telefoon.code()).status_code == 403
    assert "De tweede stap staat aan." in sanne.haal("/account").text


def test_verplicht_mag_wel_weer_uitloggen(bezoeker: Bladeraar, monkeypatch: pytest.MonkeyPatch) -> None:
    _verplicht(monkeypatch)
    bezoeker.log_in(SANNE)
    assert bezoeker.stuur("/uitloggen", vanaf=OPZET).headers["location"] == "/inloggen?uit=1"


def test_een_andere_plek_uitloggen_en_overal_uitloggen(bladert: Bladert) -> None:
    hier, daar = bladert(SANNE), bladert(SANNE)
    ander = next(
        regel.id
        for regel in lees_eigen(actor(SANNE), hier.client.cookies["sessie"]).sessies
        if not regel.deze
    )
    assert hier.stuur(f"/account/sessies/{ander}/uit", vanaf="/account").status_code == 303
    assert daar.haal("/werkplek").status_code == 401
    assert hier.stuur("/account/overal-uit", vanaf="/account").headers["location"] == "/inloggen?uit=1"
    assert hier.haal("/werkplek").status_code == 401


def test_een_ander_wachtwoord_op_de_bladzijde(bladert: Bladert) -> None:
    hier, daar, nieuw = bladert(SANNE), bladert(SANNE), "een ander lang wachtwoord"
    velden = {"oud": fabriek.WACHTWOORD, "nieuw": nieuw}
    fout = hier.stuur("/account/wachtwoord", vanaf="/account", herhaald="anders", **velden)
    assert (fout.status_code, "niet gelijk" in fout.text) == (400, True)
    goed = hier.stuur("/account/wachtwoord", vanaf="/account", herhaald=nieuw, **velden)
    assert goed.headers["location"] == "/account?gedaan=wachtwoord"
    assert (hier.haal("/werkplek").status_code, daar.haal("/werkplek").status_code) == (200, 401)
    assert Bladeraar().log_in(SANNE, nieuw).status_code == 303


def test_na_een_gesloten_deur_begint_iemand_op_de_eigen_bladzijde(bezoeker: Bladeraar) -> None:
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        bezoeker.log_in(SANNE, "fout")
    with sessie() as werk:
        ontgrendel(werk, SANNE)
    assert bezoeker.log_in(SANNE).headers["location"] == "/account"
    assert "Er waren 5 mislukte pogingen om in te loggen" in bezoeker.haal("/account").text


def test_de_functionaris_begint_bij_het_logboek_en_de_redacteur_bij_de_kennisbank(
    bezoeker: Bladeraar,
) -> None:
    assert bezoeker.log_in(FONS).headers["location"] == "/inzage"
    assert Bladeraar().log_in(MILA).headers["location"] == "/kennisbank"
