"""Makes or renews an account: ``python -m actions.accounts EMAIL NAAM rol[:gemeente] ...``.

``opdrachten`` has the other commands (ontgrendel, tweede-factor-weg, uit, aan, koppel). The password is
asked for, so it never stands in the history of the shell.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from functools import lru_cache
from pathlib import Path

import yaml

from actions.accounts.beheer import OngeldigeRol, RolIn, bewaar_account
from actions.accounts.opdrachten import OPDRACHTEN
from actions.accounts.rollen import Rol
from actions.accounts.wachtwoorden import KORTSTE, maak_hash
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.opslag.database import sessie
from actions.problemen import Probleem

_WIE = "opdrachtregel"


@lru_cache(maxsize=1)
def _teksten() -> dict[str, str]:
    bestand = Path(__file__).parent / "teksten.yaml"
    gelezen: dict[str, str] = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    return gelezen


class Weigering(Exception):
    """Nothing was saved; the message says why."""


def vraag_wachtwoord() -> str:
    """Ask twice for a password. Raises Weigering."""
    eerste = getpass.getpass(_teksten()["wachtwoord"])
    if len(eerste) < KORTSTE:
        raise Weigering(_teksten()["te_kort"].format(aantal=KORTSTE))
    if eerste != getpass.getpass(_teksten()["herhaal"]):
        raise Weigering(_teksten()["niet_gelijk"])
    return eerste


def lees_rol(tekst: str) -> RolIn:
    """``jeugdprofessional:zundert`` or ``redacteur``. Raises Weigering."""
    naam, _, gemeente = tekst.partition(":")
    if naam not in list(Rol):
        raise Weigering(_teksten()["rol"].format(rol=tekst))
    return Rol(naam), gemeente


def main(argumenten: list[str]) -> int:
    """Run the command; 1 with the reason when nothing was saved."""
    if argumenten and argumenten[0] in OPDRACHTEN:
        return doe_opdracht(*argumenten)
    return maak_account(argumenten)


def doe_opdracht(naam: str, email: str = "", *rest: str) -> int:
    """One of the other commands."""
    try:
        OPDRACHTEN[naam](email, *rest)
    except (Probleem, TypeError) as fout:
        uitleg = f"{fout.titel}. {fout.detail}" if isinstance(fout, Probleem) else _teksten()["uitleg"]
        print(uitleg, file=sys.stderr)
        return 1
    print(_teksten()["gedaan"].format(email=email))
    return 0


def maak_account(argumenten: list[str]) -> int:
    """Make an account, or give it another name, password and roles."""
    lezer = argparse.ArgumentParser(prog="python -m actions.accounts")
    lezer.add_argument("email")
    lezer.add_argument("naam")
    lezer.add_argument("rol", nargs="+")
    keuzes = lezer.parse_args(argumenten)
    try:
        rollen = [lees_rol(tekst) for tekst in keuzes.rol]
        wachtwoord_hash = maak_hash(vraag_wachtwoord())
        with sessie() as werk:
            bewaar_account(
                werk, email=keuzes.email, naam=keuzes.naam, wachtwoord_hash=wachtwoord_hash, rollen=rollen
            )
            noteer(werk, _WIE, Gebeurtenis.ACCOUNT_BEWAARD, "", Resultaat.GELUKT, _WIE)
    except OngeldigeRol as fout:
        print(_teksten()["rol"].format(rol=fout), file=sys.stderr)
        return 1
    except Weigering as fout:
        print(fout, file=sys.stderr)
        return 1
    print(_teksten()["klaar"].format(email=keuzes.email))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
