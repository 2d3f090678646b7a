"""Making an account: the form, and the invitation code this once."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from actions.accounts.aanmaken import maak_account
from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.accounts.uitgenodigd import eis_lokaal
from actions.accounts.velden import Accountvelden, OngeldigAccount
from actions.audit.gebeurtenissen import Gebeurtenis
from web.accounts_beheer import beeld
from web.accounts_beheer.invoer import getypt, rolkeuzes
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix=f"{beeld.BEGIN}/nieuw", route_class=PaginaRoute)
_Begint = Annotated[Actor, Depends(Ingelogd(Gebeurtenis.ACCOUNT_BEWAARD, Rol.BEHEERDER))]
_Maakt = Annotated[Actor, Depends(Formulier(Gebeurtenis.ACCOUNT_BEWAARD, Rol.BEHEERDER))]


@router.get("")
def toon(request: Request, actor: _Begint) -> Response:
    """The empty form. Raises NietGevonden where nobody logs in with a password."""
    eis_lokaal()
    return _formulier(request, actor, Accountvelden("", "", frozenset()))


@router.post("")
def maak(request: Request, actor: _Maakt, velden: Annotated[Accountvelden, Depends(getypt)]) -> Response:
    """Make it and show the code, or the form again with what was typed."""
    try:
        nieuw = maak_account(actor, velden)
    except OngeldigAccount as probleem:
        return _formulier(request, actor, velden, probleem)
    return beeld.teken_code(request, actor, nieuw.account_id, nieuw.naam, nieuw.email, nieuw.code)


def _formulier(
    request: Request, actor: Actor, velden: Accountvelden, probleem: OngeldigAccount | None = None
) -> Response:
    return beeld.teken(
        request,
        actor,
        "nieuw",
        status=probleem.status if probleem else 200,
        velden=velden,
        rolkeuzes=rolkeuzes(),
        fouten=beeld.foutteksten(probleem),
        probleem=probleem,
    )
