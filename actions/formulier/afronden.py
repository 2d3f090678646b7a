"""The end of the web form: send, or pause with a resume code."""

from __future__ import annotations

from actions.formulier.invullen import Toegang
from actions.gesprek.beeld import beeld_van
from actions.gesprek.concept import bewaar_stand
from actions.gesprek.toegang import geef_hervatcode, open_gesprek
from actions.indienen.bezorgen import bezorg_wat_wacht
from actions.indienen.versturen import verstuur
from actions.opslag.database import sessie


def verstuur_formulier(toegang: Toegang) -> tuple[str, str]:
    """Send the plan; returns kenmerk and a resume code. Raises NietKlaar or NietGevonden."""
    with sessie() as werk:
        gesprek = open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        beeld = beeld_van(werk, gesprek)
        kenmerk = verstuur(werk, gesprek, beeld.dossier, beeld.dag)
        bewaar_stand(gesprek, beeld.stand.met(formulier=False, veld=None, wachtend=None))
        code, _ = geef_hervatcode(werk, gesprek.id, verstuurd=True)
    bezorg_wat_wacht()
    return kenmerk, code


def pauzeer(toegang: Toegang) -> tuple[str, int]:
    """A resume code and how many days it works. Raises NietGevonden."""
    with sessie() as werk:
        gesprek = open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        return geef_hervatcode(werk, gesprek.id)
