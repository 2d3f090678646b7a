"""Logging in and out on the pages: cookies, tokens and ids."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import select

from actions.accounts.modellen import Sessie
from actions.instellingen import instellingen
from actions.opslag.database import lees_sessie
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, NOOR, SANNE, vergeet

Bladert = Callable[[str], Bladeraar]


def _sessies() -> set[str]:
    with lees_sessie() as werk:
        return {rij.token_hash for rij in werk.exec(select(Sessie))}


def test_na_inloggen_staat_de_wachtrij_klaar(bezoeker: Bladeraar) -> None:
    antwoord = bezoeker.log_in(SANNE)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/werkplek")
    assert "Ingelogd als Sanne Verbeek" in bezoeker.haal("/werkplek").text


def test_een_fout_wachtwoord_zegt_niet_wat_er_fout_is(bezoeker: Bladeraar) -> None:
    bekend = bezoeker.log_in(SANNE, "fout")
    onbekend = bezoeker.log_in("wie@nergens.example", "fout")
    assert bekend.status_code == onbekend.status_code == 401
    assert bekend.text.replace(SANNE, "") == onbekend.text.replace("wie@nergens.example", "")


def test_het_koekje_is_dicht(bezoeker: Bladeraar) -> None:
    koekje = bezoeker.log_in(SANNE).headers.get_list("set-cookie")[0]
    assert koekje.startswith("sessie=")
    assert "HttpOnly" in koekje
    assert "SameSite=lax" in koekje
    assert "Path=/" in koekje


def test_over_https_heet_het_koekje_host(bezoeker: Bladeraar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_BASIS_ADRES", "https://gezinsplan.example")
    instellingen.cache_clear()
    bezoeker.client.base_url = "https://testserver"  # type: ignore[assignment]
    koekje = bezoeker.log_in(SANNE).headers.get_list("set-cookie")[0]
    assert koekje.startswith("__Host-sessie=")
    assert "Secure" in koekje
    assert "Domain" not in koekje
    vergeet()


def test_een_vooraf_gezet_koekje_wordt_nooit_een_sessie(bezoeker: Bladeraar) -> None:
    """Session fixation: an id that was known before logging in opens nothing afterwards."""
    bezoeker.client.cookies.set("sessie", "gekozen-door-een-ander")
    bezoeker.client.cookies.set("vooraf", "gekozen-door-een-ander")
    bezoeker.log_in(SANNE)
    dief = Bladeraar()
    dief.client.cookies.set("sessie", "gekozen-door-een-ander")
    assert dief.haal("/werkplek").status_code == 401


def test_opnieuw_inloggen_geeft_een_nieuw_id_en_beeindigt_het_oude(bezoeker: Bladeraar) -> None:
    bezoeker.log_in(SANNE)
    oud, waarde = _sessies(), bezoeker.client.cookies["sessie"]
    teken = _inlogteken(bezoeker)
    bezoeker.stuur("/inloggen", teken=teken, email=BRAM, wachtwoord=fabriek.WACHTWOORD)
    assert len(_sessies()) == 1
    assert not _sessies() & oud
    assert bezoeker.client.cookies["sessie"] != waarde


def _inlogteken(bezoeker: Bladeraar) -> str:
    """The token of the log-in page as it looked before this browser was logged in."""
    sessie = bezoeker.client.cookies["sessie"]
    bezoeker.client.cookies.delete("sessie")
    teken = bezoeker.teken("/inloggen")
    bezoeker.client.cookies.set("sessie", sessie, domain="testserver.local")
    return teken


def test_uitloggen_maakt_het_koekje_waardeloos(bladert: Bladert) -> None:
    sanne = bladert(SANNE)
    gekopieerd = sanne.client.cookies["sessie"]
    assert sanne.stuur("/uitloggen", vanaf="/werkplek").headers["location"] == "/inloggen?uit=1"
    assert "sessie" not in sanne.client.cookies
    sanne.client.cookies.set("sessie", gekopieerd)
    assert sanne.haal("/werkplek").status_code == 401


def test_inloggen_zonder_teken_lukt_niet(bezoeker: Bladeraar) -> None:
    assert bezoeker.log_in(SANNE, teken="").status_code == 403
    assert bezoeker.log_in(SANNE, teken="verzonnen").status_code == 403
    assert _sessies() == set()


@pytest.mark.parametrize("naar", ["https://kwaad.example", "//kwaad.example", "/inloggen", "/werkplek/../x"])
def test_na_inloggen_gaat_niemand_naar_een_andere_site(bezoeker: Bladeraar, naar: str) -> None:
    assert bezoeker.log_in(SANNE, naar=naar).headers["location"] == "/werkplek"


def test_na_inloggen_komt_het_gevraagde_gezinsplan(bezoeker: Bladeraar) -> None:
    pagina = bezoeker.haal("/werkplek/GP-2222-2222")
    assert pagina.status_code == 401
    assert 'name="naar" value="/werkplek/GP-2222-2222"' in pagina.text


def test_wat_iemand_typte_gaat_niet_verloren_als_de_sessie_voorbij_is(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    sanne = bladert(SANNE)
    teken = sanne.teken(f"/werkplek/{kenmerk}")
    sanne.client.cookies.set("sessie", "verlopen")
    tekst = "Een lange notitie <b>met tekens</b>."
    antwoord = sanne.stuur(f"/werkplek/{kenmerk}/notities", teken=teken, tekst=tekst)
    assert antwoord.status_code == 401
    assert "Een lange notitie &lt;b&gt;met tekens&lt;/b&gt;." in antwoord.text


def test_de_beheerder_ziet_geen_wachtrij(bladert: Bladert) -> None:
    assert bladert(NOOR).haal("/werkplek").status_code == 403
