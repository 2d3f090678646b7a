"""Starts, trains or checks Rasa with the settings it needs here. Standard library only.

    python -m bot.start train                  # writes var/model/gezinsplan.tar.gz
    python -m bot.start serveer [--poort 5005] # listens on loopback only, in the foreground
    python -m bot.start controleer             # rasa data validate

``python`` is the one of the Rasa environment. The process becomes Rasa (same process id), so a signal
sent to it reaches Rasa itself. ``serveer`` needs GEZINSPLAN_RASA_GEHEIM, GEZINSPLAN_WEBHOOK_ADRES and
GEZINSPLAN_WEBHOOK_GEHEIM; the model and vectors are below GEZINSPLAN_DATA_DIR (default ``var``).
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
NODIG = ("GEZINSPLAN_RASA_GEHEIM", "GEZINSPLAN_WEBHOOK_ADRES", "GEZINSPLAN_WEBHOOK_GEHEIM")
MODEL = "gezinsplan"
PROGRAMMA = {"train": "rasa", "controleer": "rasa", "serveer": "bot.server"}
BRON = ["--data", "bot/data", "--domain", "bot/domain", "--config", "bot/config.yml"]

OMGEVING = {
    "RASA_TELEMETRY_ENABLED": "false",  # nothing leaves the machine
    "SANIC_WORKERS": "1",  # one process: the turn is bound to it
    "RASA_MAX_CACHE_SIZE": "0",  # the costly part, the vectors, has its own drawer
    "MALLOC_ARENA_MAX": "2",  # memory goes back instead of lying in eight arenas
    "OMP_NUM_THREADS": "1",  # one sentence is too small to share
    "OPENBLAS_NUM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",  # training imports TensorFlow, but nothing here uses it
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "LOG_LEVEL_LIBRARIES": "ERROR",
}
"""Set before Python starts; a value that is set already wins, except telemetry."""


def opdracht(keuze: str, poort: int) -> list[str]:
    """The Rasa command of a choice."""
    modelmap = Path(os.environ.get("GEZINSPLAN_DATA_DIR", "var")) / "model"
    if keuze == "train":
        return ["train", *BRON, "--out", str(modelmap), "--fixed-model-name", MODEL]
    if keuze == "controleer":
        return ["data", "validate", *BRON]
    bestanden = ["--endpoints", "bot/endpoints.yml", "--credentials", "bot/credentials.yml"]
    model = ["--model", str(modelmap / f"{MODEL}.tar.gz")]
    return ["run", "--interface", "127.0.0.1", "--port", str(poort), *bestanden, *model]


def omgeving() -> dict[str, str]:
    """The environment that Rasa runs in."""
    return {**OMGEVING, **os.environ, "RASA_TELEMETRY_ENABLED": "false"}


def main() -> None:
    """Read the command line and become Rasa."""
    lezer = argparse.ArgumentParser(prog="python -m bot.start")
    lezer.add_argument("keuze", choices=tuple(PROGRAMMA))
    lezer.add_argument("--poort", type=int, default=5005)
    gekozen = lezer.parse_args()
    ontbreekt = [naam for naam in NODIG if not os.environ.get(naam)]
    if gekozen.keuze == "serveer" and ontbreekt:
        lezer.error(f"zet eerst {', '.join(ontbreekt)}")
    os.chdir(WORTEL)
    os.execve(
        sys.executable,
        [sys.executable, "-m", PROGRAMMA[gekozen.keuze], *opdracht(gekozen.keuze, gekozen.poort)],
        omgeving(),
    )


if __name__ == "__main__":
    main()
