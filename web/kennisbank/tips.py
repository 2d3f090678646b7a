"""The writing help beside the form: tips at language level B1, and how a visitor will see the answer.

With JavaScript it comes along while someone writes; without, after "Controleer".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from knowledge.b1 import Hint, lees
from knowledge.items import Kennisitem
from knowledge.regels import MEESTE_WOORDEN
from web.inhoud_lezen import inhoud
from web.kennisbank.chatbeeld import Blok, blokken
from web.kennisbank.rechten import Zoeker
from web.kennisbank.route import KennisRoute
from web.kennisbank.velden import Velden, uit_formulier
from web.kennisbank.weergave import pagina

router = APIRouter(route_class=KennisRoute)
VELDEN = ("vraag", "antwoord", "meer_weten", "jeugdigen")
"""What ouders and jeugdigen read. In the part for professionals jargon is allowed."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip: what kind, in which field, about which words, and the advice."""

    soort: str
    veld: str
    stuk: str
    advies: str


@dataclass(frozen=True, slots=True)
class Schrijfhulp:
    """Everything beside the form."""

    woorden: str
    te_veel: bool
    samenvatting: str
    tips: tuple[Tip, ...]
    chat: tuple[Blok, ...]
    chat_jeugdige: tuple[Blok, ...]
    item: Kennisitem
    geldig_tot: date | None


@router.post("/kennisbank/tips")
async def tips(request: Request, actor: Zoeker) -> Response:
    """The writing help for what stands in the form now; nothing is kept."""
    formulier = await request.form()
    velden = uit_formulier("", lambda naam: [str(waarde) for waarde in formulier.getlist(naam)])
    return await run_in_threadpool(
        pagina, request, "kennisbank/delen/tips.html", actor, hulp=maak_hulp(velden)
    )


def maak_hulp(velden: Velden) -> Schrijfhulp:
    """Tips and previews for these fields."""
    item = velden.als_item()
    samen = f"{velden.antwoord} {velden.meer_weten} {velden.jeugdigen}"
    gevonden = [(naam, hint) for naam in VELDEN for hint in lees(getattr(velden, naam), samen).hints]
    aantal = len(velden.antwoord.split())
    return Schrijfhulp(
        woorden=_woorden(aantal),
        te_veel=aantal > MEESTE_WOORDEN,
        samenvatting=_samenvatting(len(gevonden)),
        tips=tuple(_tip(naam, hint) for naam, hint in gevonden),
        chat=tuple(blokken(velden.antwoord)),
        chat_jeugdige=tuple(blokken(velden.jeugdigen)),
        item=item,
        geldig_tot=item.geldig_tot if isinstance(item.geldig_tot, date) else None,
    )


def _tip(veld: str, hint: Hint) -> Tip:
    tekst = inhoud("kennisbank")
    soorten: Mapping[str, str] = tekst["tips"]["soorten"]
    return Tip(soorten[hint.soort], tekst["kort"][veld], hint.stuk, hint.advies)


def _woorden(aantal: int) -> str:
    woord: dict[str, Any] = inhoud("kennisbank")["tips"]
    if aantal > MEESTE_WOORDEN:
        return str(woord["woorden_over"].format(aantal=aantal, over=aantal - MEESTE_WOORDEN))
    return str(woord["woorden"].format(aantal=aantal))


def _samenvatting(aantal: int) -> str:
    woord: dict[str, Any] = inhoud("kennisbank")["tips"]
    if aantal == 0:
        return str(woord["geen"])
    return str(woord["een"]) if aantal == 1 else str(woord["aantal"].format(aantal=aantal))
