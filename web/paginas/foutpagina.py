"""The page that a person gets when something is wrong."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

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
