"""The list of accounts and the page of one, where a beheerder helps who cannot get in, with a reason."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from actions.accounts import ingrepen
from actions.accounts.actor import Actor
from actions.accounts.overzicht import lees_accounts
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from web.accounts_beheer import beeld
from web.accounts_beheer.doen import doe
from web.accounts_beheer.invoer import Reden
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix=beeld.BEGIN, route_class=PaginaRoute)
_Kijkt = Annotated[Actor, Depends(Ingelogd(Gebeurtenis.ACCOUNT_LIJST, Rol.BEHEERDER))]
_Wist = Annotated[Actor, Depends(Formulier(Gebeurtenis.TWEEDE_FACTOR_GEWIST, Rol.BEHEERDER))]
_Opent = Annotated[Actor, Depends(Formulier(Gebeurtenis.ACCOUNT_ONTGRENDELD, Rol.BEHEERDER))]


@router.get("")
def toon(request: Request, actor: _Kijkt) -> Response:
    """Every account."""
    return beeld.teken(request, actor, "lijst", accounts=lees_accounts(actor))


@router.get("/{account_id}")
def toon_een(account_id: str, request: Request, actor: _Kijkt, gedaan: str = "") -> Response:
    """One account, and what was done to it."""
    return beeld.teken_een(request, actor, account_id, gedaan=gedaan)


@router.post("/{account_id}/ontgrendel")
def ontgrendel(account_id: str, request: Request, actor: _Opent, reden: Reden = "") -> Response:
    """Let someone who is shut out try again at once."""
    return doe(
        request, actor, account_id, ingrepen.ontgrendel_account, reden, bij="ontgrendel", gedaan="ontgrendeld"
    )


@router.post("/{account_id}/tweede-factor-weg")
def wis_tweede_factor(account_id: str, request: Request, actor: _Wist, reden: Reden = "") -> Response:
    """Take the second factor away from someone who lost it."""
    return doe(
        request, actor, account_id, ingrepen.wis_tweede_factor, reden, bij="factor_weg", gedaan="factor_weg"
    )
