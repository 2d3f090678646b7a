"""What goes over the wire about the knowledge base."""

from __future__ import annotations

from typing import Literal, TypeAlias

from actions.gesprek.schemas import KennisBron, Schema
from knowledge.items import Kennisitem

Beslissingswoord: TypeAlias = Literal["antwoord", "keuze", "onbekend", "veiligheid"]


class Resultaat(Schema):
    """One entry with how well it fits (0 to 1).

    ``verlopen``: past its last day; ``antwoord`` then says so and names the ZI2T.
    """

    id: str
    vraag: str
    antwoord: str
    meer_weten: str = ""
    score: float
    verlopen: bool = False
    kennis: KennisBron


class Zoekantwoord(Schema):
    """The decision and at most five entries, best first; none for a question that is not in Dutch."""

    beslissing: Beslissingswoord
    resultaten: list[Resultaat]


class RouteSchema(Schema):
    """A way to people who help."""

    naam: str
    telefoon: str
    adres: str
    wanneer: str


class Veiligheidsantwoord(Schema):
    """The class of danger and the ways to help."""

    soort: Literal["suicide", "geweld", "acuut", "geen"]
    routes: list[RouteSchema]


class Veiligheidsvraag(Schema):
    """A text to check; it is not kept."""

    tekst: str


def bron_van(item: Kennisitem) -> KennisBron:
    """Where this entry's answer comes from."""
    return KennisBron(
        id=item.id,
        bron=item.bron,
        paragraaf=item.paragraaf,
        versie=item.versie,
        geldig_tot=item.geldig_tot.isoformat(),
    )
