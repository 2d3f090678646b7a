"""The door of every route of the queue: who is this, and may this person do this kind of thing?

Each route names its rule: ``Depends(Ingelogd(Gebeurtenis.INTAKE_LIJST, *LEEST_INTAKES))``.
A route without a rule is found by the sweep over all routes in the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from fastapi import Request

from actions.accounts import koekje
from actions.accounts.actor import ONBEKEND, Actor, maak_actor
from actions.accounts.rollen import Rol
from actions.accounts.sessies import account_van, is_aan_de_beurt, merk_gezien, teken_klopt
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.grenzen import afzender, tel
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import NietIngelogd, Verboden
from forms.kenmerk import normaliseer_kenmerk

VEILIG = ("GET", "HEAD", "OPTIONS")
TEKEN_KOP = "X-CSRF-Token"
VANZELF_KOP = "X-Vanzelf"
"""A page that refreshes itself sends this with the value 1: the session does not live longer by it."""
_ANONIEM_PER_MINUUT = 120


@dataclass(frozen=True, slots=True)
class Bewijs:
    """The token of a request, and whether it came in a cookie (which any site can make a browser send)."""

    token: str
    koekje: bool


def bewijs_van(request: Request) -> Bewijs | None:
    """The token of a request: ``Authorization: Bearer`` first, else the cookie."""
    soort, _, waarde = request.headers.get("authorization", "").partition(" ")
    if soort.lower() == "bearer" and waarde:
        return Bewijs(waarde.strip(), koekje=False)
    token = koekje.lees(request)
    return Bewijs(token, koekje=True) if token else None


def actor_van(request: Request, *, stil: bool = False) -> Actor | None:
    """The person behind a request; None without a living session.

    ``stil``: a page asks this by itself, so that it does not count as somebody at work.
    """
    bewijs = bewijs_van(request)
    if bewijs is None:
        return None
    with lees_sessie() as werk:
        gevonden = account_van(werk, bewijs.token)
        if gevonden is None:
            return None
        account, rij = gevonden
        actor = maak_actor(werk, account, afzender(request))
    if is_aan_de_beurt(rij) and not stil:
        with sessie() as werk:
            merk_gezien(werk, rij)
    return actor


def leeft_nog(request: Request) -> bool:
    """Whether the session of a request that stays open still lives."""
    bewijs = bewijs_van(request)
    if bewijs is None:
        return False
    with lees_sessie() as werk:
        return account_van(werk, bewijs.token) is not None


class FactorNodig(Verboden):
    """Logged in, but first a second factor has to be set up."""

    code = "tweede_factor_nodig"


class Ingelogd:
    """A rule: logged in, with one of these roles (any role when none is named).

    ``zonder_factor``: also open for who still has to set up a second factor.
    """

    def __init__(
        self, wat: Gebeurtenis, *rollen: Rol, stil: bool = False, zonder_factor: bool = False
    ) -> None:
        self.wat = wat
        self.rollen = rollen
        self.stil = stil
        self.zonder_factor = zonder_factor

    def __call__(self, request: Request) -> Actor:
        """The person, or NietIngelogd, or Verboden; a refusal is one audit line."""
        actor = actor_van(request, stil=self.stil or request.headers.get(VANZELF_KOP) == "1")
        if actor is None:
            self._weiger_onbekende(request)
            raise NietIngelogd()
        if actor.factor_nodig and not self.zonder_factor:
            self.weiger(actor, request)
            raise FactorNodig()
        if self.rollen and not actor.heeft(*self.rollen):
            self.weiger(actor, request)
            raise Verboden()
        if not self._eigen_verzoek(request):
            self.weiger(actor, request)
            raise Verboden(code="teken_klopt_niet")
        return actor

    def _eigen_verzoek(self, request: Request) -> bool:
        """A cookie alone changes nothing through the API: the header shows that our page asks."""
        bewijs = bewijs_van(request)
        if bewijs is None or not bewijs.koekje or request.method in VEILIG or _is_pagina(request):
            return True
        return teken_klopt(bewijs.token, request.headers.get(TEKEN_KOP, ""))

    def _weiger_onbekende(self, request: Request) -> None:
        adres = afzender(request)
        with sessie() as werk:
            # Without this brake, anyone could make the log grow without end.
            tel(werk, "anoniem", adres, hoogstens=_ANONIEM_PER_MINUUT, per=timedelta(minutes=1))
            noteer(werk, ONBEKEND, self.wat, _object(request), Resultaat.GEWEIGERD, adres)

    def weiger(self, actor: Actor, request: Request) -> None:
        """Write down that this person tried something and was refused."""
        with sessie() as werk:
            noteer(werk, actor.email, self.wat, _object(request), Resultaat.GEWEIGERD, actor.adres)


def _is_pagina(request: Request) -> bool:
    # A page form carries its token in a field; the page route checks it.
    return not request.url.path.startswith("/api/")


def _object(request: Request) -> str:
    """The kenmerk in the address, when it is one: anything else could be content."""
    return normaliseer_kenmerk(request.path_params.get("kenmerk", "")) or ""
