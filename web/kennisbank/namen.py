"""Names of the people behind e-mail addresses, as colleagues read them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, select

from actions.accounts.modellen import Account
from actions.kennis.modellen import BESTAND
from web.inhoud_lezen import inhoud


class Namen(dict[str, str]):
    """E-mail -> name; who has no account any more keeps the address."""

    def __missing__(self, email: str) -> str:
        return inhoud("kennisbank")["bestand"] if email == BESTAND else email


def namen_van(werk: Session, emails: Iterable[str | None]) -> Namen:
    """The names of these people."""
    gezocht = {email for email in emails if email}
    rijen = werk.exec(select(Account.email, Account.naam).where(col(Account.email).in_(gezocht)))
    return Namen(dict(rijen.all()))
