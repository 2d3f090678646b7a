"""The outbox as the beheerder sees it: enough to see that mail leaves, never who a family is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.instellingen import Mailweg, Omgeving, instellingen
from actions.post.bezorgen import probeer_opnieuw
from actions.post.modellen import Postbericht
from actions.post.opstellen import lees_brief
from actions.problemen import NietGevonden

_HOOGSTENS = 100


@dataclass(frozen=True, slots=True)
class Postregel:
    """One mail. ``aan`` is masked, except in the demo, where every address is made up."""

    id: int
    aan: str
    onderwerp: str
    tekst: str
    gemaakt_op: datetime
    verstuurd_op: datetime | None
    pogingen: int
    fout: str


@dataclass(frozen=True, slots=True)
class Postlijst:
    """The newest mails; ``gaat_weg`` is False when nothing leaves this machine."""

    regels: tuple[Postregel, ...]
    gaat_weg: bool


def toon_post(actor: Actor) -> Postlijst:
    """The newest mails of the outbox."""
    with handeling(actor, Gebeurtenis.POST_BEKEKEN) as werk:
        rijen = werk.exec(select(Postbericht).order_by(col(Postbericht.id).desc()).limit(_HOOGSTENS))
        regels = tuple(_regel(rij) for rij in rijen)
        return Postlijst(regels, instellingen().mail is Mailweg.SMTP)


def stuur_opnieuw(actor: Actor, nummer: int) -> None:
    """Try one mail again now. Raises NietGevonden when it is out already or never was."""
    with handeling(actor, Gebeurtenis.POST_OPNIEUW) as werk:
        _eis(werk, nummer)


def masker(adres: str) -> str:
    """``f…@voorbeeld.nl``: enough to see where it goes."""
    naam, _, domein = adres.partition("@")
    return f"{naam[:1]}…@{domein}"


def _eis(werk: Session, nummer: int) -> None:
    if not probeer_opnieuw(werk, nummer):
        raise NietGevonden()


def _regel(rij: Postbericht) -> Postregel:
    brief = lees_brief(rij)
    demo = instellingen().omgeving is Omgeving.DEMO
    return Postregel(
        id=rij.id or 0,
        aan=brief.aan if demo else masker(brief.aan),
        onderwerp=brief.onderwerp,
        tekst=brief.tekst,
        gemaakt_op=rij.gemaakt_op,
        verstuurd_op=rij.verstuurd_op,
        pogingen=rij.pogingen,
        fout=rij.fout or "",
    )
