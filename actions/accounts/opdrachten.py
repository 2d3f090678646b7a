"""What a beheerder does from the command line when there is no page to log in to.

``python -m actions.accounts ontgrendel EMAIL REDEN``, and so ``tweede-factor-weg``, ``uit`` and ``aan``;
``koppel EMAIL UITGEVER SUB`` lets a werkaccount take over an account that exists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sqlmodel import select

from actions.accounts.ingrepen import Door, koppel_werkaccount, ontgrendel_account, wis_tweede_factor
from actions.accounts.modellen import Account
from actions.accounts.wijzigen import zet_aan, zet_uit
from actions.opslag.database import lees_sessie
from actions.problemen import NietGevonden

VAN_DE_OPDRACHTREGEL = Door("opdrachtregel", "opdrachtregel")


def vind_account(email: str) -> str:
    """The id of the account with this e-mail address. Raises NietGevonden."""
    with lees_sessie() as werk:
        gevonden = werk.exec(select(Account.id).where(Account.email == email.strip().casefold())).first()
    if gevonden is None:
        raise NietGevonden()
    return gevonden


def _doe(werk: Callable[[Door, str, str], None], email: str, *reden: str) -> None:
    werk(VAN_DE_OPDRACHTREGEL, vind_account(email), " ".join(reden))


def _koppel(email: str, uitgever: str = "", sub: str = "") -> None:
    koppel_werkaccount(VAN_DE_OPDRACHTREGEL, vind_account(email), uitgever, sub)


OPDRACHTEN: dict[str, Callable[..., None]] = {
    "ontgrendel": partial(_doe, ontgrendel_account),
    "tweede-factor-weg": partial(_doe, wis_tweede_factor),
    "uit": partial(_doe, zet_uit),
    "aan": partial(_doe, zet_aan),
    "koppel": _koppel,
}
"""Each command by its name, with what follows it."""
