"""Short names of entries, for their address. Pure."""

from __future__ import annotations

import re

from knowledge.woorden import vouw

LANGSTE_ID = 40
"""Characters of an id; what the audit log can hold."""


def korte_naam(vraag: str) -> str:
    """A short name from a question: ``Wat is een pgb?`` gives ``wat-is-een-pgb``; "" without letters."""
    naam = ""
    for woord in re.findall(r"[a-z0-9]+", vouw(vraag)):
        langer = f"{naam}-{woord}" if naam else woord
        if len(langer) > LANGSTE_ID:
            break
        naam = langer
    return naam
