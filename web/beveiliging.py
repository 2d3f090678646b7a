"""Security headers on every response: strict CSP, no referrer, no sniffing, no stale personal pages.

Only the chat page may be framed, and only by the sites of the setting ``inbedden_door``.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INBEDBAAR = "/gesprek"
OPENBAAR = ("/", "/privacy", "/wat-wij-beloven", "/vragen")
"""Pages without anything personal; a browser may keep them after checking that they are fresh."""

_VAST = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_CSP = (
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
_TWEE_JAAR = "max-age=63072000; includeSubDomains"


class Beveiliging:
    """ASGI middleware; put it outermost. ``https``: the public address uses https."""

    def __init__(self, app: ASGIApp, *, inbedden_door: str = "'self'", https: bool = False) -> None:
        self._app = app
        self._inbedden_door = inbedden_door.strip() or "'none'"
        self._https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to what comes back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def stuur(bericht: Message) -> None:
            if bericht["type"] == "http.response.start":
                self._vul_aan(MutableHeaders(scope=bericht), scope["path"])
            await send(bericht)

        await self._app(scope, receive, stuur)

    def _vul_aan(self, koppen: MutableHeaders, pad: str) -> None:
        for naam, waarde in _VAST.items():
            koppen.setdefault(naam, waarde)
        koppen.setdefault("Content-Security-Policy", self._csp(pad))
        if pad != INBEDBAAR:
            koppen.setdefault("X-Frame-Options", "DENY")
        if "cache-control" not in koppen:
            koppen["Cache-Control"] = "no-cache" if is_openbaar(pad) else "no-store"
        if self._https:
            koppen.setdefault("Strict-Transport-Security", _TWEE_JAAR)

    def _csp(self, pad: str) -> str:
        wie = self._inbedden_door if pad == INBEDBAAR else "'none'"
        delen = [*_CSP, f"frame-ancestors {wie}"]
        if self._https:
            delen.append("upgrade-insecure-requests")
        return "; ".join(delen)


def is_openbaar(pad: str) -> bool:
    """Whether the page is the same for everyone and holds nothing personal."""
    return pad in OPENBAAR or pad.startswith("/vragen/")
