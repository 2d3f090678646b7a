"""The names of fields: a concrete pad (``kinderen[0].voornaam``) and what can be read from it."""

from __future__ import annotations

import re
from functools import lru_cache

CONTROLE = "controle"
"""The name of the last question: the summary."""

_INDEX = re.compile(r"\[(\d+)\]")


class OnbekendVeld(KeyError):
    """A pad that is no field of gezinsplan deel 1."""

    def __str__(self) -> str:
        """The message without the quotes that KeyError adds."""
        return f"onbekend veld: {self.args[0]}"


@lru_cache(maxsize=4096)
def sjabloon(pad: str) -> str:
    """The field name without its index: ``kinderen[0].voornaam`` gives ``kinderen[].voornaam``."""
    return _INDEX.sub("[]", pad)


@lru_cache(maxsize=4096)
def index(pad: str) -> int | None:
    """The index in a pad, counted from 0; None for a pad without an index."""
    gevonden = _INDEX.search(pad)
    return int(gevonden.group(1)) if gevonden else None


@lru_cache(maxsize=4096)
def slot(pad: str) -> str:
    """The slot name of a pad: no index, dots become underscores."""
    return sjabloon(pad).replace("[]", "").replace(".", "_")


@lru_cache(maxsize=4096)
def met_index(naam: str, nummer: int) -> str:
    """Fill an index in: ``kinderen[].voornaam`` and 2 give ``kinderen[2].voornaam``."""
    return naam.replace("[]", f"[{nummer}]")


@lru_cache(maxsize=4096)
def lijst(pad: str) -> str | None:
    """The list a pad is part of: ``kinderen[0].school`` gives ``kinderen``; None without a list."""
    voor, haakje, _ = pad.partition("[")
    return voor if haakje else None
