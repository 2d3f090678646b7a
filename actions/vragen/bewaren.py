"""Stored questions: encrypted, each in its group."""

from __future__ import annotations

import base64
import secrets
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlmodel import Session, col, delete, select

from actions.klok import vandaag
from actions.opslag.versleuteling import kluis
from actions.vragen.groeperen import Vector, kies_groep
from actions.vragen.melding import Melding
from actions.vragen.modellen import Aanleiding, Buitenbereikzin, Inboxvraag, Terzijde, Vraaggroep
from actions.vragen.weken import oudste_week, week_van

_ID_BYTES = 16
_IN_DE_INBOX = col(Inboxvraag.terzijde_id).is_(None)
_TERZIJDE = (Inboxvraag, Buitenbereikzin)


@dataclass(frozen=True, slots=True)
class Vraag:
    """One stored question with its vector."""

    id: str
    groep: int
    tekst: str
    aanleiding: Aanleiding
    item_id: str | None
    gemeente: str
    week: str
    vector: Vector


def bewaar(werk: Session, nieuw: Iterable[tuple[Melding, str, Vector]], gedeeld: Vector) -> None:
    """Store stripped questions with their vectors, each in the group where it belongs.

    ``gedeeld`` is what the vectors of all questions share.
    """
    groepen = {groep: [vraag.vector for vraag in vragen] for groep, vragen in per_groep(werk).items()}
    week = week_van(vandaag())
    for melding, tekst, vector in nieuw:
        groep = kies_groep(vector, groepen, gedeeld)
        if groep is None:
            groep = _nieuwe_groep(werk, week)
        groepen.setdefault(groep, []).append(vector)
        werk.add(_rij(melding, tekst, vector, groep, week))
    werk.flush()


def per_groep(werk: Session) -> dict[int, list[Vraag]]:
    """Every question in the inbox, by group; the newest week first."""
    uit: dict[int, list[Vraag]] = defaultdict(list)
    volgorde = col(Inboxvraag.week).desc(), col(Inboxvraag.id)
    for rij in werk.exec(select(Inboxvraag).where(_IN_DE_INBOX).order_by(*volgorde)):
        uit[rij.groep_id].append(_lees(rij))
    return uit


def van_groep(werk: Session, groep: int) -> list[Vraag]:
    """The questions of one group in the inbox."""
    vraag = select(Inboxvraag).where(Inboxvraag.groep_id == groep, _IN_DE_INBOX)
    return [_lees(rij) for rij in werk.exec(vraag.order_by(Inboxvraag.id))]


def per_terzijde(werk: Session) -> dict[int, list[Vraag]]:
    """Every question that was put outside our scope, by the time that this was done."""
    uit: dict[int, list[Vraag]] = defaultdict(list)
    for rij in werk.exec(select(Inboxvraag).order_by(Inboxvraag.id)):
        if rij.terzijde_id is not None:
            uit[rij.terzijde_id].append(_lees(rij))
    return uit


def verwijder_vragen(werk: Session, ids: Iterable[str]) -> None:
    """Delete questions, and their group when nothing is left in it."""
    werk.exec(delete(Inboxvraag).where(col(Inboxvraag.id).in_(list(ids))))
    _ruim_lege_groepen(werk)


def ruim_vragen_op(werk: Session, dag: date) -> None:
    """Delete questions past their year."""
    werk.exec(delete(Inboxvraag).where(col(Inboxvraag.week) < oudste_week(dag)))
    _ruim_lege_groepen(werk)
    gebruikt = [select(tabel.terzijde_id).where(col(tabel.terzijde_id).is_not(None)) for tabel in _TERZIJDE]
    werk.exec(delete(Terzijde).where(*(col(Terzijde.id).not_in(vraag) for vraag in gebruikt)))


def _ruim_lege_groepen(werk: Session) -> None:
    gevuld = select(Inboxvraag.groep_id)
    werk.exec(delete(Vraaggroep).where(col(Vraaggroep.id).not_in(gevuld)))


def _nieuwe_groep(werk: Session, week: str) -> int:
    groep = Vraaggroep(week=week)
    werk.add(groep)
    werk.flush()
    assert groep.id is not None
    return groep.id


def _rij(melding: Melding, tekst: str, vector: Vector, groep: int, week: str) -> Inboxvraag:
    id_ = secrets.token_hex(_ID_BYTES)
    inhoud = {"tekst": tekst, "vector": base64.b64encode(vector.astype("<f4").tobytes()).decode()}
    return Inboxvraag(
        id=id_,
        groep_id=groep,
        aanleiding=melding.aanleiding,
        item_id=melding.item_id,
        gemeente=melding.gemeente,
        week=week,
        inhoud=kluis().versleutel(inhoud, f"inbox:{id_}"),
    )


def _lees(rij: Inboxvraag) -> Vraag:
    inhoud = kluis().ontsleutel(rij.inhoud, f"inbox:{rij.id}")
    return Vraag(
        id=rij.id,
        groep=rij.groep_id,
        tekst=inhoud["tekst"],
        aanleiding=Aanleiding(rij.aanleiding),
        item_id=rij.item_id,
        gemeente=rij.gemeente,
        week=rij.week,
        vector=np.frombuffer(base64.b64decode(inhoud["vector"]), dtype="<f4"),
    )
