"""The form's cookie: opens one conversation, for this browser session only."""

from __future__ import annotations

import hmac

from fastapi import Request
from starlette.responses import Response

from actions.formulier.invullen import Toegang
from actions.instellingen import instellingen
from actions.opslag.versleuteling import kluis
from actions.problemen import NietGevonden, Verboden


def _naam() -> str:
    return "__Host-formulier" if instellingen().is_https else "formulier"


def zet(antwoord: Response, toegang: Toegang) -> None:
    """Keep the way to the conversation; scripts cannot read it and it ends with the browser."""
    antwoord.set_cookie(
        _naam(),
        f"{toegang.gesprek}.{toegang.sleutel}",
        httponly=True,
        secure=instellingen().is_https,
        samesite="lax",
        path="/",
    )


def vergeet(antwoord: Response) -> None:
    """Take the cookie away."""
    antwoord.delete_cookie(_naam(), path="/", secure=instellingen().is_https, httponly=True, samesite="lax")


def lees(request: Request) -> Toegang:
    """Conversation and secret from the cookie. Raises NietGevonden without one."""
    gesprek, punt, sleutel = request.cookies.get(_naam(), "").partition(".")
    if not punt:
        raise NietGevonden()
    return Toegang(gesprek, sleutel)


def formulierteken(toegang: Toegang) -> str:
    """The token that each form page carries, so that another site cannot post in our name."""
    return kluis().vingerafdrukken(toegang.sleutel, "formulierteken")[0]


def eis_teken(toegang: Toegang, teken: str) -> None:
    """Raises Verboden when the token is not this conversation's."""
    if not hmac.compare_digest(formulierteken(toegang).encode(), teken.encode()):
        raise Verboden()
