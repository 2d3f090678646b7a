"""Questions back to the family: asked by a professional, answered by the family."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.gesprek.modellen import Gesprek, Hervatcode
from actions.instellingen import instellingen
from actions.intakes.bewerken import eis_tekst
from actions.intakes.eigenaar import eis_eigenaar, eis_lopend
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.inhoud import lees_inhoud, versleutel_tekst
from actions.intakes.modellen import Intake, IntakeTerugvraag, Soort
from actions.intakes.statussen import IntakeStatus, mag_naar
from actions.intakes.teksten import fout
from actions.klok import nu, vandaag
from actions.post.opstellen import Bericht, post
from actions.problemen import OngeldigeInvoer
from actions.team.tellen import tel_terugvraag
from forms import reis
from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier

VAST = (CONTROLE, "akkoord_privacy", "gemeente")
"""Questions that a family does not answer again after sending: consent and place decide who reads along."""
ANTWOORD = "terugvraagantwoord"
"""What the reply to a question in general is encrypted as."""


def vraag_terug(
    sessie: Session, actor: Actor, intake: Intake, veld: str | None, tekst: str
) -> IntakeTerugvraag:
    """Keep a question for the family, about one question or in general; the intake waits for them.

    The family gets a neutral mail when that is safe, and its code works for the whole term again.
    """
    dossier = lees_inhoud(sessie, intake).dossier
    if veld is not None and not te_beantwoorden(dossier, veld):
        raise OngeldigeInvoer(fout("veld_onbekend"), veld="veld")
    geheim = versleutel_tekst(intake.kenmerk, Soort.TERUGVRAAG, eis_tekst(tekst))
    eis_lopend(intake)
    eis_eigenaar(sessie, actor, intake)
    vraag = IntakeTerugvraag(
        kenmerk=intake.kenmerk,
        account_id=actor.account_id,
        veld=veld,
        inhoud=geheim,
        bericht=_bericht(sessie, intake, dossier),
    )
    sessie.add(vraag)
    van = intake.status
    if mag_naar(van, IntakeStatus.WACHT_OP_GEZIN):
        intake.status = IntakeStatus.WACHT_OP_GEZIN
    schrijf(sessie, intake, actor, Soort.TERUGVRAAG, van=van)
    tel_terugvraag(sessie, intake)
    sessie.flush()
    return vraag


def te_beantwoorden(dossier: Dossier, pad: str) -> bool:
    """Whether the family can answer this question after sending."""
    if pad in VAST or not GEZINSPLAN.kent(pad):
        return False
    # A handed-over plan has no answers about "one more child", so only what is asked counts here.
    return reis.van_toepassing(dossier, pad, vandaag())


def open_vragen(sessie: Session, kenmerk: str) -> list[IntakeTerugvraag]:
    """The questions that wait for an answer, oldest first."""
    return list(
        sessie.exec(
            select(IntakeTerugvraag)
            .where(IntakeTerugvraag.kenmerk == kenmerk, col(IntakeTerugvraag.beantwoord_op).is_(None))
            .order_by(col(IntakeTerugvraag.id))
        )
    )


def streep_af(sessie: Session, intake: Intake, dossier: Dossier) -> int:
    """Mark every question about a field that has an answer of after the question; returns how many."""
    gedaan = [
        vraag
        for vraag in open_vragen(sessie, intake.kenmerk)
        if vraag.veld and vraag.veld in dossier and dossier[vraag.veld].tijd >= vraag.tijd
    ]
    for vraag in gedaan:
        vraag.beantwoord_op = nu()
    if gedaan:
        _na_antwoord(sessie, intake)
    return len(gedaan)


def beantwoord_algemeen(sessie: Session, intake: Intake, nummer: int, tekst: str) -> bool:
    """Keep the reply to a question in general; False when that question does not wait for one."""
    vraag = next((v for v in open_vragen(sessie, intake.kenmerk) if v.id == nummer and not v.veld), None)
    if vraag is None:
        return False
    vraag.antwoord = versleutel_tekst(intake.kenmerk, ANTWOORD, eis_tekst(tekst))
    vraag.beantwoord_op = nu()
    intake.gezin_op = nu()
    schrijf(sessie, intake, None, Soort.VERSIE, van=intake.status)
    _na_antwoord(sessie, intake)
    return True


def _na_antwoord(sessie: Session, intake: Intake) -> None:
    """When nothing is open any more, it is the professional's turn again."""
    sessie.flush()
    if intake.status is IntakeStatus.WACHT_OP_GEZIN and not open_vragen(sessie, intake.kenmerk):
        eigen = intake.eigenaar_id is not None
        intake.status = IntakeStatus.IN_BEHANDELING if eigen else IntakeStatus.NIEUW


def _bericht(sessie: Session, intake: Intake, dossier: Dossier) -> Bericht:
    gesprek = sessie.get(Gesprek, intake.gesprek_id)
    if gesprek is None:
        return Bericht.WEG
    codes = sessie.exec(select(Hervatcode).where(Hervatcode.gesprek_id == gesprek.id)).all()
    if not codes:
        # Without a code, a mail would send the family to a closed door.
        return Bericht.WEG
    gesprek.laatst_actief = nu()
    for code in codes:
        code.verloopt_op = nu() + timedelta(days=instellingen().bewaar_verstuurd_dagen)
    return post(sessie, intake.kenmerk, dossier)
