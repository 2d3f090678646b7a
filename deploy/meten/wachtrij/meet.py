"""Times the queue: ``python -m deploy.meten.wachtrij.meet <in.json> <out.json>``.

In: ``{"aantal": number of intakes, "keren": times per request, "bron": SQLite file}``; the settings say
which database. An empty one is filled first: SQLite with made intakes, PostgreSQL with a copy of ``bron``.
Out: per request the seconds of every time, how many intakes each list has, and how many are in reach.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
from sqlmodel import col, func, select

from actions.intakes.modellen import Intake
from actions.intakes.statussen import IntakeStatus
from actions.opslag.database import engine, lees_sessie
from actions.opslag.migreer import migreer
from deploy.meten.wachtrij.overzetten import zet_over
from deploy.meten.wachtrij.verzoeken import Verzoek, verzoeken
from deploy.meten.wachtrij.vullen import EIGEN, SANNE, WACHTWOORD, bijwerken, vul
from web.app import maak_geheel

API = "/api/v1"
OPWARMEN = 3


class Sanne:
    """A logged-in professional in front of the whole application, without a network between.

    ``totalen`` remembers of every request that gave a list how many intakes it has.
    """

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self.totalen: dict[str, int] = {}

    async def log_in(self) -> None:
        """Raises HTTPStatusError when it is refused."""
        antwoord = await self._client.post(f"{API}/sessies", json={"email": SANNE, "wachtwoord": WACHTWOORD})
        self._client.headers["Authorization"] = f"Bearer {antwoord.raise_for_status().json()['token']}"

    async def duur(self, naam: str, verzoek: Verzoek) -> float:
        """The seconds of one request. Raises HTTPStatusError when it is refused."""
        begin = time.perf_counter()
        antwoord = await self._client.request(verzoek.wijze, verzoek.adres, params=verzoek.velden)
        seconden = time.perf_counter() - begin
        antwoord.raise_for_status()
        if "/json" in antwoord.headers["content-type"] and "totaal" in (inhoud := antwoord.json()):
            self.totalen[naam] = inhoud["totaal"]
        if verzoek.daarna:
            (await self._client.post(verzoek.daarna, json={"reden": "meting"})).raise_for_status()
        return seconden

    async def aantal(self, **velden: str) -> int:
        """How many intakes there are with these filters."""
        antwoord = await self._client.get(f"{API}/intakes", params=velden)
        return int(antwoord.raise_for_status().json()["totaal"])


async def meet(keren: int) -> dict[str, Any]:
    """Seconds and totals per request, all requests in turn so that a slow moment hits all."""
    vervoer = httpx.ASGITransport(app=maak_geheel())
    async with httpx.AsyncClient(transport=vervoer, base_url="http://meten.example") as client:
        sanne = Sanne(client)
        await sanne.log_in()
        alles = verzoeken(
            nieuw=_nieuwe(keren + OPWARMEN),
            gewoon=_gewone(),
            totaal=await sanne.aantal(),
            met_signaal=await sanne.aantal(signaal="signaal"),
        )
        tijden: dict[str, list[float]] = {naam: [] for naam in alles}
        for ronde in range(keren + OPWARMEN):
            for naam, maak in alles.items():
                seconden = await sanne.duur(naam, maak(ronde))
                if ronde >= OPWARMEN:
                    tijden[naam].append(seconden)
        return {"tijden": tijden, "rijen": sanne.totalen}


def _nieuwe(hoogstens: int) -> list[str]:
    """Intakes of nobody, to claim; each is put back afterwards."""
    with lees_sessie() as werk:
        vraag = select(Intake.kenmerk).where(
            col(Intake.gemeente).in_(EIGEN), Intake.status == IntakeStatus.NIEUW
        )
        return list(werk.exec(vraag.order_by(Intake.kenmerk).limit(hoogstens)))


def _gewone() -> list[str]:
    """Intakes to look at, from all over the queue."""
    with lees_sessie() as werk:
        vraag = select(Intake.kenmerk).where(col(Intake.gemeente).in_(EIGEN))
        return list(werk.exec(vraag.order_by(Intake.kenmerk).limit(50)))


def _bereik() -> int:
    with lees_sessie() as werk:
        return werk.exec(
            select(func.count()).select_from(Intake).where(col(Intake.gemeente).in_(EIGEN))
        ).one()


def _vul_zo_nodig(aantal: int, bron: Path) -> None:
    migreer()
    if _bereik():
        return
    if engine().dialect.name == "postgresql":
        zet_over(bron)
        bijwerken()
    else:
        vul(aantal)


def main(heen: Path, terug: Path) -> None:
    """Read what to do, write the times."""
    opdracht: Mapping[str, Any] = json.loads(heen.read_text(encoding="utf-8"))
    _vul_zo_nodig(opdracht["aantal"], Path(opdracht["bron"]))
    gemeten = asyncio.run(meet(opdracht["keren"]))
    terug.write_text(json.dumps({**gemeten, "bereik": _bereik()}), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
