"""Storing an answer, and taking an item out of a group."""

from __future__ import annotations

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Groep
from forms.paden import index, lijst, met_index, sjabloon
from forms.soorten import Antwoord, Status
from forms.waarden import waarde_fout


class OngeldigAntwoord(ValueError):
    """An answer that its question cannot hold; ``code`` is the key of the error text."""

    def __init__(self, pad: str, code: str) -> None:
        """Keep pad and code; the message never holds the answer itself."""
        super().__init__(f"{pad}: {code}")
        self.pad, self.code = pad, code


def _keur(pad: str, antwoord: Antwoord) -> None:
    veld = GEZINSPLAN.veld(pad)
    if antwoord.status is not Status.BEANTWOORD:
        fout = "leeg" if antwoord.waarde is not None else None
    else:
        fout = waarde_fout(veld, antwoord.waarde)
    if fout is not None:
        raise OngeldigAntwoord(pad, fout)


def _groep_van(pad: str) -> Groep | None:
    veld = GEZINSPLAN.veld(pad)
    nummer = index(pad)
    return GEZINSPLAN.groep(veld.groep) if veld.groep is not None and nummer is not None else None


def beantwoord(dossier: Dossier, pad: str, antwoord: Antwoord) -> Dossier:
    """Store an answer; every other answer stays, also when it no longer applies.

    The first answer of a new item drops its ``nog_een``, so that it is asked again after the item.
    Raises OnbekendVeld, and OngeldigAntwoord when the value does not fit the question, when an item
    is left out (``te_vroeg``) or when the group is full.
    """
    _keur(pad, antwoord)
    groep = _groep_van(pad)
    nummer = index(pad)
    if groep is None or nummer is None or nummer < dossier.aantal(groep.naam):
        return dossier.met(pad, antwoord)
    if nummer >= groep.maximaal:
        raise OngeldigAntwoord(pad, "te_veel_kinderen" if groep.naam == "kinderen" else "te_veel_hulp")
    if nummer > dossier.aantal(groep.naam):
        raise OngeldigAntwoord(pad, "te_vroeg")
    return dossier.zonder(groep.nog_een.naam).met(pad, antwoord)


def _schuif(pad: str, lijsten: set[str], weg: int) -> str | None:
    """The pad after item ``weg`` is gone; None for a pad of that item itself."""
    nummer = index(pad)
    if nummer is None or lijst(pad) not in lijsten or nummer < weg:
        return pad
    return None if nummer == weg else met_index(sjabloon(pad), nummer - 1)


def zonder_item(dossier: Dossier, groep: str, nummer: int) -> Dossier:
    """Take one item out of a group; later items move up, also in lists that follow the group.

    Raises OnbekendVeld for an unknown group and OngeldigAntwoord (``te_weinig_kinderen``) when the
    group would have fewer items than it must have.
    """
    if dossier.aantal(groep) <= GEZINSPLAN.groep(groep).minimaal:
        raise OngeldigAntwoord(groep, "te_weinig_kinderen")
    volgend = {veld.naam.partition("[")[0] for veld in GEZINSPLAN.velden() if veld.per == groep}
    nieuw: dict[str, Antwoord] = {}
    for pad, antwoord in dossier.items():
        plek = _schuif(pad, volgend | {groep}, nummer)
        if plek is not None:
            nieuw[plek] = antwoord
    return dossier.met_antwoorden(nieuw)
