"""The one channel of the Rasa server: a turn comes in with its state, and its outcome goes back for sure.

``POST /webhooks/gezinsplan/webhook``. 200 means that every action of the turn ran; 502 that the webhook
failed; 500 that something else did. Rasa's own REST channel says 200 with an empty list in those cases.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot import logboek, versnelling
from bot.beurt import BEURT, Beurt, BeurtMislukt, OngeldigVerzoek, lees_stand
from bot.webhook import bewaak

logboek.zet_aan()
if os.environ.get("GEZINSPLAN_RASA_VERSNELLING") != "uit":  # the bench measures both ways
    versnelling.zet_aan()

GEHEIM_KOP = "X-Gezinsplan-Geheim"
MAX_BYTES = 256 * 1024
"""Room for 10,000 characters in escaped JSON and a vector; the gateway bounds the text itself."""


class Kanaal(InputChannel):
    """The channel for the gateway on the same machine."""

    def __init__(self, geheim: str) -> None:
        self._geheim = geheim.encode()

    @classmethod
    def name(cls) -> str:
        """The name in the address."""
        return "gezinsplan"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> Kanaal:
        """Made from ``credentials.yml``. Raises ValueError without a secret."""
        geheim = (credentials or {}).get("geheim")
        if not geheim:
            raise ValueError("Zet GEZINSPLAN_RASA_GEHEIM: het kanaal werkt niet zonder geheim.")
        return cls(str(geheim))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The route of the channel."""
        route = Blueprint("gezinsplan_kanaal")
        route.listener("before_server_start")(_begrens)
        route.listener("after_server_start")(_bewaak_agent)
        route.listener("after_server_stop")(_sluit_webhook)

        async def ontvang(request: Request) -> HTTPResponse:
            if not self._mag(request):
                return json({"fout": "geheim"}, status=403)
            if not request.app.ctx.agent.is_ready():
                return json({"fout": "geen_model"}, status=503)
            return await _antwoord(request, on_new_message)

        route.add_route(ontvang, "/webhook", methods=["POST"])
        return route

    def _mag(self, request: Request) -> bool:
        gegeven = request.headers.get(GEHEIM_KOP, "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(gegeven, self._geheim)


async def _antwoord(request: Request, verwerk: Callable[[UserMessage], Awaitable[Any]]) -> HTTPResponse:
    try:
        beurt, bericht = _lees(request)
    except OngeldigVerzoek as fout:
        return json({"fout": "verzoek", "deel": str(fout)}, status=400)
    merk = BEURT.set(beurt)
    try:
        await verwerk(bericht)
    except BeurtMislukt:
        return json({"fout": "webhook"}, status=502)
    except Exception:
        return json({"fout": "beurt"}, status=500)
    finally:
        BEURT.reset(merk)
    if not beurt.afgerond:
        return json({"fout": "beurt"}, status=500)
    return json({"berichten": _berichten(bericht.output_channel), "intent": _intent(beurt)})


def _lees(request: Request) -> tuple[Beurt, UserMessage]:
    try:
        inhoud = request.json
    except Exception:
        raise OngeldigVerzoek("json") from None
    if not isinstance(inhoud, dict):
        raise OngeldigVerzoek("json")
    afzender, tekst, metadata = inhoud.get("sender"), inhoud.get("message"), inhoud.get("metadata")
    if not isinstance(afzender, str) or not afzender:
        raise OngeldigVerzoek("sender")
    if not isinstance(tekst, str):
        raise OngeldigVerzoek("message")
    beurt = Beurt(lees_stand(metadata))
    uitgang = CollectingOutputChannel()
    return beurt, UserMessage(tekst, uitgang, afzender, input_channel=Kanaal.name(), metadata=metadata)


def _berichten(uitgang: CollectingOutputChannel) -> list[dict[str, Any]]:
    """The payloads of the actions; a plain text (``utter_default``) gets the same shape."""
    return [
        bericht.get("custom")
        or {"soort": "tekst", "tekst": bericht.get("text", ""), "knoppen": [], "kennis": None}
        for bericht in uitgang.messages
    ]


def _intent(beurt: Beurt) -> dict[str, Any]:
    return {"name": beurt.intent.get("name"), "confidence": float(beurt.intent.get("confidence") or 0.0)}


async def _begrens(app: Sanic, _: Any) -> None:
    app.config.REQUEST_MAX_SIZE = MAX_BYTES


async def _bewaak_agent(app: Sanic, _: Any) -> None:
    if app.ctx.agent.is_ready():
        app.ctx.webhook = bewaak(app.ctx.agent)


async def _sluit_webhook(app: Sanic, _: Any) -> None:
    webhook = getattr(app.ctx, "webhook", None)
    if webhook is not None:
        await webhook.sluit()
