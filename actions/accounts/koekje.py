"""The session cookie of the pages: unreadable for scripts, and bound to this host over https."""

from __future__ import annotations

from fastapi import Request
from starlette.responses import Response

from actions.accounts.sessies import HOOGSTENS
from actions.instellingen import instellingen


def naam() -> str:
    """The name of the cookie; the ``__Host-`` prefix only works over https."""
    return "__Host-sessie" if instellingen().is_https else "sessie"


def zet(antwoord: Response, token: str) -> None:
    """Give the browser its session."""
    antwoord.set_cookie(
        naam(),
        token,
        max_age=int(HOOGSTENS.total_seconds()),
        path="/",
        secure=instellingen().is_https,
        httponly=True,
        samesite="lax",
    )


def vergeet(antwoord: Response) -> None:
    """Take the session away from the browser."""
    antwoord.delete_cookie(naam(), path="/", secure=instellingen().is_https, httponly=True, samesite="lax")


def lees(request: Request) -> str | None:
    """The token that the browser sends."""
    return request.cookies.get(naam())
