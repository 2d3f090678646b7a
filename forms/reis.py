"""The journey: which question is next, may I go there, and what is still missing.

Chat and web form both ask here; there is no second answer to "which question is next".
A question is *open* when it has no answer yet, or must have a value and has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forms.antwoorden import beantwoord, zonder_item
from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Groep, Veld
from forms.open_vragen import is_open, is_verplicht, mist_waarde, reden_heropend
from forms.paden import index, met_index
from forms.soorten import Antwoord
from forms.voortgang import Voortgang, voortgang
from forms.voorwaarden import VOORWAARDEN

__all__ = [
    "Voortgang",
    "beantwoord",
    "inhoud",
    "is_verplicht",
    "klaar",
    "mag_naar",
    "ontbrekend",
    "reden_heropend",
    "van_toepassing",
    "volgende_vraag",
    "voortgang",
    "vorige_vraag",
    "vragen",
    "zonder_item",
]


def _geldt(regel: str | None, dossier: Dossier, nummer: int | None, vandaag: date) -> bool:
    return regel is None or VOORWAARDEN[regel](dossier, nummer, vandaag)


def begint_item(dossier: Dossier, groep: Groep) -> bool:
    """Whether a new item of this group is waiting for its first answer."""
    nog_een = dossier.waarde(groep.nog_een.naam)
    aantal = dossier.aantal(groep.naam)
    eerste = aantal == 0 and (nog_een is None or groep.minimaal > 0)
    return aantal < groep.maximaal and (nog_een is True or eerste)


def _groep_vragen(dossier: Dossier, groep: Groep, vandaag: date) -> Iterator[str]:
    if not _geldt(groep.alleen_als, dossier, None, vandaag):
        return
    aantal = dossier.aantal(groep.naam)
    for nummer in range(aantal):
        yield from (met_index(veld.naam, nummer) for veld in groep.velden)
    begint, toegezegd = begint_item(dossier, groep), dossier.waarde(groep.nog_een.naam) is True
    if begint and toegezegd:
        yield groep.nog_een.naam
    if begint:
        yield from (met_index(veld.naam, aantal) for veld in groep.velden)
    if aantal < groep.maximaal and not (begint and toegezegd):
        yield groep.nog_een.naam


def _veld_vragen(dossier: Dossier, veld: Veld, vandaag: date) -> Iterator[str]:
    if veld.per is None:
        if _geldt(veld.alleen_als, dossier, None, vandaag):
            yield veld.naam
        return
    for nummer in range(dossier.aantal(veld.per)):
        if _geldt(veld.alleen_als, dossier, nummer, vandaag):
            yield met_index(veld.naam, nummer)


def vragen(dossier: Dossier, vandaag: date) -> Iterator[str]:
    """Every question that applies now, as concrete pads in order; ``controle`` is the last."""
    for stap in GEZINSPLAN.stappen:
        for deel in stap.onderdelen:
            if isinstance(deel, Groep):
                yield from _groep_vragen(dossier, deel, vandaag)
            else:
                yield from _veld_vragen(dossier, deel, vandaag)


def volgende_vraag(dossier: Dossier, vandaag: date) -> str:
    """The first open question that applies; ``controle`` when none is open."""
    return next(
        (pad for pad in vragen(dossier, vandaag) if pad != CONTROLE and is_open(dossier, pad)), CONTROLE
    )


def van_toepassing(dossier: Dossier, pad: str, vandaag: date) -> bool:
    """Whether a question is asked with these answers. Raises OnbekendVeld."""
    veld = GEZINSPLAN.veld(pad)
    if veld.groep is not None:
        groep = GEZINSPLAN.groep(veld.groep)
        return pad in _groep_vragen(dossier, groep, vandaag)
    nummer = index(pad)
    if veld.per is not None and (nummer is None or nummer >= dossier.aantal(veld.per)):
        return False
    return _geldt(veld.alleen_als, dossier, nummer, vandaag)


def mag_naar(dossier: Dossier, pad: str, vandaag: date) -> bool:
    """Whether a person may open this question.

    It must apply, and no question before it may still miss a value it must have. A question
    that may be skipped never bars the way. Raises OnbekendVeld.
    """
    if not van_toepassing(dossier, pad, vandaag):
        return False
    for eerder in vragen(dossier, vandaag):
        if eerder == pad:
            return True
        if mist_waarde(dossier, eerder):
            return False
    return False


def vorige_vraag(dossier: Dossier, pad: str, vandaag: date) -> str | None:
    """The question before this one; None at the first one or when this one does not apply."""
    vorige: str | None = None
    for vraag in vragen(dossier, vandaag):
        if vraag == pad:
            return vorige
        vorige = vraag
    return None


def ontbrekend(dossier: Dossier, vandaag: date) -> tuple[str, ...]:
    """The questions that must have a value and have none, in order; empty: the plan can be sent."""
    return tuple(pad for pad in vragen(dossier, vandaag) if mist_waarde(dossier, pad))


def klaar(dossier: Dossier, vandaag: date) -> bool:
    """Whether nothing that must have a value is missing."""
    return not any(mist_waarde(dossier, pad) for pad in vragen(dossier, vandaag))


def inhoud(dossier: Dossier, vandaag: date) -> dict[str, Antwoord]:
    """The answers that apply, in order: what is handed over. Leaves out ``nog_een`` and ``controle``."""
    weg = {groep.nog_een.naam for groep in GEZINSPLAN.groepen()} | {CONTROLE}
    return {pad: dossier[pad] for pad in vragen(dossier, vandaag) if pad in dossier and pad not in weg}
