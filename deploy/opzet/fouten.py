"""How a set-up step says that it cannot go on."""

from __future__ import annotations


class OpzetFout(Exception):
    """A step failed. ``zin`` says what, ``raad`` what to do, ``staart`` is the end of its log."""

    def __init__(self, zin: str, raad: str = "", staart: str = "") -> None:
        super().__init__(zin)
        self.zin = zin
        self.raad = raad
        self.staart = staart


class TijdOm(OpzetFout):
    """A command took longer than its limit."""
