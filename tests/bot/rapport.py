"""Run ``rasa test nlu`` on the sentences kept apart and write its report: ``python -m tests.bot.rapport``.

Needs the trained model of the set-up (``make start`` or ``make test`` once).
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from tests.bot.rasa_server import draai

HIER = Path(__file__).parent
APART = HIER / "zinnen_apart.tsv"
RAPPORT = HIER.parents[1] / "docs" / "metingen" / "verstaan.md"
_SAMEN = ("accuracy", "macro avg", "weighted avg", "micro avg")


def main() -> None:
    """Test, and write the report anew."""
    with tempfile.TemporaryDirectory() as map_:
        plek = Path(map_)
        (plek / "nlu.yml").write_text(als_nlu(APART), encoding="utf-8")
        naar = (
            "--out",
            str(plek / "uit"),
            "--model",
            "var/model/gezinsplan.tar.gz",
            "--domain",
            "bot/domain",
        )
        draai("rasa", "test", "nlu", "--no-plot", "--nlu", str(plek / "nlu.yml"), *naar)
        cijfers = json.loads((plek / "uit" / "intent_report.json").read_text(encoding="utf-8"))
        fouten = json.loads((plek / "uit" / "intent_errors.json").read_text(encoding="utf-8"))
    RAPPORT.parent.mkdir(exist_ok=True)
    RAPPORT.write_text(maak_rapport(cijfers, fouten), encoding="utf-8")


def als_nlu(bestand: Path) -> str:
    """A file of intents and sentences in Rasa's own form."""
    zinnen: dict[str, list[str]] = defaultdict(list)
    for regel in bestand.read_text(encoding="utf-8").splitlines():
        intent, zin = regel.split("\t")[:2]
        zinnen[intent].append(zin)
    delen = [{"intent": i, "examples": "".join(f"- {zin}\n" for zin in rij)} for i, rij in zinnen.items()]
    return yaml.safe_dump({"version": "3.1", "nlu": delen}, allow_unicode=True, sort_keys=False)


def maak_rapport(cijfers: dict[str, Any], fouten: list[dict[str, Any]]) -> str:
    """The report as a page: a row per intent, then every sentence that went wrong."""
    per_intent = {naam: deel for naam, deel in sorted(cijfers.items()) if naam not in _SAMEN}
    aantal = sum(int(deel["support"]) for deel in per_intent.values())
    regels = [
        "# What the intent classifier understands",
        "",
        f"`rasa test nlu` on {aantal} sentences that were never used for training or tuning",
        "(`tests/bot/zinnen_apart.tsv`); `python -m tests.bot.rapport` writes this page anew.",
        "",
        f"Right: {aantal - len(fouten)} of {aantal}, {(aantal - len(fouten)) / aantal:.1%}.",
        "",
        "| intent | sentences | precision | recall |",
        "|---|---|---|---|",
    ]
    for naam, deel in per_intent.items():
        regels.append(f"| {naam} | {int(deel['support'])} | {deel['precision']:.2f} | {deel['recall']:.2f} |")
    regels += ["", "| sentence | meant | understood | confidence |", "|---|---|---|---|"]
    for fout in fouten:
        gezien = fout["intent_prediction"]
        regels.append(
            f"| {fout['text']} | {fout['intent']} | {gezien['name']} | {gezien['confidence']:.2f} |"
        )
    return "\n".join(regels) + "\n"


if __name__ == "__main__":
    main()
