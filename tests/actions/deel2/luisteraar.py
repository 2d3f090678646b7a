"""A real HTTP server on loopback, in a thread of its own."""

from __future__ import annotations

import contextlib
import ssl
import threading
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Verzoek:
    """One request as it came in."""

    methode: str
    pad: str
    kop: Mapping[str, str]
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Reactie:
    """What the server answers. ``hang_op``: nothing at all, the line is cut."""

    status: int = 200
    inhoud: bytes = b""
    kop: Mapping[str, str] = field(default_factory=dict)
    hang_op: bool = False


class Luisteraar(ABC):
    """Start with ``with``; a subclass says in ``behandel`` what it answers."""

    def __init__(self) -> None:
        self.verzoeken: list[Verzoek] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _maak_loket(self))
        self.adres = f"http://127.0.0.1:{self._server.server_address[1]}"

    def beveilig(self, papier: Path) -> None:
        """Speak TLS with the key and certificate in this file."""
        afspraak = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        afspraak.load_cert_chain(papier)
        # The handshake is for the thread of the connection, not for the one that listens.
        self._server.socket = afspraak.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.adres = self.adres.replace("http://", "https://")

    @abstractmethod
    def behandel(self, verzoek: Verzoek) -> Reactie:
        """The answer to one request."""

    def __enter__(self) -> Self:
        self._draad = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._draad.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._draad.join(timeout=5)


def _maak_loket(luisteraar: Luisteraar) -> type[BaseHTTPRequestHandler]:
    class Loket(BaseHTTPRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):  # a handshake that was broken off
                super().handle()

        def _doe(self) -> None:
            lengte = int(self.headers.get("content-length", "0"))
            kop = {naam.lower(): waarde for naam, waarde in self.headers.items()}
            verzoek = Verzoek(self.command, self.path, kop, self.rfile.read(lengte))
            luisteraar.verzoeken.append(verzoek)
            reactie = luisteraar.behandel(verzoek)
            if reactie.hang_op:
                self.close_connection = True
                return
            self.send_response(reactie.status)
            for naam, waarde in {**reactie.kop, "Content-Length": str(len(reactie.inhoud))}.items():
                self.send_header(naam, waarde)
            self.end_headers()
            with contextlib.suppress(OSError):  # whoever asked may have hung up by now
                self.wfile.write(reactie.inhoud)

        do_GET = do_POST = _doe

        def log_message(self, *_: Any) -> None:
            pass

    return Loket
