"""A phone with a code app for someone of the cast: sets up the real second factor and makes its codes."""

from __future__ import annotations

from collections.abc import Iterator

import pyotp
import pytest
import time_machine
from sqlmodel import select

from actions.accounts import tweede_factor
from actions.accounts.modellen import Account
from actions.klok import nu
from actions.opslag.database import lees_sessie, sessie


class Telefoon:
    """The app on the phone of one account. ``herstelcodes`` are those shown at setting up."""

    def __init__(self, geheim: str, herstelcodes: tuple[str, ...] = ()) -> None:
        self._totp = pyotp.TOTP(geheim)
        self.geheim = geheim
        self.herstelcodes = herstelcodes

    def code(self, stappen: int = 0) -> str:
        """The code of now, or of some steps of half a minute later."""
        return self._totp.generate_otp(int(nu().timestamp()) // self._totp.interval + stappen)

    def foute_code(self) -> str:
        """Six digits that are no code around now."""
        goed = {self.code(stap) for stap in range(-2, 3)}
        return next(f"{getal:06d}" for getal in range(1_000_000) if f"{getal:06d}" not in goed)


@pytest.fixture
def stille_klok() -> Iterator[None]:
    """The clock stands still, so that no code changes in the middle of a test."""
    with time_machine.travel(nu(), tick=False):
        yield


def account_id(email: str) -> str:
    """The id of someone of the cast."""
    with lees_sessie() as werk:
        return werk.exec(select(Account.id).where(Account.email == email)).one()


def geef_telefoon(email: str) -> Telefoon:
    """Turn the second factor on. The code that did so was of one step ago, so the code of now is free."""
    wie = account_id(email)
    with sessie() as werk:
        tweede_factor.begin(werk, wie)
        opzet = tweede_factor.lees_opzet(werk, werk.get_one(Account, wie))
        assert opzet
        telefoon = Telefoon(opzet.geheim)
        codes = tweede_factor.bevestig(werk, wie, telefoon.code(-1))
        assert codes
    return Telefoon(opzet.geheim, codes)
