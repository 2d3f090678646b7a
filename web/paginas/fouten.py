"""Ties the friendly error pages to an application; the API keeps its problem documents."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from fastapi import FastAPI, Request
from fastapi.responses import Response

from web.paginas.foutpagina import foutpagina, wil_pagina

JsonFout = Callable[[Request, Exception], Awaitable[Response]]


def registreer_foutpaginas(app: FastAPI) -> None:
    """Answer people with a page; programs keep getting problem documents."""
    # Here and not above: the pages can be drawn and tested without the whole API.
    from actions.app import FOUTEN, json_fout, naar_probleem

    koppel(app, FOUTEN, json_fout, lambda fout: naar_probleem(fout).status)


def koppel(
    app: FastAPI,
    soorten: Iterable[type[Exception]],
    json_fout: JsonFout,
    status_van: Callable[[Exception], int],
) -> None:
    """Handle these exceptions: a page for a person, ``json_fout`` for a program."""

    async def fout_antwoord(request: Request, fout: Exception) -> Response:
        if not wil_pagina(request):
            return await json_fout(request, fout)
        return foutpagina(request, status_van(fout))

    for soort in soorten:
        app.add_exception_handler(soort, fout_antwoord)
