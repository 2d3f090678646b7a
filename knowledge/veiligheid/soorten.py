"""The words of the safety check: the kind of danger and the judgement on one text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """The kind of danger in a text; ``geen`` when nothing was found."""

    SUICIDE = "suicide"
    GEWELD = "geweld"
    ACUUT = "acuut"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The judgement on one text. ``zin`` quotes the sentence that triggered, verbatim, else ``""``.

    ``regel`` names the rule of the content files that found it; it holds no words of the person.
    """

    soort: Soort
    zin: str = ""
    regel: str = ""

    @property
    def gevaar(self) -> bool:
        """Whether the text asks for people and phone numbers at once."""
        return self.soort is not Soort.GEEN


VEILIG = Oordeel(Soort.GEEN)
"""The judgement on a text without any sign of danger."""

ERNST: tuple[Soort, ...] = (Soort.ACUUT, Soort.SUICIDE, Soort.GEWELD)
"""Which kind is shown when a text holds more than one: the most urgent first."""
