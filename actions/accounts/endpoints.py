"""Sessions of the API (``koppelvlak``: Queue)."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, Field

from actions.accounts.actor import Actor
from actions.accounts.inloggen import log_in, log_uit
from actions.accounts.sessies import formulierteken
from actions.accounts.toegang import Ingelogd, bewijs_van
from actions.accounts.toestel import toestel_van
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.grenzen import afzender

router = APIRouter(prefix="/api/v1/sessies", tags=["sessies"])


class Inloggegevens(BaseModel):
    """What someone logs in with."""

    email: str = Field(max_length=200)
    wachtwoord: str = Field(max_length=1_000)
    code: str | None = Field(None, max_length=40, description="Only for an account with a second factor.")


class NieuweSessie(BaseModel):
    """The token of a new session, used as Bearer."""

    token: str


class Ik(BaseModel):
    """Who is logged in; ``teken`` goes with every change that a page makes through the API."""

    email: str
    naam: str
    rollen: list[str]
    gemeenten: list[str]
    teken: str


@router.post("", status_code=201)
def begin(gegevens: Inloggegevens, request: Request) -> NieuweSessie:
    """Log in."""
    token = log_in(
        gegevens.email,
        gegevens.wachtwoord,
        afzender(request),
        code=gegevens.code,
        toestel=toestel_van(request.headers.get("user-agent", "")),
    )
    return NieuweSessie(token=token)


@router.get("/mij")
def toon(request: Request, actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.SESSIE_BEKEKEN))]) -> Ik:
    """Who is logged in."""
    bewijs = bewijs_van(request)
    return Ik(
        email=actor.email,
        naam=actor.naam,
        rollen=sorted({str(rol) for rol, _ in actor.rollen}),
        gemeenten=list(actor.gemeenten),
        teken=formulierteken(bewijs.token) if bewijs else "",
    )


@router.delete("/mij", status_code=204)
def eindig(
    request: Request, actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.UITLOGGEN, zonder_factor=True))]
) -> None:
    """Log out: the token is worthless from now on."""
    bewijs = bewijs_van(request)
    if bewijs:
        log_uit(bewijs.token, actor)
