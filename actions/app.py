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
from actions.api_grens import API_VERSIE, ApiGrens
from actions.gesprek import endpoints as gesprek
from actions.indienen.bezorgen import blijf_bezorgen
from actions.kennis import endpoints as kennis
from actions.kennis.dienst import kennisbank, zoek
from actions.opslag.opruimen import blijf_opruimen
from actions.problemen import NietGevonden, OngeldigeInvoer, Probleem, Storing
from actions.webhook import endpoint as webhook

logboek = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def levensloop(app: FastAPI) -> AsyncIterator[None]:
    """Load the knowledge before the first visitor, and keep the workers going."""
    await run_in_threadpool(zoek, "Wat is een gezinsplan?")
    app.state.kennisbank = kennisbank()
    taken = [asyncio.create_task(blijf_bezorgen()), asyncio.create_task(blijf_opruimen())]
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
    for router in (gesprek.router, kennis.router, gezondheid.router, webhook.router):
        app.include_router(router)
    _vertaal_fouten(app)
    app.add_middleware(ApiGrens)
    return app


def _vertaal_fouten(app: FastAPI) -> None:
    app.add_exception_handler(Probleem, _probleem)
    app.add_exception_handler(RequestValidationError, _ongeldig)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(SQLAlchemyError, _database)
    app.add_exception_handler(Exception, _storing)


def als_antwoord(probleem: Probleem) -> JSONResponse:
    """A problem document as a response."""
    return JSONResponse(
        probleem.als_json(), status_code=probleem.status, media_type="application/problem+json"
    )


async def _probleem(_: Request, fout: Exception) -> JSONResponse:
    assert isinstance(fout, Probleem)
    return als_antwoord(fout)


async def _ongeldig(_: Request, fout: Exception) -> JSONResponse:
    # Only the name of the field: pydantic's own report repeats what was typed.
    assert isinstance(fout, RequestValidationError)
    plek = [str(deel) for deel in fout.errors()[0]["loc"] if deel not in ("body", "query", "path")]
    return als_antwoord(OngeldigeInvoer(veld=".".join(plek) or None))


async def _http(_: Request, fout: Exception) -> JSONResponse:
    assert isinstance(fout, HTTPException)
    if fout.status_code == 404:
        return als_antwoord(NietGevonden())
    probleem = OngeldigeInvoer(code="methode_onbekend" if fout.status_code == 405 else None)
    probleem.status = fout.status_code
    return als_antwoord(probleem)


async def _database(_: Request, fout: Exception) -> JSONResponse:
    logboek.error("database: %s", type(fout).__name__)
    return als_antwoord(Storing())


async def _storing(_: Request, fout: Exception) -> JSONResponse:
    logboek.error("storing: %s", type(fout).__name__)
    probleem = Probleem()
    return als_antwoord(probleem)
