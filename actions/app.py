"""The API application: chat, knowledge, queue, webhook and health."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from actions import gezondheid
from actions.accounts import endpoints as accounts
from actions.accounts.demo import zorg_voor_demo_accounts
from actions.api_grens import API_VERSIE, ApiGrens
from actions.deel2 import leveren
from actions.gesprek import endpoints as gesprek
from actions.gesprek.lezen import warm_op
from actions.herhaling import blijf
from actions.indienen import bezorgen
from actions.intakes import endpoints as intakes
from actions.intakes import terugval
from actions.kennis import endpoints as kennis
from actions.kennis import levend
from actions.kennis.dienst import zoek
from actions.kennis.zaaien import zaai_bestanden
from actions.klok import vandaag
from actions.logboek import meld
from actions.opslag import opruimen
from actions.post import bezorgen as post
from actions.problemen import NietGevonden, OngeldigeInvoer, Probleem, Storing
from actions.uitvoer import endpoints as uitvoer
from actions.vragen import bode
from actions.webhook import endpoint as webhook
from knowledge.veiligheid import beoordeel

logboek = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def levensloop(app: FastAPI) -> AsyncIterator[None]:
    """Load the knowledge before the first visitor, and keep the workers going."""
    await run_in_threadpool(zaai_bestanden)
    await run_in_threadpool(zoek, "Wat is een gezinsplan?")
    await run_in_threadpool(warm_op, vandaag())
    await run_in_threadpool(beoordeel, "hallo")
    await run_in_threadpool(zorg_voor_demo_accounts)
    app.state.kennisbank = levend.levend
    taken = [
        asyncio.create_task(blijf(bezorgen.bezorg_wat_wacht, pauze=bezorgen.PAUZE_S)),
        asyncio.create_task(blijf(opruimen.ruim_op, pauze=opruimen.PAUZE_S)),
        asyncio.create_task(blijf(terugval.breng_terug, pauze=terugval.PAUZE_S)),
        asyncio.create_task(blijf(post.verstuur_wat_wacht, pauze=post.PAUZE_S)),
        asyncio.create_task(blijf(leveren.lever_wat_wacht, pauze=leveren.PAUZE_S)),
        asyncio.create_task(blijf(levend.houd_bij, pauze=levend.PAUZE_S)),
        asyncio.create_task(blijf(bode.breng_weg, pauze=bode.PAUZE_S)),
    ]
    yield
    for taak in taken:
        taak.cancel()


def maak_app() -> FastAPI:
    """The application with its routes and its Dutch errors."""
    app = FastAPI(
        title="Gezinsplan",
        version=API_VERSIE,
        lifespan=levensloop,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    for deel in (gesprek, kennis, accounts, intakes, uitvoer, gezondheid, webhook):
        app.include_router(deel.router)
    _vertaal_fouten(app)
    app.add_middleware(ApiGrens)
    return app


FOUTEN: tuple[type[Exception], ...] = (
    Probleem,
    RequestValidationError,
    HTTPException,
    SQLAlchemyError,
    Exception,
)
"""What can go wrong; each becomes a problem in Dutch."""


def _vertaal_fouten(app: FastAPI) -> None:
    for soort in FOUTEN:
        app.add_exception_handler(soort, json_fout)


async def json_fout(_: Request, fout: Exception) -> JSONResponse:
    """A failure as a problem document."""
    return als_antwoord(naar_probleem(fout))


def als_antwoord(probleem: Probleem) -> JSONResponse:
    """A problem document as a response."""
    return JSONResponse(
        probleem.als_json(), status_code=probleem.status, media_type="application/problem+json"
    )


def naar_probleem(fout: Exception) -> Probleem:
    """What we say of a failure. The log gets its kind only: its message may hold what a family wrote."""
    if isinstance(fout, Probleem):
        return fout
    if isinstance(fout, RequestValidationError):
        return _ongeldig(fout)
    if isinstance(fout, HTTPException):
        return _uit_http(fout)
    meld(logboek, "storing", fout)
    return Storing() if isinstance(fout, SQLAlchemyError) else Probleem()


def _ongeldig(fout: RequestValidationError) -> Probleem:
    # Only the name of the field: pydantic's own report repeats what was typed.
    plek = [str(deel) for deel in fout.errors()[0]["loc"] if deel not in ("body", "query", "path")]
    return OngeldigeInvoer(veld=".".join(plek) or None)


def _uit_http(fout: HTTPException) -> Probleem:
    if fout.status_code == 404:
        return NietGevonden()
    probleem = OngeldigeInvoer(code="methode_onbekend" if fout.status_code == 405 else None)
    probleem.status = fout.status_code
    return probleem
