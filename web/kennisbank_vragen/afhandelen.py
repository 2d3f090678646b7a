"""What an editor does with chosen questions of a group; each form is one action."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.kennis import stand
from actions.vragen import afhandelen
from actions.vragen.afhandelen import Keuze
from web.kennisbank.rechten import schrijver
from web.kennisbank.route import KennisRoute

router = APIRouter(route_class=KennisRoute, prefix="/kennisbank/vragen/{groep}")
_LIJST = "/kennisbank/vragen"
_Ids = Annotated[list[str], Form(default_factory=list, max_length=2_000)]
_Naam = Annotated[str, Form(max_length=80)]


@router.post("/concept")
def concept(
    groep: int,
    actor: Annotated[Actor, Depends(schrijver(Gebeurtenis.VRAGEN_CONCEPT))],
    vraag: _Ids,
    id: _Naam = "",
) -> Response:
    """A new entry with the questions as its variants; the editor goes on writing it."""
    with handeling(actor, Gebeurtenis.VRAGEN_CONCEPT, id.strip()) as werk:
        item_id = afhandelen.maak_concept(werk, _keuze(groep, vraag, actor), id.strip())
    return RedirectResponse(f"/kennisbank/items/{item_id}/bewerk", status_code=303)


@router.post("/hoort-bij")
def hoort_bij(
    groep: int,
    actor: Annotated[Actor, Depends(schrijver(Gebeurtenis.VRAGEN_HOORT_BIJ))],
    vraag: _Ids,
    item: _Naam = "",
) -> Response:
    """Variants of an entry, in a draft."""
    with handeling(actor, Gebeurtenis.VRAGEN_HOORT_BIJ, item) as werk:
        afhandelen.hoort_bij(werk, _keuze(groep, vraag, actor), item)
    return _terug("hoort_bij")


@router.post("/buiten-bereik")
def buiten_bereik(
    groep: int,
    actor: Annotated[Actor, Depends(schrijver(Gebeurtenis.VRAGEN_BUITEN_BEREIK))],
    vraag: _Ids,
) -> Response:
    """Examples for the search of what is not ours."""
    with handeling(actor, Gebeurtenis.VRAGEN_BUITEN_BEREIK) as werk:
        if afhandelen.zet_buiten_bereik(werk, _keuze(groep, vraag, actor)):
            stand.verhoog(werk)
    return _terug("buiten_bereik")


@router.post("/verwijderen")
def verwijderen(
    groep: int,
    actor: Annotated[Actor, Depends(schrijver(Gebeurtenis.VRAGEN_VERWIJDERD))],
    vraag: _Ids,
) -> Response:
    """Throw the chosen questions away."""
    with handeling(actor, Gebeurtenis.VRAGEN_VERWIJDERD) as werk:
        afhandelen.verwijder(werk, _keuze(groep, vraag, actor))
    return _terug("verwijderd")


def _keuze(groep: int, vragen: list[str], actor: Actor) -> Keuze:
    return Keuze(groep, frozenset(vragen), actor.email)


def _terug(gedaan: str) -> Response:
    return RedirectResponse(f"{_LIJST}?gedaan={gedaan}", status_code=303)
