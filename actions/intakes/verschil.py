"""What the family changed between two versions of its plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from forms.dossier import Dossier
from forms.samenvatting import Regel, samenvatting
from forms.soorten import Status


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One answer that is different. ``was`` and ``wordt`` are in the family's words; empty: no answer."""

    pad: str
    label: str
    was: str
    wordt: str
    tijd: datetime | None


def verschil(oud: Dossier, nieuw: Dossier, dag: date) -> tuple[Wijziging, ...]:
    """Every answer with another value, other words or another status, in the order of the form."""
    was, wordt = _regels(oud, dag), _regels(nieuw, dag)
    paden = [*wordt, *(pad for pad in was if pad not in wordt)]
    return tuple(
        Wijziging(
            pad=pad,
            label=(wordt.get(pad) or was[pad]).label,
            was=_tekst(oud, was.get(pad)),
            wordt=_tekst(nieuw, wordt.get(pad)),
            tijd=nieuw[pad].tijd if pad in wordt else None,
        )
        for pad in paden
        if _inhoud(oud, was.get(pad)) != _inhoud(nieuw, wordt.get(pad))
    )


def _regels(dossier: Dossier, dag: date) -> dict[str, Regel]:
    return {regel.pad: regel for stap in samenvatting(dossier, dag) for regel in stap.regels}


def _inhoud(dossier: Dossier, regel: Regel | None) -> object:
    if regel is None:
        return None
    antwoord = dossier[regel.pad]
    return antwoord.waarde, antwoord.letterlijk, antwoord.status


def _tekst(dossier: Dossier, regel: Regel | None) -> str:
    """Own words where there are any, else how we read it."""
    if regel is None:
        return ""
    antwoord = dossier[regel.pad]
    vrij = isinstance(antwoord.waarde, str) and antwoord.waarde.strip() == antwoord.letterlijk.strip()
    return antwoord.letterlijk if vrij and antwoord.status is Status.BEANTWOORD else regel.weergave
