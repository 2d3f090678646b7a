"""What a beheerder types about an account, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email

from actions.accounts.beheer import RolIn
from actions.accounts.rollen import LEEST_INTAKES, Rol, gemeenten
from actions.problemen import OngeldigeInvoer

LANGSTE_EMAIL = 200
LANGSTE_NAAM = 100


class OngeldigAccount(OngeldigeInvoer):
    """Something is wrong with the fields; ``fouten`` says per field what, as a name of a text."""

    code = "account_klopt_niet"

    def __init__(self, fouten: Mapping[str, str]) -> None:
        super().__init__(veld=next(iter(fouten)))
        self.fouten = dict(fouten)


@dataclass(frozen=True, slots=True)
class Accountvelden:
    """As typed; a role is ``jeugdprofessional:zundert`` or ``redacteur``."""

    email: str
    naam: str
    rollen: frozenset[str]

    @property
    def schoon_email(self) -> str:
        """The e-mail address as it is kept."""
        return self.email.strip().casefold()

    @property
    def schone_naam(self) -> str:
        """The name on one line, without control marks."""
        return " ".join("".join(teken if teken.isprintable() else " " for teken in self.naam).split())

    def gekozen(self) -> set[RolIn]:
        """The roles that were chosen and exist."""
        return {keuze for keuze in mogelijke_rollen() if als_tekst(*keuze) in self.rollen}

    def fouten(self, *, met_email: bool) -> dict[str, str]:
        """What is wrong, per field; empty when all is well."""
        uit: dict[str, str] = {}
        if met_email and not _is_email(self.schoon_email):
            uit["email"] = "email"
        if not self.schone_naam:
            uit["naam"] = "naam"
        elif len(self.schone_naam) > LANGSTE_NAAM:
            uit["naam"] = "naam_lang"
        if not self.rollen:
            uit["rollen"] = "rollen"
        elif len(self.gekozen()) != len(self.rollen):
            uit["rollen"] = "rollen_onbekend"
        return uit


def mogelijke_rollen() -> list[RolIn]:
    """Every role, with each gemeente for the two that belong to one."""
    return [(rol, gemeente) for rol in Rol for gemeente in (gemeenten() if rol in LEEST_INTAKES else ("",))]


def als_tekst(rol: Rol, gemeente: str) -> str:
    """``jeugdprofessional:zundert`` or ``redacteur``."""
    return f"{rol}:{gemeente}" if gemeente else str(rol)


def _is_email(tekst: str) -> bool:
    """Whether it looks like an e-mail address; whether it exists is not asked, nothing leaves the machine."""
    try:
        validate_email(tekst, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return len(tekst) <= LANGSTE_EMAIL
