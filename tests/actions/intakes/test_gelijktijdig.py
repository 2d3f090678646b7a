"""Two people at the same moment: one wins, and nothing is half done."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from actions.accounts.actor import Actor
from actions.intakes import dienst
from actions.problemen import Conflict
from tests import fabriek
from tests.werkplek import BRAM, SANNE, actor


@pytest.mark.usefixtures("werkplek")
def test_van_twee_die_tegelijk_claimen_wint_er_een() -> None:
    mensen = [actor(SANNE), actor(BRAM)]
    for _ in range(5):
        kenmerk, start = fabriek.zet_in_wachtrij(), Barrier(2)

        def claim(wie: Actor, kenmerk: str = kenmerk, start: Barrier = start) -> str | None:
            start.wait()
            try:
                return dienst.claim(wie, kenmerk).toegewezen_aan
            except Conflict as verloren:
                return f"verloor van {verloren.extra['toegewezenAan']}"

        with ThreadPoolExecutor(2) as draden:
            uitkomst = list(draden.map(claim, mensen))
        winnaar = next(regel for regel in uitkomst if regel in (SANNE, BRAM))
        assert sorted(uitkomst, key=str) == sorted([winnaar, f"verloor van {winnaar}"], key=str)
        assert dienst.toon_intake(mensen[0], kenmerk).toegewezen_aan == winnaar


def test_een_lege_werkplek_heeft_geen_intakes(werkplek: Path) -> None:
    assert werkplek.exists()
    assert dienst.toon_lijst(actor(SANNE), dienst.Filters()).totaal == 0
