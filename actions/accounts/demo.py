"""The demo accounts, with one password. They exist only in the demo."""

from __future__ import annotations

import secrets

from sqlmodel import Session, col, select

from actions.accounts.beheer import RolIn, bewaar_account
from actions.accounts.modellen import Account
from actions.accounts.rollen import Rol
from actions.accounts.wachtwoorden import klopt, maak_hash
from actions.instellingen import Instellingen, Omgeving, instellingen
from actions.opslag.database import sessie
from forms.definitie import GEZINSPLAN
from forms.teksten import optietitels

_RANDOM_BYTES = 9
_VOORAAN = "Jeugdprofessional"

_MET_NAAM: tuple[tuple[str, str, RolIn], ...] = (
    ("sanne@roosendaal.example", "Sanne Verbeek", (Rol.JEUGDPROFESSIONAL, "roosendaal")),
    ("kees@zundert.example", "Kees Jochems", (Rol.JEUGDPROFESSIONAL, "zundert")),
    ("tess@roosendaal.example", "Tess Maas", (Rol.TEAMCOORDINATOR, "roosendaal")),
    ("mila@zi2t.example", "Mila Oomen", (Rol.REDACTEUR, "")),
    ("ries@zi2t.example", "Ries van Gils", (Rol.REDACTEUR, "")),
    ("noor@zi2t.example", "Noor Akkermans", (Rol.BEHEERDER, "")),
    ("fg@zi2t.example", "Farida Gijzen", (Rol.FUNCTIONARIS, "")),
)


def maak_demo_accounts(werk: Session, keuzes: Instellingen) -> str | None:
    """Make the demo accounts and return their password; None outside the demo, where none are made.

    The password is the setting, or random when unset. The accounts share one hash: they share one
    password by design, and start-up stays quick.
    """
    if keuzes.omgeving is not Omgeving.DEMO:
        return None
    gezet = keuzes.demo_wachtwoord
    wachtwoord = (gezet.get_secret_value() if gezet else "") or secrets.token_urlsafe(_RANDOM_BYTES)
    wachtwoord_hash = _bestaande_hash(werk, wachtwoord) or maak_hash(wachtwoord)
    for email, naam, rol in (*_per_gemeente(), *_MET_NAAM):
        bewaar_account(werk, email=email, naam=naam, wachtwoord_hash=wachtwoord_hash, rollen=[rol], demo=True)
    return wachtwoord


def zorg_voor_demo_accounts() -> str | None:
    """Make the demo accounts of this process's settings, in one transaction; for start-up."""
    with sessie() as werk:
        return maak_demo_accounts(werk, instellingen())


def _per_gemeente() -> tuple[tuple[str, str, RolIn], ...]:
    return tuple(
        (f"jp@{naam}.example", f"{_VOORAAN} {titel}", (Rol.JEUGDPROFESSIONAL, naam))
        for naam, titel in optietitels(GEZINSPLAN.veld("gemeente")).items()
    )


def _bestaande_hash(werk: Session, wachtwoord: str) -> str | None:
    """The hash that is already in use, when the password did not change: sessions then go on."""
    bekend = werk.exec(select(Account.wachtwoord_hash).where(col(Account.demo))).first()
    return bekend if bekend and klopt(bekend, wachtwoord) else None
