"""Questions from the professional in the chat: put ready, taken in, and passed on."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from actions.accounts.modellen import Account
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.gesprek.beeld import beeld_van
from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import bewaar_stand
from actions.gesprek.modellen import BeurtRij, Gesprek, GesprekStatus
from actions.gesprek.rasa import Uitkomst
from actions.gesprek.schemas import Bericht
from actions.gezin.wijzigen import GEZIN, geef_door, lopende_intake, sluit_formulier
from actions.intakes.inhoud import lees_tekst
from actions.intakes.modellen import IntakeTerugvraag, Soort
from actions.intakes.terugvragen import beantwoord_algemeen, open_vragen, te_beantwoorden
from actions.opslag.database import sessie
from actions.teksten import zin
from forms import reis
from forms.ontleden import is_vraagzin, ontleed_opdracht, splits_zinnen


def zet_klaar(werk: Session, gesprek: Gesprek) -> list[Bericht]:
    """Open the first question that waits, exactly there; returns what we say about it."""
    beeld = beeld_van(werk, gesprek)
    intake = lopende_intake(werk, gesprek.kenmerk)
    vragen = open_vragen(werk, intake.kenmerk) if intake else []
    vraag = next((v for v in vragen if not v.veld or te_beantwoorden(beeld.dossier, v.veld)), None)
    if intake and not reis.klaar(beeld.dossier, beeld.dag):
        bewaar_stand(gesprek, beeld.stand.met(formulier=True, veld=None, wachtend=None, terugvraag=None))
        return []
    if vraag is None:
        return []
    nieuw = beeld.stand.met(wachtend=None, pogingen=0, vooraf={})
    if vraag.veld:
        bewaar_stand(gesprek, nieuw.met(formulier=True, veld=vraag.veld, terugvraag=None))
    else:
        bewaar_stand(gesprek, nieuw.met(formulier=False, veld=None, terugvraag=vraag.id))
    vorm = beeld.dossier.aanspreekvorm
    return [Bericht(tekst=zin("terugvraag", vorm, naam=wie_vraagt(werk, vraag), vraag=lees_vraag(vraag)))]


def neem_antwoord(gesprek_id: str, beurt: str, getypt: Getypt) -> list[Bericht] | None:
    """Take a text as the reply to a question in general.

    None when it is something else: no such question is open, a button, a command, or only a question
    to us. An answer with a question in it is an answer: the professional reads both.
    """
    tekst = getypt.tekst
    alleen_vraag = all(is_vraagzin(deel) for deel in splits_zinnen(tekst))
    if getypt.keuze is not None or ontleed_opdracht(tekst) or alleen_vraag:
        return None
    with sessie() as werk:
        gesprek = werk.get_one(Gesprek, gesprek_id)
        beeld = beeld_van(werk, gesprek)
        intake = lopende_intake(werk, gesprek.kenmerk, om_te_wijzigen=True)
        nummer = beeld.stand.terugvraag
        if intake is None or nummer is None or not beantwoord_algemeen(werk, intake, nummer, tekst):
            return None
        noteer(werk, GEZIN, Gebeurtenis.GEZIN_ANTWOORD, intake.kenmerk, Resultaat.GELUKT, "")
        werk.get_one(BeurtRij, (gesprek_id, beurt)).besloten = True
        sluit_formulier(werk, gesprek)
        bedankt = Bericht(tekst=zin("terugvraag_bedankt", beeld.dossier.aanspreekvorm))
        return [bedankt, *zet_klaar(werk, gesprek)]


def na_beurt(werk: Session, gesprek: Gesprek, uitkomst: Uitkomst) -> Uitkomst:
    """After a turn of a sent plan: pass a change on, and open the next question that waits."""
    if gesprek.kenmerk is None or uitkomst.wis or uitkomst.mislukt:
        return uitkomst
    gesprek.status = GesprekStatus.VERSTUURD
    if not geef_door(werk, gesprek):
        return uitkomst
    vorm = beeld_van(werk, gesprek).dossier.aanspreekvorm
    sluit_formulier(werk, gesprek)
    bedankt = Bericht(tekst=zin("terugvraag_bedankt", vorm))
    return replace(uitkomst, berichten=[*uitkomst.berichten, bedankt, *zet_klaar(werk, gesprek)])


def lees_vraag(vraag: IntakeTerugvraag) -> str:
    """What the professional wrote."""
    return lees_tekst(vraag.kenmerk, Soort.TERUGVRAAG, vraag.inhoud)


def wie_vraagt(werk: Session, vraag: IntakeTerugvraag) -> str:
    """The name of who asks."""
    account = werk.get(Account, vraag.account_id) if vraag.account_id else None
    return account.naam if account else zin("een_medewerker")
