"""What the services of the live knowledge base give: versions, rows of the list, outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from actions.kennis.modellen import IN_BEWERKING, Kennisversie, Versiestatus
from knowledge.formaat import FormaatFout, ontleed
from knowledge.items import Kennisitem
from knowledge.keuring import Rapport
from knowledge.regels import Vondst


class Filter(StrEnum):
    """The filters of the list."""

    VERLOPEN = "verlopen"
    VERLOOPT = "verloopt"
    CONCEPT = "concept"
    BEOORDELEN = "beoordelen"
    ZONDER_HERZIENING = "zonder_herziening"
    SLECHT_GEWAARDEERD = "slecht_gewaardeerd"


@dataclass(frozen=True, slots=True)
class Versie:
    """One version. ``item`` is None when the text is not an entry (only a draft can be that)."""

    item_id: str
    nummer: int
    status: Versiestatus
    tekst: str
    item: Kennisitem | None
    gebaseerd_op: int | None
    door: str
    op: datetime
    ingediend_op: datetime | None
    beoordeeld_door: str | None
    gepubliceerd_op: datetime | None
    reden: str

    @property
    def in_bewerking(self) -> bool:
        """Whether someone is working on it (draft, or waiting for its review)."""
        return self.status in IN_BEWERKING


@dataclass(frozen=True, slots=True)
class Itemstand:
    """One entry with all its versions, newest first; ``fouten``: what the checker finds in the draft."""

    item_id: str
    live: Versie | None
    concept: Versie | None
    versies: tuple[Versie, ...]
    fouten: tuple[Vondst, ...] = ()

    @property
    def huidige(self) -> Versie:
        """What an editor goes on from: the draft, else the live version, else the newest."""
        return self.concept or self.live or self.versies[0]


@dataclass(frozen=True, slots=True)
class Overzichtregel:
    """One row of the list. ``status``: of the version being worked on, else live, else of the newest.

    The dates and the owner are those of the live version (of the draft when there is no live one);
    None when that text cannot be read.
    """

    id: str
    vraag: str
    status: Versiestatus
    is_live: bool
    geldig_tot: date | None
    herzien_op: date | None
    eigenaar: str
    slecht: int
    goed: int
    laatst_door: str
    laatst_op: datetime
    verlopen: bool
    verloopt_binnen_60: bool
    zonder_herziening: bool


@dataclass(frozen=True, slots=True)
class Publicatie:
    """The versions that went live, the gate's report, and the new state of the knowledge base."""

    versies: tuple[Versie, ...]
    rapport: Rapport
    stand: int
    overruled: bool = False

    @property
    def versie(self) -> Versie:
        """The first of them; there is one unless several were published together."""
        return self.versies[0]


@dataclass(frozen=True, slots=True)
class Importuitslag:
    """What an import did: ids whose text is a draft now, ids that were new, and ids that did not change.

    ``onaf``: the new ones that an editor still has to finish. ``uitgezet``: how many VACs their owner had
    switched off; those were left out.
    """

    gewijzigd: tuple[str, ...]
    nieuw: tuple[str, ...]
    gelijk: tuple[str, ...]
    onaf: tuple[str, ...] = ()
    uitgezet: int = 0


def lees_versie(rij: Kennisversie) -> Versie:
    """A row as a version."""
    return Versie(
        item_id=rij.item_id,
        nummer=rij.nummer,
        status=Versiestatus(rij.status),
        tekst=rij.tekst,
        item=lees_tekst(rij.tekst),
        gebaseerd_op=rij.gebaseerd_op,
        door=rij.gemaakt_door,
        op=rij.gemaakt_op,
        ingediend_op=rij.ingediend_op,
        beoordeeld_door=rij.beoordeeld_door,
        gepubliceerd_op=rij.gepubliceerd_op,
        reden=rij.reden,
    )


@lru_cache(maxsize=2_000)
def lees_tekst(tekst: str) -> Kennisitem | None:
    """The entry of a text, or None when it is not one."""
    try:
        return ontleed(tekst)
    except FormaatFout:
        return None
