"""Changing one account on its page: name, roles, another code, off and on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from actions.intakes import dienst
from tests import fabriek
from tests.tweede_factor import account_id
from tests.uitgever import Uitgever
from tests.web.werkplek.conftest import Bladeraar
from tests.werkaccount import JANNE, draaiend, rond, uitgever
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, actor
from web.inhoud_lezen import inhoud

__all__ = ["draaiend", "uitgever"]
Bladert = Callable[[str], Bladeraar]
LIJST = "/beheer/accounts"


def _van(email: str) -> str:
    return f"{LIJST}/{account_id(email)}"


def test_de_bladzijde_laat_zien_wat_er_is_en_bewaart_wat_verandert(bladert: Bladert) -> None:
    noor, adres = bladert(NOOR), _van(SANNE)
    assert re.findall(r'name="rol" value="([^"]+)" checked', noor.haal(adres).text) == [
        "jeugdprofessional:roosendaal"
    ]
    rollen = ["jeugdprofessional:roosendaal", "teamcoordinator:rucphen"]
    klaar = noor.stuur(
        f"{adres}/gegevens", vanaf=adres, naam="Sanne Smit", rol=rollen, reden="Getrouwd en erbij"
    )
    assert klaar.headers["location"] == f"{adres}?gedaan=gewijzigd"
    pagina = noor.haal(f"{adres}?gedaan=gewijzigd").text
    assert "<dt>Teamcoördinator</dt><dd>Rucphen</dd>" in pagina
    assert "Naam of rollen veranderd" in pagina
    assert "Getrouwd en erbij" in pagina


def test_een_fout_staat_bij_het_veld_en_niets_gaat_verloren(bladert: Bladert) -> None:
    noor, adres = bladert(NOOR), _van(SANNE)
    zonder_rol = noor.stuur(f"{adres}/gegevens", vanaf=adres, naam="Sanne Smit", reden="Getrouwd")
    assert zonder_rol.status_code == 400
    assert 'id="rollen-fout">Kies een rol.' in zonder_rol.text
    assert 'value="Sanne Smit"' in zonder_rol.text
    assert 'value="Getrouwd"' in zonder_rol.text
    zonder_reden = noor.stuur(f"{adres}/gegevens", vanaf=adres, naam="Sanne Smit", rol="redacteur", reden=" ")
    assert 'id="wijzigfout">Schrijf in een paar woorden' in zonder_reden.text
    assert re.findall(r'name="rol" value="([^"]+)" checked', zonder_reden.text) == ["redacteur"]
    assert "Sanne Verbeek" in noor.haal(adres).text


def test_een_nieuwe_code_staat_er_een_keer_en_vraagt_een_reden(bladert: Bladert) -> None:
    noor, adres = bladert(NOOR), _van(SANNE)
    zonder = noor.stuur(f"{adres}/uitnodiging", vanaf=adres)
    assert (zonder.status_code, 'id="uitnodigingfout"' in zonder.text) == (400, True)
    met = noor.stuur(f"{adres}/uitnodiging", vanaf=adres, reden="Wachtwoord vergeten")
    assert re.search(r"<code[^>]*>(?:[a-z0-9]{4}-){3}[a-z0-9]{4}</code>", met.text)
    assert "Uitnodigingscode voor Sanne Verbeek" in met.text
    assert "Nieuwe uitnodigingscode gegeven" in noor.haal(adres).text


def test_uit_en_weer_aan_met_alleen_een_aantal_plannen(bladert: Bladert) -> None:
    noor, sanne, adres = bladert(NOOR), bladert(SANNE), _van(SANNE)
    kenmerken = [fabriek.zet_in_wachtrij() for _ in range(2)]
    for kenmerk in kenmerken:
        dienst.claim(actor(SANNE), kenmerk)
    voor = noor.haal(adres).text
    assert "Er staan 2 gezinsplannen op deze naam." in voor
    assert not any(kenmerk in voor for kenmerk in kenmerken)
    assert noor.stuur(f"{adres}/uit", vanaf=adres, reden="Ziek").headers["location"] == f"{adres}?gedaan=uit"
    na = noor.haal(adres).text
    assert "<dt>Stand</dt><dd>Staat uit</dd>" in na
    assert "op deze naam." not in na
    assert sanne.haal("/werkplek").status_code == 401
    geweigerd = sanne.log_in(SANNE)
    assert geweigerd.status_code == 401
    assert geweigerd.text.replace(SANNE, BRAM) == sanne.log_in(BRAM, "fout").text
    assert "Nog niemand" in bladert(BRAM).haal("/werkplek").text
    assert noor.stuur(f"{adres}/aan", vanaf=adres, reden="Beter").headers["location"] == f"{adres}?gedaan=aan"
    assert Bladeraar().log_in(SANNE).status_code == 303


def test_op_het_eigen_account_staat_geen_enkele_knop(bladert: Bladert) -> None:
    noor, adres = bladert(NOOR), _van(NOOR)
    pagina = noor.haal(adres).text
    assert pagina.count("<form") == 1, "alleen uitloggen"
    for wat in ("gegevens", "uitnodiging", "uit", "aan"):
        assert noor.stuur(f"{adres}/{wat}", vanaf=adres, reden="x", naam="x").status_code == 403


def test_een_werkaccount_gaat_alleen_uit_en_dan_weigert_ook_de_organisatie(
    bladert: Bladert, uitgever: Uitgever
) -> None:
    janne = Bladeraar()
    rond(uitgever, janne)
    noor, adres = bladert(NOOR), _van(JANNE)
    pagina = noor.haal(adres).text
    assert "komen van de organisatie" in pagina
    assert not re.search(r'action="[^"]+/(?:gegevens|uitnodiging)"', pagina)
    for wat in ("gegevens", "uitnodiging"):
        assert noor.stuur(f"{adres}/{wat}", vanaf=adres, reden="x", naam="x").status_code == 403
    assert noor.stuur(f"{adres}/uit", vanaf=adres, reden="Uit dienst").status_code == 303
    assert janne.haal("/werkplek").status_code == 401
    terug = rond(uitgever, janne)
    assert (terug.status_code, "Uw account is hier gesloten" in terug.text) == (403, True)
    assert noor.stuur(f"{adres}/aan", vanaf=adres, reden="Terug").status_code == 303
    assert rond(uitgever, janne).status_code == 303


@pytest.mark.parametrize(
    ("wie", "adres", "naam"),
    [
        (SANNE, "/werkplek", "Werkplek jeugdprofessional"),
        (TESS, "/account", "Werkplek jeugdprofessional"),
        (KEES, "/account", "Werkplek jeugdprofessional"),
        (NOOR, "/beheer/accounts", "Beheer"),
        (MILA, "/account", "Redactie van de antwoorden"),
        (FONS, "/inzage", "Gegevensbescherming"),
    ],
)
def test_boven_aan_de_bladzijde_staat_wat_bij_de_rol_past(
    bladert: Bladert, wie: str, adres: str, naam: str
) -> None:
    assert f'<span class="merk__regio">{naam}</span>' in bladert(wie).haal(adres).text


def test_voor_het_inloggen_staat_er_geen_rol_bovenaan(bezoeker: Bladeraar) -> None:
    for adres in ("/inloggen", "/uitnodiging"):
        assert '<span class="merk__regio">Werkplek</span>' in bezoeker.haal(adres).text


def test_elke_ingreep_heeft_woorden() -> None:
    assert set(inhoud("accounts_beheer")["wat"]) == {
        *("account_ontgrendeld", "tweede_factor_gewist", "account_gekoppeld"),
        *("account_gewijzigd", "uitnodiging_gegeven", "account_uit", "account_aan"),
    }
