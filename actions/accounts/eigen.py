"""What a person sees of and does with the own account: sessions and password. Each is one audit line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from actions.accounts import herstelcodes, tweede_factor, uitnodigingen
from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT, neem_terug, te_vaak, tel_poging
from actions.accounts.sessies import account_van, eindig_alles, eindig_andere, eindig_een, lees_sessies
from actions.accounts.wachtwoorden import eis_nieuw, klopt, maak_hash
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling, noteer_weigering, resultaat_van
from actions.instellingen import TweedeFactorKeuze, instellingen
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import NietGevonden, OngeldigeInvoer, Probleem


@dataclass(frozen=True, slots=True)
class Sessieregel:
    """One place where this person is logged in; ``deze`` is the one that asks."""

    id: str
    toestel: str
    sinds: datetime
    laatst: datetime
    deze: bool


@dataclass(frozen=True, slots=True)
class Eigen:
    """The own account. ``mislukt``: log-ins that failed before this one; ``was_dicht``: it shut by them."""

    lokaal: bool
    factor_aan: bool
    factor_verplicht: bool
    codes_over: int
    mislukt: int
    was_dicht: bool
    sessies: tuple[Sessieregel, ...]


def lees_eigen(actor: Actor, token: str) -> Eigen:
    """The own account, as the page shows it."""
    with handeling(actor, Gebeurtenis.ACCOUNT_BEKEKEN) as werk:
        account = werk.get_one(Account, actor.account_id)
        hier = account_van(werk, token)
        mislukt = hier[1].mislukt_vooraf if hier else 0
        return Eigen(
            lokaal=bool(account.wachtwoord_hash),
            factor_aan=tweede_factor.staat_aan(werk, account.id),
            factor_verplicht=instellingen().tweede_factor is TweedeFactorKeuze.VERPLICHT,
            codes_over=herstelcodes.aantal_over(werk, account.id),
            mislukt=mislukt,
            was_dicht=mislukt >= HOOGSTENS_PER_ACCOUNT,
            sessies=_regels(werk, account.id, hier[1].id if hier else ""),
        )


def eindig_sessie_van(actor: Actor, sessie_id: str) -> None:
    """Log out in one other place. Raises NietGevonden for a session that is not this person's."""
    with handeling(actor, Gebeurtenis.SESSIE_BEEINDIGD) as werk:
        if not eindig_een(werk, actor.account_id, sessie_id):
            raise NietGevonden()


def log_overal_uit(actor: Actor) -> None:
    """End every session of this person, this one too."""
    with handeling(actor, Gebeurtenis.SESSIES_BEEINDIGD) as werk:
        eindig_alles(werk, actor.account_id)


def verander_wachtwoord(actor: Actor, token: str, oud: str, nieuw: str, herhaald: str) -> None:
    """Choose another password; every other session ends. Raises OngeldigeInvoer and TeVeel."""
    try:
        _keur_wachtwoord(actor, oud, nieuw, herhaald)
    except Probleem as fout:
        wat = Gebeurtenis.WACHTWOORD_VERANDERD
        noteer_weigering(actor.email, wat, "", resultaat_van(fout), actor.adres)
        raise
    nieuwe_hash = maak_hash(nieuw)
    with handeling(actor, Gebeurtenis.WACHTWOORD_VERANDERD) as werk:
        werk.get_one(Account, actor.account_id).wachtwoord_hash = nieuwe_hash
        eindig_andere(werk, actor.account_id, token)
        uitnodigingen.trek_in(werk, actor.account_id)


def tel_eigen_poging(actor: Actor) -> None:
    """Count a guess at password or code in the brake of logging in. Raises TeVeel."""
    with sessie() as werk:
        mag = tel_poging(werk, actor.email, actor.adres)
    if not mag:
        raise te_vaak()


def neem_eigen_poging_terug(actor: Actor) -> None:
    """It was right: this guess does not count."""
    with sessie() as werk:
        neem_terug(werk, actor.email, actor.adres)


def _keur_wachtwoord(actor: Actor, oud: str, nieuw: str, herhaald: str) -> None:
    with lees_sessie() as werk:
        huidig = werk.get_one(Account, actor.account_id).wachtwoord_hash
    tel_eigen_poging(actor)
    if not huidig or not klopt(huidig, oud):
        raise OngeldigeInvoer(code="wachtwoord_klopt_niet", veld="oud")
    neem_eigen_poging_terug(actor)
    eis_nieuw(nieuw, herhaald)


def _regels(werk: Session, account_id: str, hier: str) -> tuple[Sessieregel, ...]:
    return tuple(
        Sessieregel(rij.id, rij.toestel, rij.gemaakt_op, rij.laatst_gezien, rij.id == hier)
        for rij in lees_sessies(werk, account_id)
    )
