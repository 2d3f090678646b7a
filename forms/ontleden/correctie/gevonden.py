"""What a search for a correction gives back, and what it reads with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from forms.soorten import Ontleding, Waarde

Lezer: TypeAlias = Callable[[str, str], Ontleding]
"""Reads a text as the answer at a pad: ``lees(pad, tekst)``."""


@dataclass(frozen=True, slots=True)
class Correctie:
    """An earlier answer that must change. ``waarde`` is None when the new one was not said.

    ``zeker`` tells that the text can hardly be anything else: it names the question, or takes back
    the very answer that was stored. ``ander_kind``: it is the open question, of another child.
    ``duidelijk``: the words say so themselves (``sorry``, ``klopt niet``, ``niet 8``); ``aan_antwoord``:
    they speak of the answer that was given, so that no story in a free field holds them by accident.
    """

    pad: str
    waarde: Waarde
    kern: str
    zeker: bool
    ander_kind: bool = False
    duidelijk: bool = False
    aan_antwoord: bool = False
    expliciet: bool = False
    """The text opens as a command to change that answer."""
