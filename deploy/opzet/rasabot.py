"""The Rasa project: its domain comes from the form definition, its model from the training data."""

from __future__ import annotations

import os
import shutil

from deploy import vingerafdruk
from deploy.opzet import merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Opdracht
from deploy.opzet.werk import Werk
from deploy.teksten import tekst

RUST = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONUNBUFFERED": "1",
}
"""Rasa reports nothing to others, and TensorFlow says only what matters."""


def maak_domein(werk: Werk) -> bool:
    """Write the generated part of the domain; True when it changed."""
    voor = vingerafdruk.vingerafdruk(werk.plek.map, ["bot/domain"])
    werk.loop([werk.plek.app_python, "-m", "actions.webhook.domein"], werk.log("domein"), limiet=120)
    return voor != vingerafdruk.vingerafdruk(werk.plek.map, ["bot/domain"])


def train(werk: Werk) -> bool:
    """Train when what the model is made from has changed; True when it was trained."""
    model = werk.plek.model
    teken = werk.plek.staat / "training.json"
    vinger = vingerafdruk.van_training(werk.plek.map)
    if merkteken.is_actueel(teken, vinger) and model.exists():
        return False
    nieuw = model.parent.with_name("model.nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    opdracht: Opdracht = [
        *(werk.plek.rasa_python, "-m", "rasa", "train", "--config", "bot/config.yml"),
        *("--domain", "bot/domain", "--data", "bot/data", "--out", nieuw, "--fixed-model-name", "gezinsplan"),
    ]
    try:
        werk.loop(opdracht, werk.log("training"), env=RUST, limiet=1800)
        model.parent.mkdir(parents=True, exist_ok=True)
        os.replace(nieuw / model.name, model)
    except FileNotFoundError:
        raise OpzetFout(tekst("geen_model"), tekst("zie_log", log=werk.log("training"))) from None
    shutil.rmtree(nieuw, ignore_errors=True)
    merkteken.zet(teken, vinger=vinger)
    return True
