"""The training data: complete, without doubles, and without a warning of Rasa itself."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.opzet.werkplek import deze
from tests.bot.rasa_server import draai
from tests.bot.test_verstaan import AFSTELLEN, APART, lees

BOT = deze().map / "bot"
ALLEEN_ALS_KNOP = {"keuze", "gezondheid"}
MINSTENS = 40
MINSTENS_RUIM = 250
RUIM = ("antwoord", "vraag_stellen")


def lees_yaml(pad: Path) -> Any:
    """A YAML file of the bot."""
    return yaml.safe_load(pad.read_text(encoding="utf-8"))


def zinnen() -> list[tuple[str, str]]:
    """Intent and sentence of all training data."""
    blokken = [blok for pad in sorted((BOT / "data/nlu").glob("*.yml")) for blok in lees_yaml(pad)["nlu"]]
    return [(b["intent"], regel[2:]) for b in blokken for regel in b["examples"].splitlines()]


def regels() -> dict[str, list[str]]:
    """The actions of each rule that starts with an intent."""
    alle = [regel for pad in (BOT / "data/rules").glob("*.yml") for regel in lees_yaml(pad)["rules"]]
    stappen = [regel["steps"] for regel in alle if "intent" in regel["steps"][0]]
    return {s[0]["intent"]: [stap["action"] for stap in s[1:] if "action" in stap] for s in stappen}


@pytest.fixture(scope="module")
def domein() -> Any:
    """The hand-written domain."""
    return lees_yaml(BOT / "domain/basis.yml")


def test_elke_intent_heeft_genoeg_zinnen(domein: Any) -> None:
    aantal = Counter(intent for intent, _ in zinnen())
    assert {
        i: aantal[i] for i in domein["intents"] if i not in ALLEEN_ALS_KNOP and aantal[i] < MINSTENS
    } == {}
    assert {i: aantal[i] for i in RUIM if aantal[i] < MINSTENS_RUIM} == {}


def test_elke_intent_heeft_een_regel_met_een_actie_van_het_domein(domein: Any) -> None:
    bekend = regels()
    assert [intent for intent in domein["intents"] if intent not in bekend] == []
    acties = {actie for acties in bekend.values() for actie in acties}
    assert acties - set(domein["actions"]) == {"gezinsplan_form", "utter_default"}


def test_geen_zin_staat_er_dubbel() -> None:
    dubbel = [zin for zin, aantal in Counter(zin.lower() for _, zin in zinnen()).items() if aantal > 1]
    assert dubbel == []


@pytest.mark.parametrize("bestand", [APART, AFSTELLEN])
def test_geen_aparte_zin_staat_in_de_training(bestand: Path) -> None:
    training = {re.sub(r"\W+", " ", zin.lower()).strip() for _, zin in zinnen()}
    apart = [zin for _, zin in lees(bestand)]
    assert [zin for zin in apart if re.sub(r"\W+", " ", zin.lower()).strip() in training] == []


def test_een_zin_heeft_geen_tekens_die_rasa_als_merkteken_leest() -> None:
    assert [zin for _, zin in zinnen() if re.search(r"\[.*]|[{}]", zin)] == []


def test_een_pauze_sluit_het_formulier_niet(domein: Any) -> None:
    assert domein["session_config"]["session_expiration_time"] == 0


def test_rasa_zelf_heeft_geen_opmerking_over_de_gegevens() -> None:
    # The exit code says nothing: Rasa exits with 0 in spite of warnings, so its output is read.
    uit = draai("bot.start", "controleer", PYTHONWARNINGS="default::UserWarning")
    assert "No story structure conflicts found" in uit
    opmerkingen = [r for r in uit.splitlines() if "UserWarning" in r or " WARNING " in r or " ERROR " in r]
    assert opmerkingen == []
