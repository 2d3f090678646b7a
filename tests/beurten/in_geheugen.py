"""Plays one turn in memory: parsers and decision are real; Rasa, the search and the database stay out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlmodel import Session

from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import Stand
from actions.gesprek.modellen import Gesprek
from actions.gesprek.schemas import Bericht
from actions.gesprek.vragen import open_vraag
from actions.kennis.motor import encoder
from actions.webhook import (
    antwoorden,
    bij_controle,
    correcties,
    gegevens,
    opdrachten,
    twijfel,
    uitleg,
    verwerken,
)
from actions.webhook.beurt import Verstaan, Werkbeurt
from forms.dossier import Dossier
from forms.ontleden.tekst import normaliseer
from knowledge.namen import zonder_namen
from tests.beurten.situatie import DAG, FATIMA, PETER, dossier_tot
from tests.beurten.uitkomst import Genomen, Moment, lees_uitkomst


def sluit_af(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut the turn loose from the search, the database and the resume codes."""
    for module in (verwerken, bij_controle, twijfel):
        monkeypatch.setattr(module, "beantwoord_vraag", _weet_niet)
    for module in (uitleg, gegevens):
        monkeypatch.setattr(module, "beslissing_over", lambda *_: "onbekend")
    monkeypatch.setattr(opdrachten, "geef_hervatcode", lambda *_: ("een-twee-drie", 14))
    monkeypatch.setattr(antwoorden, "vergeet_hervatcodes", lambda *_: None)
    for module in (antwoorden, correcties):
        monkeypatch.setattr(module, "meld_onveilig", lambda *_: Bericht(soort="veiligheid", tekst="112"))


def maak_beurt(
    dossier: Dossier, stand: Stand, tekst: str, intent: str = "antwoord", vector: Any = None
) -> Werkbeurt:
    """A turn with this text, as Rasa would hand it over. Without ``vector`` nothing learned has a say."""
    gesprek = cast(Gesprek, SimpleNamespace(id="proef", status="open", kenmerk=None))
    return Werkbeurt(
        sessie=cast(Session, None),
        gesprek=gesprek,
        getypt=Getypt(tekst=normaliseer(tekst)),
        verstaan=Verstaan(intent, 0.5, vector),
        dossier=dossier,
        stand=stand,
        vandaag=DAG,
    )


def laat_verwerken(veld: str, tekst: str, gezin: str = FATIMA) -> Werkbeurt:
    """Say ``tekst`` at ``veld`` while what was learned listens too; the turn as it was left behind."""
    werk = maak_beurt(dossier_tot(veld, gezin), Stand(formulier=True), tekst, vector=vector_van(tekst))
    verwerken.verwerk(werk)
    return werk


def vector_van(tekst: str) -> Any:
    """The vector of a text as a turn carries it: without first names."""
    return encoder().vector(zonder_namen(tekst))


def speel(veld: str, tekst: str, gezin: str = PETER, vector: Any = None) -> Genomen:
    """Say ``tekst`` at ``veld`` and read what was decided. Needs ``sluit_af``."""
    werk = maak_beurt(dossier_tot(veld, gezin), Stand(formulier=True), tekst, vector=vector)
    voor = _moment(werk)
    verwerken.verwerk(werk)
    klaar = werk.vervolg == opdrachten.VERSTUREN
    beurt = {"status": "verstuurd" if klaar else str(werk.gesprek.status), "hervatcode": werk.hervatcode}
    berichten = [bericht.model_dump(by_alias=True, mode="json") for bericht in werk.berichten]
    return lees_uitkomst(voor, _moment(werk), beurt, berichten)


def _moment(werk: Werkbeurt) -> Moment:
    veld = open_vraag(werk.dossier, werk.stand, werk.vandaag)
    return Moment(werk.dossier, werk.stand, veld, str(werk.gesprek.status))


def _weet_niet(beurt: Werkbeurt, _vraag: str) -> None:
    beurt.zeg("kennis_onbekend", contact="", knoppen=("mens",))
