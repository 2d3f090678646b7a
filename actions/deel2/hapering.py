"""What can go wrong on the way to a receiver, as kinds: never with a word of an answer in it."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class Hapering(StrEnum):
    """Why a delivery did not arrive; each has a sentence in ``inhoud/overdracht.yaml``."""

    ONBEREIKBAAR = "onbereikbaar"
    TE_TRAAG = "te_traag"
    CERTIFICAAT = "certificaat"
    STORING = "storing"
    DRUK = "druk"
    GEEN_TOEGANG = "geen_toegang"
    ADRES_ONBEKEND = "adres_onbekend"
    OMLEIDING = "omleiding"
    VELDEN = "velden"
    AFGEWEZEN = "afgewezen"
    ANTWOORD = "antwoord"
    HIER = "hier"
    """A failure on our own side, such as a PDF that cannot be made."""


LATER = frozenset(
    {
        Hapering.ONBEREIKBAAR,
        Hapering.TE_TRAAG,
        Hapering.CERTIFICAAT,
        Hapering.STORING,
        Hapering.DRUK,
        Hapering.ANTWOORD,
        Hapering.HIER,
    }
)
"""The kinds that may be over by themselves; the others wait for a person."""


class NietGeleverd(Exception):
    """A delivery did not arrive.

    ``velden`` are names of fields that the receiver refused with its code for why (``zaaktype:required``).
    ``wacht`` is how long the receiver asked to wait.
    """

    def __init__(
        self, soort: Hapering, *, velden: tuple[str, ...] = (), wacht: timedelta | None = None
    ) -> None:
        super().__init__(soort.value)
        self.soort = soort
        self.velden = velden
        self.wacht = wacht

    @property
    def vanzelf(self) -> bool:
        """Whether trying again by itself can help."""
        return self.soort in LATER
