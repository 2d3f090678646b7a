"""What a beheerder does from the command line when there is no page to log in to.

``python -m actions.accounts ontgrendel EMAIL REDEN``, ``tweede-factor-weg EMAIL REDEN``, and
``koppel EMAIL UITGEVER SUB`` to let a werkaccount take over an account that exists.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlmodel import select

from actions.accounts.ingrepen import Door, koppel_werkaccount, ontgrendel_account, wis_tweede_factor
from actions.accounts.modellen import Account
from actions.opslag.database import lees_sessie
from actions.problemen import NietGevonden

VAN_DE_OPDRACHTREGEL = Door("opdrachtregel", "opdrachtregel")
_Werk = Callable[[Door, str, str], None]


def _ontgrendel(email: str, *reden: str) -> None:
    _doe(ontgrendel_account, email, reden)


def _wis(email: str, *reden: str) -> None:
    _doe(wis_tweede_factor, email, reden)


def _koppel(email: str, uitgever: str = "", sub: str = "") -> None:
    koppel_werkaccount(VAN_DE_OPDRACHTREGEL, vind_account(email), uitgever, sub)


OPDRACHTEN: dict[str, Callable[..., None]] = {
    "ontgrendel": _ontgrendel,
    "tweede-factor-weg": _wis,
    "koppel": _koppel,
}
"""Each command by its name, with what follows it."""


def vind_account(email: str) -> str:
    """The id of the account with this e-mail address. Raises NietGevonden."""
    with lees_sessie() as werk:
        gevonden = werk.exec(select(Account.id).where(Account.email == email.strip().casefold())).first()
    if gevonden is None:
        raise NietGevonden()
    return gevonden


def _doe(werk: _Werk, email: str, reden: tuple[str, ...]) -> None:
    werk(VAN_DE_OPDRACHTREGEL, vind_account(email), " ".join(reden))
