"""The chat gateway: one turn from what was typed to what we say back.

Order matters. What was typed is stored first; the safety check comes before Rasa and works without
it; the reply is drawn from the draft, so we never say "bewaard" about something that is not on disk.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from sqlmodel import Session
from starlette.concurrency import run_in_threadpool

from actions.gesprek import beurten
from actions.gesprek.beeld import Beeld, beeld_van, maak_beurt
from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import bewaar_stand
from actions.gesprek.invoer import Gelezen, boodschap_voor, lees_invoer
from actions.gesprek.knoppen import MENU, vaste_knoppen
from actions.gesprek.modellen import Gesprek
from actions.gesprek.rasa import RasaStoring, Uitkomst, vraag_rasa
from actions.gesprek.schemas import Bericht, Beurt, Invoer
from actions.gesprek.signalen import noteer_signaal, veiligheidsbericht
from actions.gesprek.sloten import sloten
from actions.gesprek.storing import na_storing
from actions.gesprek.toegang import open_gesprek
from actions.gezin.chat import na_beurt, neem_antwoord
from actions.grenzen import tel
from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag.database import sessie
from actions.problemen import Conflict
from actions.teksten import zin

_MINUUT: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Verzoek:
    """One call on the chat API."""

    gesprek: str
    sleutel: str | None
    beurt: str
    invoer: Invoer


@dataclass(frozen=True, slots=True)
class Begin:
    """A registered turn: what the conversation looked like, and the reply if there already was one."""

    beeld: Beeld
    gelezen: Gelezen
    eerder: Beurt | None = None
    besloten: bool = False


async def verwerk_bericht(verzoek: Verzoek) -> Beurt:
    """Carry out one message and return what to show.

    Raises NietGevonden for a wrong secret, Conflict when another tab moved on, TeVeel past the limit.
    """
    async with sloten().slot(verzoek.gesprek):
        begin = await run_in_threadpool(_begin, verzoek)
        if begin.eerder:
            return begin.eerder
        uitkomst = await _voer_uit(verzoek, begin)
        return await run_in_threadpool(_eindig, verzoek, begin, uitkomst)


def _begin(verzoek: Verzoek) -> Begin:
    with sessie() as werk:
        gesprek = open_gesprek(werk, verzoek.gesprek, verzoek.sleutel)
        beeld = beeld_van(werk, gesprek)
        gelezen = lees_invoer(verzoek.invoer, beeld)
        staat = beurten.begin_beurt(werk, gesprek.id, verzoek.beurt, gelezen.getypt)
        if staat.is_nieuw:
            _neem_aan(werk, verzoek, beeld, gelezen)
            gesprek.laatst_actief = nu()
        return Begin(beeld, gelezen, staat.uitkomst, staat.besloten)


def _neem_aan(werk: Session, verzoek: Verzoek, beeld: Beeld, gelezen: Gelezen) -> None:
    """The first time that this turn comes in: limits, the words on disk, and a cry for help marked."""
    tel(werk, "bericht", beeld.gesprek, hoogstens=instellingen().berichten_per_minuut, per=_MINUUT)
    if verzoek.invoer.veld and verzoek.invoer.veld != beeld.veld:
        raise Conflict(code="gelijktijdig")
    if gelezen.getypt.tekst:
        beurten.voeg_toe(werk, beeld.gesprek, [Bericht(van="ouder", tekst=gelezen.getypt.tekst)])
    if gelezen.getypt.veiligheid:
        noteer_signaal(werk, beeld.gesprek, gelezen.getypt.veiligheid, gelezen.noodzin)
        _houd_kreet_vast(werk, beeld, gelezen.getypt.tekst)


def _houd_kreet_vast(werk: Session, beeld: Beeld, tekst: str) -> None:
    """What was told outside the form is offered at the hulpvraag, as we say; never after a no to keeping."""
    if beeld.veld is None and beeld.kenmerk is None and not beeld.stand.bewaart_niets:
        bewaar_stand(werk.get_one(Gesprek, beeld.gesprek), beeld.stand.met_verhaal(tekst))


async def _voer_uit(verzoek: Verzoek, begin: Begin) -> Uitkomst:
    """Safety first, then Rasa; an empty message and a repeated turn need neither."""
    vorm = begin.beeld.dossier.aanspreekvorm
    getypt = begin.gelezen.getypt
    if begin.besloten:
        return Uitkomst([Bericht(tekst=zin("storing_bewaard", vorm))])
    if not getypt.tekst and getypt.keuze is None:
        return Uitkomst([Bericht(soort="fout", tekst=zin("leeg_bericht", vorm))])
    vooraf = _veiligheid_eerst(begin.beeld, getypt)
    if begin.beeld.stand.terugvraag is not None:
        antwoord = await run_in_threadpool(neem_antwoord, begin.beeld.gesprek, verzoek.beurt, getypt)
        if antwoord is not None:
            return Uitkomst([*vooraf, *antwoord])
    if vooraf and not begin.beeld.veld:
        return Uitkomst([*vooraf, Bericht(tekst=zin("na_veiligheid", vorm), knoppen=vaste_knoppen(MENU))])
    return await _met_rasa(verzoek, begin, vooraf)


async def _met_rasa(verzoek: Verzoek, begin: Begin, vooraf: list[Bericht]) -> Uitkomst:
    boodschap = await run_in_threadpool(boodschap_voor, verzoek.beurt, begin.gelezen, begin.beeld)
    try:
        uitkomst = await vraag_rasa(boodschap)
    except RasaStoring:
        return Uitkomst(
            [*vooraf, *await run_in_threadpool(na_storing, begin.beeld, verzoek.beurt)], mislukt=True
        )
    return replace(uitkomst, berichten=[*vooraf, *uitkomst.berichten])


def _veiligheid_eerst(beeld: Beeld, getypt: Getypt) -> list[Bericht]:
    if not getypt.veiligheid:
        return []
    return [veiligheidsbericht(getypt.veiligheid, beeld.dossier.aanspreekvorm)]


def _eindig(verzoek: Verzoek, begin: Begin, uitkomst: Uitkomst) -> Beurt:
    """Draw the reply from the draft as it is now, and keep it for a repeated call."""
    with sessie() as werk:
        gesprek = open_gesprek(werk, verzoek.gesprek, verzoek.sleutel)
        uitkomst = na_beurt(werk, gesprek, uitkomst)
        beurt = maak_beurt(beeld_van(werk, gesprek), uitkomst)
        if uitkomst.wis:
            return beurt
        beurten.voeg_toe(werk, gesprek.id, beurt.berichten)
        if not uitkomst.mislukt:
            beurten.eindig_beurt(werk, gesprek.id, verzoek.beurt, beurt)
        return beurt
