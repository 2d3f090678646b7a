"""The log-in page, with a token of its own: also before anyone is logged in."""

from __future__ import annotations

import hmac
import re
import secrets

from fastapi import Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.instellingen import instellingen
from actions.oidc.uitgever import staat_ingesteld
from actions.opslag.versleuteling import kluis
from actions.problemen import Probleem
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven

_VERDER = re.compile(
    r"/werkplek(?:/GP-[0-9A-Z]{4}-[0-9A-Z]{4}|/team)?|/beheer/(?:post|accounts(?:/nieuw)?|overdracht)|/account|/inzage"
    r"|/kennisbank(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*"
)
BEGIN = "/werkplek"
BEGIN_REDACTIE = "/kennisbank"
BEGIN_INZAGE = "/inzage"


def veilig_verder(adres: str) -> str:
    """Where to go after logging in: only a page of the werkplek or the editor, never another site."""
    return adres if _VERDER.fullmatch(adres) else BEGIN


def verder_voor(actor: Actor, adres: str) -> str:
    """The same, but who has no intakes to read starts at the knowledge base or the audit log."""
    verder = veilig_verder(adres)
    if actor.gemeenten or not verder.startswith(BEGIN):
        return verder
    if actor.heeft(Rol.REDACTEUR, Rol.BEHEERDER):
        return BEGIN_REDACTIE
    return BEGIN_INZAGE if actor.heeft(Rol.FUNCTIONARIS) else verder


def teken(
    request: Request,
    status: int = 200,
    *,
    probleem: Probleem | None = None,
    verlopen: bool = False,
    uitgelogd: bool = False,
    email: str = "",
    naar: str = "",
    bewaar: str = "",
    stap: str = "",
    elders_uit: bool = False,
    wachtwoord_nieuw: bool = False,
) -> Response:
    """Draw the log-in page; with ``stap`` (see ``inlogstap``) the page that asks for the code."""
    return teken_vooraf(
        request,
        "inlogcode.html" if stap else "inloggen.html",
        status,
        probleem=probleem,
        verlopen=verlopen,
        uitgelogd=uitgelogd,
        wachtwoord_nieuw=wachtwoord_nieuw,
        email=email,
        naar=veilig_verder(naar or request.url.path),
        bewaar=bewaar,
        stap=stap,
        lokaal=instellingen().lokaal_inloggen,
        werkaccount=staat_ingesteld(),
        elders_uit=elders_uit and staat_ingesteld(),
    )


def teken_vooraf(request: Request, naam: str, status: int = 200, **context: object) -> Response:
    """Draw a page with a form for who is not logged in: its token is tied to a cookie of this browser."""
    vooraf = request.cookies.get(_koekje()) or secrets.token_urlsafe(32)
    antwoord = weergeven(
        request,
        naam,
        status=status,
        tekst=inhoud("werkplek"),
        teken=_formulierteken(vooraf),
        **context,
    )
    antwoord.set_cookie(
        _koekje(), vooraf, path="/", secure=instellingen().is_https, httponly=True, samesite="lax"
    )
    return antwoord


def teken_klopt(request: Request, formulierteken: str) -> bool:
    """Whether the form came from our own page in this browser."""
    vooraf = request.cookies.get(_koekje())
    if not vooraf:
        return False
    return hmac.compare_digest(_formulierteken(vooraf).encode(), formulierteken.encode())


def vergeet_vooraf(antwoord: Response) -> None:
    """The cookie of before logging in ends at logging in."""
    antwoord.delete_cookie(_koekje(), path="/", secure=instellingen().is_https, httponly=True, samesite="lax")


def _koekje() -> str:
    return "__Host-vooraf" if instellingen().is_https else "vooraf"


def _formulierteken(vooraf: str) -> str:
    return kluis().vingerafdrukken(vooraf, "formulierteken:inloggen")[0]
