"""A webhook on a free port that says what a test tells it to, and remembers what Rasa asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Aanroep = dict[str, Any]
Reactie = tuple[int, Any]
VALIDATIE = "validate_gezinsplan_form"


def slot(naam: str, waarde: Any) -> dict[str, Any]:
    """A SlotSet as rasa-sdk writes it."""
    return {"event": "slot", "timestamp": None, "name": naam, "value": waarde}


def vervolg(naam: str) -> dict[str, Any]:
    """A FollowupAction as rasa-sdk writes it."""
    return {"event": "followup", "timestamp": None, "name": naam}


def zegt(tekst: str) -> dict[str, Any]:
    """A custom message as rasa-sdk writes it."""
    inhoud = {"soort": "tekst", "tekst": tekst, "knoppen": [], "kennis": None}
    return {"text": None, "buttons": [], "elements": [], "custom": inhoud, "template": None, "response": None}


def klaar(*events: dict[str, Any], tekst: str = "") -> Reactie:
    """200 with these events and perhaps one message."""
    return 200, {"events": list(events), "responses": [zegt(tekst)] if tekst else []}


def gewoon(aanroep: Aanroep) -> Reactie:
    """Stay at the open question; every other action says its own name."""
    if aanroep["next_action"] == VALIDATIE:
        return klaar(slot("requested_slot", aanroep["tracker"]["slots"]["requested_slot"] or "contact_naam"))
    return klaar(tekst=aanroep["next_action"])


@dataclass
class NepWebhook:
    """``doe`` decides the answer; ``aanroepen`` holds what Rasa sent, oldest first."""

    doe: Callable[[Aanroep], Reactie] = gewoon
    aanroepen: list[Aanroep] = field(default_factory=list)
    geheimen: list[str | None] = field(default_factory=list)

    @property
    def acties(self) -> list[str]:
        """The names of the actions that Rasa asked for."""
        return [aanroep["next_action"] for aanroep in self.aanroepen]

    def opnieuw(self, doe: Callable[[Aanroep], Reactie] = gewoon) -> None:
        """Forget what was asked and answer like this from now on."""
        self.doe = doe
        self.aanroepen.clear()
        self.geheimen.clear()

    def start(self) -> ThreadingHTTPServer:
        """Listen on a free port of loopback in a thread."""
        server = _Server(("127.0.0.1", 0), _afhandelaar(self))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Say nothing: Rasa may hang up on the answers that are wrong on purpose."""


def _afhandelaar(webhook: NepWebhook) -> type[BaseHTTPRequestHandler]:
    class Afhandelaar(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            aanroep = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            webhook.aanroepen.append(aanroep)
            webhook.geheimen.append(self.headers.get("X-Gezinsplan-Geheim"))
            status, inhoud = webhook.doe(aanroep)
            ruw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(ruw)))
            self.end_headers()
            self.wfile.write(ruw)

        def log_message(self, *_: Any) -> None:
            """Say nothing: the log under test is Rasa's."""

    return Afhandelaar
