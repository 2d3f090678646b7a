"""There is always a beheerder who can log in: else nobody can help anyone."""

from __future__ import annotations

from sqlmodel import Session, col, select

from actions.accounts.modellen import Account, AccountRol
from actions.accounts.rollen import Rol
from actions.accounts.sessies import mag_inloggen
from actions.problemen import Conflict


def eis_andere_beheerder(sessie: Session, account_id: str) -> None:
    """Raises Conflict when this account is the only beheerder who can log in.

    The rows stay locked in a fixed order: of two beheerders who turn each other off, one comes second.
    """
    rijen = sessie.exec(
        select(Account)
        .join(AccountRol)
        .where(AccountRol.rol == Rol.BEHEERDER)
        .order_by(col(Account.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    over = {rij.id for rij in rijen if mag_inloggen(rij) and (rij.wachtwoord_hash or rij.uitgever)}
    if over == {account_id}:
        raise Conflict(code="laatste_beheerder")
