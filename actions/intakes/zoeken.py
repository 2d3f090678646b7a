"""Looking up names and marks in the search terms, before the intakes themselves are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, func, select

from actions.intakes.filters import Filters, Signaalfilter
from actions.intakes.modellen import Intake, IntakeZoekterm
from actions.intakes.zoektermen import Merk, vingerafdruk, woorden
from forms.kenmerk import normaliseer_kenmerk

WEINIG = 500
"""Up to this many intakes, a set is sorted whole; past it, an index is walked in the asked order."""
_HOOGSTENS_WOORDEN = 5
_MERKEN = {Signaalfilter.SIGNAAL: Merk.SIGNAAL, Signaalfilter.NIET_INSPREKEN: Merk.NIET_INSPREKEN}
_TERMEN = [aliased(IntakeZoekterm, name=f"term{nummer}") for nummer in range(_HOOGSTENS_WOORDEN + 1)]
"""The search terms once per word and once for a mark; made once, as making one takes long."""


@dataclass(frozen=True, slots=True)
class Gezocht:
    """What a search comes down to: the few that fit, or a condition and how many fit."""

    eisen: tuple[ColumnElement[bool], ...] = ()
    kenmerken: tuple[str, ...] | None = None
    aantal: int | None = None


def zoek(sessie: Session, gemeenten: Sequence[str], filters: Filters) -> Gezocht:
    """A kenmerk, or a mark and names of which every word must fit. Without a usable word nothing fits."""
    merken: list[str] = [_MERKEN[Signaalfilter(filters.signaal)]] if filters.signaal else []
    kenmerk = normaliseer_kenmerk(filters.zoek)
    if filters.zoek.strip() and not kenmerk:
        gevraagd = woorden(filters.zoek)[:_HOOGSTENS_WOORDEN]
        if not gevraagd:
            return Gezocht(kenmerken=(), aantal=0)
        merken += dict.fromkeys(gevraagd)
    if kenmerk:
        return Gezocht(_hebben(merken), (kenmerk,))
    return _met_merken(sessie, gemeenten, merken) if merken else Gezocht()


def _met_merken(sessie: Session, gemeenten: Sequence[str], merken: Sequence[str]) -> Gezocht:
    """Counted first: that costs little, and the kenmerken themselves are only fetched when they are few."""
    vraag = _kenmerken_met(gemeenten, merken)
    aantal = sessie.exec(select(func.count()).select_from(vraag.subquery())).one()
    if aantal > WEINIG:
        return Gezocht(_hebben(merken), aantal=aantal)
    gevonden = tuple(sessie.exec(vraag))
    return Gezocht(kenmerken=gevonden, aantal=len(gevonden))


def _kenmerken_met(gemeenten: Sequence[str], merken: Sequence[str]) -> Any:
    """The intakes that are found under all of these, from the search terms alone."""
    eerste = _TERMEN[0]
    vraag: Select[Any] = select(eerste.kenmerk).where(
        col(eerste.term_hash).in_(vingerafdruk(merken[0])), col(eerste.gemeente).in_(gemeenten)
    )
    for rij, merk in zip(_TERMEN[1:], merken[1:], strict=False):
        zelfde = and_(col(rij.gemeente) == eerste.gemeente, col(rij.kenmerk) == eerste.kenmerk)
        vraag = vraag.join(rij, and_(col(rij.term_hash).in_(vingerafdruk(merk)), zelfde))
    return vraag


def _hebben(merken: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return tuple(_heeft(rij, merk) for rij, merk in zip(_TERMEN, merken, strict=False))


def _heeft(rij: Any, merk: str) -> ColumnElement[bool]:
    zelfde = and_(col(rij.gemeente) == Intake.gemeente, col(rij.kenmerk) == Intake.kenmerk)
    return select(rij.kenmerk).where(col(rij.term_hash).in_(vingerafdruk(merk)), zelfde).exists()
