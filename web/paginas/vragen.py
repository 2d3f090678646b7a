"""Questions about jeugdhulp: the list, one entry, and a search that works without JavaScript.

The search is a POST: words of a family do not belong in an address. They pass the safety check first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse

from actions.klok import vandaag
from actions.vragen.vreemdtalig import antwoorden_voor
from knowledge.besluit import Beslissing
from knowledge.items import Kennisitem
from knowledge.veiligheid import beoordeel, routes
from knowledge.zoeken import Treffer, Zoekuitkomst
from web.inhoud_lezen import inhoud
from web.paginas.foutpagina import foutpagina
from web.paginas.kennislezer import Kennislezer, krijg_kennisbank
from web.sjabloon import weergeven

router = APIRouter()
_MAX_VRAAG = 500


@router.get("/vragen", response_class=HTMLResponse)
def lijst(request: Request) -> HTMLResponse:
    """All questions that we can answer."""
    bank = krijg_kennisbank(request)
    return weergeven(request, "vragen.html", **_lijstcontext(bank))


@router.post("/vragen", response_class=HTMLResponse)
def zoek(request: Request, vraag: Annotated[str, Form()] = "") -> HTMLResponse:
    """The entries that fit a question; people and phone numbers first when it sounds like danger.

    A question in another language is not searched: it gets the way to a person, in that language.
    """
    bank = krijg_kennisbank(request)
    context = _lijstcontext(bank)
    gevraagd = vraag.strip()[:_MAX_VRAAG]
    if gevraagd:
        anders = antwoorden_voor(gevraagd)
        context |= {"gevraagd": gevraagd, "routes": _hulp(gevraagd), "anderstalig": anders}
        if bank and not anders:
            uitkomst = bank.zoek(gevraagd, vandaag=vandaag())
            keuze = uitkomst.beslissing is Beslissing.KEUZE
            context |= {"gevonden": _gevonden(uitkomst), "keuze": keuze}
    return weergeven(request, "vragen.html", **context)


@router.get("/vragen/{id}", response_class=HTMLResponse)
def vraag(request: Request, id: str, dank: str = "") -> HTMLResponse:
    """One answer with its source and validity; ``dank``: someone just told whether it helped."""
    bank = krijg_kennisbank(request)
    item = bank.item(id) if bank else None
    if bank is None or item is None:
        return foutpagina(request, 404)
    verwant = [ander for ander in map(bank.item, item.gerelateerd) if ander]
    tekst = inhoud("vragen")
    return weergeven(
        request,
        "vraag.html",
        tekst=tekst,
        item=item,
        verwant=verwant,
        verlopen=item.verlopen_op(vandaag()),
        dank=tekst["dank"].get(dank, ""),
    )


def _lijstcontext(bank: Kennislezer | None) -> dict[str, Any]:
    items = sorted(bank.items, key=lambda item: item.vraag) if bank else []
    vast: dict[str, Any] = {"tekst": inhoud("vragen"), "gevraagd": "", "gevonden": (), "keuze": False}
    vast |= {"routes": [], "anderstalig": ()}
    return vast | {
        "gezinnen": [item for item in items if not _alleen_professionals(item)],
        "professionals": [item for item in items if _alleen_professionals(item)],
    }


def _alleen_professionals(item: Kennisitem) -> bool:
    return item.doelgroep == ("professionals",)


def _gevonden(uitkomst: Zoekuitkomst) -> Sequence[Treffer]:
    """The answer, or the few to choose from, or nothing."""
    if uitkomst.beslissing is Beslissing.ONBEKEND:
        return ()
    return uitkomst.keuzes if uitkomst.beslissing is Beslissing.KEUZE else uitkomst.treffers[:1]


def _hulp(vraag: str) -> list[object]:
    oordeel = beoordeel(vraag)
    return list(routes(oordeel.soort)) if oordeel.gevaar else []
