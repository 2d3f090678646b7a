"""Logging in with a werkaccount, against a real small provider: the whole round, and how it can go wrong."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from joserfc import jwt
from joserfc.jwk import RSAKey

from actions.instellingen import instellingen
from actions.klok import nu
from actions.oidc import stroom
from actions.problemen import NietIngelogd
from tests import fabriek
from tests.uitgever import Uitgever, velden
from tests.web.werkplek.conftest import Bladeraar
from tests.werkaccount import JANNE, START, TERUG, haal, rollen, rond, vertrek
from tests.werkplek import SANNE, auditregels

pytestmark = pytest.mark.usefixtures("werkplek")


def test_de_hele_ronde_brengt_iemand_met_een_rol_bij_de_wachtrij(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    antwoord = rond(uitgever, wie)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/werkplek")
    assert "Ingelogd als Janne Vos" in wie.haal("/werkplek").text
    assert rollen() == {("jeugdprofessional", "roosendaal")}
    assert (JANNE, "inloggen_werkaccount", "", "gelukt") in auditregels()


def test_de_knop_staat_er_alleen_als_het_kan(uitgever: Uitgever, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Inloggen met uw werkaccount" in Bladeraar().haal("/inloggen").text
    monkeypatch.delenv("GEZINSPLAN_OIDC_UITGEVER")
    instellingen.cache_clear()
    assert "werkaccount" not in Bladeraar().haal("/inloggen").text
    assert Bladeraar().haal(START).status_code == 404


def test_elke_aanvraag_heeft_een_eigen_state_nonce_en_pkce(uitgever: Uitgever) -> None:
    aanvragen = [velden(vertrek(Bladeraar())) for _ in range(2)]
    for naam in ("state", "nonce", "code_challenge"):
        assert len({aanvraag[naam] for aanvraag in aanvragen}) == 2
    assert aanvragen[0]["code_challenge_method"] == "S256"
    assert aanvragen[0]["redirect_uri"].endswith(TERUG)


def test_bij_de_code_hoort_het_geheim_van_deze_aanvraag(uitgever: Uitgever) -> None:
    rond(uitgever, Bladeraar())
    uitdaging = next(vraag["code_challenge"] for vraag in uitgever.gezien if "code_challenge" in vraag)
    geheim = next(vraag["code_verifier"] for vraag in uitgever.gezien if "code_verifier" in vraag)
    som = hashlib.sha256(geheim.encode()).digest()
    assert base64.urlsafe_b64encode(som).decode().rstrip("=") == uitdaging


def test_het_id_van_de_sessie_is_nieuw_en_het_zegel_is_op(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    wie.client.cookies.set("sessie", "gekozen-door-een-ander")
    terug = uitgever.logt_in(vertrek(wie), "janne")
    haal(wie, terug)
    dief = Bladeraar()
    dief.client.cookies.set("sessie", "gekozen-door-een-ander")
    assert dief.haal("/werkplek").status_code == 401
    assert "werkaccount" not in wie.client.cookies
    assert haal(wie, terug).status_code == 401, "hetzelfde adres werkt geen tweede keer"


def test_een_andere_state_opent_niets(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    terug = uitgever.logt_in(vertrek(wie), "janne")
    antwoord = haal(wie, terug.replace("state=", "state=x"))
    assert antwoord.status_code == 401
    assert "Begin opnieuw met inloggen" in antwoord.text
    assert "sessie" not in wie.client.cookies
    assert auditregels()[-1] == ("anoniem", "inloggen_werkaccount", "", "geweigerd")


def test_een_code_van_een_ander_werkt_niet_in_mijn_browser(uitgever: Uitgever) -> None:
    """Login CSRF: someone lures a colleague into a session of somebody else."""
    terug = uitgever.logt_in(vertrek(Bladeraar()), "janne")
    slachtoffer = Bladeraar()
    assert haal(slachtoffer, terug).status_code == 401
    vertrek(slachtoffer)
    assert haal(slachtoffer, terug).status_code == 401
    assert "sessie" not in slachtoffer.client.cookies


def test_een_aanvraag_verloopt(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    terug = velden(uitgever.logt_in(vertrek(wie), "janne"))
    zegel, adres = wie.client.cookies["werkaccount"], f"http://testserver{TERUG}"
    te_laat = nu() + stroom.GELDIG + timedelta(seconds=1)
    with time_machine.travel(te_laat, tick=False), pytest.raises(NietIngelogd, match="Begin opnieuw"):
        stroom.keer_terug(zegel, adres, state=terug["state"], code=terug["code"])
    goed = stroom.keer_terug(zegel, adres, state=terug["state"], code=terug["code"])
    assert goed.claims["sub"] == "janne"


def test_een_andere_nonce_opent_niets(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    aanvraag = vertrek(wie)
    vreemd = aanvraag.replace(f"nonce={velden(aanvraag)['nonce']}", "nonce=van-een-ander")
    antwoord = haal(wie, uitgever.logt_in(vreemd, "janne"))
    assert antwoord.status_code == 401
    assert "Inloggen met uw werkaccount is niet gelukt" in antwoord.text
    assert rollen() == set()


def _claims(token: dict[str, Any]) -> dict[str, Any]:
    deel = token["id_token"].split(".")[1]
    uit: dict[str, Any] = json.loads(base64.urlsafe_b64decode(deel + "=" * (-len(deel) % 4)))
    return uit


def _met(sleutel: Any, kop: dict[str, Any], token: dict[str, Any], **anders: Any) -> dict[str, Any]:
    algoritmen = [kop["alg"]]
    return {
        **token,
        "id_token": jwt.encode(kop, {**_claims(token), **anders}, sleutel, algorithms=algoritmen),
    }


def _andere_sleutel(token: dict[str, Any]) -> dict[str, Any]:
    return _met(RSAKey.generate_key(2048), {"alg": "RS256"}, token)


def _zonder_handtekening(token: dict[str, Any]) -> dict[str, Any]:
    kop = base64.urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
    return {**token, "id_token": f"{kop}.{token['id_token'].split('.')[1]}."}


def _veranderd(token: dict[str, Any]) -> dict[str, Any]:
    kop, _, handtekening = token["id_token"].split(".")
    deel = json.dumps({**_claims(token), "roles": ["beheer"]}).encode()
    return {
        **token,
        "id_token": f"{kop}.{base64.urlsafe_b64encode(deel).decode().rstrip('=')}.{handtekening}",
    }


def _geen_bewijs(token: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in token.items() if naam != "id_token"}


def _onzin(token: dict[str, Any]) -> dict[str, Any]:
    return {**token, "id_token": "geen.bewijs"}


@pytest.mark.parametrize(
    "vervals",
    [_andere_sleutel, _zonder_handtekening, _veranderd, _geen_bewijs, _onzin],
    ids=lambda v: v.__name__,
)
def test_vals_bewijs_opent_niets(uitgever: Uitgever, vervals: Any) -> None:
    uitgever.vervals = vervals
    wie = Bladeraar()
    antwoord = rond(uitgever, wie)
    assert antwoord.status_code == 401
    assert "sessie" not in wie.client.cookies
    assert rollen() == set()


def test_bewijs_voor_een_andere_app_opent_niets(uitgever: Uitgever) -> None:
    """Everything is right, also signature and nonce; only it was made for another app."""
    wie = Bladeraar()
    aanvraag = vertrek(wie)
    elders = uitgever.logt_in(aanvraag.replace("client_id=gezinsplan", "client_id=een-andere-app"), "janne")
    bewijs = uitgever.token("een-andere-app", velden(elders)["code"], velden(aanvraag)["redirect_uri"])
    uitgever.vervals = lambda _: bewijs
    assert _claims(bewijs)["nonce"] == velden(aanvraag)["nonce"]
    assert haal(wie, uitgever.logt_in(aanvraag, "janne")).status_code == 401
    assert "sessie" not in wie.client.cookies


def test_een_uitgever_met_een_andere_naam_is_de_onze_niet(uitgever: Uitgever) -> None:
    uitgever.ontdek = lambda gegevens: {**gegevens, "issuer": "https://kwaad.example"}
    assert Bladeraar().haal(START).status_code == 503


def test_een_uitgever_die_alleen_gedeelde_sleutels_kent_doet_niet_mee(uitgever: Uitgever) -> None:
    uitgever.ontdek = lambda gegevens: {
        **gegevens,
        "id_token_signing_alg_values_supported": ["HS256", "none"],
    }
    assert Bladeraar().haal(START).status_code == 503


def test_de_uitgever_ligt_plat(uitgever: Uitgever, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_OIDC_UITGEVER", "http://localhost:9")
    instellingen.cache_clear()
    antwoord = Bladeraar().haal(START)
    assert antwoord.status_code == 503
    assert "De inlogdienst van uw organisatie antwoordt niet." in antwoord.text
    assert Bladeraar().log_in(SANNE).status_code == 303, "een lokaal account kan gewoon verder"


def test_de_uitgever_valt_onderweg_uit(uitgever: Uitgever, monkeypatch: pytest.MonkeyPatch) -> None:
    wie = Bladeraar()
    terug = uitgever.logt_in(vertrek(wie), "janne")
    monkeypatch.setenv("GEZINSPLAN_OIDC_UITGEVER", "http://localhost:9")
    instellingen.cache_clear()
    assert haal(wie, terug).status_code == 503
    assert "sessie" not in wie.client.cookies


def test_wie_daar_nee_zegt_leest_wat_er_is(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    antwoord = haal(wie, uitgever.weigert(vertrek(wie)) + f"&state={velden(vertrek(wie))['state']}")
    assert antwoord.status_code == 403
    assert "Het inloggen is gestopt" in antwoord.text


@pytest.mark.parametrize(
    "naar", ["https://kwaad.example", "//kwaad.example", "/\\kwaad.example", "javascript:1"]
)
def test_na_inloggen_gaat_niemand_naar_een_andere_site(uitgever: Uitgever, naar: str) -> None:
    assert rond(uitgever, Bladeraar(), naar=naar).headers["location"] == "/werkplek"


def test_na_inloggen_komt_de_gevraagde_bladzijde(uitgever: Uitgever) -> None:
    antwoord = rond(uitgever, Bladeraar(), naar="/werkplek/GP-2222-2222")
    assert antwoord.headers["location"] == "/werkplek/GP-2222-2222"


def test_uitloggen_biedt_ook_uitloggen_bij_de_organisatie(uitgever: Uitgever) -> None:
    wie = Bladeraar()
    rond(uitgever, wie)
    assert wie.stuur("/uitloggen", vanaf="/werkplek").headers["location"] == "/inloggen?uit=werkaccount"
    assert 'href="/inloggen/werkaccount/uit"' in wie.haal("/inloggen?uit=werkaccount").text
    daar = wie.haal("/inloggen/werkaccount/uit").headers["location"]
    assert daar.startswith(f"{uitgever.adres}/oauth2/end_session?")
    assert velden(daar)["post_logout_redirect_uri"] == "http://testserver/inloggen?uit=1"


def test_zonder_uitlogadres_blijft_iemand_hier(uitgever: Uitgever) -> None:
    uitgever.ontdek = lambda gegevens: {**gegevens, "end_session_endpoint": None}
    assert Bladeraar().haal("/inloggen/werkaccount/uit").headers["location"] == "/inloggen?uit=1"


def test_een_lokaal_account_krijgt_dat_aanbod_niet(uitgever: Uitgever) -> None:
    wie = Bladeraar().ingelogd_als(SANNE)
    assert wie.stuur("/uitloggen", vanaf="/werkplek").headers["location"] == "/inloggen?uit=1"


def test_lokaal_inloggen_kan_uit(uitgever: Uitgever, monkeypatch: pytest.MonkeyPatch) -> None:
    wie = Bladeraar()
    teken = wie.teken("/inloggen")
    monkeypatch.setenv("GEZINSPLAN_LOKAAL_INLOGGEN", "false")
    instellingen.cache_clear()
    assert 'name="wachtwoord"' not in wie.haal("/inloggen").text
    assert wie.log_in(SANNE, teken=teken).status_code == 403
    gegevens = {"email": SANNE, "wachtwoord": fabriek.WACHTWOORD}
    assert wie.client.post("/api/v1/sessies", json=gegevens).status_code == 403
    assert rond(uitgever, Bladeraar()).status_code == 303
