"""Turns a refusal on a page of the editor into a page; what was typed is never lost."""

from __future__ import annotations

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.toegang import FactorNodig, actor_van
from actions.problemen import NietIngelogd, OngeldigeInvoer, Probleem
from web.kennisbank.bewaard import bewaar_invoer
from web.kennisbank.weergave import pagina
from web.werkplek import loginpagina
from web.werkplek.binnen import OPZET
from web.werkplek.route import Afhandelaar


class KennisRoute(APIRoute):
    """A route of ``/kennisbank`` whose refusals are pages."""

    def get_route_handler(self) -> Afhandelaar:
        """The handler, with its refusals drawn."""
        doe = super().get_route_handler()

        async def teken(request: Request) -> Response:
            try:
                return await doe(request)
            except NietIngelogd:
                return await _log_eerst_in(request)
            except FactorNodig:
                return RedirectResponse(OPZET, status_code=303)
            except RequestValidationError:
                return foutpagina(request, OngeldigeInvoer())
            except Probleem as probleem:
                return foutpagina(request, probleem)

        return teken


def foutpagina(request: Request, probleem: Probleem) -> Response:
    """A page that says what is wrong and what someone can do."""
    return pagina(request, "kennisbank/fout.html", actor_van(request), probleem=probleem)


async def _log_eerst_in(request: Request) -> Response:
    naar, bewaar = await bewaar_invoer(request)
    return loginpagina.teken(request, 401, verlopen=bool(koekje.lees(request)), naar=naar, bewaar=bewaar)
