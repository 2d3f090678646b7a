"""How we say who we are: a JWT for Zaken and Documenten, a token for Klantinteracties.

The JWT (HS256) has the claims that the Autorisaties API prescribes: iss, iat, client_id, user_id and
user_representation. Klantinteracties asks for ``Authorization: Token ...``, as its specification says.
"""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping

from actions.instellingen import Instellingen
from actions.klok import nu

WERELD = "EPSG:4326"
"""The coordinate system that the Zaken API wants to hear of in every request."""
_GEBRUIKER = "gezinsplan"


def jwt(client_id: str, geheim: str, moment: int) -> str:
    """A token that says: this application, at this second since 1970."""
    claims = {
        "iss": client_id,
        "iat": moment,
        "client_id": client_id,
        "user_id": _GEBRUIKER,
        "user_representation": _GEBRUIKER,
    }
    delen = f"{_deel({'typ': 'JWT', 'alg': 'HS256'})}.{_deel(claims)}"
    return f"{delen}.{_base64url(hmac.digest(geheim.encode(), delen.encode(), 'sha256'))}"


def kop_zgw(keuzes: Instellingen) -> dict[str, str]:
    """The headers for Documenten; a fresh JWT, because an old one is refused."""
    geheim = keuzes.overdracht_geheim
    token = jwt(
        keuzes.overdracht_client_id, geheim.get_secret_value() if geheim else "", int(nu().timestamp())
    )
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}


def kop_zaken(keuzes: Instellingen) -> dict[str, str]:
    """The headers for Zaken."""
    return kop_zgw(keuzes) | {"Accept-Crs": WERELD, "Content-Crs": WERELD}


def kop_klanten(keuzes: Instellingen) -> dict[str, str]:
    """The headers for Klantinteracties."""
    token = keuzes.overdracht_klanten_token
    return {
        "Authorization": f"Token {token.get_secret_value() if token else ''}",
        "Content-Type": "application/json",
    }


def _deel(gegevens: Mapping[str, object]) -> str:
    return _base64url(json.dumps(gegevens, separators=(",", ":")).encode())


def _base64url(bytes_: bytes) -> str:
    return base64.urlsafe_b64encode(bytes_).rstrip(b"=").decode()
