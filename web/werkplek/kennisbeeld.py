"""Entries of the knowledge base beside a field: the same for every family, so never a suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import Request

from forms.paden import sjabloon
from web.inhoud_lezen import inhoud
from web.paginas.kennislezer import krijg_kennisbank


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A live entry: its question and where to read it."""

    vraag: str
    adres: str


def bij_velden(request: Request, paden: Iterable[str]) -> Mapping[str, tuple[Verwijzing, ...]]:
    """Per field the entries that belong beside it; an entry that is not live is left out."""
    bank = krijg_kennisbank(request)
    if bank is None:
        return {}
    lijst: dict[str, list[str]] = inhoud("intake_kennis")
    uit = {}
    for pad in paden:
        items = [item for item in map(bank.item, lijst.get(sjabloon(pad), ())) if item]
        if items:
            uit[pad] = tuple(Verwijzing(item.vraag, f"/vragen/{item.id}") for item in items)
    return uit
