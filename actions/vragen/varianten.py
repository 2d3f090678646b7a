"""Stored questions as sentences to learn from: without the marks of what was taken out, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.woorden import vouw

_WEGGELATEN = re.compile(r"\s*\[[a-z-]+\]")


def als_varianten(teksten: Iterable[str]) -> list[str]:
    """Sentences without the marks of what was taken out, each once."""
    uit: dict[str, str] = {}
    for tekst in teksten:
        zin = " ".join(_WEGGELATEN.sub("", tekst).split())
        if zin:
            uit.setdefault(kaal(zin), zin)
    return list(uit.values())


def kaal(zin: str) -> str:
    """A sentence as it is compared: small letters, no accents, no mark at the end."""
    return vouw(zin).strip(" ?.!")
