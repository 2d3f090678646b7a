"""Plays one turn against the running stack."""

from __future__ import annotations

import httpx

from actions.gesprek.concept import lees_dossier, lees_stand
from actions.gesprek.modellen import Gesprek
from actions.gesprek.vragen import open_vraag
from actions.klok import vandaag
from actions.opslag.database import sessie
from tests.beurten.situatie import PETER, zet_klaar
from tests.beurten.uitkomst import Genomen, Moment, lees_uitkomst


def speel(web: httpx.Client, veld: str, tekst: str, gezin: str = PETER) -> Genomen:
    """Put a new conversation at ``veld``, say ``tekst`` and read what was decided."""
    nieuw = web.post("/api/v1/gesprekken", json={}).json()
    kop = {"Authorization": f"Bearer {nieuw['sleutel']}"}
    with sessie() as werk:
        zet_klaar(werk, nieuw["gesprek"], veld, gezin)
    voor = _moment(nieuw["gesprek"])
    antwoord = web.post(
        f"/api/v1/gesprekken/{nieuw['gesprek']}/berichten", json={"tekst": tekst}, headers=kop
    )
    antwoord.raise_for_status()
    beurt = antwoord.json()
    na = _moment(nieuw["gesprek"])
    gesteld = na.veld is not None and na.stand.wachtend is None
    berichten = beurt["berichten"][:-1] if gesteld else beurt["berichten"]
    return lees_uitkomst(voor, na, beurt, berichten)


def _moment(gesprek_id: str) -> Moment:
    with sessie() as werk:
        gesprek = werk.get_one(Gesprek, gesprek_id)
        dossier, stand = lees_dossier(werk, gesprek_id), lees_stand(gesprek)
        return Moment(dossier, stand, open_vraag(dossier, stand, vandaag()), gesprek.status)
