"""Who may do what in the editor."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Form, Request

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from web.werkplek.regel import Formulier

LEEST = (Rol.REDACTEUR, Rol.BEHEERDER)
SCHRIJFT = (Rol.REDACTEUR,)

Lezer = Annotated[Actor, Depends(Ingelogd(Gebeurtenis.KENNIS_BEKEKEN, *LEEST))]
"""Someone who may look."""
Zoeker = Annotated[Actor, Depends(Formulier(Gebeurtenis.KENNIS_BEKEKEN, *LEEST))]
"""Someone who looks with a form."""


class Bewaarformulier(Formulier):
    """The rule of a form with a long text: a stale token is not refused here.

    The page then draws the same form again with a fresh token, and saves nothing: someone who logged in
    again in another tab keeps the text.
    """

    def __call__(self, request: Request, teken: Annotated[str, Form()] = "") -> Actor:
        """The person; the page itself checks the token. Raises NietIngelogd or Verboden."""
        return Ingelogd.__call__(self, request)


def schrijver(wat: Gebeurtenis) -> Formulier:
    """The rule of a form that changes something."""
    return Formulier(wat, *SCHRIJFT)


def beslisser(wat: Gebeurtenis) -> Formulier:
    """The rule of a form that a beheerder may send too."""
    return Formulier(wat, *LEEST)
