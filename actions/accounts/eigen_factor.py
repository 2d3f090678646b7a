"""Setting up, using and turning off the own second factor. Each is one audit line."""

from __future__ import annotations

from actions.accounts import herstelcodes, tweede_factor
from actions.accounts.actor import Actor
from actions.accounts.eigen import neem_eigen_poging_terug, tel_eigen_poging
from actions.accounts.modellen import Account
from actions.accounts.sessies import eindig_andere
from actions.accounts.tweede_factor import Opzet, Uitkomst
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling, noteer_weigering, resultaat_van
from actions.instellingen import TweedeFactorKeuze, instellingen
from actions.opslag.database import sessie
from actions.problemen import OngeldigeInvoer, Probleem, Verboden


def begin_opzet(actor: Actor) -> None:
    """Make a new secret to scan. Raises Conflict when it is already on, Verboden for a werkaccount."""
    with handeling(actor, Gebeurtenis.TWEEDE_FACTOR_BEGONNEN) as werk:
        if not werk.get_one(Account, actor.account_id).wachtwoord_hash:
            raise Verboden(code="tweede_factor_elders")
        tweede_factor.begin(werk, actor.account_id)


def lees_opzet(actor: Actor) -> Opzet | None:
    """The secret that waits for its first code, only for its owner."""
    with handeling(actor, Gebeurtenis.ACCOUNT_BEKEKEN) as werk:
        return tweede_factor.lees_opzet(werk, werk.get_one(Account, actor.account_id))


def zet_aan(actor: Actor, token: str, code: str) -> tuple[str, ...]:
    """Turn it on with a first code; the recovery codes, to show once. Other sessions end.

    Raises OngeldigeInvoer when the code is wrong.
    """
    with handeling(actor, Gebeurtenis.TWEEDE_FACTOR_AAN) as werk:
        codes = tweede_factor.bevestig(werk, actor.account_id, code)
        if codes is None:
            raise OngeldigeInvoer(code="code_klopt_niet", veld="code")
        eindig_andere(werk, actor.account_id, token)
        return codes


def zet_uit(actor: Actor, code: str) -> None:
    """Turn it off, with a code. Raises OngeldigeInvoer, TeVeel, and Verboden where it is required."""
    wat = Gebeurtenis.TWEEDE_FACTOR_UIT
    if instellingen().tweede_factor is TweedeFactorKeuze.VERPLICHT:
        noteer_weigering(actor.email, wat, "", resultaat_van(Verboden()), actor.adres)
        raise Verboden(code="tweede_factor_verplicht")
    _eis_code(actor, code, wat)
    with handeling(actor, wat) as werk:
        tweede_factor.zet_uit(werk, actor.account_id)


def nieuwe_codes(actor: Actor, code: str) -> tuple[str, ...]:
    """Ten other recovery codes, with a code of now. Raises OngeldigeInvoer and TeVeel."""
    _eis_code(actor, code, Gebeurtenis.HERSTELCODES_NIEUW)
    with handeling(actor, Gebeurtenis.HERSTELCODES_NIEUW) as werk:
        return herstelcodes.geef_nieuwe(werk, actor.account_id)


def _eis_code(actor: Actor, code: str, wat: Gebeurtenis) -> None:
    """Use a code up. A refusal is written down; a wrong one counts in the brake of logging in."""
    try:
        tel_eigen_poging(actor)
        with sessie() as werk:
            uitkomst = tweede_factor.keur(werk, actor.account_id, code)
        if uitkomst not in (Uitkomst.GOED, Uitkomst.HERSTELCODE):
            raise OngeldigeInvoer(code="code_klopt_niet", veld="code")
    except Probleem as fout:
        noteer_weigering(actor.email, wat, "", resultaat_van(fout), actor.adres)
        raise
    neem_eigen_poging_terug(actor)
