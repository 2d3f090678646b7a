"""The fields of an account as a form sends them, and the choices that the form offers."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form

from actions.accounts.actor import Actor
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.velden import Accountvelden, als_tekst, mogelijke_rollen
from actions.uitvoer.samenstellen import gemeentetitel
from web.inhoud_lezen import inhoud

Reden = Annotated[str, Form(max_length=2_000)]


def getypt(
    email: Annotated[str, Form()] = "",
    naam: Annotated[str, Form()] = "",
    rol: Annotated[list[str] | None, Form()] = None,
) -> Accountvelden:
    """What was typed and ticked."""
    return Accountvelden(email, naam, frozenset(rol or ()))


def velden_van(wie: Actor) -> Accountvelden:
    """An account as it is, to change."""
    return Accountvelden(wie.email, wie.naam, frozenset(als_tekst(*keuze) for keuze in wie.rollen))


def rolkeuzes() -> list[tuple[str, list[tuple[str, str]]]]:
    """The checkboxes per group: a group per role with its gemeenten, then the roles of the whole region."""
    namen, hele_regio = inhoud("account")["rollen"], inhoud("account")["hele_regio"]
    groepen: dict[str, list[tuple[str, str]]] = {}
    for rol, gemeente in mogelijke_rollen():
        groep = namen[rol] if rol in LEEST_INTAKES else hele_regio
        titel = gemeentetitel(gemeente) if gemeente else namen[rol]
        groepen.setdefault(groep, []).append((als_tekst(rol, gemeente), titel))
    return list(groepen.items())
