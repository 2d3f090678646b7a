"""What editors put outside our scope, and the way back.

The questions stay in the inbox out of sight, as long as every question stays. Their sentences teach the
search that we do not answer them, until someone puts them back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select, update

from actions.problemen import NietGevonden
from actions.vragen import buiten_bereik
from actions.vragen.bewaren import Vraag, per_terzijde
from actions.vragen.modellen import Buitenbereikzin, Inboxvraag, Terzijde


@dataclass(frozen=True, slots=True)
class Opzij:
    """One time that someone put questions outside; ``aantal`` of them can still go back to the inbox."""

    id: int
    door: str
    op: datetime
    zinnen: tuple[str, ...]
    aantal: int


def leg(werk: Session, vragen: Iterable[Vraag], door: str) -> int:
    """Put questions outside our scope; returns how many sentences the search had not seen yet."""
    gekozen = list(vragen)
    rij = Terzijde(door=door)
    werk.add(rij)
    werk.flush()
    ids = [vraag.id for vraag in gekozen]
    werk.exec(update(Inboxvraag).where(col(Inboxvraag.id).in_(ids)).values(terzijde_id=rij.id))
    return buiten_bereik.voeg_toe(werk, [vraag.tekst for vraag in gekozen], door, rij.id)


def lijst(werk: Session) -> list[Opzij]:
    """Everything that stands outside, the newest first."""
    vragen, geleerd = per_terzijde(werk), _geleerd(werk)
    rijen = werk.exec(select(Terzijde).order_by(col(Terzijde.gemaakt_op).desc(), col(Terzijde.id).desc()))
    alle = [_opzij(rij, geleerd, vragen) for rij in rijen]
    return [opzij for opzij in alle if opzij.zinnen]


def zet_terug(werk: Session, nummer: int) -> bool:
    """Put questions back in the inbox; True when the search forgets a sentence. Raises NietGevonden.

    A sentence that someone put outside another time as well stays outside, with that time.
    """
    rij = werk.get(Terzijde, nummer)
    if rij is None:
        raise NietGevonden()
    ook_van = _ook_van(per_terzijde(werk), nummer)
    weg = 0
    for zin in werk.exec(select(Buitenbereikzin).where(Buitenbereikzin.terzijde_id == nummer)).all():
        zin.terzijde_id = ook_van.get(zin.tekst)
        if zin.terzijde_id is None:
            werk.delete(zin)
            weg += 1
        else:
            werk.add(zin)
    werk.exec(update(Inboxvraag).where(col(Inboxvraag.terzijde_id) == nummer).values(terzijde_id=None))
    werk.delete(rij)
    werk.flush()
    return weg > 0


def _opzij(rij: Terzijde, geleerd: dict[int, list[str]], vragen: dict[int, list[Vraag]]) -> Opzij:
    assert rij.id is not None
    eigen = vragen.get(rij.id, [])
    zinnen = [*geleerd.get(rij.id, []), *buiten_bereik.als_zinnen(vraag.tekst for vraag in eigen)]
    return Opzij(rij.id, rij.door, rij.gemaakt_op, tuple(dict.fromkeys(zinnen)), len(eigen))


def _geleerd(werk: Session) -> dict[int, list[str]]:
    uit: dict[int, list[str]] = defaultdict(list)
    for zin in werk.exec(select(Buitenbereikzin).order_by(col(Buitenbereikzin.id))):
        if zin.terzijde_id is not None:
            uit[zin.terzijde_id].append(zin.tekst)
    return uit


def _ook_van(vragen: dict[int, list[Vraag]], nummer: int) -> dict[str, int]:
    """For each sentence of the questions that stay outside, with which time."""
    return {
        zin: ander
        for ander, rest in vragen.items()
        if ander != nummer
        for zin in buiten_bereik.als_zinnen(vraag.tekst for vraag in rest)
    }
