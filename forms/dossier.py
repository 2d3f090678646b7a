"""The answers given so far: an immutable mapping from concrete pad to answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from forms.paden import index, lijst
from forms.soorten import Aanspreekvorm, Antwoord, Kanaal, Status, Waarde

JEUGDIGE = "jeugdige"
"""The option of ``contact.relatie`` for a jeugdige who fills in the plan."""


class Dossier(Mapping[str, Antwoord]):
    """Answers by concrete pad (``kinderen[0].voornaam``); every change gives a new dossier."""

    __slots__ = ("_aantallen", "_antwoorden", "_vermoed_jeugdige")

    def __init__(
        self, antwoorden: Mapping[str, Antwoord] | None = None, *, vermoed_jeugdige: bool = False
    ) -> None:
        """A copy of ``antwoorden``, or an empty dossier. ``vermoed_jeugdige``: see ``met_vermoeden``."""
        self._antwoorden: dict[str, Antwoord] = dict(antwoorden or {})
        self._vermoed_jeugdige = vermoed_jeugdige
        self._aantallen: dict[str, int] | None = None

    def __getitem__(self, pad: str) -> Antwoord:
        """The answer at a pad. Raises KeyError."""
        return self._antwoorden[pad]

    def __contains__(self, pad: object) -> bool:
        """Whether there is an answer, with or without a value (quicker than Mapping's own)."""
        return pad in self._antwoorden

    def __iter__(self) -> Iterator[str]:
        """The pads in the order in which they were first answered."""
        return iter(self._antwoorden)

    def __len__(self) -> int:
        """The number of answers."""
        return len(self._antwoorden)

    def __repr__(self) -> str:
        """Only the pads: an answer must never reach a log by accident."""
        return f"Dossier({len(self)} antwoorden)"

    def met(self, pad: str, antwoord: Antwoord) -> Dossier:
        """A dossier with this answer added or replaced."""
        return self.met_antwoorden({**self._antwoorden, pad: antwoord})

    def zonder(self, pad: str) -> Dossier:
        """A dossier without the answer at a pad; no error when there is none."""
        return self.met_antwoorden({ander: a for ander, a in self._antwoorden.items() if ander != pad})

    def met_vermoeden(self, jeugdige: bool) -> Dossier:
        """A dossier of somebody who seems to be the jeugdige ("ik ben 15"), until they say so or not."""
        return Dossier(self._antwoorden, vermoed_jeugdige=self._vermoed_jeugdige or jeugdige)

    def met_antwoorden(self, antwoorden: Mapping[str, Antwoord]) -> Dossier:
        """A dossier of the same person with these answers instead."""
        return Dossier(antwoorden, vermoed_jeugdige=self._vermoed_jeugdige)

    def waarde(self, pad: str) -> Waarde:
        """The stored value; None when there is no answer or the answer has no value."""
        antwoord = self._antwoorden.get(pad)
        return antwoord.waarde if antwoord is not None else None

    def aantal(self, naam: str) -> int:
        """How many items a list has (``kinderen``, ``eerdere_hulp.items``)."""
        if self._aantallen is None:
            self._aantallen = self._tel()
        return self._aantallen.get(naam, 0)

    def _tel(self) -> dict[str, int]:
        aantallen: dict[str, int] = {}
        for pad in self._antwoorden:
            naam, nummer = lijst(pad), index(pad)
            if naam is not None and nummer is not None:
                aantallen[naam] = max(aantallen.get(naam, 0), nummer + 1)
        return aantallen

    @property
    def aanspreekvorm(self) -> Aanspreekvorm:
        """Je when the jeugdige fills in the plan, or seems to, else u."""
        relatie = self.waarde("contact.relatie")
        zelf = relatie == JEUGDIGE or (relatie is None and self._vermoed_jeugdige)
        return Aanspreekvorm.JE if zelf else Aanspreekvorm.U

    def als_json(self) -> dict[str, dict[str, Any]]:
        """Plain data for storage: per pad waarde, letterlijk, status, kanaal and tijd (ISO 8601)."""
        return {
            pad: {
                "waarde": antwoord.waarde,
                "letterlijk": antwoord.letterlijk,
                "status": antwoord.status.value,
                "kanaal": antwoord.kanaal.value,
                "tijd": antwoord.tijd.isoformat(),
            }
            for pad, antwoord in self._antwoorden.items()
        }

    @classmethod
    def van_json(cls, gegevens: Mapping[str, Mapping[str, Any]]) -> Dossier:
        """The dossier that ``als_json`` wrote. Raises KeyError or ValueError on other data."""
        return cls({pad: _antwoord(rij) for pad, rij in gegevens.items()})


def _antwoord(rij: Mapping[str, Any]) -> Antwoord:
    return Antwoord(
        waarde=rij["waarde"],
        letterlijk=rij["letterlijk"],
        status=Status(rij["status"]),
        kanaal=Kanaal(rij["kanaal"]),
        tijd=datetime.fromisoformat(rij["tijd"]),
    )
