"""The accounts of the beheerder: helping someone who cannot get in, with a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT
from tests.tweede_factor import account_id, geef_telefoon
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, auditregels, routes_van
from web.accounts_beheer import router

Bladert = Callable[[str], Bladeraar]
LIJST = "/beheer/accounts"
EEN = LIJST + "/{account_id}"
NIEUW = f"{LIJST}/nieuw"
LADDER = {
    *(("GET", LIJST), ("GET", NIEUW), ("POST", NIEUW), ("GET", EEN)),
    *(("POST", f"{EEN}/{wat}") for wat in ("ontgrendel", "tweede-factor-weg")),
    *(("POST", f"{EEN}/{wat}") for wat in ("gegevens", "uitnodiging", "uit", "aan")),
}


def _van(email: str) -> str:
    return EEN.format(account_id=account_id(email))


def test_de_ladder_kent_elke_bladzijde() -> None:
    assert {(wijze, route.path) for route in routes_van(router) for wijze in route.methods} == LADDER


@pytest.mark.parametrize("wie", [SANNE, BRAM, TESS, KEES, MILA, FONS])
def test_alleen_de_beheerder_komt_binnen(bladert: Bladert, wie: str) -> None:
    bladeraar = bladert(wie)
    for wijze, pad in LADDER:
        adres = pad.format(account_id=account_id(SANNE))
        antwoord = (
            bladeraar.haal(adres) if wijze == "GET" else bladeraar.stuur(adres, vanaf="/account", reden="x")
        )
        assert antwoord.status_code == 403, pad


def test_wie_niet_is_ingelogd_komt_niet_binnen(bezoeker: Bladeraar) -> None:
    for wijze, pad in LADDER:
        assert bezoeker.client.request(wijze, pad.format(account_id=account_id(SANNE))).status_code == 401


def test_een_vals_teken_verandert_niets(bladert: Bladert) -> None:
    geef_telefoon(SANNE)
    noor, eerder = bladert(NOOR), len(auditregels())
    for wijze, pad in LADDER:
        if wijze == "POST":
            adres = pad.format(account_id=account_id(SANNE))
            assert noor.stuur(adres, teken="vals", reden="x", naam="X", rol="redacteur").status_code == 403
    assert {uitkomst for *_, uitkomst in auditregels()[eerder + 1 :]} == {"geweigerd"}
    pagina = noor.haal(_van(SANNE)).text
    assert "Sanne Verbeek" in pagina
    assert "Haal de tweede stap weg" in pagina


def test_de_lijst_noemt_iedereen_met_rol_en_gemeente(bladert: Bladert) -> None:
    pagina = bladert(NOOR).haal(LIJST).text
    assert "Sanne Verbeek" in pagina
    assert "Jeugdprofessional (Zundert)" in pagina
    assert "Functionaris gegevensbescherming (Hele regio)" in pagina
    assert auditregels()[-1] == (NOOR, "account_lijst", "", "gelukt")


def test_een_tweede_factor_gaat_eraf_met_een_reden(bladert: Bladert) -> None:
    geef_telefoon(SANNE)
    noor, adres = bladert(NOOR), _van(SANNE)
    zonder = noor.stuur(f"{adres}/tweede-factor-weg", vanaf=adres, reden=" ")
    assert (zonder.status_code, "De reden ontbreekt" in zonder.text) == (400, True)
    met = noor.stuur(f"{adres}/tweede-factor-weg", vanaf=adres, reden="Telefoon <b>kwijt</b>")
    assert met.headers["location"] == f"{adres}?gedaan=factor_weg"
    assert "Telefoon &lt;b&gt;kwijt&lt;/b&gt;" in noor.haal(adres).text
    assert Bladeraar().log_in(SANNE).status_code == 303
    assert (NOOR, "tweede_factor_gewist", account_id(SANNE), "gelukt") in auditregels()


def test_een_gesloten_deur_gaat_weer_open(bladert: Bladert) -> None:
    noor, adres, sanne = bladert(NOOR), _van(SANNE), Bladeraar()
    assert "Open het account" not in noor.haal(adres).text
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        sanne.log_in(SANNE, "fout")
    assert "Tijdelijk dicht" in noor.haal(LIJST).text
    assert noor.stuur(f"{adres}/ontgrendel", vanaf=adres, reden="Sanne belde").status_code == 303
    assert sanne.log_in(SANNE).status_code == 303


def test_een_beheerder_helpt_niet_zichzelf(bladert: Bladert) -> None:
    """Else a stolen session of a beheerder would be enough to take the second factor off."""
    noor, adres = bladert(NOOR), _van(NOOR)
    telefoon = geef_telefoon(NOOR)
    geweigerd = noor.stuur(f"{adres}/tweede-factor-weg", vanaf=adres, reden="x")
    assert geweigerd.status_code == 403
    nog = Bladeraar().log_in(NOOR)
    assert 'name="stap"' in nog.text
    assert telefoon.herstelcodes


@pytest.mark.parametrize("nummer", ["x", "0" * 32, "%2e%2e"])
def test_een_account_dat_niet_bestaat_is_er_niet(bladert: Bladert, nummer: str) -> None:
    assert bladert(NOOR).haal(f"{LIJST}/{nummer}").status_code == 404
