"""One piece of work of one person: the work and its audit line succeed or fail together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.opslag.database import sessie
from actions.problemen import NietGevonden, Probleem

_BIJ_STATUS = {
    400: Resultaat.ONGELDIG,
    404: Resultaat.NIET_GEVONDEN,
    409: Resultaat.CONFLICT,
    429: Resultaat.GEBLOKKEERD,
}


class NietVoorU(NietGevonden):
    """It exists, but not for this person, who gets the same answer as for what does not exist."""


@contextmanager
def handeling(actor: Actor, wat: Gebeurtenis, object: str = "") -> Iterator[Session]:
    """A transaction that writes one audit line, also when the work is refused.

    Without its line nothing is shown or changed. A refusal undoes the work and is written after it.
    """
    try:
        with sessie() as werk:
            yield werk
            noteer(werk, actor.email, wat, object, Resultaat.GELUKT, actor.adres)
    except Probleem as fout:
        noteer_weigering(actor.email, wat, object, resultaat_van(fout), actor.adres)
        raise


def noteer_weigering(wie: str, wat: Gebeurtenis, object: str, resultaat: Resultaat, waarvandaan: str) -> None:
    """One line about something that did not happen, in its own transaction."""
    with sessie() as werk:
        noteer(werk, wie, wat, object, resultaat, waarvandaan)


def resultaat_van(fout: Probleem) -> Resultaat:
    """How a refusal is called in the log."""
    if isinstance(fout, NietVoorU):
        return Resultaat.GEWEIGERD
    return _BIJ_STATUS.get(fout.status, Resultaat.GEWEIGERD)
