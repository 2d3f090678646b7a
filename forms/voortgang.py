"""How far along a person is."""

from __future__ import annotations

from dataclasses import dataclass

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.teksten import staptitel


@dataclass(frozen=True, slots=True)
class Voortgang:
    """The step (from 1), how many there are, and its title."""

    stap: int
    van: int
    titel: str


def voortgang(dossier: Dossier, pad: str) -> Voortgang:
    """The step a question is in. Raises OnbekendVeld."""
    stap = GEZINSPLAN.stap_van(pad)
    return Voortgang(stap.nummer, len(GEZINSPLAN.stappen), staptitel(stap.id, dossier.aanspreekvorm))
