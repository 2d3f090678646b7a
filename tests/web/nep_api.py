"""A small chat API with fixed turns, one for every kind of message. Only for tests and for looking.

A typed word chooses the turn (``meerkeuze``, ``schaal``, ``veiligheid``, ...). Look at it with
``python -m uvicorn tests.web.nep_api:voorbeeld --factory --port 8123``.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from knowledge.besluit import Beslissing
from knowledge.items import Kennisitem
from knowledge.zoeken import Treffer, Zoekuitkomst
from tests.web.nep_beurten import BEGROETING, beurt_bij
from web.beveiliging import Beveiliging
from web.paginas import router
from web.paginas.fouten import koppel
from web.statisch import StatischeBestanden

BASIS = "/api/v1/gesprekken"
HERVATCODE = "boom-fiets-lepel"


@dataclass
class Staat:
    """What the fake server knows and what was asked of it; tests read and set it."""

    gesprekken: dict[str, dict[str, Any]] = field(default_factory=dict)
    ontvangen: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    gezien: dict[str, dict[str, Any]] = field(default_factory=dict)
    stuk: list[int] = field(default_factory=list)
    """Statuses that the next messages fail with; 0 closes the door after the message was taken in."""

    def sleutels(self) -> list[str]:
        """The Idempotency-Key of every message that came in."""
        return [sleutel for _, sleutel, _ in self.ontvangen]


class NepBank:
    """A knowledge base with one entry that finds only the word ``gezinsplan``."""

    def __init__(self, items: Sequence[Kennisitem]) -> None:
        self.items = items

    def item(self, id: str) -> Kennisitem | None:
        """The entry with this id."""
        return next((item for item in self.items if item.id == id), None)

    def zoek(self, vraag: str, *, vandaag: date | None = None) -> Zoekuitkomst:
        """Every entry when the question holds ``gezinsplan``, else nothing."""
        if "gezinsplan" not in vraag.lower():
            return Zoekuitkomst(Beslissing.ONBEKEND, ())
        return Zoekuitkomst(Beslissing.ANTWOORD, tuple(Treffer(item, 0.9) for item in self.items))


def probleem(status: int, titel: str, detail: str) -> JSONResponse:
    """A problem document as the real API gives it."""
    inhoud = {"status": status, "title": titel, "detail": detail}
    return JSONResponse(inhoud, status, media_type="application/problem+json")


def _nieuw(staat: Staat, berichten: list[dict[str, Any]], **rest: Any) -> dict[str, Any]:
    id_, sleutel = secrets.token_hex(8), secrets.token_urlsafe(16)
    laatste = {"vraag": None, "status": "open", "kenmerk": None, "hervatcode": None} | rest
    laatste |= {"voortgang": laatste.get("voortgang") or {"stap": 1, "van": 11, "titel": "Vooraf"}}
    staat.gesprekken[id_] = {"sleutel": sleutel, "berichten": list(berichten), "laatste": laatste}
    return {"gesprek": id_, "sleutel": sleutel, "berichten": berichten, **laatste}


def maak_app(staat: Staat, items: Sequence[Kennisitem] = ()) -> ASGIApp:
    """The pages of ``web`` with the fake chat API."""
    app = FastAPI(openapi_url=None)
    app.state.kennisbank = NepBank(items)
    app.mount("/static", StatischeBestanden(), name="static")
    app.include_router(router)
    _voeg_gesprekken_toe(app, staat)
    _voeg_hulpmiddelen_toe(app, staat)

    koppel(app, (HTTPException, Exception), _json_fout, _status_van)
    return Beveiliging(app, inbedden_door="'self' https://gemeente.example")


def _status_van(fout: Exception) -> int:
    return fout.status_code if isinstance(fout, HTTPException) else 500


async def _json_fout(_: Request, fout: Exception) -> Response:
    return probleem(_status_van(fout), "Niet gelukt", "Dit bestaat niet of u mag het niet zien.")


def _mag(staat: Staat, id_: str, request: Request) -> dict[str, Any] | None:
    gesprek = staat.gesprekken.get(id_)
    sleutel = request.headers.get("authorization", "").removeprefix("Bearer ")
    return gesprek if gesprek and secrets.compare_digest(gesprek["sleutel"], sleutel) else None


def _weg() -> JSONResponse:
    return probleem(404, "Niet gevonden", "Dit bestaat niet of u mag het niet zien.")


def _voeg_gesprekken_toe(app: FastAPI, staat: Staat) -> None:
    @app.post(BASIS, status_code=201)
    async def maak() -> dict[str, Any]:
        return _nieuw(staat, [BEGROETING])

    @app.post(BASIS + "/hervat", status_code=201)
    async def hervat(lichaam: dict[str, str]) -> Any:
        if lichaam.get("code") != HERVATCODE:
            return probleem(404, "Deze code kennen we niet", "Kijk of u de drie woorden goed overnam.")
        beurt = beurt_bij("naam")
        return _nieuw(staat, **beurt)

    @app.get(BASIS + "/{id_}")
    async def haal(id_: str, request: Request) -> Any:
        gesprek = _mag(staat, id_, request)
        if gesprek is None:
            return _weg()
        return {**gesprek["laatste"], "berichten": gesprek["berichten"]}

    @app.post(BASIS + "/{id_}/berichten")
    async def bericht(id_: str, lichaam: dict[str, Any], request: Request) -> Any:
        gesprek = _mag(staat, id_, request)
        return _weg() if gesprek is None else _antwoord(staat, gesprek, lichaam, request)

    @app.delete(BASIS + "/{id_}", status_code=204)
    async def wis(id_: str, request: Request) -> Response:
        if _mag(staat, id_, request) is None:
            return _weg()
        del staat.gesprekken[id_]
        return Response(status_code=204)


def _antwoord(staat: Staat, gesprek: dict[str, Any], lichaam: dict[str, Any], request: Request) -> Any:
    """Answer one message: first the fault that a test ordered, then the turn, the same key once."""
    sleutel = request.headers.get("idempotency-key", "")
    inhoud = lichaam.get("tekst") or lichaam.get("keuze") or ""
    staat.ontvangen.append((inhoud, sleutel, lichaam))
    storing = staat.stuk.pop(0) if staat.stuk else None
    if storing:
        return probleem(storing, "Er is een storing", "Uw laatste bericht is nog niet verwerkt.")
    if sleutel not in staat.gezien:
        beurt = beurt_bij(inhoud)
        eigen = {"van": "ouder", "soort": "tekst", "tekst": inhoud, "knoppen": [], "kennis": None}
        gesprek["berichten"] += [eigen, *beurt["berichten"]]
        gesprek["laatste"] = {naam: waarde for naam, waarde in beurt.items() if naam != "berichten"}
        staat.gezien[sleutel] = beurt
    if storing == 0:
        return Response(status_code=200, content=b"{", media_type="application/json")
    return staat.gezien[sleutel]


def _voeg_hulpmiddelen_toe(app: FastAPI, staat: Staat) -> None:
    @app.post(BASIS + "/{id_}/formulier", status_code=201)
    async def formulier(id_: str) -> dict[str, str]:
        return {"adres": f"/formulier/{id_}"}

    @app.get(BASIS + "/{id_}/plan.pdf")
    async def plan(id_: str, request: Request) -> Response:
        if _mag(staat, id_, request) is None:
            return _weg()
        return Response(b"%PDF-1.7 nep", media_type="application/pdf")

    @app.get("/stuk")
    async def stuk() -> None:
        raise RuntimeError("met opzet")


def voorbeeld() -> ASGIApp:
    """For looking at it by hand."""
    from knowledge.items import lees_map

    return maak_app(Staat(), lees_map())


__all__ = ["HERVATCODE", "NepBank", "Staat", "maak_app", "voorbeeld"]
