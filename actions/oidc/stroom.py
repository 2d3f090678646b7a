"""The code flow with PKCE: away to the provider, and back with proof that belongs to this very browser.

What has to come back (state, nonce, verifier) travels in a sealed cookie, so nothing is kept here.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx
from authlib.common.errors import AuthlibBaseError
from authlib.common.urls import add_params_to_uri
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jws import JWSRegistry

from actions.instellingen import instellingen
from actions.klok import nu
from actions.logboek import meld
from actions.oidc.uitgever import WACHT_S, Uitgever, UitgeverWeg, lees_sleutels, lees_uitgever
from actions.opslag.versleuteling import OntsleutelenMislukt, kluis
from actions.problemen import NietIngelogd, Verboden

logboek = logging.getLogger(__name__)
GELDIG = timedelta(minutes=10)
_CONTEXT = "werkaccount"
_SPELING_S = 60
_BYTES = 48


@dataclass(frozen=True, slots=True)
class Vertrek:
    """Away to ``adres``, with ``zegel`` in a cookie of the browser."""

    adres: str
    zegel: str


@dataclass(frozen=True, slots=True)
class Terugkeer:
    """Back: what the provider says about the person, and where the person wanted to go."""

    uitgever: str
    claims: dict[str, Any]
    naar: str


def vertrek(terug: str, naar: str) -> Vertrek:
    """Start a log-in. ``terug``: our address to come back to. Raises NietGevonden and UitgeverWeg."""
    uitgever = lees_uitgever()
    geheimen = {wat: secrets.token_urlsafe(_BYTES) for wat in ("state", "nonce", "verifier")}
    with _client(terug) as client:
        adres, _ = client.create_authorization_url(
            uitgever.aanvraag,
            state=geheimen["state"],
            nonce=geheimen["nonce"],
            code_verifier=geheimen["verifier"],
        )
    inhoud = {**geheimen, "naar": naar, "tot": (nu() + GELDIG).isoformat()}
    zegel = base64.urlsafe_b64encode(kluis().versleutel(inhoud, _CONTEXT)).decode()
    return Vertrek(adres, zegel)


def keer_terug(zegel: str, terug: str, *, state: str, code: str, fout: str = "") -> Terugkeer:
    """Trade the code for proof, and check the proof.

    Raises NietIngelogd for another browser, an old log-in or proof that is not right, Verboden when the
    provider said no, and UitgeverWeg.
    """
    geheimen = _open(zegel)
    if geheimen is None or not hmac.compare_digest(geheimen["state"].encode(), state.encode()):
        raise NietIngelogd(code="werkaccount_verlopen")
    if fout or not code:
        raise Verboden(code="werkaccount_afgebroken")
    uitgever = lees_uitgever()
    token = _haal_token(uitgever, terug, code, geheimen["verifier"])
    claims = _keur(uitgever, token, geheimen["nonce"])
    return Terugkeer(uitgever.naam, claims, geheimen["naar"])


def einde(terug: str) -> str | None:
    """Where one logs out at the provider itself; None when it has no such place."""
    uitgever = lees_uitgever()
    if not uitgever.einde:
        return None
    wie = {"client_id": instellingen().oidc_client_id, "post_logout_redirect_uri": terug}
    adres: str = add_params_to_uri(uitgever.einde, list(wie.items()))
    return adres


def _open(zegel: str) -> dict[str, str] | None:
    try:
        inhoud: dict[str, str] = kluis().ontsleutel(base64.urlsafe_b64decode(zegel.encode()), _CONTEXT)
    except (OntsleutelenMislukt, binascii.Error):
        return None
    return inhoud if datetime.fromisoformat(inhoud["tot"]) > nu() else None


def _client(terug: str) -> OAuth2Client:
    keuzes = instellingen()
    geheim = keuzes.oidc_client_secret
    return OAuth2Client(
        client_id=keuzes.oidc_client_id,
        client_secret=geheim.get_secret_value() if geheim else None,
        scope=keuzes.oidc_scope,
        redirect_uri=terug,
        code_challenge_method="S256",
        timeout=WACHT_S,
    )


def _haal_token(uitgever: Uitgever, terug: str, code: str, verifier: str) -> dict[str, Any]:
    try:
        with _client(terug) as client:
            token: dict[str, Any] = client.fetch_token(uitgever.token, code=code, code_verifier=verifier)
            return token
    except AuthlibBaseError as fout:
        meld(logboek, "werkaccount: code", fout)
        raise NietIngelogd(code="werkaccount_mislukt") from fout
    except (httpx.HTTPError, ValueError) as fout:
        meld(logboek, "werkaccount: token", fout)
        raise UitgeverWeg() from fout


def _keur(uitgever: Uitgever, token: dict[str, Any], nonce: str) -> dict[str, Any]:
    """The claims of an ID token with the right signature, issuer, audience, time and nonce."""
    eisen = {
        "iss": {"essential": True, "value": uitgever.naam},
        "aud": {"essential": True, "value": instellingen().oidc_client_id},
        "nonce": {"essential": True},
    }
    bij = {
        "nonce": nonce,
        "client_id": instellingen().oidc_client_id,
        "access_token": token.get("access_token"),
    }
    register = JWSRegistry(algorithms=list(uitgever.algoritmen), strict_check_header=False)
    try:
        bewijs = jwt.decode(token["id_token"], lees_sleutels(uitgever), registry=register)
        claims = CodeIDToken(bewijs.claims, bewijs.header, eisen, bij)
        claims.validate(now=int(nu().timestamp()), leeway=_SPELING_S)
    except (JoseError, ValueError, KeyError, TypeError) as fout:
        meld(logboek, "werkaccount: bewijs", fout)
        raise NietIngelogd(code="werkaccount_mislukt") from fout
    return dict(bewijs.claims)
