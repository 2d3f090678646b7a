"""One act of a beheerder on a page: done, or the same page with what is wrong and what was typed."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.ingrepen import Door
from actions.accounts.velden import Accountvelden
from actions.problemen import Conflict, OngeldigeInvoer
from web.accounts_beheer import beeld

Werk = Callable[[Door, str, str], object]
"""An act as ``ingrepen`` and ``wijzigen`` know it: by whom, on which account, and why."""


def door(actor: Actor) -> Door:
    """Who does it and from where, for the log."""
    return Door(actor.email, actor.adres)


def doe(
    request: Request,
    actor: Actor,
    account_id: str,
    werk: Werk,
    reden: str,
    *,
    bij: str,
    gedaan: str,
    getypt: Accountvelden | None = None,
) -> Response:
    """Do the work and go back to the page of the account, which says ``gedaan``.

    ``bij`` is the form on that page that asked for it, and keeps its reason when it is refused.
    """
    try:
        werk(door(actor), account_id, reden)
    except (OngeldigeInvoer, Conflict) as probleem:
        redenen = {bij: reden}
        return beeld.teken_een(request, actor, account_id, probleem=probleem, redenen=redenen, getypt=getypt)
    return RedirectResponse(f"{beeld.BEGIN}/{account_id}?gedaan={gedaan}", status_code=303)
