"""The summary per step, and the choices of the last question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Stap, Veld
from forms.paden import index
from forms.reis import inhoud
from forms.soorten import Status
from forms.teksten import groeptitel, label, optietitels, staptitel
from forms.weergave import weergave

__all__ = ["Regel", "StapSamenvatting", "controle_opties", "samenvatting", "weergave"]

WIJZIG = "wijzig:"
"""Prefix of a choice that opens a question to change its answer."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One answer.

    ``label`` names it on its own (``Sofie: School of opvang``). Under a heading with ``groep`` (the
    first name, or ``Kind 2``; empty outside a list) the short name ``kort`` is enough.
    """

    pad: str
    label: str
    weergave: str
    status: Status
    groep: str
    kort: str


@dataclass(frozen=True, slots=True)
class StapSamenvatting:
    """One step with its answers in order."""

    nummer: int
    titel: str
    regels: tuple[Regel, ...]


def _groepnaam(dossier: Dossier, veld: Veld, pad: str) -> str:
    """The first name of the child, or a numbered title; empty outside a list."""
    nummer = index(pad)
    lijst = veld.groep or veld.per
    if nummer is None or lijst is None:
        return ""
    naam = dossier.waarde(f"kinderen[{nummer}].voornaam") if lijst == "kinderen" else None
    return naam if isinstance(naam, str) else groeptitel(lijst, nummer + 1, dossier.aanspreekvorm)


def _regel(dossier: Dossier, pad: str) -> Regel:
    veld, antwoord = GEZINSPLAN.veld(pad), dossier[pad]
    tekst = weergave(veld, antwoord, dossier.aanspreekvorm, bool(index(pad)))
    groep, kort = _groepnaam(dossier, veld, pad), label(pad, dossier)
    return Regel(pad, ": ".join(filter(None, (groep, kort))), tekst, antwoord.status, groep, kort)


def samenvatting(dossier: Dossier, vandaag: date) -> tuple[StapSamenvatting, ...]:
    """The answers that apply, per step; a step without answers is left out."""
    per_stap: dict[int, list[Regel]] = {}
    for pad in inhoud(dossier, vandaag):
        per_stap.setdefault(GEZINSPLAN.stap_van(pad).nummer, []).append(_regel(dossier, pad))
    return tuple(
        _stap(stap, dossier, per_stap[stap.nummer]) for stap in GEZINSPLAN.stappen if stap.nummer in per_stap
    )


def _stap(stap: Stap, dossier: Dossier, regels: list[Regel]) -> StapSamenvatting:
    return StapSamenvatting(stap.nummer, staptitel(stap.id, dossier.aanspreekvorm), tuple(regels))


def controle_opties(dossier: Dossier, vandaag: date) -> dict[str, str]:
    """The choices of ``controle``: ``verstuur`` and one ``wijzig:<pad>`` per answer, with its title."""
    opties = optietitels(GEZINSPLAN.veld(CONTROLE), dossier.aanspreekvorm)
    for stap in samenvatting(dossier, vandaag):
        for regel in stap.regels:
            opties[WIJZIG + regel.pad] = regel.label
    return opties
