"""What was sent with the form of an answer, now or before a session ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import FormData

from knowledge.korte_naam import korte_naam
from web.kennisbank.velden import Velden, uit_formulier


@dataclass(frozen=True, slots=True)
class Invoer:
    """The fields, what to do with them, and what they are based on. ``klad``: key of a kept form."""

    velden: Velden
    nieuw: bool
    basis: int
    doe: str
    teken: str
    klad: str


def lees_invoer(waarden: Mapping[str, list[str]], item_id: str | None) -> Invoer:
    """Read a form; without ``item_id`` it is a new entry, named by itself or after its question."""

    def een(naam: str) -> str:
        return (waarden.get(naam) or [""])[0]

    velden = uit_formulier(item_id or een("id").strip(), lambda naam: waarden.get(naam, []))
    if item_id is None and not velden.id:
        velden = uit_formulier(korte_naam(velden.vraag), lambda naam: waarden.get(naam, []))
    return Invoer(
        velden=velden,
        nieuw=item_id is None,
        basis=_getal(een("gebaseerd_op")),
        doe=een("doe"),
        teken=een("teken"),
        klad=een("klad"),
    )


def waarden_van(formulier: FormData) -> dict[str, list[str]]:
    """All texts of a form by name; files are left out."""
    uit: dict[str, list[str]] = {}
    for naam, waarde in formulier.multi_items():
        if isinstance(waarde, str):
            uit.setdefault(naam, []).append(waarde)
    return uit


def _getal(tekst: str) -> int:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0
