"""The way to Rasa: one request per turn on loopback, with the state of the conversation in it."""

from __future__ import annotations

import base64
import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import httpx

from actions.gesprek.schemas import Bericht
from actions.instellingen import instellingen
from actions.kennis.dienst import Vector

logboek = logging.getLogger(__name__)

_KANAAL = "/webhooks/gezinsplan/webhook"


class RasaStoring(Exception):
    """Rasa did not carry out the turn: it is down, too slow, or an action of ours failed."""


@dataclass(frozen=True, slots=True)
class Boodschap:
    """What Rasa gets: the text or ``/intent``, and where the form is."""

    gesprek: str
    beurt: str
    tekst: str
    formulier: bool
    veld: str | None
    vector: Vector | None = None
    keuze: str | None = None


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What Rasa's actions said."""

    berichten: list[Bericht]
    hervatcode: str | None = None
    wis: bool = False
    mislukt: bool = False


@lru_cache(maxsize=1)
def _client() -> httpx.AsyncClient:
    keuzes = instellingen()
    return httpx.AsyncClient(
        base_url=keuzes.rasa_adres,
        timeout=httpx.Timeout(keuzes.rasa_wachttijd, connect=2.0),
        headers={"X-Gezinsplan-Geheim": keuzes.rasa_geheim.get_secret_value()},
        trust_env=False,
    )


async def vraag_rasa(boodschap: Boodschap) -> Uitkomst:
    """Let Rasa carry out one turn. Raises RasaStoring when it did not."""
    return _lees(await _stuur(boodschap))


async def rasa_leeft() -> bool:
    """Whether Rasa understands a real message now."""
    proef = Boodschap(
        gesprek="gezondheid", beurt="gezondheid", tekst="/gezondheid", formulier=False, veld=None
    )
    try:
        await vraag_rasa(proef)
    except RasaStoring:
        return False
    return True


async def _stuur(boodschap: Boodschap) -> list[dict[str, Any]]:
    try:
        reactie = await _client().post(_KANAAL, json=_als_json(boodschap))
        reactie.raise_for_status()
    except httpx.HTTPError as fout:
        logboek.error("beurt mislukt bij Rasa: %s", type(fout).__name__)
        raise RasaStoring from fout
    berichten: list[dict[str, Any]] = reactie.json()["berichten"]
    return berichten


def _als_json(b: Boodschap) -> dict[str, Any]:
    vector = base64.b64encode(b.vector.astype("<f4").tobytes()).decode() if b.vector is not None else None
    return {
        "sender": b.gesprek,
        "message": b.tekst,
        "metadata": {
            "stand": {"formulier": b.formulier, "veld": b.veld},
            "vector": vector,
            "beurt": b.beurt,
            "keuze": b.keuze,
        },
    }


def _lees(inhoud: list[dict[str, Any]]) -> Uitkomst:
    berichten, hervatcode, wis = [], None, False
    for deel in inhoud:
        if "hervatcode" in deel:
            hervatcode = deel["hervatcode"]
        elif "wis" in deel:
            wis = True
        elif "soort" in deel:
            berichten.append(Bericht(**deel))
    return Uitkomst(berichten, hervatcode, wis)
