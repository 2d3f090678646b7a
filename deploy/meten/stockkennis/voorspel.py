"""Runs in the Rasa environment: ``python voorspel.py <model> <questions.json> <answers.json>``.

The questions are a list of texts; the answers are, per question, the retrieval intents best first.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from rasa.core.agent import Agent  # type: ignore[import-not-found]  # not in the app's environment


async def rangschik(model: Path, vragen: list[str]) -> list[list[str]]:
    """Ask the trained selector every question."""
    agent = Agent.load(model)
    return [_namen(await agent.parse_message(vraag)) for vraag in vragen]


def _namen(gelezen: dict) -> list[str]:  # type: ignore[type-arg]  # Rasa's own loose shape
    rangorde = gelezen["response_selector"]["default"]["ranking"]
    return [keuze["intent_response_key"] for keuze in rangorde]


def main(model: Path, heen: Path, terug: Path) -> None:
    """Read the questions, write the answers."""
    vragen = json.loads(heen.read_text(encoding="utf-8"))
    terug.write_text(json.dumps(asyncio.run(rangschik(model, vragen))), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
