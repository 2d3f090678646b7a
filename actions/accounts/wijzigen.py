"""What a beheerder changes about someone else's account: name, roles, an invitation, off and on.

Each is an act with a reason (see ``ingrepen``). Plans never stay on the name of who cannot see them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from actions.accounts import uitnodigingen
from actions.accounts.beheer import zet_rollen
from actions.accounts.beheerders import eis_andere_beheerder
from actions.accounts.ingrepen import Door, ingreep
from actions.accounts.modellen import Account
from actions.accounts.rollen import LEEST_INTAKES, Rol
from actions.accounts.sessies import eindig_alles
from actions.accounts.uitgenodigd import eis_lokaal
from actions.accounts.velden import Accountvelden, OngeldigAccount
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.intakes.vertrek import geef_vrij_van
from actions.problemen import Conflict, Verboden


def wijzig_account(door: Door, account_id: str, velden: Accountvelden, reden: str) -> None:
    """Another name and other roles. Sessions go on, with the new roles from the next request.

    Raises OngeldigAccount, Verboden for the own account and for a werkaccount, Conflict for the last
    beheerder, OngeldigeInvoer without a reason, and NietGevonden.
    """
    with ingreep(door, Gebeurtenis.ACCOUNT_GEWIJZIGD, account_id, reden) as (werk, account):
        _eis_van_hier(account)
        fouten, rollen = velden.fouten(met_email=False), velden.gekozen()
        if fouten:
            raise OngeldigAccount(fouten)
        if (Rol.BEHEERDER, "") not in rollen:
            eis_andere_beheerder(werk, account.id)
        account.naam = velden.schone_naam
        zet_rollen(werk, account.id, rollen)
        _geef_vrij(werk, door, account, behalve={plek for rol, plek in rollen if rol in LEEST_INTAKES})


def geef_uitnodiging(door: Door, account_id: str, reden: str) -> str:
    """Another invitation code, to show once. The old password works until the new one is chosen.

    Raises Conflict for an account that is off, and as above.
    """
    with ingreep(door, Gebeurtenis.UITNODIGING_GEGEVEN, account_id, reden) as (werk, account):
        eis_lokaal()
        _eis_van_hier(account)
        werk.refresh(account, with_for_update=True)
        if not account.actief:
            raise Conflict(code="account_staat_uit")
        return uitnodigingen.geef(werk, account.id)


def zet_uit(door: Door, account_id: str, reden: str) -> None:
    """Nobody logs in with this account any more; its sessions end and its plans go back to the queue.

    Raises Conflict for the last beheerder, and as above; a werkaccount can be turned off too.
    """
    with ingreep(door, Gebeurtenis.ACCOUNT_UIT, account_id, reden) as (werk, account):
        eis_andere_beheerder(werk, account.id)
        account.actief = False
        eindig_alles(werk, account.id)
        uitnodigingen.trek_in(werk, account.id)
        _geef_vrij(werk, door, account)


def zet_aan(door: Door, account_id: str, reden: str) -> None:
    """This account works again, with the roles that it had. Raises as above."""
    with ingreep(door, Gebeurtenis.ACCOUNT_AAN, account_id, reden) as (_, account):
        account.actief = True


def _eis_van_hier(account: Account) -> None:
    if account.uitgever is not None:
        raise Verboden(code="account_van_organisatie")


def _geef_vrij(werk: Session, door: Door, account: Account, *, behalve: Iterable[str] = ()) -> None:
    for kenmerk in geef_vrij_van(werk, account.id, behalve=behalve):
        noteer(werk, door.wie, Gebeurtenis.INTAKE_VRIJGAVE, kenmerk, Resultaat.GELUKT, door.adres)
