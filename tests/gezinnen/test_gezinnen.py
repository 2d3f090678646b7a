"""Every family arrives whole: what was said in the chat stands in the queue, field by field."""

from __future__ import annotations

import re

import httpx
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from actions.uitvoer.schema import PAD
from forms.definitie import GEZINSPLAN
from tests.gezinnen.loper import VERHALEN, intake_van, kort, lees_verhaal, plat, speel, uitvoer_van

VERSTUURD = sorted(pad.name for pad in VERHALEN.glob("*.yaml") if "komt_aan:" in pad.read_text("utf-8"))
_U_VORM = re.compile(r"\b(u|uw)\b", re.IGNORECASE)


@pytest.mark.stapel
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
    uitvoer = uitvoer_van(web, f"jp@{gemeente}.example", ouder.beurt["kenmerk"])
    Draft202012Validator(web.get(PAD).json(), format_checker=FormatChecker()).validate(uitvoer)


@pytest.mark.stapel
def test_een_jeugdige_wordt_met_je_aangesproken(web: httpx.Client) -> None:
    ouder = speel(lees_verhaal("jeugdige_van_16_in_nieuw_vossemeer.yaml"), web)
    berichten = web.get(ouder.adres, headers=ouder.kop).json()["berichten"]
    wie = [bericht["tekst"] for bericht in berichten].index("het gaat over mezelf")
    met_u = [b["tekst"] for b in berichten[wie:] if b["van"] == "assistent" and _U_VORM.search(b["tekst"])]
    assert met_u == []


def test_er_is_een_gezin_in_elke_gemeente() -> None:
    gemeenten = {lees_verhaal(naam)["komt_aan"]["gemeente"] for naam in VERSTUURD}
    assert gemeenten == set(GEZINSPLAN.veld("gemeente").opties)


def test_elk_verhaal_zegt_van_wie_het_is() -> None:
    assert all(lees_verhaal(pad.name)["gezin"] for pad in VERHALEN.glob("*.yaml"))
