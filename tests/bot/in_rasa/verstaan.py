"""Reads sentences with the trained model and prints intent and confidence of each as JSON."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from bot import zonder_tensorflow


async def lees(model: str, zinnen: list[str]) -> list[tuple[str, float]]:
    """Intent and confidence per sentence."""
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    uit = []
    for zin in zinnen:
        intent = (await agent.parse_message(zin))["intent"]
        uit.append((intent["name"], float(intent["confidence"])))
    return uit


def main() -> None:
    """Model and sentence file are the arguments."""
    zonder_tensorflow.zet_aan()
    regels = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
    print(json.dumps(asyncio.run(lees(sys.argv[1], [regel.split("\t")[1] for regel in regels]))))


if __name__ == "__main__":
    main()
