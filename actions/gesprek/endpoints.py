"""The chat API exactly as the interface promises (``koppelvlak``: Chat)."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from actions.formulier.kaartjes import maak_kaartje
from actions.gesprek import gesprekken
from actions.gesprek.plan import plan_pdf
from actions.gesprek.poort import Verzoek, verwerk_bericht
from actions.gesprek.schemas import Beurt, FormulierAdres, HervatVerzoek, Invoer, NieuweBeurt
from actions.grenzen import afzender
from actions.indienen.bezorgen import bezorg_wat_wacht

router = APIRouter(prefix="/api/v1/gesprekken", tags=["gesprekken"])

_bearer = HTTPBearer(auto_error=False)


def sleutel_van(houder: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> str | None:
    """The secret of the conversation; a missing one answers like a wrong one."""
    return houder.credentials if houder else None


Sleutel = Annotated[str | None, Depends(sleutel_van)]
Verzendkenmerk = Annotated[str | None, Header(alias="Idempotency-Key", max_length=64)]


@router.post("", status_code=201)
def begin(request: Request) -> NieuweBeurt:
    """Start a conversation."""
    return gesprekken.begin(afzender(request))


@router.post("/hervat", status_code=201)
def hervat(verzoek: HervatVerzoek, request: Request) -> NieuweBeurt:
    """Go on with a resume code."""
    return gesprekken.hervat(verzoek.code, afzender(request))


@router.post("/{gesprek}/berichten")
async def stuur(gesprek: str, invoer: Invoer, sleutel: Sleutel, kenmerk: Verzendkenmerk = None) -> Beurt:
    """Send one message."""
    beurt = kenmerk or secrets.token_urlsafe(16)
    uitkomst = await verwerk_bericht(Verzoek(gesprek, sleutel, beurt, invoer))
    if uitkomst.status == "verstuurd":
        await run_in_threadpool(bezorg_wat_wacht)
    return uitkomst


@router.get("/{gesprek}")
def toon(gesprek: str, sleutel: Sleutel) -> Beurt:
    """The whole transcript and the open question."""
    return gesprekken.toon(gesprek, sleutel)


@router.delete("/{gesprek}", status_code=204)
def wis(gesprek: str, sleutel: Sleutel) -> None:
    """Erase everything."""
    gesprekken.wis(gesprek, sleutel)


@router.post("/{gesprek}/formulier", status_code=201)
def naar_formulier(gesprek: str, sleutel: Sleutel) -> FormulierAdres:
    """Go on in the web form; the address works once and for a short time."""
    return FormulierAdres(adres=f"/formulier/verder/{maak_kaartje(gesprek, sleutel)}")


@router.get("/{gesprek}/plan.pdf")
def plan(gesprek: str, sleutel: Sleutel) -> Response:
    """The plan as it is now, as an accessible PDF."""
    return Response(plan_pdf(gesprek, sleutel), media_type="application/pdf")
