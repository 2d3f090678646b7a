"""A small real OpenID provider on a free port, which can also be made to lie."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
from oidc_provider_mock import app
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

Vervals = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass
class Uitgever:
    """The provider at ``adres``. ``vervals`` changes the tokens it gives; ``gezien`` is what came in."""

    adres: str
    vervals: Vervals = lambda token: token
    ontdek: Vervals = lambda gegevens: gegevens
    gezien: list[dict[str, str]] = field(default_factory=list)

    def heeft(self, sub: str, **claims: Any) -> None:
        """Make somebody known, or change what is known of somebody."""
        httpx.put(f"{self.adres}/users/{sub}", json=claims).raise_for_status()

    def logt_in(self, aanvraag: str, sub: str) -> str:
        """Somebody logs in on the provider's page: the address that the browser then goes to."""
        antwoord = httpx.post(aanvraag, data={"sub": sub})
        assert antwoord.status_code == 302, antwoord.text
        return antwoord.headers["location"]

    def token(self, app_naam: str, code: str, terug: str) -> dict[str, Any]:
        """What another app gets for its code."""
        velden = {"grant_type": "authorization_code", "code": code, "redirect_uri": terug}
        antwoord = httpx.post(f"{self.adres}/oauth2/token", data=velden, auth=(app_naam, "geheim"))
        antwoord.raise_for_status()
        uit: dict[str, Any] = antwoord.json()
        return uit

    def weigert(self, aanvraag: str) -> str:
        """The same, but the person says no."""
        return httpx.post(aanvraag, data={"action": "deny"}).headers["location"]


@contextmanager
def draaiende_uitgever() -> Iterator[Uitgever]:
    """Run the provider as a real server."""
    echt = app()
    uitgever = Uitgever("")

    def tussen(omgeving: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        vraag = Request(omgeving)
        if vraag.path == "/oauth2/token":
            uitgever.gezien.append(dict(vraag.form))
        elif vraag.path == "/oauth2/authorize":
            uitgever.gezien.append(dict(vraag.args))
        pas_aan = {"/oauth2/token": uitgever.vervals, "/.well-known/openid-configuration": uitgever.ontdek}
        antwoord = Response.from_app(echt, _met_inhoud(omgeving, vraag))
        if vraag.path in pas_aan and antwoord.status_code == 200:
            antwoord.set_data(json.dumps(pas_aan[vraag.path](json.loads(antwoord.get_data()))))
        return antwoord(omgeving, begin)

    server = make_server("localhost", 0, tussen, threaded=True)
    uitgever.adres = f"http://localhost:{server.server_port}"
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    draad.start()
    try:
        yield uitgever
    finally:
        server.shutdown()
        server.server_close()
        draad.join()


def _met_inhoud(omgeving: dict[str, Any], vraag: Request) -> dict[str, Any]:
    """The request once more: reading its form used its body up."""
    if vraag.path != "/oauth2/token":
        return omgeving
    tekst = urlencode(list(vraag.form.items(multi=True))).encode()
    return {
        **omgeving,
        "wsgi.input": BytesIO(tekst),
        "CONTENT_LENGTH": str(len(tekst)),
        "werkzeug.request": None,
    }


def velden(adres: str) -> dict[str, str]:
    """The query of an address."""
    return {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(adres).query).items()}
