"""Taking an answer away from visitors, at once."""

from __future__ import annotations

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.kennis import rijen, stand
from actions.kennis.inhoud import lees_inhoud
from actions.kennis.levend import levend
from actions.kennis.modellen import Versiestatus
from actions.kennis.versies import Versie, lees_versie
from actions.opslag.database import lees_sessie
from actions.problemen import NietGevonden, OngeldigeInvoer


def trek_in(actor: Actor, item_id: str, reden: str) -> Versie:
    """Take the live version away, with the reason. One person is enough: a wrong answer must go at once."""
    wat = Gebeurtenis.KENNIS_INGETROKKEN
    if not reden.strip():
        raise OngeldigeInvoer(code="kennis_reden", veld="reden")
    with lees_sessie() as werk:
        inhoud = lees_inhoud(werk).met({}, zonder=(item_id,))
    gebouwd = levend.bouw(inhoud)  # learned before, so that every process has it at once
    with handeling(actor, wat, item_id) as werk:
        live = rijen.een(rijen.van_item(werk, item_id), Versiestatus.LIVE)
        if live is None:
            raise NietGevonden()
        live.status, live.reden, live.beoordeeld_door = Versiestatus.INGETROKKEN, reden.strip(), actor.email
        werk.add(live)
        ongestoord = stand.huidige(werk) == inhoud.stand
        nieuwe = stand.verhoog(werk)
    if ongestoord:
        levend.neem_over(gebouwd.met_stand(nieuwe))
    return lees_versie(live)
