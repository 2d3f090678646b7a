"""Ages, and who must agree at which age.

Source of the age rule: Jeugdhulpcatalogus, Overige thema's 2. Under 12: at least one ouder.
12 to 16: at least one ouder and the jeugdige. 16 and over: the jeugdige can agree alone, an
ouder's agreement is preferred.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from forms.dossier import Dossier
from forms.soorten import Waarde

JEUGDIGE_STEMT_IN_VANAF = 12
JEUGDIGE_BESLIST_VANAF = 16
MAANDEN_PER_JAAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Leeftijd:
    """An age in whole years, plus the whole months after the last birthday (0 to 11)."""

    jaren: int
    maanden: int = 0


class Noodzaak(StrEnum):
    """How much the agreement of an ouder weighs."""

    NODIG = "nodig"
    GEWENST = "gewenst"
    NIET = "niet"


@dataclass(frozen=True, slots=True)
class Instemming:
    """Who must agree: an ouder, and the jeugdigen by their index in ``kinderen``."""

    ouder: Noodzaak
    jeugdigen: tuple[int, ...]


def _maanden_tussen(begin: date, eind: date) -> int:
    maanden = (eind.year - begin.year) * MAANDEN_PER_JAAR + eind.month - begin.month
    return maanden - (eind.day < begin.day)


def _maanden_oud(waarde: Waarde, vandaag: date) -> int:
    """Age in whole months. Raises KeyError, TypeError or ValueError on another shape."""
    if isinstance(waarde, str):
        return _maanden_tussen(date.fromisoformat(waarde), vandaag)
    if not isinstance(waarde, dict):
        raise TypeError("geen geboortedatum")
    verstreken = max(0, _maanden_tussen(date.fromisoformat(waarde["opDatum"]), vandaag))
    if "leeftijdMaanden" in waarde:
        return int(waarde["leeftijdMaanden"]) + verstreken
    return (int(waarde["leeftijdJaren"]) + verstreken // MAANDEN_PER_JAAR) * MAANDEN_PER_JAAR


def leeftijd_op(waarde_geboortedatum: Waarde, vandaag: date) -> Leeftijd | None:
    """The age on a day; None when it is not known.

    When only an age was given the birthday is unknown: the result is then the age the child has
    at least (the given age plus the whole years since).
    """
    try:
        maanden = _maanden_oud(waarde_geboortedatum, vandaag)
    except (KeyError, TypeError, ValueError):
        return None
    return Leeftijd(*divmod(maanden, MAANDEN_PER_JAAR)) if maanden >= 0 else None


def leeftijd_van(dossier: Dossier, kind: int, vandaag: date) -> Leeftijd | None:
    """The age of the child with this index; None when it is not known yet."""
    return leeftijd_op(dossier.waarde(f"kinderen[{kind}].geboortedatum"), vandaag)


def kinderen_met_hulp(dossier: Dossier) -> tuple[int, ...]:
    """The indexes of the children that need help."""
    aantal = dossier.aantal("kinderen")
    return tuple(kind for kind in range(aantal) if dossier.waarde(f"kinderen[{kind}].hulp_nodig") is True)


def jeugdige_stemt_in(dossier: Dossier, kind: int, vandaag: date) -> bool:
    """Whether this child needs help and is 12 or older; an unknown age gives False."""
    if dossier.waarde(f"kinderen[{kind}].hulp_nodig") is not True:
        return False
    leeftijd = leeftijd_van(dossier, kind, vandaag)
    return leeftijd is not None and leeftijd.jaren >= JEUGDIGE_STEMT_IN_VANAF


def instemming_nodig(dossier: Dossier, vandaag: date) -> Instemming:
    """Who must agree by the age rule; with an unknown age an ouder's agreement counts as needed."""
    kinderen = kinderen_met_hulp(dossier)
    leeftijden = [leeftijd_van(dossier, kind, vandaag) for kind in kinderen]
    jonger = any(oud is None or oud.jaren < JEUGDIGE_BESLIST_VANAF for oud in leeftijden)
    ouder = Noodzaak.NODIG if jonger else Noodzaak.GEWENST if kinderen else Noodzaak.NIET
    jeugdigen = tuple(kind for kind in kinderen if jeugdige_stemt_in(dossier, kind, vandaag))
    return Instemming(ouder, jeugdigen)
