"""Sending: kenmerk, frozen copy and outbox row in one transaction with the conversation."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, select

from actions.gesprek.modellen import Gesprek, GesprekStatus
from actions.gesprek.signalen import lees_signalen
from actions.indienen.modellen import UitpostRij
from actions.klok import nu
from actions.opslag.versleuteling import kluis
from forms import reis
from forms.dossier import Dossier
from forms.kenmerk import nieuw_kenmerk
from forms.soorten import Antwoord


class NietKlaar(Exception):
    """A required answer is missing; ``velden`` names which. Nothing was sent."""

    def __init__(self, velden: tuple[str, ...]) -> None:
        super().__init__(", ".join(velden))
        self.velden = velden


def verstuur(sessie: Session, gesprek: Gesprek, dossier: Dossier, vandaag: date) -> str:
    """Put the finished gezinsplan in the outbox and return its kenmerk.

    Sending twice gives the same kenmerk and one intake. Raises NietKlaar when the plan is not whole:
    this is checked here, whatever the chat believed.
    """
    if gesprek.kenmerk:
        return gesprek.kenmerk
    if not reis.klaar(dossier, vandaag):
        raise NietKlaar(reis.ontbrekend(dossier, vandaag))
    kenmerk = _vrij_kenmerk(sessie)
    gesprek.kenmerk = kenmerk
    gesprek.status = GesprekStatus.VERSTUURD
    inhoud = kluis().versleutel(intake_inhoud(sessie, gesprek.id, dossier, vandaag), f"uitpost:{kenmerk}")
    sessie.add(UitpostRij(kenmerk=kenmerk, gesprek_id=gesprek.id, inhoud=inhoud))
    return kenmerk


def intake_inhoud(sessie: Session, gesprek_id: str, dossier: Dossier, vandaag: date) -> dict[str, object]:
    """The frozen copy that the jeugdprofessional gets: every answer that applies, and the signals."""
    antwoorden = {pad: als_json(antwoord) for pad, antwoord in reis.inhoud(dossier, vandaag).items()}
    return {
        "gemeente": dossier.waarde("gemeente"),
        "ontvangen": nu().isoformat(),
        "signalen": lees_signalen(sessie, gesprek_id),
        "antwoorden": antwoorden,
    }


def als_json(antwoord: Antwoord) -> dict[str, object]:
    """One answer as the interface describes it."""
    return {
        "waarde": antwoord.waarde,
        "letterlijk": antwoord.letterlijk,
        "status": antwoord.status.value,
        "kanaal": antwoord.kanaal.value,
        "tijd": antwoord.tijd.isoformat(),
    }


def _vrij_kenmerk(sessie: Session) -> str:
    while True:
        kenmerk = nieuw_kenmerk()
        if sessie.exec(select(Gesprek.id).where(Gesprek.kenmerk == kenmerk)).first() is None:
            return kenmerk
