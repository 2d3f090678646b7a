"""A way to a receiver, and what it may remember between two tries."""

from __future__ import annotations

from typing import Protocol

from actions.deel2.pakket import Pakket


class Stappen(Protocol):
    """What the receiver has already made, by name; written down at once, so that a crash loses nothing."""

    def lees(self, stap: str) -> str | None:
        """The address of what this step made; None when it was not done yet."""

    def noteer(self, stap: str, adres: str) -> None:
        """Write down that a step is done."""


class Koerier(Protocol):
    """Brings one intake to a receiver."""

    def breng(self, pakket: Pakket, stappen: Stappen) -> str:
        """Deliver it; returns how the receiver calls it, ``""`` when it did not say.

        May be called again for the same package, also when an earlier try arrived after all: the receiver
        must end up with one. Raises NietGeleverd.
        """
