"""What the parser needs to know of a question, and the error of a text that does not fit it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from forms.soorten import Soort

NAAMVELDEN = frozenset({"contact.naam", "kinderen[].voornaam"})


class LeesbaarVeld(Protocol):
    """What the parser needs to know of a question."""

    @property
    def naam(self) -> str:
        """The name, as ``kinderen[].voornaam``."""

    @property
    def soort(self) -> Soort:
        """The kind of answer."""

    @property
    def opties(self) -> tuple[str, ...]:
        """The options of a choice."""

    @property
    def sluit_rest_uit(self) -> str | None:
        """The option that excludes the others."""

    @property
    def ontleder(self) -> str | None:
        """A parser of its own, when the kind is not enough."""

    @property
    def max_tekens(self) -> int:
        """The most characters of a text."""


NIET_BEGREPEN: Mapping[Soort, str] = MappingProxyType(
    {
        Soort.KEUZE: "keuze_onbekend",
        Soort.MEERKEUZE: "keuze_onbekend",
        Soort.JA_NEE: "ja_nee_onbekend",
        Soort.DATUM: "datum_onbekend",
        Soort.SCHAAL: "schaal_onbekend",
        Soort.TELEFOON: "telefoon_ongeldig",
        Soort.EMAIL: "email_ongeldig",
    }
)
"""The error of a text that holds no answer, per kind with a fixed shape."""


def is_naam(veld: LeesbaarVeld) -> bool:
    """Whether the question asks for the name of a person."""
    return veld.ontleder == "naam" or veld.naam in NAAMVELDEN
