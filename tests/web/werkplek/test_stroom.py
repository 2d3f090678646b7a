"""Live updates: that something changed, for one's own gemeenten only, as long as the session lives."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from starlette.requests import Request

from actions.accounts.inloggen import log_in, log_uit
from actions.intakes import dienst
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, actor
from web.werkplek import stroom

pytestmark = pytest.mark.usefixtures("werkplek")
Bladert = Callable[[str], Bladeraar]
T = TypeVar("T")


@pytest.fixture(autouse=True)
def snel(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting between two looks."""
    monkeypatch.setattr(stroom, "RONDE_S", 0.0)


def _draai(werk: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run it in a thread of its own: a browser test may already have a loop in this one."""
    with ThreadPoolExecutor(1) as draad:
        return draad.submit(lambda: asyncio.run(werk())).result()


def _verzoek(token: str) -> Request:
    return Request({"type": "http", "headers": [(b"authorization", f"Bearer {token}".encode())]})


def _luister(wie: str, gebeurt: Callable[[], object]) -> list[dict[str, int]]:
    """What this person hears in one round after something happened."""

    async def loop() -> list[str]:
        bron = stroom.gebeurtenissen(_verzoek(log_in(wie, fabriek.WACHTWOORD, "hier")), actor(wie), None)
        eerste = await anext(bron)
        assert "event: begin" in eerste
        await asyncio.to_thread(gebeurt)
        tweede = await anext(bron)
        await bron.aclose()  # type: ignore[attr-defined]
        return [tweede]

    regels = [regel for stuk in _draai(loop) for regel in stuk.splitlines()]
    return [json.loads(regel.removeprefix("data: ")) for regel in regels if regel.startswith("data: ")]


def test_een_nieuw_plan_is_meteen_te_horen() -> None:
    assert _luister(SANNE, fabriek.zet_in_wachtrij) == [{"nieuw": 1, "veranderd": 0}]


def test_werk_van_een_collega_is_te_horen() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    assert _luister(SANNE, lambda: dienst.claim(actor(BRAM), kenmerk)) == [{"nieuw": 0, "veranderd": 1}]


def test_een_andere_gemeente_hoort_niets() -> None:
    assert _luister(KEES, fabriek.zet_in_wachtrij) == []


def test_een_overdracht_horen_beide_gemeenten() -> None:
    kenmerk = fabriek.zet_in_wachtrij()

    def geef(naar: str) -> Callable[[], object]:
        wie = SANNE if naar == "zundert" else KEES
        return lambda: dienst.draag_over(actor(wie), kenmerk, naar="", gemeente=naar, reden="verhuisd")

    assert _luister(SANNE, geef("zundert")) == [{"nieuw": 0, "veranderd": 1}]
    assert _luister(SANNE, geef("roosendaal")) == [{"nieuw": 0, "veranderd": 1}]


def test_er_gaat_nooit_inhoud_over_de_lijn() -> None:
    bericht = stroom.bericht(stroom.Nieuws(7, 1, 2))
    assert bericht == 'id: 7\nevent: veranderd\ndata: {"nieuw": 1, "veranderd": 2}\n\n'


def test_na_uitloggen_stopt_de_stroom() -> None:
    async def loop() -> int:
        token = log_in(SANNE, fabriek.WACHTWOORD, "hier")
        bron = stroom.gebeurtenissen(_verzoek(token), actor(SANNE), None)
        await anext(bron)
        await asyncio.to_thread(log_uit, token, actor(SANNE))
        return len([stuk async for stuk in bron])

    assert _draai(loop) == 0
    assert stroom._open[actor(SANNE).account_id] == 0


@pytest.mark.parametrize("wie", [MILA, NOOR, FONS])
def test_een_andere_rol_luistert_niet_mee(bladert: Bladert, wie: str) -> None:
    assert bladert(wie).haal("/werkplek/stroom").status_code == 403


def test_zonder_inloggen_is_er_geen_stroom(bezoeker: Bladeraar) -> None:
    assert bezoeker.haal("/werkplek/stroom").status_code == 401


def test_te_veel_tabbladen_krijgen_geen_stroom(bladert: Bladert) -> None:
    sanne = actor(SANNE)
    stroom._open[sanne.account_id] = stroom.HOOGSTENS
    try:
        assert bladert(SANNE).haal("/werkplek/stroom").status_code == 429
    finally:
        del stroom._open[sanne.account_id]
