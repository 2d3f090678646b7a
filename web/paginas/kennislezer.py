"""What the public pages need of the knowledge base: ``app.state.kennisbank`` has this shape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol, cast

from fastapi import Request

from knowledge.items import Kennisitem
from knowledge.zoeken import Zoekuitkomst


class Kennislezer(Protocol):
    """Entries to read and to search (``knowledge.zoeken.Kennisbank`` fits)."""

    @property
    def items(self) -> Sequence[Kennisitem]:
        """Every entry."""

    def item(self, id: str) -> Kennisitem | None:
        """The entry with this id, or None."""

    def zoek(self, vraag: str, *, vandaag: date | None = None) -> Zoekuitkomst:
        """Search a question in the person's own words."""


def krijg_kennisbank(request: Request) -> Kennislezer | None:
    """The knowledge base of the application, or None while it is not there."""
    return cast(Kennislezer | None, getattr(request.app.state, "kennisbank", None))
