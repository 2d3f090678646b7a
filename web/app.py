"""The whole application in one: the API of ``actions`` and the pages of ``web``. Served by uvicorn."""

from __future__ import annotations

from fastapi import FastAPI

from actions.app import maak_app
from actions.instellingen import instellingen
from web import paginas, werkplek
from web.beveiliging import Beveiliging
from web.formulier import routes as formulier
from web.statisch import StatischeBestanden


def maak_geheel() -> FastAPI:
    """API, public pages, web form and the professionals' pages, behind the security headers."""
    geheel = maak_app()
    for router in (paginas.router, formulier.router, werkplek.router):
        geheel.include_router(router)
    geheel.mount("/static", StatischeBestanden(), name="static")
    paginas.registreer_foutpaginas(geheel)
    keuzes = instellingen()
    geheel.add_middleware(Beveiliging, inbedden_door=keuzes.inbedden_door, https=keuzes.is_https)
    return geheel


app = maak_geheel()
