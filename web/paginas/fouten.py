"""Friendly error pages for people; the API keeps its problem documents."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from actions.app import FOUTEN, json_fout, naar_probleem
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven

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


def registreer_foutpaginas(app: FastAPI) -> None:
    """Answer people with a page; programs keep getting problem documents."""

    async def fout_antwoord(request: Request, fout: Exception) -> Response:
        if not wil_pagina(request):
            return await json_fout(request, fout)
        return foutpagina(request, naar_probleem(fout).status)

    for soort in FOUTEN:
        app.add_exception_handler(soort, fout_antwoord)
