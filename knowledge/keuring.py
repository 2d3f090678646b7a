"""The publish gate: what a new version of the knowledge base does to a fixed set of questions. Pure.

A question is right when its entry is given or offered. One that must not be answered is right when
nothing is given as *the* answer; a cry for help when the safety check sees it; a question with
another name when every name gets the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from knowledge.besluit import Beslissing
from knowledge.goudset import Goud, Goudzin, Lat
from knowledge.veiligheid import beoordeel
from knowledge.zoeken import Kennisbank, Zoekuitkomst


@dataclass(frozen=True, slots=True)
class Klassecijfer:
    """How one class does. ``lat`` is the least share (0 to 1) that must be right in the new version."""

    naam: str
    aantal: int
    goed_live: int
    goed_nieuw: int
    lat: float
    gehaald: bool


@dataclass(frozen=True, slots=True)
class Verandering:
    """A question with another outcome. ``was`` and ``wordt``: the decision and the ids given or offered."""

    klasse: str
    vraag: str
    was: Uitkomst
    wordt: Uitkomst


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What one version says to one question."""

    beslissing: str
    ids: tuple[str, ...]
    goed: bool


@dataclass(frozen=True, slots=True)
class Rapport:
    """What changes, and whether it may go live. ``gebroken``: right now, wrong in the new version."""

    klassen: tuple[Klassecijfer, ...]
    veranderd: tuple[Verandering, ...]

    @property
    def gebroken(self) -> tuple[str, ...]:
        """The questions that are right now and wrong in the new version."""
        return tuple(v.vraag for v in self.veranderd if v.was.goed and not v.wordt.goed)

    @property
    def gehaald(self) -> bool:
        """Whether every class reaches its bar."""
        return all(klasse.gehaald for klasse in self.klassen)


Antwoorden: TypeAlias = Sequence[Uitkomst]
"""What one version says to every question of the gold set, in its order."""


def keur(live: Kennisbank, nieuw: Kennisbank, goud: Goud) -> Rapport:
    """Ask both versions every question and compare."""
    return vergelijk(antwoorden(live, goud), antwoorden(nieuw, goud), nieuw, goud)


def antwoorden(bank: Kennisbank, goud: Goud) -> Antwoorden:
    """Ask one version every question."""
    return [antwoord_op(bank, zin, goud) for zin in goud.zinnen]


def vergelijk(oud: Antwoorden, straks: Antwoorden, nieuw: Kennisbank, goud: Goud) -> Rapport:
    """The report. A question whose entries the new version lacks does not count."""
    drietallen = [d for d in zip(goud.zinnen, oud, straks, strict=True) if _telt(d[0], nieuw)]
    return Rapport(
        klassen=tuple(_cijfer(naam, lat, drietallen) for naam, lat in goud.latten.items()),
        veranderd=tuple(
            Verandering(zin.klasse, zin.vraag, was, wordt) for zin, was, wordt in drietallen if was != wordt
        ),
    )


def antwoord_op(bank: Kennisbank, zin: Goudzin, goud: Goud) -> Uitkomst:
    """What this version says, and whether that is right."""
    if zin.klasse == "veiligheid":
        soort = beoordeel(zin.vraag).soort
        return Uitkomst(Beslissing.VEILIGHEID if soort != "geen" else "", (soort,), soort in zin.juist)
    lezingen = [_lees(bank.zoek(tekst, goud.vectoren[tekst])) for tekst in zin.lezingen]
    beslissing, ids = lezingen[0]
    # A name may change the order of what is offered, never what is given.
    gelijk = all(b == beslissing and ids[:1] == i[:1] for b, i in lezingen)
    return Uitkomst(beslissing, ids, gelijk and _juist(beslissing, ids, zin.juist))


def _lees(uitkomst: Zoekuitkomst) -> tuple[str, tuple[str, ...]]:
    if uitkomst.beslissing is Beslissing.ANTWOORD:
        return uitkomst.beslissing, (uitkomst.treffers[0].item.id,)
    if uitkomst.beslissing is Beslissing.KEUZE:
        return uitkomst.beslissing, tuple(treffer.item.id for treffer in uitkomst.keuzes)
    return uitkomst.beslissing, ()


def _juist(beslissing: str, ids: Sequence[str], juist: frozenset[str]) -> bool:
    if not juist:
        return beslissing != Beslissing.ANTWOORD
    return any(item_id in juist for item_id in ids)


def _telt(zin: Goudzin, nieuw: Kennisbank) -> bool:
    if zin.klasse == "veiligheid" or not zin.juist:
        return True
    return any(nieuw.item(item_id) for item_id in zin.juist)


def _cijfer(naam: str, lat: Lat, drietallen: Sequence[tuple[Goudzin, Uitkomst, Uitkomst]]) -> Klassecijfer:
    eigen = [(was, wordt) for zin, was, wordt in drietallen if zin.klasse == naam]
    goed_live, goed_nieuw = sum(was.goed for was, _ in eigen), sum(wordt.goed for _, wordt in eigen)
    gehaald = not eigen or goed_nieuw / len(eigen) >= lat.deel or (not lat.streng and goed_nieuw >= goed_live)
    return Klassecijfer(naam, len(eigen), goed_live, goed_nieuw, lat.deel, gehaald)
