"""The transaction around one action: load the draft, let the handler work, store, reply."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session, col, delete

from actions.gesprek.beurten import lees_getypt
from actions.gesprek.concept import Stand, bewaar_dossier, bewaar_stand, lees_concept
from actions.gesprek.modellen import BerichtRij, BeurtRij, Gesprek, SignaalRij
from actions.klok import vandaag
from actions.opslag.database import sessie
from actions.vragen.melding import leg_neer
from actions.webhook.beurt import Verstaan, Werkbeurt
from forms.dossier import Dossier


@dataclass(slots=True)
class Lopend:
    """A turn with its row: ``rij.besloten`` tells whether it was applied before."""

    werk: Werkbeurt
    rij: BeurtRij


@contextmanager
def bezig(tracker: Tracker, dispatcher: CollectingDispatcher) -> Iterator[Lopend]:
    """Open the turn that Rasa is working on; store everything before the reply leaves.

    Raises NoResultFound when conversation or turn does not exist: Rasa then reports a failed turn.
    """
    beurt_id = _metadata(tracker)["beurt"]
    with sessie() as werk:
        gesprek = werk.get_one(Gesprek, tracker.sender_id)
        rij = werk.get_one(BeurtRij, (gesprek.id, beurt_id))
        dossier, stand = lees_concept(werk, gesprek)
        lopend = Lopend(_werkbeurt(werk, gesprek, rij, dossier, stand, tracker), rij)
        yield lopend
        _leg_vast(lopend, dossier)
    leg_neer(lopend.werk.meldingen)
    _antwoord(dispatcher, lopend.werk)


def verstaan_uit(tracker: Tracker) -> Verstaan:
    """What Rasa understood, with the vector that the gateway computed for this text."""
    intent = tracker.latest_message.get("intent") or {}
    vector = _metadata(tracker).get("vector")
    return Verstaan(
        intent=intent.get("name") or "",
        zekerheid=float(intent.get("confidence") or 0.0),
        vector=np.frombuffer(base64.b64decode(vector), dtype="<f4") if vector else None,
    )


def _metadata(tracker: Tracker) -> dict[str, str]:
    return tracker.latest_message.get("metadata") or {}


def _werkbeurt(
    sessie_: Session, gesprek: Gesprek, rij: BeurtRij, dossier: Dossier, stand: Stand, tracker: Tracker
) -> Werkbeurt:
    return Werkbeurt(
        sessie=sessie_,
        gesprek=gesprek,
        getypt=lees_getypt(rij),
        verstaan=verstaan_uit(tracker),
        dossier=dossier,
        stand=stand,
        vandaag=vandaag(),
    )


def _leg_vast(lopend: Lopend, oud: Dossier) -> None:
    werk = lopend.werk
    bewaar_dossier(werk.sessie, werk.gesprek.id, oud, werk.dossier)
    bewaar_stand(werk.gesprek, werk.stand)
    lopend.rij.besloten = True
    if werk.wis_transcript:
        _wis(werk.sessie, werk.gesprek.id, lopend.rij.id)


def _wis(sessie_: Session, gesprek_id: str, deze_beurt: str) -> None:
    """Erase every word that was said; only the turn at hand stays until its reply is out."""
    for tabel in (BerichtRij, SignaalRij):
        sessie_.exec(delete(tabel).where(col(tabel.gesprek_id) == gesprek_id))
    eerdere = col(BeurtRij.id) != deze_beurt
    sessie_.exec(delete(BeurtRij).where(col(BeurtRij.gesprek_id) == gesprek_id, eerdere))


def _antwoord(dispatcher: CollectingDispatcher, werk: Werkbeurt) -> None:
    for bericht in werk.berichten:
        dispatcher.utter_message(json_message=bericht.model_dump())
    if werk.hervatcode:
        dispatcher.utter_message(json_message={"hervatcode": werk.hervatcode})
    if werk.wis_transcript:
        dispatcher.utter_message(json_message={"wis": True})
