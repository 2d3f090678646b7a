"""Conversations as a whole: begin, resume, show again, erase."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlmodel import Session

from actions.gesprek import beurten
from actions.gesprek.beeld import Beeld, beeld_van, maak_beurt
from actions.gesprek.concept import bewaar_stand, lees_stand
from actions.gesprek.knoppen import MENU, vaste_knoppen
from actions.gesprek.modellen import Gesprek, GesprekStatus
from actions.gesprek.rasa import Uitkomst
from actions.gesprek.schemas import Bericht, Beurt, NieuweBeurt
from actions.gesprek.toegang import geef_sleutel, gesprek_met_code, nieuw_gesprek, open_gesprek
from actions.gezin.chat import zet_klaar
from actions.grenzen import tel, vergeef
from actions.instellingen import instellingen
from actions.opslag.database import lees_sessie, sessie
from actions.teksten import zin

_KWARTIER = timedelta(minutes=15)
_UUR = timedelta(hours=1)
_PROBEERSELS_PER_ADRES = 20
"""Wrong codes per address and quarter of an hour; a right one does not count."""
_PROBEERSELS_SAMEN = 300


def begin(afzender: str) -> NieuweBeurt:
    """A new conversation with its greeting. Raises TeVeel past the limit per address."""
    with sessie() as werk:
        tel(werk, "gesprek", afzender, hoogstens=instellingen().gesprekken_per_uur, per=_UUR)
        gesprek, sleutel = nieuw_gesprek(werk)
        beurt = maak_beurt(beeld_van(werk, gesprek), Uitkomst([_begroeting()]))
        beurten.voeg_toe(werk, gesprek.id, beurt.berichten)
        return NieuweBeurt(**beurt.model_dump(), gesprek=gesprek.id, sleutel=sleutel)


def hervat(code: str, afzender: str) -> NieuweBeurt:
    """Go on with a resume code, on any device. Raises NietGevonden or TeVeel."""
    with _met_code(code, afzender) as (werk, gesprek):
        _open_formulier(gesprek)
        vraag = zet_klaar(werk, gesprek)
        beeld = beeld_van(werk, gesprek)
        sleutel = geef_sleutel(werk, gesprek.id)
        beurt = maak_beurt(beeld, Uitkomst([_welkom_terug(beeld), *vraag]))
        beurten.voeg_toe(werk, gesprek.id, beurt.berichten)
        return NieuweBeurt(**beurt.model_dump(), gesprek=gesprek.id, sleutel=sleutel)


def open_met_code(code: str, afzender: str) -> tuple[str, str]:
    """Conversation and a new secret for who has the resume code. Raises NietGevonden or TeVeel."""
    with _met_code(code, afzender) as (werk, gesprek):
        return gesprek.id, geef_sleutel(werk, gesprek.id)


@contextmanager
def _met_code(code: str, afzender: str) -> Iterator[tuple[Session, Gesprek]]:
    """The conversation of a code. A wrong code counts, a right one does not."""
    with sessie() as werk:
        tel(werk, "hervat", afzender, hoogstens=_PROBEERSELS_PER_ADRES, per=_KWARTIER)
        tel(werk, "hervat-samen", "iedereen", hoogstens=_PROBEERSELS_SAMEN, per=_KWARTIER)
    with sessie() as werk:
        gesprek = gesprek_met_code(werk, code)
        vergeef(werk, "hervat", afzender, per=_KWARTIER)
        vergeef(werk, "hervat-samen", "iedereen", per=_KWARTIER)
        yield werk, gesprek


def toon(gesprek_id: str, sleutel: str | None) -> Beurt:
    """The whole transcript with the open question. Raises NietGevonden."""
    with lees_sessie() as werk:
        gesprek = open_gesprek(werk, gesprek_id, sleutel)
        beurt = maak_beurt(beeld_van(werk, gesprek), Uitkomst([]))
        return beurt.model_copy(update={"berichten": beurten.transcript(werk, gesprek.id)})


def wis(gesprek_id: str, sleutel: str | None) -> None:
    """Erase a conversation with everything in it. Raises NietGevonden."""
    with sessie() as werk:
        werk.delete(open_gesprek(werk, gesprek_id, sleutel))


def _begroeting() -> Bericht:
    return Bericht(tekst=zin("welkom"), knoppen=vaste_knoppen(MENU))


def _welkom_terug(beeld: Beeld) -> Bericht:
    vorm = beeld.dossier.aanspreekvorm
    if beeld.kenmerk:
        return Bericht(tekst=zin("welkom_terug_verstuurd", vorm, kenmerk=beeld.kenmerk))
    return Bericht(tekst=zin("welkom_terug", vorm))


def _open_formulier(gesprek: Gesprek) -> None:
    """Someone who comes back wants to go on: the form opens again, unless the plan is sent."""
    if gesprek.kenmerk is None:
        gesprek.status = GesprekStatus.OPEN
        bewaar_stand(gesprek, lees_stand(gesprek).met(formulier=True))
