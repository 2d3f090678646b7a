"""A question without an answer travels from the chat to the inbox of the editor, without its name."""

from __future__ import annotations

import re
import time

import httpx
import pytest

from deploy.opzet.werkplek import deze
from deploy.start.stapel import Stapel
from tests.conftest import WACHTWOORD
from tests.ouder import Ouder

pytestmark = pytest.mark.stapel

_PROBEER, _TUSSENPOOS_S = 120, 0.25
_TEKEN = re.compile(r'name="teken" value="([^"]+)"')
MERK = "paardentherapie"


@pytest.fixture
def mila(stapel: Stapel) -> httpx.Client:
    """An editor who is logged in."""
    client = httpx.Client(
        base_url=stapel.adressen.app, timeout=30, trust_env=False, headers={"accept": "text/html"}
    )
    teken = _TEKEN.search(client.get("/inloggen").text)
    assert teken
    velden = {"email": "mila@zi2t.example", "wachtwoord": WACHTWOORD, "teken": teken[1]}
    assert client.post("/inloggen", data=velden).status_code == 303
    return client


def wijs_af(ouder: Ouder) -> None:
    """Say that nothing of what was offered helped; when nothing was offered there is nothing to say."""
    knoppen = [knop["waarde"] for bericht in ouder.beurt["berichten"] for knop in bericht["knoppen"]]
    for knop in knoppen:
        if knop == "geen_van_deze" or knop.startswith("geholpen:nee"):
            ouder.kies(knop)


def test_een_vraag_zonder_antwoord_staat_zonder_naam_in_de_inbox(
    web: httpx.Client, mila: httpx.Client, stapel: Stapel
) -> None:
    if not (deze().var / "deduce" / "klaar").exists():
        pytest.skip("De namenlijsten zijn niet klaargezet: draai de opzet.")
    ouder = Ouder(web)
    ouder.zeg(f"krijgt Fatima ook {MERK} van een zorgboerderij")
    wijs_af(ouder)
    for _ in range(_PROBEER):
        pagina = mila.get("/kennisbank/vragen").text
        if MERK in pagina:
            break
        time.sleep(_TUSSENPOOS_S)
    assert f"krijgt [naam] ook {MERK} van een zorgboerderij" in pagina
    assert "Fatima" not in pagina
    logs = "".join(pad.read_text(errors="replace") for pad in stapel.logs.glob("*"))
    assert MERK not in logs
    assert "Fatima" not in logs
