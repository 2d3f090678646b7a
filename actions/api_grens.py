"""The outer edge of the API: bodies past the limit are refused, and every answer says its version."""

from __future__ import annotations

import json

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from actions.problemen import Probleem, TeGroot

API_VERSIE = "1.0.0"
_GROOTSTE_BERICHT = 256 * 1024
_GROOTSTE = {"/webhook": 8 * 1024 * 1024, "/kennisbank/overdracht/inlezen": 8 * 1024 * 1024}
"""Where more is needed: the state of a conversation, and a whole knowledge base to read in."""


class ApiGrens:
    """ASGI middleware; plain ASGI because it stands in the way of every message."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check the size, then pass on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        stuur = _met_versie(send) if scope["path"].startswith("/api/") else send
        if _te_groot(scope):
            await _weiger(TeGroot(), stuur)
        else:
            await self._app(scope, receive, stuur)


def _te_groot(scope: Scope) -> bool:
    grootste = _GROOTSTE.get(scope["path"], _GROOTSTE_BERICHT)
    headers = Headers(scope=scope)
    # A body without a length could grow without end; no client of ours sends one.
    lengte = headers.get("content-length", "" if "transfer-encoding" in headers else "0")
    return not lengte.isdigit() or int(lengte) > grootste


def _met_versie(send: Send) -> Send:
    async def stuur(bericht: Message) -> None:
        if bericht["type"] == "http.response.start":
            headers = MutableHeaders(scope=bericht)
            headers["API-Version"] = API_VERSIE
            headers.setdefault("Cache-Control", "no-store")
        await send(bericht)

    return stuur


async def _weiger(probleem: Probleem, send: Send) -> None:
    inhoud = json.dumps(probleem.als_json(), ensure_ascii=False).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(inhoud)).encode())]
    await send({"type": "http.response.start", "status": probleem.status, "headers": headers})
    await send({"type": "http.response.body", "body": inhoud})
