"""From checked claims to an account here: made or renewed at every log-in, known by issuer and subject.

An e-mail address never links accounts: who can choose one at the provider could else take over a colleague.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sqlmodel import Session, select

from actions.accounts.actor import ONBEKEND, Actor
from actions.accounts.beheer import RolIn, zet_rollen
from actions.accounts.modellen import Account
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.sessies import begin_sessie, eindig_alles, mag_inloggen
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.instellingen import instellingen
from actions.oidc.stroom import Terugkeer
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Conflict, Probleem, Verboden

T = TypeVar("T")
logboek = logging.getLogger(__name__)
_LANGSTE_WAARDE = 60
_LANGSTE_NAAM = 100
_LANGSTE_EMAIL = 200
_LANGSTE_SUB = 255


def laat_toe(terugkeer: Terugkeer, adres: str, toestel: str) -> str:
    """The token of a new session for this person. Roles are those of the claims and no others.

    Raises Verboden without a role that we know, a usable e-mail address or an open account, and Conflict
    when the e-mail address belongs to another account. Every outcome is an audit line.
    """
    claims, rollen = terugkeer.claims, rollen_uit(terugkeer.claims)
    with sessie() as werk:
        account = _zoek(werk, terugkeer.uitgever, str(claims["sub"]))
        weigering = _weigering(werk, account, claims, rollen)
        if weigering is None:
            account = _bewaar(werk, account, terugkeer, rollen)
            token = begin_sessie(werk, account.id, toestel)
        elif account is not None:
            zet_rollen(werk, account.id, rollen)
            eindig_alles(werk, account.id)
        uitkomst = Resultaat.GEWEIGERD if weigering else Resultaat.GELUKT
        wie = account.email if account else ONBEKEND
        noteer(werk, wie, Gebeurtenis.INLOGGEN_WERKACCOUNT, "", uitkomst, adres)
    if weigering is not None:
        raise weigering
    return token


def heeft_werkaccount(actor: Actor) -> bool:
    """Whether this person logs in at a provider."""
    with lees_sessie() as werk:
        account = werk.get(Account, actor.account_id)
        return account is not None and account.uitgever is not None


def rollen_uit(claims: Mapping[str, Any]) -> set[RolIn]:
    """The roles in the claims; a value that we do not know is ignored and logged."""
    keuzes = instellingen()
    tabel = keuzes.oidc_toewijzing
    plekken = _bekend("gemeente", tabel.gemeente_van, _waarden(claims, keuzes.oidc_gemeenten_claim))
    uit: set[RolIn] = set()
    for rol in _bekend("rol", tabel.rol_van, _waarden(claims, keuzes.oidc_rollen_claim)):
        uit |= {(rol, plek) for plek in plekken} if rol in LEEST_INTAKES else {(rol, "")}
    return uit


def _bekend(soort: str, vertaal: Callable[[str], T | None], waarden: Iterable[str]) -> set[T]:
    """What the values mean here; one that we do not know is logged, and changes nothing."""
    uit: set[T] = set()
    for waarde in waarden:
        hier = vertaal(waarde)
        if hier is None:
            logboek.warning("werkaccount: onbekende %s %r in een claim", soort, waarde[:_LANGSTE_WAARDE])
        else:
            uit.add(hier)
    return uit


def _waarden(claims: Mapping[str, Any], naam: str) -> Iterator[str]:
    """The values of a claim: one text or a list. ``realm_access.roles`` also looks inside."""
    waarde: Any = claims.get(naam)
    if waarde is None:
        waarde = claims
        for deel in naam.split("."):
            waarde = waarde.get(deel) if isinstance(waarde, Mapping) else None
    lijst = waarde if isinstance(waarde, list) else [waarde]
    yield from (deel for deel in lijst if isinstance(deel, str))


def _weigering(
    werk: Session, account: Account | None, claims: Mapping[str, Any], rollen: set[RolIn]
) -> Probleem | None:
    """Why this person may not come in; None when nothing stands in the way."""
    if not rollen:
        return Verboden(code="werkaccount_geen_rol")
    if account is not None and not mag_inloggen(account):
        return Verboden(code="werkaccount_dicht")
    email = _email(claims)
    if not email or len(str(claims["sub"])) > _LANGSTE_SUB:
        return Verboden(code="werkaccount_geen_email")
    eigenaar = werk.exec(select(Account.id).where(Account.email == email)).first()
    bezet = eigenaar is not None and (account is None or account.id != eigenaar)
    return Conflict(code="werkaccount_bezet") if bezet else None


def _bewaar(werk: Session, account: Account | None, terugkeer: Terugkeer, rollen: set[RolIn]) -> Account:
    email = _email(terugkeer.claims)
    naam = str(terugkeer.claims.get("name") or email)[:_LANGSTE_NAAM]
    if account is None:
        sub = str(terugkeer.claims["sub"])
        account = Account(email=email, naam=naam, wachtwoord_hash="", uitgever=terugkeer.uitgever, sub=sub)
    account.email, account.naam = email, naam
    werk.add(account)
    werk.flush()
    zet_rollen(werk, account.id, rollen)
    return account


def _zoek(werk: Session, uitgever: str, sub: str) -> Account | None:
    return werk.exec(select(Account).where(Account.uitgever == uitgever, Account.sub == sub)).first()


def _email(claims: Mapping[str, Any]) -> str:
    """The e-mail address; not one that the provider says it did not check."""
    email = claims.get("email") or claims.get("preferred_username") or ""
    bruikbaar = isinstance(email, str) and "@" in email and len(email) <= _LANGSTE_EMAIL
    return email.strip().casefold() if bruikbaar and claims.get("email_verified") is not False else ""
