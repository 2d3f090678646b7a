"""Keeps a form that was sent without a living session, so that its text comes back after logging in."""

from __future__ import annotations

import re

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from actions.accounts import koekje
from actions.accounts.sessies import teken_klopt
from actions.kennis.klad import Klad, bewaar_klad
from actions.opslag.database import sessie
from knowledge.regels import MEESTE_TEKENS

_FORMULIER = re.compile(r"/kennisbank/(?:nieuw|items/[a-z0-9]+(?:-[a-z0-9]+)*/bewerk)")
"""The forms in which someone writes a text."""
_ITEM = re.compile(r"/kennisbank/items/[a-z0-9]+(?:-[a-z0-9]+)*")
_LOSSE_TEKST = ("reden", "tekst")


async def bewaar_invoer(request: Request) -> tuple[str, str]:
    """Where to go on after logging in, and a short text to show at once; both may be empty."""
    if request.method != "POST":
        return request.url.path, ""
    formulier = await request.form()
    if not _FORMULIER.fullmatch(request.url.path):
        item = _ITEM.match(request.url.path)
        tekst = next((str(formulier[naam]) for naam in _LOSSE_TEKST if formulier.get(naam)), "")
        return item[0] if item else "/kennisbank", tekst
    # Only what came from a form that we drew for this very browser: nobody else can fill our disk.
    if not teken_klopt(koekje.lees(request) or "", str(formulier.get("teken", ""))):
        return "/kennisbank", str(formulier.get("antwoord", ""))
    klad = Klad(request.url.path, _velden(formulier))
    return f"/kennisbank/terug/{await run_in_threadpool(_bewaar, klad)}", ""


def _velden(formulier: FormData) -> dict[str, list[str]]:
    velden: dict[str, list[str]] = {}
    for naam, waarde in formulier.multi_items():
        if isinstance(waarde, str) and naam != "teken":
            velden.setdefault(naam, []).append(waarde[: 4 * MEESTE_TEKENS])
    return velden


def _bewaar(klad: Klad) -> str:
    with sessie() as werk:
        return bewaar_klad(werk, klad)
