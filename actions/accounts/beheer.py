"""Making an account, and giving it another password."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, delete, select

from actions.accounts.modellen import Account, AccountRol
from actions.accounts.rollen import LEEST_INTAKES, Rol, gemeenten
from actions.accounts.sessies import eindig_alles
from actions.accounts.uitnodigingen import trek_in

RolIn = tuple[Rol, str]


class OngeldigeRol(ValueError):
    """A role without its gemeente, or with one that it cannot have."""


def bewaar_account(
    sessie: Session,
    *,
    email: str,
    naam: str,
    wachtwoord_hash: str,
    rollen: Iterable[RolIn],
    demo: bool = False,
) -> Account:
    """Make an account or renew it by its e-mail address.

    A new password ends every session of the account, and an open invitation. Raises OngeldigeRol.
    """
    schoon = email.strip().casefold()
    account = sessie.exec(select(Account).where(Account.email == schoon)).first()
    if account is None:
        account = Account(email=schoon, naam=naam, wachtwoord_hash=wachtwoord_hash, demo=demo)
    elif account.wachtwoord_hash != wachtwoord_hash:
        eindig_alles(sessie, account.id)
        trek_in(sessie, account.id)
    account.naam, account.wachtwoord_hash, account.demo = naam, wachtwoord_hash, demo
    sessie.add(account)
    sessie.flush()
    zet_rollen(sessie, account.id, rollen)
    return account


def zet_rollen(sessie: Session, account_id: str, rollen: Iterable[RolIn]) -> None:
    """Give an account exactly these roles. Raises OngeldigeRol."""
    sessie.exec(delete(AccountRol).where(col(AccountRol.account_id) == account_id))
    for rol, gemeente in rollen:
        if (rol in LEEST_INTAKES) != (gemeente in gemeenten()):
            raise OngeldigeRol(f"{rol}: {gemeente or '-'}")
        sessie.add(AccountRol(account_id=account_id, rol=rol, gemeente=gemeente))
