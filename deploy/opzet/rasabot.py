"""The Rasa project: its domain comes from the form definition, its model from the training data."""

from __future__ import annotations

from deploy import vingerafdruk
from deploy.opzet import merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werk import Werk
from deploy.teksten import tekst


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
    merkteken.wis(teken)
    env = {"GEZINSPLAN_DATA_DIR": str(werk.plek.var)}
    werk.loop([werk.plek.rasa_python, "-m", "bot.start", "train"], werk.log("training"), env=env, limiet=1800)
    if not model.exists():
        raise OpzetFout(tekst("geen_model"), tekst("zie_log", log=werk.log("training")))
    merkteken.zet(teken, vinger=vinger)
    return True
