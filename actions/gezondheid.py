"""``GET /gezondheid``: which parts work, tried for real."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from actions.gesprek.rasa import rasa_leeft
from actions.kennis.dienst import encoder, taalmodel, zoek
from actions.opslag.database import bereikbaar

router = APIRouter(tags=["gezondheid"])

_PROEFVRAAG = "Wat is een gezinsplan?"


@router.get("/gezondheid")
async def gezondheid() -> JSONResponse:
    """200 when all parts answer, 503 with the part that is down."""
    onderdelen = {
        "database": _woord(await run_in_threadpool(bereikbaar)),
        "rasa": _woord(await rasa_leeft()),
        "kennis": _woord(await run_in_threadpool(_kennis_leeft)),
    }
    gezond = set(onderdelen.values()) == {"ok"}
    inhoud = {
        "status": "ok" if gezond else "storing",
        "onderdelen": onderdelen,
        "taalmodel": taalmodel(),
        "encoder": encoder().naam,
    }
    return JSONResponse(inhoud, status_code=200 if gezond else 503, headers={"Cache-Control": "no-store"})


def _kennis_leeft() -> bool:
    return bool(zoek(_PROEFVRAAG).treffers)


def _woord(leeft: bool) -> str:
    return "ok" if leeft else "storing"
