"""Cries for help: shown first, kept with the quoted sentence, never used to order the queue."""

from __future__ import annotations

from sqlmodel import Session, col, select

from actions.gesprek.modellen import SignaalRij
from actions.gesprek.schemas import Bericht
from actions.klok import nu_hier
from actions.opslag.versleuteling import kluis
from forms.dossier import Dossier
from forms.soorten import Aanspreekvorm
from knowledge.veiligheid import Route, bericht, routes

VOELT_VEILIG = "veiligheid.voelt_veilig"
"""The question whether everyone at home feels safe."""
ONVEILIG = ("soms_niet", "nee")
"""Its answers that show the routes at once and mark the intake."""
_ONVEILIG_THUIS = "geweld"


def veiligheidsbericht(soort: str, vorm: Aanspreekvorm) -> Bericht:
    """The message with people and phone numbers for this class of danger."""
    jeugdige = vorm is Aanspreekvorm.JE
    lijnen = "\n".join(_regel(route) for route in routes(soort, jeugdige=jeugdige, moment=nu_hier()))
    return Bericht(soort="veiligheid", tekst=f"{bericht(soort, jeugdige=jeugdige)}\n\n{lijnen}")


def noteer_signaal(sessie: Session, gesprek_id: str, soort: str, gezegd: str) -> None:
    """Keep a signal with the sentence as it was written; the same sentence is kept once."""
    inhoud = {"soort": soort, "zin": gezegd}
    if inhoud not in lees_signalen(sessie, gesprek_id):
        geheim = kluis().versleutel(inhoud, f"signaal:{gesprek_id}")
        sessie.add(SignaalRij(gesprek_id=gesprek_id, inhoud=geheim))


def lees_signalen(sessie: Session, gesprek_id: str) -> list[dict[str, str]]:
    """The signals of a conversation, oldest first."""
    rijen = sessie.exec(
        select(SignaalRij).where(SignaalRij.gesprek_id == gesprek_id).order_by(col(SignaalRij.id))
    )
    return [kluis().ontsleutel(rij.inhoud, f"signaal:{gesprek_id}") for rij in rijen]


def meld_onveilig(sessie: Session, gesprek_id: str, letterlijk: str, dossier: Dossier) -> Bericht:
    """Someone says that it is not safe at home: mark it and show who helps."""
    noteer_signaal(sessie, gesprek_id, _ONVEILIG_THUIS, letterlijk)
    return veiligheidsbericht(_ONVEILIG_THUIS, dossier.aanspreekvorm)


def _regel(route: Route) -> str:
    return f"{route.naam}: {route.telefoon}. {route.wanneer}"
