"""The outbox of neutral mail, for the beheerder."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.post.lijst import stuur_opnieuw, toon_post
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import datums
from web.werkplek.regel import Formulier, teken_van
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/beheer/post", route_class=PaginaRoute)


@router.get("")
def toon(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.POST_BEKEKEN, Rol.BEHEERDER))],
    gedaan: str = "",
) -> Response:
    """The newest mails, and what became of them."""
    return weergeven(
        request,
        "post.html",
        tekst=inhoud("werkplek"),
        actor=actor,
        teken=teken_van(request),
        lijst=toon_post(actor),
        moment=datums.moment,
        gedaan=bool(gedaan),
    )


@router.post("/{nummer}/opnieuw")
def opnieuw(
    nummer: int, actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.POST_OPNIEUW, Rol.BEHEERDER))]
) -> Response:
    """Try a mail that failed again."""
    stuur_opnieuw(actor, nummer)
    return RedirectResponse("/beheer/post?gedaan=1", status_code=303)
