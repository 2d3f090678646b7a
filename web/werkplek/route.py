"""Turns a refusal on a page of the werkplek into a page: log in again, or what someone can do now."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.toegang import FactorNodig
from actions.problemen import NietIngelogd, OngeldigeInvoer, Probleem
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import loginpagina
from web.werkplek.binnen import OPZET

Afhandelaar = Callable[[Request], Coroutine[Any, Any, Response]]


class PaginaRoute(APIRoute):
    """A route whose refusals are pages."""

    def get_route_handler(self) -> Afhandelaar:
        """The handler, with its refusals drawn."""
        doe = super().get_route_handler()

        async def pagina(request: Request) -> Response:
            try:
                return await doe(request)
            except NietIngelogd:
                return loginpagina.teken(
                    request, 401, verlopen=bool(koekje.lees(request)), bewaar=await _getypt(request)
                )
            except FactorNodig:
                return RedirectResponse(OPZET, status_code=303)
            except RequestValidationError:
                return foutpagina(request, OngeldigeInvoer())
            except Probleem as probleem:
                return foutpagina(request, probleem)

        return pagina


def foutpagina(request: Request, probleem: Probleem) -> Response:
    """A page that says what is wrong and what someone can do."""
    return weergeven(
        request,
        "werkplekfout.html",
        status=probleem.status,
        tekst=inhoud("werkplek"),
        probleem=probleem,
    )


async def _getypt(request: Request) -> str:
    """The text that was sent after the session ended: shown once more, so that it is not lost."""
    if request.method != "POST":
        return ""
    tekst = (await request.form()).get("tekst", "")
    return tekst if isinstance(tekst, str) else ""
