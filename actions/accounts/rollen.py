"""The roles of the people who log in."""

from __future__ import annotations

from enum import StrEnum

from forms.definitie import GEZINSPLAN


class Rol(StrEnum):
    """What someone may do. The first two belong to a gemeente, the others to the whole region."""

    JEUGDPROFESSIONAL = "jeugdprofessional"
    TEAMCOORDINATOR = "teamcoordinator"
    REDACTEUR = "redacteur"
    BEHEERDER = "beheerder"
    FUNCTIONARIS = "functionaris"


LEEST_INTAKES = (Rol.JEUGDPROFESSIONAL, Rol.TEAMCOORDINATOR)
"""The only roles that may see an intake, and only in their own gemeenten."""


def gemeenten() -> tuple[str, ...]:
    """The gemeenten of the region, as the definition of gezinsplan deel 1 lists them."""
    return GEZINSPLAN.veld("gemeente").opties
