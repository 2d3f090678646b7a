"""Friendly error pages for people; the API keeps its problem documents."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven

Afhandelaar = Callable[[Request, Exception], Awaitable[Response]]
_ALGEMEEN = "500"


def foutpagina(request: Request, status: int) -> HTMLResponse:
    """The page for a status: what happened and what someone can do now."""
    teksten = inhoud("fouten")
    tekst = teksten.get(str(status), teksten[_ALGEMEEN])
    return weergeven(request, "fout.html", status=status, tekst=tekst)


def wil_pagina(request: Request) -> bool:
    """Whether a person with a browser asks, and not a program."""
    if request.url.path.startswith("/api/"):
        return False
    return "text/html" in request.headers.get("accept", "")


def registreer_foutpaginas(app: FastAPI, json_fout: Afhandelaar) -> None:
    """Answer people with a page; ``json_fout`` answers programs (problem+json)."""

    async def http_fout(request: Request, fout: Exception) -> Response:
        status = fout.status_code if isinstance(fout, HTTPException) else 500
        return foutpagina(request, status) if wil_pagina(request) else await json_fout(request, fout)

    app.add_exception_handler(HTTPException, http_fout)
    app.add_exception_handler(Exception, http_fout)
