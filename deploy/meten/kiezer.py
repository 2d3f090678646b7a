"""A rival that a Rasa project would take: a stock ResponseSelector, trained on exactly our variants."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from deploy.meten.gereedschap import Meetplek
from deploy.meten.stock import STIL
from deploy.meten.telling import Zoekuitslag
from deploy.opzet import merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Opdracht, staart
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

BRON = Path(__file__).with_name("stockkennis")
INTENTIE = "kennis"
MODEL = "kennis"


class Kennis(TypedDict):
    """What one entry gives to train on."""

    zinnen: list[str]
    antwoord: str


def zet_klaar(plek: Meetplek, items: Mapping[str, Kennis]) -> Path:
    """Train the selector when the entries, its settings or Rasa changed; the path of its model.

    Raises OpzetFout when Rasa made none.
    """
    map_ = plek.plek.var / "meten" / "kiezer"
    teken, model = map_ / "getraind.json", map_ / "models" / f"{MODEL}.tar.gz"
    data = trainingsdata(items)
    vinger = vingerafdruk(BRON, ["config.yml"], vingerafdruk(plek.plek.map, ["rasa.lock"]), data)
    if merkteken.is_actueel(teken, vinger) and model.exists():
        return model
    shutil.rmtree(map_, ignore_errors=True)
    (map_ / "data").mkdir(parents=True)
    (map_ / "data" / "kennis.yml").write_text(data, encoding="utf-8")
    shutil.copy(BRON / "config.yml", map_)
    rasa: Opdracht = [plek.plek.rasa_python, "-m", "rasa", "train", "nlu", "--fixed-model-name", MODEL]
    log = plek.plek.logs / "meten-kiezer.log"
    plek.loop(rasa, log, cwd=map_, env=STIL)
    if not model.exists():
        raise OpzetFout(tekst("geen_model"), staart=staart(log))  # Rasa skips data it cannot read, and says 0
    merkteken.zet(teken, vinger=vinger)
    return model


def trainingsdata(items: Mapping[str, Kennis]) -> str:
    """Rasa's training file: JSON is YAML too, and needs no second thought about quotes.

    Only the keys at the top stand in YAML's own way: Rasa looks for them at the start of a line.
    """
    nlu = [
        {"intent": f"{INTENTIE}/{naam}", "examples": [{"text": zin} for zin in kennis["zinnen"]]}
        for naam, kennis in sorted(items.items())
    ]
    antwoorden = {
        f"utter_{INTENTIE}/{naam}": [{"text": kennis["antwoord"]}] for naam, kennis in sorted(items.items())
    }
    inhoud = {"version": "3.1", "nlu": nlu, "responses": antwoorden}
    return "".join(f"{naam}: {json.dumps(deel, ensure_ascii=False)}\n" for naam, deel in inhoud.items())


def rangschik(plek: Meetplek, model: Path, vragen: Sequence[str]) -> list[Zoekuitslag]:
    """The entries that the selector finds for each question, best first."""
    opdracht = [plek.plek.rasa_python, BRON / "voorspel.py", model]
    gevonden = plek.reken(opdracht, list(vragen), env=STIL)
    return [Zoekuitslag(tuple(naam.removeprefix(f"{INTENTIE}/") for naam in namen)) for namen in gevonden]
