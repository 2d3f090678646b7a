"""The provider: where it is, found by discovery, and its keys. Asked anew at each log-in.

That is two small requests, and no old key or address can stay in use.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import httpx
from joserfc.jwk import KeySet

from actions.instellingen import instellingen
from actions.logboek import meld
from actions.problemen import NietGevonden, Storing

logboek = logging.getLogger(__name__)
WACHT_S = 5.0
ALGORITMEN = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures with a public key only: with a shared secret, or none, anyone could sign."""
_ONTDEK = "/.well-known/openid-configuration"


class UitgeverWeg(Storing):
    """The provider does not answer, or not as a provider does."""

    code = "werkaccount_storing"


@dataclass(frozen=True, slots=True)
class Uitgever:
    """The addresses of a provider. ``einde`` is where one logs out there, when it has that."""

    naam: str
    aanvraag: str
    token: str
    sleutels: str
    algoritmen: tuple[str, ...]
    einde: str | None


def staat_ingesteld() -> bool:
    """Whether people can log in with a werkaccount here."""
    return bool(instellingen().oidc_uitgever)


def lees_uitgever() -> Uitgever:
    """Find the provider of the settings. Raises NietGevonden when there is none, and UitgeverWeg."""
    ingesteld = instellingen().oidc_uitgever.rstrip("/")
    if not ingesteld:
        raise NietGevonden()
    gegevens = haal(ingesteld + _ONTDEK)
    try:
        naam, algoritmen = (
            gegevens["issuer"],
            gegevens.get("id_token_signing_alg_values_supported", ["RS256"]),
        )
        uitgever = Uitgever(
            naam=naam,
            aanvraag=gegevens["authorization_endpoint"],
            token=gegevens["token_endpoint"],
            sleutels=gegevens["jwks_uri"],
            algoritmen=tuple(alg for alg in algoritmen if alg in ALGORITMEN),
            einde=gegevens.get("end_session_endpoint"),
        )
    except (KeyError, TypeError, AttributeError) as fout:
        raise _weg(fout) from fout
    if naam.rstrip("/") != ingesteld or not uitgever.algoritmen:
        raise UitgeverWeg()
    return uitgever


def lees_sleutels(uitgever: Uitgever) -> KeySet:
    """The public keys of now. Raises UitgeverWeg."""
    try:
        return KeySet.import_key_set(haal(uitgever.sleutels))
    except (ValueError, KeyError, TypeError) as fout:
        raise _weg(fout) from fout


def haal(adres: str) -> Any:
    """Read JSON from the provider. Raises UitgeverWeg."""
    try:
        antwoord = httpx.get(adres, timeout=WACHT_S, follow_redirects=False)
        antwoord.raise_for_status()
        return antwoord.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as fout:
        raise _weg(fout) from fout


def _weg(fout: Exception) -> UitgeverWeg:
    meld(logboek, "werkaccount: uitgever", fout)
    return UitgeverWeg()
