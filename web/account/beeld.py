"""The own account as words on a page."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from fastapi import Request
from starlette.responses import HTMLResponse

from actions.accounts.actor import Actor
from actions.accounts.eigen import lees_eigen
from actions.problemen import Probleem
from actions.uitvoer.samenstellen import gemeentetitel
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import datums
from web.werkplek.regel import teken_van


def woorden() -> dict[str, Any]:
    """The texts of these pages."""
    return inhoud("account")


def teken(request: Request, naam: str, actor: Actor, *, status: int = 200, **context: object) -> HTMLResponse:
    """Draw a page of the own account."""
    vast: dict[str, object] = {
        "tekst": inhoud("werkplek"),
        "woord": woorden(),
        "actor": actor,
        "teken": teken_van(request),
        "probleem": None,
    }
    return weergeven(request, naam, status=status, **(vast | context))


def teken_account(
    request: Request, actor: Actor, token: str, *, probleem: Probleem | None = None, gedaan: str = ""
) -> HTMLResponse:
    """Draw the page of the own account, with what just happened or went wrong."""
    return teken(
        request,
        "account/account.html",
        actor,
        status=probleem.status if probleem else 200,
        eigen=lees_eigen(actor, token),
        rollen=rolregels(actor),
        toestel=toestel,
        moment=datums.moment,
        probleem=probleem,
        gedaan=woorden()["gedaan"].get(gedaan, ""),
    )


def rolregels(actor: Actor) -> list[tuple[str, str]]:
    """Each role in words, with its gemeenten."""
    per_rol: dict[str, list[str]] = defaultdict(list)
    for rol, gemeente in sorted(actor.rollen):
        per_rol[rol].append(gemeentetitel(gemeente) if gemeente else woorden()["hele_regio"])
    return [(woorden()["rollen"][rol], ", ".join(plekken)) for rol, plekken in per_rol.items()]


def toestel(label: str) -> str:
    """``Firefox op Windows``, from the short label of a session."""
    browser, _, systeem = label.partition("/")
    namen = woorden()["toestel"]
    if browser and systeem:
        zin: str = namen["samen"]
        return zin.format(browser=namen["browsers"][browser], systeem=namen["systemen"][systeem])
    los: str = namen["browsers"].get(browser) or namen["systemen"].get(systeem) or namen["onbekend"]
    return los
