"""Every family arrives whole: what was said in the chat stands in the queue, field by field."""

from __future__ import annotations

import httpx
import pytest

from tests.gezinnen.loper import VERHALEN, intake_van, kort, lees_verhaal, plat, speel

pytestmark = pytest.mark.stapel
VERSTUURD = sorted(pad.name for pad in VERHALEN.glob("*.yaml") if "komt_aan:" in pad.read_text("utf-8"))


@pytest.mark.parametrize("naam", VERSTUURD)
def test_het_gezin_komt_heel_aan_in_de_wachtrij(naam: str, web: httpx.Client) -> None:
    verhaal = lees_verhaal(naam)
    ouder = speel(verhaal, web)
    assert ouder.beurt["status"] == "verstuurd", ouder.teksten
    gemeente = verhaal["komt_aan"]["gemeente"]
    intake = intake_van(web, f"jp@{gemeente}.example", ouder.beurt["kenmerk"])
    aangekomen = plat(intake["antwoorden"])
    assert {veld: kort(antwoord) for veld, antwoord in aangekomen.items()} == verhaal["komt_aan"]
    for veld, antwoord in aangekomen.items():
        assert antwoord["letterlijk"] == ouder.gezegd[veld], veld
    assert [signaal["soort"] for signaal in intake["signalen"]] == verhaal.get("signalen", [])
