"""Sessions: a random token of 256 bits, kept only as a hash, that ends by itself."""

from __future__ import annotations

import hmac
import secrets
from datetime import timedelta

from sqlmodel import Session, col, delete, select, update

from actions.accounts.modellen import Account, Sessie
from actions.instellingen import Omgeving, instellingen
from actions.klok import nu
from actions.opslag.versleuteling import kluis

_TOKEN_BYTES = 32
STIL = timedelta(minutes=60)
"""Without a request for this long, a session ends."""
HOOGSTENS = timedelta(hours=10)
"""A session never lives longer: one working day."""
_BIJWERKEN = timedelta(minutes=1)


def begin_sessie(sessie: Session, account_id: str, toestel: str = "") -> str:
    """Start a session and return its token, which we cannot show again.

    The session remembers how many log-ins failed before it, and the count starts again.
    """
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    sessie.exec(delete(Sessie).where(col(Sessie.verloopt_op) < nu()))
    account = sessie.get_one(Account, account_id, with_for_update=True)
    rij = Sessie(
        token_hash=_hashes(token)[0],
        account_id=account_id,
        toestel=toestel,
        mislukt_vooraf=account.mislukt,
        verloopt_op=nu() + HOOGSTENS,
    )
    account.mislukt = 0
    sessie.add(rij)
    return token


def account_van(sessie: Session, token: str) -> tuple[Account, Sessie] | None:
    """The account behind a token; None when the session ended or the account may not log in."""
    gevonden = sessie.exec(
        select(Account, Sessie)
        .join(Sessie, col(Sessie.account_id) == col(Account.id))
        .where(
            col(Sessie.token_hash).in_(_hashes(token)),
            col(Sessie.verloopt_op) > nu(),
            col(Sessie.laatst_gezien) > nu() - STIL,
        )
    ).first()
    return gevonden if gevonden and mag_inloggen(gevonden[0]) else None


def mag_inloggen(account: Account) -> bool:
    """Whether this account works here: active, and no demo account in productie."""
    productie = instellingen().omgeving is Omgeving.PRODUCTIE
    return account.actief and not (account.demo and productie)


def is_aan_de_beurt(rij: Sessie) -> bool:
    """Whether it is time to write down that this session is in use (at most once a minute)."""
    return nu() - rij.laatst_gezien > _BIJWERKEN


def merk_gezien(sessie: Session, rij: Sessie) -> None:
    """Write down that this session is in use; one that ended in the meantime stays ended."""
    hier = col(Sessie.token_hash) == rij.token_hash
    sessie.exec(update(Sessie).where(hier).values(laatst_gezien=nu()))


def eindig_sessie(sessie: Session, token: str) -> None:
    """End one session."""
    sessie.exec(delete(Sessie).where(col(Sessie.token_hash).in_(_hashes(token))))


def eindig_alles(sessie: Session, account_id: str) -> None:
    """End every session of an account, for example after a new password."""
    sessie.exec(delete(Sessie).where(col(Sessie.account_id) == account_id))


def eindig_een(sessie: Session, account_id: str, sessie_id: str) -> bool:
    """End one session of this account by its name; False when there is none."""
    weg = delete(Sessie).where(col(Sessie.account_id) == account_id, col(Sessie.id) == sessie_id)
    return sessie.exec(weg).rowcount == 1


def eindig_andere(sessie: Session, account_id: str, token: str) -> None:
    """End every session of an account but this one."""
    sessie.exec(
        delete(Sessie).where(
            col(Sessie.account_id) == account_id, col(Sessie.token_hash).not_in(_hashes(token))
        )
    )


def lees_sessies(sessie: Session, account_id: str) -> list[Sessie]:
    """The sessions of an account that still live, the one used last first."""
    levend = select(Sessie).where(
        col(Sessie.account_id) == account_id,
        col(Sessie.verloopt_op) > nu(),
        col(Sessie.laatst_gezien) > nu() - STIL,
    )
    return list(sessie.exec(levend.order_by(col(Sessie.laatst_gezien).desc())))


def formulierteken(token: str) -> str:
    """The token that each form of this session carries, so that another site cannot post in our name."""
    return kluis().vingerafdrukken(token, "formulierteken:sessie")[0]


def teken_klopt(token: str, teken: str) -> bool:
    """Whether a form token belongs to this session."""
    geldig = kluis().vingerafdrukken(token, "formulierteken:sessie")
    return any(hmac.compare_digest(mogelijk.encode(), teken.encode()) for mogelijk in geldig)


def _hashes(token: str) -> list[str]:
    return kluis().vingerafdrukken(token, "sessie")
