"""The turn at hand: what the gateway sent along, and whether it came to a good end.

Rasa keeps nothing between turns. The state travels with each message and is held in a context variable,
so that the tracker store and the webhook see the turn of their own request and no other.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

FORMULIER = "gezinsplan_form"
_INDEX = re.compile(r"\[\d*\]")


class BeurtMislukt(BaseException):
    """The turn cannot be trusted and stops here.

    A BaseException on purpose: Rasa swallows every Exception of an action and goes on in silence, also to
    the submit rule. The message never holds what someone typed.
    """


class OngeldigVerzoek(ValueError):
    """The request does not follow the contract; the message names the part, never its content."""


@dataclass(frozen=True)
class Stand:
    """Where the conversation is: in the form or not, and at which question (``kinderen[0].school``)."""

    formulier: bool = False
    veld: str | None = None

    @property
    def slot(self) -> str | None:
        """The slot of the open question: no index, dots become underscores."""
        return _INDEX.sub("", self.veld).replace(".", "_") if self.veld else None


@dataclass
class Beurt:
    """One message on its way through Rasa."""

    stand: Stand
    gevraagd: bool = False
    afgerond: bool = False
    intent: dict[str, Any] = field(default_factory=dict)


BEURT: ContextVar[Beurt | None] = ContextVar("beurt", default=None)


def lees_stand(metadata: Any) -> Stand:
    """The state from the metadata of a request. Raises OngeldigVerzoek when it is not well formed."""
    stand = metadata.get("stand") if isinstance(metadata, dict) else None
    if not isinstance(stand, dict):
        raise OngeldigVerzoek("metadata.stand")
    formulier, veld = stand.get("formulier"), stand.get("veld")
    if not isinstance(formulier, bool) or not (veld is None or isinstance(veld, str)):
        raise OngeldigVerzoek("metadata.stand")
    return Stand(formulier, veld)
