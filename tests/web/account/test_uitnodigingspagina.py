"""The page where someone chooses a password with a code, in a browser without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from httpx import Response

from actions.accounts.uitnodigingen import geef
from actions.instellingen import instellingen
from actions.opslag.database import sessie
from tests.tweede_factor import account_id
from tests.uitgever import Uitgever
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import NOOR, SANNE

Bladert = Callable[[str], Bladeraar]
PAGINA = "/uitnodiging"
NIEUW = "een heel ander lang wachtwoord"


def _code() -> str:
    with sessie() as werk:
        return geef(werk, account_id(SANNE))


def _kies(wie: Bladeraar, code: str, email: str = SANNE, /, **anders: str) -> Response:
    velden = {"email": email, "code": code, "nieuw": NIEUW, "herhaald": NIEUW} | anders
    teken = velden.pop("teken", None)
    return wie.stuur(PAGINA, teken=teken, **velden)


def test_vanaf_inloggen_met_de_code_naar_inloggen_met_het_nieuwe_wachtwoord(bezoeker: Bladeraar) -> None:
    assert f'href="{PAGINA}"' in bezoeker.haal("/inloggen").text
    klaar = _kies(bezoeker, _code())
    assert (klaar.status_code, klaar.headers["location"]) == (303, "/inloggen?nieuw=1")
    assert "Uw wachtwoord is bewaard. Log nu in." in bezoeker.haal("/inloggen?nieuw=1").text
    assert bezoeker.log_in(SANNE, NIEUW).status_code == 303


def test_een_fout_antwoord_is_gelijk_en_bewaart_wat_iemand_typte(bezoeker: Bladeraar) -> None:
    code, wie = _code(), "wie@nergens.example"
    met_fout_adres, met_foute_code = _kies(bezoeker, code, wie), _kies(bezoeker, "k3mf-p8wq-2dxy-7hjk")
    assert met_fout_adres.status_code == met_foute_code.status_code == 400
    assert f'value="{wie}"' in met_fout_adres.text
    assert f'value="{code}"' in met_fout_adres.text
    assert NIEUW not in met_fout_adres.text
    assert met_fout_adres.text.replace(wie, SANNE).replace(code, "k3mf-p8wq-2dxy-7hjk") == met_foute_code.text
    assert met_fout_adres.headers["cache-control"] == "no-store"


def test_een_kort_of_ongelijk_wachtwoord_staat_bij_het_veld(bezoeker: Bladeraar) -> None:
    kort = _kies(bezoeker, _code(), nieuw="kort")
    assert "Uw nieuwe wachtwoord is te kort" in kort.text
    assert 'id="nieuw" name="nieuw" type="password"' in kort.text
    assert kort.text.count('aria-invalid="true"') == 1
    assert "niet gelijk" in _kies(bezoeker, _code(), herhaald="iets anders").text


def test_zonder_teken_van_deze_browser_gebeurt_er_niets(bezoeker: Bladeraar) -> None:
    code = _code()
    for teken in ("", "vals", Bladeraar().teken(PAGINA)):
        assert _kies(bezoeker, code, teken=teken).status_code == 403
    assert _kies(bezoeker, code).status_code == 303


def test_wie_in_deze_browser_was_ingelogd_is_dat_niet_meer(bladert: Bladert) -> None:
    noor = bladert(NOOR)
    koekje = noor.client.cookies["sessie"]
    _kies(noor, _code())
    assert "sessie" not in noor.client.cookies
    noor.client.cookies.set("sessie", koekje)
    assert noor.haal("/account").status_code == 401


def test_de_bladzijde_bestaat_niet_waar_niemand_een_wachtwoord_heeft(
    uitgever: Uitgever, bladert: Bladert, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, bezoeker, code = bladert(NOOR), Bladeraar(), _code()
    teken = bezoeker.teken(PAGINA)
    monkeypatch.setenv("GEZINSPLAN_LOKAAL_INLOGGEN", "false")
    instellingen.cache_clear()
    assert bezoeker.haal(PAGINA).status_code == 404
    assert _kies(bezoeker, code, teken=teken).status_code == 404
    assert PAGINA not in bezoeker.haal("/inloggen").text
    assert noor.haal("/beheer/accounts/nieuw").status_code == 404
    assert "/beheer/accounts/nieuw" not in noor.haal("/beheer/accounts").text
