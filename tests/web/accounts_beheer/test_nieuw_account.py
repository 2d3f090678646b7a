"""Making an account on a page: beside each field what is wrong, nothing typed lost, the code once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from httpx import Response

from actions.instellingen import instellingen
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import NOOR, SANNE, auditregels

Bladert = Callable[[str], Bladeraar]
NIEUW = "/beheer/accounts/nieuw"
LOT = "lot@rucphen.example"
CODE = re.compile(r"<code[^>]*>((?:[a-z0-9]{4}-){3}[a-z0-9]{4})</code>")


def _maak(noor: Bladeraar, *rollen: str, **anders: str) -> Response:
    return noor.stuur(NIEUW, **{"email": LOT, "naam": "Lot de Wit", "rol": list(rollen), **anders})


def _code(antwoord: Response) -> str:
    gevonden = CODE.search(antwoord.text)
    assert gevonden, antwoord.text
    return gevonden[1]


def test_van_nieuw_account_tot_inloggen_met_de_eigen_rol(bladert: Bladert) -> None:
    noor, lot = bladert(NOOR), Bladeraar()
    code = _code(_maak(noor, "jeugdprofessional:rucphen"))
    assert lot.log_in(LOT, "").status_code == 401
    assert "Kiest nog een wachtwoord" in noor.haal("/beheer/accounts").text
    velden = {"nieuw": fabriek.WACHTWOORD, "herhaald": fabriek.WACHTWOORD}
    assert lot.stuur("/uitnodiging", email=LOT, code=code, **velden).status_code == 303
    assert lot.log_in(LOT).headers["location"] == "/werkplek"
    hier, daar = (fabriek.zet_in_wachtrij(gemeente=plek) for plek in ("rucphen", "zundert"))
    assert [lot.haal(f"/werkplek/{kenmerk}").status_code for kenmerk in (hier, daar)] == [200, 404]
    assert lot.haal("/beheer/accounts").status_code == 403


def test_de_code_staat_er_een_keer(bladert: Bladert) -> None:
    noor = bladert(NOOR)
    antwoord = _maak(noor, "redacteur")
    code = _code(antwoord)
    assert antwoord.headers["cache-control"] == "no-store"
    assert "http://testserver/uitnodiging" in antwoord.text
    account = re.search(r'href="(/beheer/accounts/[0-9a-f]{32})"', antwoord.text)
    assert account
    blad = noor.haal(account[1]).text
    assert "Werkt tot" in blad
    assert code not in blad + noor.haal("/beheer/accounts").text
    assert code not in str(auditregels())


def test_het_adres_bij_de_code_is_het_adres_van_de_site(
    bladert: Bladert, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = bladert(NOOR)
    teken = noor.teken(NIEUW)
    monkeypatch.setenv("GEZINSPLAN_BASIS_ADRES", "http://gezinsplan.example/")
    instellingen.cache_clear()
    assert "http://gezinsplan.example/uitnodiging" in _maak(noor, "redacteur", teken=teken).text


def test_bij_elk_veld_staat_wat_er_mis_is_en_niets_gaat_verloren(bladert: Bladert) -> None:
    noor = bladert(NOOR)
    antwoord = _maak(noor, "jeugdprofessional:zundert", "beheerder", email='geen "adres"', naam=" ")
    assert antwoord.status_code == 400
    assert 'id="email-fout">Vul een e-mailadres in.' in antwoord.text
    assert 'id="naam-fout">Vul een naam in.' in antwoord.text
    assert 'value="geen &#34;adres&#34;"' in antwoord.text
    aan = re.findall(r'name="rol" value="([^"]+)" checked', antwoord.text)
    assert sorted(aan) == ["beheerder", "jeugdprofessional:zundert"]
    assert "Kies een rol." in _maak(noor).text


def test_een_adres_dat_er_al_is_verandert_dat_account_niet(bladert: Bladert) -> None:
    noor = bladert(NOOR)
    antwoord = _maak(noor, "beheerder", email=SANNE.upper())
    assert (antwoord.status_code, "Er is al een account met dit e-mailadres." in antwoord.text) == (400, True)
    assert Bladeraar().log_in(SANNE).headers["location"] == "/werkplek"
    assert bladert(SANNE).haal("/beheer/accounts").status_code == 403
