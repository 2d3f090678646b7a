"""The settings of the hand-over to deel 2, a part of all settings, checked at start."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import urlsplit

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from forms.definitie import GEZINSPLAN

_RSIN = re.compile(r"[0-9]{9}")
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LANGSTE_ADRES = 200
"""The longest address of an informatieobjecttype in the Documenten API."""
_LUS = {"localhost", "127.0.0.1", "::1"}
KORTSTE_GEHEIM = 32
"""Characters; shorter secrets can be guessed from one signed message."""


class Doel(StrEnum):
    """Where an intake goes once it is handed over to deel 2."""

    NONE = "none"
    HTTP = "http"
    ZGW = "zgw"


class FouteKeuze(ValueError):
    """A setting that is missing or wrong; the message names it."""


class Overdrachtkeuzes(BaseSettings):
    """What the two receivers need; the others may stay empty."""

    overdracht_soort: Doel = Field(Doel.NONE, description="Receiver of deel 2: none, http or zgw.")
    overdracht_adres: str = Field("", description="http: the https address that gets the plan.")
    overdracht_geheim: SecretStr | None = Field(
        None, description="http: key of the signature; zgw: secret of the JWT. At least 32 characters."
    )
    overdracht_zaken: str = Field("", description="zgw: address of the Zaken API, up to the version.")
    overdracht_documenten: str = Field("", description="zgw: address of the Documenten API.")
    overdracht_klanten: str = Field("", description="zgw: address of the Klantinteracties API.")
    overdracht_klanten_token: SecretStr | None = Field(
        None, description="zgw: token at the Klantinteracties API."
    )
    overdracht_client_id: str = Field("", description="zgw: who we are at the Autorisaties API.")
    overdracht_rsin: str = Field("", description="zgw: RSIN of the organisation that makes the zaak.")
    overdracht_rsin_gemeenten: str = Field(
        "", description="zgw: RSIN per gemeente that is responsible, as naam=rsin, separated by commas."
    )
    overdracht_zaaktype: str = Field("", description="zgw: address of the zaaktype.")
    overdracht_documenttype: str = Field("", description="zgw: address of the informatieobjecttype.")
    overdracht_kanaal: str = Field("webformulier", description="zgw: name of the channel of the contact.")

    def eis_overdracht(self, *, echt: bool) -> None:
        """Check what the chosen receiver needs; ``echt`` demands https. Raises FouteKeuze."""
        if self.overdracht_soort is Doel.NONE:
            return
        if self.overdracht_soort is Doel.HTTP:
            self._eis_adressen(("adres",), echt)
        else:
            self._eis_adressen(("zaken", "documenten", "klanten", "zaaktype", "documenttype"), echt)
            self._eis_zgw()
        if len(_geheim(self.overdracht_geheim)) < KORTSTE_GEHEIM:
            raise FouteKeuze(f"GEZINSPLAN_OVERDRACHT_GEHEIM: geef minstens {KORTSTE_GEHEIM} tekens.")

    def rsin_van(self, gemeente: str) -> str:
        """The organisation that is responsible for a zaak of this gemeente."""
        return self._per_gemeente().get(gemeente, self.overdracht_rsin)

    def _eis_zgw(self) -> None:
        if not self.overdracht_client_id:
            raise FouteKeuze("GEZINSPLAN_OVERDRACHT_CLIENT_ID: vul de naam van deze toepassing in.")
        if not _geheim(self.overdracht_klanten_token):
            raise FouteKeuze("GEZINSPLAN_OVERDRACHT_KLANTEN_TOKEN: vul het token in.")
        if not is_rsin(self.overdracht_rsin):
            raise FouteKeuze("GEZINSPLAN_OVERDRACHT_RSIN: dit is geen geldig RSIN van 9 cijfers.")
        if not all(naam in _gemeenten() and is_rsin(rsin) for naam, rsin in self._per_gemeente().items()):
            raise FouteKeuze("GEZINSPLAN_OVERDRACHT_RSIN_GEMEENTEN: schrijf naam=rsin, met komma's ertussen.")

    def _eis_adressen(self, namen: tuple[str, ...], echt: bool) -> None:
        for naam in namen:
            adres = str(getattr(self, f"overdracht_{naam}"))
            if len(adres) > _LANGSTE_ADRES or not _goed_adres(adres, echt=echt):
                raise FouteKeuze(
                    f"GEZINSPLAN_OVERDRACHT_{naam.upper()}: geef een adres dat begint met https://."
                )

    def _per_gemeente(self) -> dict[str, str]:
        delen = [deel.strip().partition("=") for deel in self.overdracht_rsin_gemeenten.split(",")]
        return {naam.strip(): rsin.strip() for naam, _, rsin in delen if naam}


def _gemeenten() -> tuple[str, ...]:
    return GEZINSPLAN.veld("gemeente").opties


def is_rsin(tekst: str) -> bool:
    """Nine digits that pass the eleven test, as the Zaken API demands."""
    if not _RSIN.fullmatch(tekst) or tekst == "0" * 9:
        return False
    return sum(int(cijfer) * keer for cijfer, keer in zip(tekst, _GEWICHTEN, strict=True)) % 11 == 0


def _goed_adres(tekst: str, *, echt: bool) -> bool:
    """https with a host and without a log-in in it; in a demo also http on this very machine."""
    try:
        delen = urlsplit(tekst)
        host = delen.hostname
    except ValueError:
        return False
    if not host or "@" in delen.netloc or delen.fragment:
        return False
    return delen.scheme == "https" or (delen.scheme == "http" and not echt and host in _LUS)


def _geheim(waarde: SecretStr | None) -> str:
    return waarde.get_secret_value() if waarde else ""
