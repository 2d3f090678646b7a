"""The rival: Rasa's own default pipeline (DIET), trained on exactly our examples."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from deploy.meten.gereedschap import Meetplek
from deploy.meten.stock import STIL
from deploy.opzet import merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Opdracht, staart
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

BRON = Path(__file__).parents[1] / "stockverstaan"
EIGEN_DATA = Path("bot") / "data" / "nlu"
EIGEN_MODEL = Path("model") / "gezinsplan.tar.gz"
MODEL = "verstaan"


def zet_klaar(plek: Meetplek) -> Path:
    """Train when the examples, the pipeline or Rasa changed; the path of the model.

    Raises OpzetFout when Rasa made none.
    """
    map_, data = plek.plek.var / "meten" / "verstaan", plek.plek.map / EIGEN_DATA
    teken, model = map_ / "getraind.json", map_ / "models" / f"{MODEL}.tar.gz"
    vinger = vingerafdruk(
        BRON, ["config.yml"], vingerafdruk(plek.plek.map, [f"{EIGEN_DATA}/*.yml", "rasa.lock"])
    )
    if merkteken.is_actueel(teken, vinger) and model.exists():
        return model
    shutil.rmtree(map_, ignore_errors=True)
    shutil.copytree(data, map_ / "data")
    shutil.copy(BRON / "config.yml", map_)
    rasa: Opdracht = [plek.plek.rasa_python, "-m", "rasa", "train", "nlu", "--fixed-model-name", MODEL]
    log = plek.plek.logs / "meten-verstaan.log"
    plek.loop(rasa, log, cwd=map_, env=STIL)
    if not model.exists():
        raise OpzetFout(tekst("geen_model"), staart=staart(log))
    merkteken.zet(teken, vinger=vinger)
    return model


def intents(plek: Meetplek, model: Path, teksten: Sequence[str]) -> list[str]:
    """What this model makes of each text; our own model finds its parts in the clone."""
    opdracht = [plek.plek.rasa_python, BRON / "intents.py", model]
    env = {**STIL, "PYTHONPATH": str(plek.plek.map)}
    gevonden: list[str] = plek.reken(opdracht, list(teksten), env=env)
    return gevonden
