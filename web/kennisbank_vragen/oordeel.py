"""Whether a public answer helped: one count, no cookie, no text."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.grenzen import afzender, tel
from actions.kennis.dienst import kennisbank
from actions.opslag.database import sessie
from actions.problemen import TeVeel
from actions.vragen.oordelen import noteer_oordeel
from web.paginas.foutpagina import foutpagina

router = APIRouter()

_PER_UUR = 30
_OORDELEN = {"ja": True, "nee": False}
_EIGEN = ("same-origin", "none", "")


@router.post("/vragen/{id}/oordeel")
def oordeel(request: Request, id: str, geholpen: Annotated[str, Form()] = "") -> Response:
    """Count a yes or a no. Another site cannot make a browser count here."""
    if kennisbank().item(id) is None:
        return foutpagina(request, 404)
    goed = _OORDELEN.get(geholpen)
    if goed is None or request.headers.get("sec-fetch-site", "") not in _EIGEN:
        return foutpagina(request, 400)
    try:
        with sessie() as werk:
            tel(werk, "oordeel", afzender(request), hoogstens=_PER_UUR, per=timedelta(hours=1))
            noteer_oordeel(werk, id, goed)
    except TeVeel as fout:
        return foutpagina(request, fout.status)
    return RedirectResponse(f"/vragen/{id}?dank={geholpen}", status_code=303)
