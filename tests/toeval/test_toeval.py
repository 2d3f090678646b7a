"""Made-up parents, drawn by a seed: whatever they do on the way, the queue holds what they meant.

``make test`` plays the first ``STANDAARD`` seeds; ``GEZINSPLAN_TOEVAL=500`` plays as many as you ask.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import httpx
import pytest

from deploy.start.stapel import Stapel, tijdelijk
from forms.definitie import GEZINSPLAN
from tests.conftest import WACHTWOORD
from tests.stapel.test_stuk import dood, weer_op
from tests.toeval.bedoeling import zinnen
from tests.toeval.spelen import Ouderspel

pytestmark = pytest.mark.stapel

STANDAARD = 60
AANTAL = int(os.environ.get("GEZINSPLAN_TOEVAL", STANDAARD))
HERSTART_ELKE, HERSTART_BIJ = 50, 10
"""At one parent in fifty Rasa is killed in the middle of the conversation."""
RUIM = {
    "GEZINSPLAN_DEMO_WACHTWOORD": WACHTWOORD,
    "GEZINSPLAN_GESPREKKEN_PER_UUR": "100000",
    "GEZINSPLAN_BERICHTEN_PER_MINUUT": "100000",
}


@pytest.fixture(scope="module")
def eigen_stapel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stapel]:
    """A stack of its own: Rasa is killed here now and then, on purpose, so the watcher must not give up."""
    with tijdelijk(tmp_path_factory.mktemp("toeval"), RUIM) as lopend:
        lopend.toezicht.max_herstarts = AANTAL
        yield lopend


@pytest.fixture(scope="module")
def eigen_web(eigen_stapel: Stapel) -> Iterator[httpx.Client]:
    """A client of that stack."""
    with httpx.Client(base_url=eigen_stapel.adressen.app, timeout=30, trust_env=False) as client:
        yield client


@pytest.mark.parametrize("zaad", range(AANTAL))
def test_wat_een_ouder_bedoelt_komt_aan(zaad: int, eigen_stapel: Stapel, eigen_web: httpx.Client) -> None:
    def herstart() -> None:
        dood(eigen_stapel, "Rasa")
        weer_op(eigen_stapel)

    spel = Ouderspel(eigen_web, zaad, herstart if zaad % HERSTART_ELKE == HERSTART_BIJ else None)
    spel.speel()
    spel.controleer()


def test_elke_vraag_van_het_gezinsplan_heeft_zinnen() -> None:
    zelf = {"controle", "kinderen[].geboortedatum", "kinderen.nog_een", "eerdere_hulp.nog_een"}
    namen = {veld.naam for veld in GEZINSPLAN.velden()} - zelf
    assert namen == set(zinnen()["antwoorden"])
