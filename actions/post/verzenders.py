"""How a mail leaves: not at all (the outbox of a demo), or by SMTP. Chosen by a setting."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Protocol

from actions.instellingen import Instellingen, Mailweg, Tls
from actions.post.opstellen import Brief

_WACHTTIJD_S = 20


class Verzender(Protocol):
    """Brings one mail away."""

    def verzend(self, brief: Brief) -> None:
        """Send it. Raises OSError or SMTPException when that fails; the mail then waits."""


class Postvak:
    """The embedded default: nothing leaves this machine, the beheerder sees the mail in the outbox."""

    def verzend(self, brief: Brief) -> None:
        """Leave it where it is."""


class Smtp:
    """Sends by SMTP with the settings of this installation."""

    def __init__(self, keuzes: Instellingen) -> None:
        self._keuzes = keuzes

    def verzend(self, brief: Brief) -> None:
        """Send one mail in a connection of its own."""
        keuzes = self._keuzes
        with self._verbind() as lijn:
            if keuzes.mail_tls is Tls.STARTTLS:
                lijn.starttls(context=ssl.create_default_context())
            if keuzes.mail_gebruiker and keuzes.mail_wachtwoord:
                lijn.login(keuzes.mail_gebruiker, keuzes.mail_wachtwoord.get_secret_value())
            lijn.send_message(maak_bericht(brief, keuzes.mail_van))

    def _verbind(self) -> smtplib.SMTP:
        host, poort = self._keuzes.mail_host, self._keuzes.mail_poort
        if self._keuzes.mail_tls is Tls.TLS:
            veilig = ssl.create_default_context()
            return smtplib.SMTP_SSL(host, poort, timeout=_WACHTTIJD_S, context=veilig)
        return smtplib.SMTP(host, poort, timeout=_WACHTTIJD_S)


def maak_bericht(brief: Brief, van: str) -> EmailMessage:
    """The mail in plain text; an address with a line break in it is refused by EmailMessage."""
    bericht = EmailMessage()
    bericht["From"], bericht["To"], bericht["Subject"] = van, brief.aan, brief.onderwerp
    bericht["Date"], bericht["Message-ID"] = formatdate(), make_msgid(domain=van.rpartition("@")[2] or None)
    bericht["Auto-Submitted"] = "auto-generated"
    bericht.set_content(brief.tekst)
    return bericht


def maak_verzender(keuzes: Instellingen) -> Verzender:
    """The way that the settings choose."""
    return Smtp(keuzes) if keuzes.mail is Mailweg.SMTP else Postvak()
