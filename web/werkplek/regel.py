"""The rule of a page form: logged in, the right role, and the token of this very session."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form, Request

from actions.accounts import koekje
from actions.accounts.actor import Actor
from actions.accounts.sessies import formulierteken, teken_klopt
from actions.accounts.toegang import Ingelogd
from actions.problemen import Verboden


class Formulier(Ingelogd):
    """Like Ingelogd, for a form: a valid cookie alone is not enough."""

    def __call__(self, request: Request, teken: Annotated[str, Form()] = "") -> Actor:
        """The person. Raises NietIngelogd or Verboden."""
        actor = super().__call__(request)
        if not teken_klopt(koekje.lees(request) or "", teken):
            self.weiger(actor, request)
            raise Verboden(code="teken_klopt_niet")
        return actor


def teken_van(request: Request) -> str:
    """The token for the forms of a page."""
    return formulierteken(koekje.lees(request) or "")
