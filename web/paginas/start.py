"""Home, privacy and our promises: pages that are the same for everyone."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from actions.instellingen import instellingen
from web.inhoud_lezen import inhoud
from web.paginas.kennislezer import krijg_kennisbank
from web.sjabloon import weergeven

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
def start(request: Request) -> HTMLResponse:
    """What this is, in a few sentences, and one clear button."""
    tekst = inhoud("start")
    bank = krijg_kennisbank(request)
    gevonden = (bank.item(id_) for id_ in tekst["vragen"]["ids"]) if bank else ()
    vragen = [item for item in gevonden if item]
    return weergeven(request, "start.html", tekst=tekst, vragen=vragen)


@router.get("/privacy", response_class=HTMLResponse)
def privacy(request: Request) -> HTMLResponse:
    """What we keep, how long, who reads it and how to erase it."""
    dagen = instellingen().bewaar_concept_dagen
    return weergeven(request, "tekstpagina.html", tekst=inhoud("privacy"), waarden={"dagen": dagen})


@router.get("/wat-wij-beloven", response_class=HTMLResponse)
def beloften(request: Request) -> HTMLResponse:
    """Our promises with the test that guards each."""
    return weergeven(request, "beloften.html", tekst=inhoud("beloften"))
