"""The whole application in one: the API of ``actions`` and the pages of ``web``. Served by uvicorn."""

from __future__ import annotations

from starlette.types import ASGIApp

from actions.app import maak_app
from actions.instellingen import instellingen
from actions.logboek import bescherm_logs
from web import (
    account,
    accounts_beheer,
    inzage,
    kennisbank,
    kennisbank_vragen,
    mijn_plan,
    paginas,
    werkplek,
)
from web.beveiliging import Beveiliging
from web.formulier import routes as formulier
from web.statisch import StatischeBestanden


def maak_geheel() -> ASGIApp:
    """API, public pages, web form and the professionals' pages, behind the security headers."""
    bescherm_logs()
    geheel = maak_app()
    for router in (
        *(paginas.router, formulier.router, mijn_plan.router, werkplek.router),
        *(kennisbank.router, kennisbank_vragen.router, account.router),
        *(accounts_beheer.router, inzage.router),
    ):
        geheel.include_router(router)
    geheel.mount("/static", StatischeBestanden(), name="static")
    paginas.registreer_foutpaginas(geheel)
    keuzes = instellingen()
    # Around everything, so that also the page for a failure carries the security headers.
    return Beveiliging(geheel, inbedden_door=keuzes.inbedden_door, https=keuzes.is_https)


app = maak_geheel()
