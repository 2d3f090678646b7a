"""Runs in the Rasa environment: ``python intents.py <model> <texts.json> <intents.json>``.

The texts are a list; so are the intents, in the same order.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from rasa.core.agent import Agent  # type: ignore[import-not-found]  # not in the app's environment


async def lees(model: Path, teksten: list[str]) -> list[str]:
    """Ask the trained model every text."""
    agent = Agent.load(model)
    return [(await agent.parse_message(tekst))["intent"]["name"] for tekst in teksten]


def main(model: Path, heen: Path, terug: Path) -> None:
    """Read the texts, write the intents."""
    teksten = json.loads(heen.read_text(encoding="utf-8"))
    terug.write_text(json.dumps(asyncio.run(lees(model, teksten))), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
