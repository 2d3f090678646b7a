"""The way from Rasa to the webhook, and the rule that a failed call fails the turn.

Bare Rasa opens a connection per call and carries on in silence when the webhook is down or answers with
an error (read in ``core/processor.py`` 3.6.21): the person would get the next question while nothing was
stored. Here one connection stays open, and every failure ends the turn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any, NoReturn

import aiohttp
from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.agent import Agent
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.utils.endpoints import EndpointConfig

from bot.beurt import BEURT, FORMULIER, BeurtMislukt
from bot.tracker_store import Beurtgeheugen

VALIDATIE = f"validate_{FORMULIER}"
VERWERKT = "verwerkt"
WACHTTIJD = 9.0
"""Seconds for one call; below the ten seconds that the gateway waits for the whole turn."""
OPEN_HOUDEN = 3.0
"""Seconds an idle connection stays open; below the five of the web server, so that it never dies in use."""


class Webhook(EndpointConfig):
    """The action endpoint with one lasting connection pool."""

    def __init__(self, bron: EndpointConfig, acties: Iterable[str]) -> None:
        super().__init__(url=bron.url, headers=bron.headers)
        self._acties = frozenset(acties)
        self._sessie: aiohttp.ClientSession | None = None

    async def request(self, *_: Any, json: dict[str, Any], **__: Any) -> dict[str, Any]:
        """Run one action in the webhook. Raises BeurtMislukt on anything but a 200 with JSON."""
        if json["next_action"] != VALIDATIE:
            return await self._roep_aan(json)
        return await self._valideer(json)

    async def sluit(self) -> None:
        """Close the connections at the end of the server."""
        if self._sessie is not None:
            await self._sessie.close()

    async def _valideer(self, aanroep: dict[str, Any]) -> dict[str, Any]:
        open_vraag = aanroep["tracker"]["slots"].get(REQUESTED_SLOT)
        beurt = BEURT.get()
        if beurt is not None and beurt.gevraagd and open_vraag is not None:
            # After a digression Rasa validates the same message again, only to ask the question again.
            return {"events": [_slot(REQUESTED_SLOT, open_vraag)], "responses": []}
        antwoord = await self._roep_aan(aanroep)
        if beurt is not None:
            beurt.gevraagd = True
        return _merk(antwoord)

    async def _roep_aan(self, aanroep: dict[str, Any]) -> dict[str, Any]:
        try:
            async with self._verbinding().post(self.url, json=aanroep) as antwoord:
                if antwoord.status != 200:
                    raise BeurtMislukt(f"webhook antwoordt {antwoord.status}")
                gelezen = await antwoord.json()
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as fout:
            raise BeurtMislukt(f"webhook: {type(fout).__name__}") from None
        if not isinstance(gelezen, dict):
            raise BeurtMislukt("webhook antwoordt geen object")
        if any(naam not in self._acties for naam in _vervolgen(gelezen)):
            raise BeurtMislukt("webhook noemt een vervolg dat niet bestaat")
        return gelezen

    def _verbinding(self) -> aiohttp.ClientSession:
        if self._sessie is None:
            self._sessie = aiohttp.ClientSession(
                headers=self.headers,
                timeout=aiohttp.ClientTimeout(total=WACHTTIJD),
                connector=aiohttp.TCPConnector(limit=64, keepalive_timeout=OPEN_HOUDEN),
            )
        return self._sessie


def bewaak(agent: Agent) -> Webhook:
    """Give a loaded agent the lasting connection, and let no action of it fail in silence."""
    processor = agent.processor
    if processor is None or agent.action_endpoint is None:
        raise RuntimeError("De agent heeft geen model of geen webhook.")
    if not isinstance(getattr(agent.tracker_store, "_tracker_store", None), Beurtgeheugen):
        # Rasa falls back to its memory when it cannot load ours: then conversations would stay in there.
        raise RuntimeError("De agent heeft niet ons beurtgeheugen.")
    webhook = Webhook(agent.action_endpoint, processor.domain.action_names_or_texts)
    agent.action_endpoint = processor.action_endpoint = webhook
    processor.on_circuit_break = _te_veel_acties
    processor._run_action = _streng(processor)  # type: ignore[method-assign]
    return webhook


def _streng(processor: MessageProcessor) -> Any:
    """Rasa's ``_run_action``, but an action that fails ends the turn instead of being skipped."""

    async def voer_uit(action: Action, *rest: Any, **genoemd: Any) -> bool:
        gewoon = action.run

        async def run(*args: Any) -> Any:
            try:
                return await gewoon(*args)
            except ActionExecutionRejection:
                raise
            except Exception as fout:
                raise BeurtMislukt(f"{action.name()}: {type(fout).__name__}") from None

        action.run = run  # type: ignore[method-assign]
        return await MessageProcessor._run_action(processor, action, *rest, **genoemd)

    return voer_uit


def _te_veel_acties(*_: Any) -> NoReturn:
    raise BeurtMislukt("te veel acties in een beurt")


def _merk(antwoord: dict[str, Any]) -> dict[str, Any]:
    # Rasa takes a form turn in which only requested_slot changed for a rejected one and drops its events.
    if not any(event.get("event") == "slot" for event in _events(antwoord)):
        return antwoord
    return {**antwoord, "events": [*antwoord["events"], _slot(VERWERKT, True)]}


def _vervolgen(antwoord: dict[str, Any]) -> list[Any]:
    return [event.get("name") for event in _events(antwoord) if event.get("event") == "followup"]


def _events(antwoord: dict[str, Any]) -> list[dict[str, Any]]:
    """The events that have a shape at all; what is wrong with the others, Rasa's own check says."""
    events = antwoord.get("events")
    return [event for event in events if isinstance(event, dict)] if isinstance(events, list) else []


def _slot(naam: str, waarde: Any) -> dict[str, Any]:
    return {"event": "slot", "timestamp": None, "name": naam, "value": waarde}
