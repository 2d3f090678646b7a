"""Live updates of the queue by server-sent events: only that something changed, never what."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from actions.accounts.actor import Actor
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.toegang import Ingelogd, leeft_nog
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.intakes.meekijken import Nieuws, laatste_stap, nieuws_sinds
from actions.opslag.database import lees_sessie
from actions.problemen import TeVeel
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/werkplek/stroom", route_class=PaginaRoute)
RONDE_S = 2.0
"""Seconds between two looks."""
RONDES = 150
"""Looks per connection; the browser then comes back and is checked again."""
HOOGSTENS = 8
"""Open connections of one person: as many tabs as somebody really uses."""
_open: Counter[str] = Counter()


@router.get("")
async def stroom(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.INTAKE_MEEKIJKEN, *LEEST_INTAKES, stil=True))],
) -> Response:
    """The stream of one person. Raises TeVeel past the number of tabs."""
    if _open[actor.account_id] >= HOOGSTENS:
        raise TeVeel()
    vanaf = request.headers.get("last-event-id", "")
    return StreamingResponse(
        gebeurtenissen(request, actor, int(vanaf) if vanaf.isascii() and vanaf.isdigit() else None),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def gebeurtenissen(request: Request, actor: Actor, vanaf: int | None) -> AsyncIterator[str]:
    """An event for every round in which something changed, until the session ends or nobody listens."""
    _open[actor.account_id] += 1
    try:
        stap = await run_in_threadpool(_begin, vanaf)
        yield f"retry: 3000\nid: {stap}\ndata: {{}}\nevent: begin\n\n"
        for _ in range(RONDES):
            await asyncio.sleep(RONDE_S)
            if not await run_in_threadpool(leeft_nog, request):
                return
            nieuws = await run_in_threadpool(_kijk, actor.gemeenten, stap)
            stap = nieuws.laatste
            if nieuws.nieuw or nieuws.veranderd:
                yield bericht(nieuws)
            else:
                yield ": stil\n\n"
    finally:
        _open[actor.account_id] -= 1


def bericht(nieuws: Nieuws) -> str:
    """One event: how many are new and how many changed."""
    gegevens = json.dumps({"nieuw": nieuws.nieuw, "veranderd": nieuws.veranderd})
    return f"id: {nieuws.laatste}\nevent: veranderd\ndata: {gegevens}\n\n"


def _begin(vanaf: int | None) -> int:
    with lees_sessie() as werk:
        return min(vanaf, laatste_stap(werk)) if vanaf is not None else laatste_stap(werk)


def _kijk(gemeenten: tuple[str, ...], stap: int) -> Nieuws:
    with lees_sessie() as werk:
        return nieuws_sinds(werk, gemeenten, stap)
