"""What we say when Rasa did not carry out a turn: honest about what is and is not saved."""

from __future__ import annotations

from actions.gesprek.beeld import Beeld
from actions.gesprek.mens import contactregel
from actions.gesprek.modellen import BeurtRij
from actions.gesprek.schemas import Bericht
from actions.opslag.database import lees_sessie
from actions.teksten import zin


def na_storing(beeld: Beeld, beurt: str) -> list[Bericht]:
    """Tell whether the last message was stored; the draft knows, not the failed call."""
    with lees_sessie() as werk:
        besloten = werk.get_one(BeurtRij, (beeld.gesprek, beurt)).besloten
    vorm = beeld.dossier.aanspreekvorm
    if besloten:
        return [Bericht(soort="fout", tekst=zin("storing_bewaard", vorm))]
    contact = contactregel(beeld.dossier)
    return [Bericht(soort="fout", tekst=zin("storing_niet_bewaard", vorm, contact=contact))]
