"""Compares the speed patches with Rasa's own code on many inputs and prints the differences as JSON."""

from __future__ import annotations

import itertools
import json
import random
from typing import Any

from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses

from bot import versnelling

EVENTS: list[Any] = [
    {"event": "slot", "name": "a", "value": 1},
    {"event": "slot", "timestamp": None, "name": "a", "value": None},
    {"event": "slot", "name": 3},
    {"event": "slot"},
    {"event": "followup", "name": "action_x"},
    {"event": "followup"},
    {"event": "active_loop", "name": "f"},
    {"event": "active_loop", "name": None},
    {"event": "action", "name": "x", "timestamp": "nu"},
    {"event": "action"},
    {"event": "bot", "text": "hoi", "data": {}},
    {"event": "user", "text": "hoi", "parse_data": {}},
    {"event": "bestaat_niet"},
    {"event": None},
    {"event": ["slot"]},
    {"name": "slot"},
    {},
    "slot",
    None,
    7,
]
RESPONSES: list[Any] = [
    [],
    [{}],
    [{"text": "x"}],
    [{"custom": {"a": [1]}}, {}],
    ["x"],
    [None],
    {},
    "x",
    None,
    3,
]
NAMEN: list[Any] = [klasse.type_name for klasse in all_subclasses(Event)]
NAMEN += ["topic", "bestaat_niet", "", "Slot", "SLOT ", "event", None, 3, "é", "form", "active_loop"]


def uitslagen() -> list[Any]:
    """Action results: every pair of events with some responses, 200 random ones (the original is slow)."""
    kans = random.Random(20)
    paren = [{"events": list(p), "responses": []} for p in itertools.product(EVENTS, repeat=2)]
    mengsels = [
        {"events": kans.choices(EVENTS, k=kans.randrange(6)), "responses": kans.choice(RESPONSES)}
        for _ in range(200)
    ]
    vreemd = [
        {},
        [],
        None,
        "x",
        {"events": None},
        {"responses": None},
        {"events": {}},
        {"events": []},
        {"a": 1},
    ]
    return [*paren, *mengsels, *[{"responses": r} for r in RESPONSES], *vreemd]


def oordeel(controle: Any, uitslag: Any) -> tuple[Any, ...]:
    """What a check says: True, or everything of its error."""
    try:
        return (controle(RemoteAction("a", None), uitslag),)
    except ValidationError as fout:
        return (
            "fout",
            fout.message,
            list(fout.absolute_path),
            list(fout.absolute_schema_path),
            repr(fout.instance),
        )


def soort(zoek: Any, *argumenten: Any) -> Any:
    """What a look-up says: a class, or the kind and text of its error."""
    try:
        return zoek(*argumenten)
    except Exception as fout:
        return type(fout), str(fout)


def main() -> None:
    """Print how many inputs were compared, how many were refused, and which differ."""
    alle = uitslagen()
    eigen = [oordeel(versnelling.controleer, u) for u in alle]
    gewoon = [oordeel(versnelling.oorspronkelijke_controle, u) for u in alle]
    verschil = [repr(u) for u, a, b in zip(alle, eigen, gewoon, strict=True) if a != b]
    namen = [(naam, *rest) for naam in NAMEN for rest in ((), (None,), (Event,))]
    anders = [
        repr(n) for n in namen if soort(versnelling.soort, *n) != soort(versnelling.oorspronkelijke_soort, *n)
    ]
    versnelling.zet_aan()
    aan = RemoteAction._validate_action_result is versnelling.controleer
    versnelling.zet_uit()
    uit = RemoteAction._validate_action_result is versnelling.oorspronkelijke_controle
    geweigerd = sum(oordeel_[0] == "fout" for oordeel_ in gewoon)
    print(
        json.dumps(
            {
                "uitslagen": len(alle),
                "geweigerd": geweigerd,
                "namen": len(namen),
                "verschil": verschil[:5],
                "anders": anders[:5],
                "aan_en_uit": aan and uit,
            }
        )
    )


if __name__ == "__main__":
    main()
