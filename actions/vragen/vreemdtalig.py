"""What we say to someone who asks in another language, with the number to call filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actions.contact import toegang
from actions.gesprek.schemas import Taalcode
from knowledge.vreemdtalig import Vreemdetaal, antwoordtalen, taaltekst

_LINKS_NAAR_RECHTS = "\u2066{}\u2069"
"""Keeps a number or an address in its own order: in Arabic "0165 - 579 726" would read back to front."""


@dataclass(frozen=True, slots=True)
class Anderstalig:
    """A text in one language; ``mens`` is the title of the button to a person, ``bel`` where it calls."""

    taal: Taalcode
    richting: Literal["ltr", "rtl"]
    tekst: str
    mens: str
    bel: str | None


def antwoorden_voor(tekst: str, gemeente: str | None = None) -> tuple[Anderstalig, ...]:
    """The answer in the language of a text, once per language; none when it is Dutch or not clear."""
    return tuple(_antwoord(taal, gemeente) for taal in antwoordtalen(tekst))


def _antwoord(taal: Vreemdetaal, gemeente: str | None) -> Anderstalig:
    woorden, contact = taaltekst(taal), toegang(gemeente)
    los = _LINKS_NAAR_RECHTS.format if woorden.richting == "rtl" else str
    wegen = [woorden.bel.format(telefoon=los(contact.telefoon))] if contact.telefoon else []
    wegen += [woorden.mail.format(email=los(contact.email))] if contact.email else []
    regel = f"{los(contact.naam)}: {woorden.of.join(wegen)}."
    return Anderstalig(
        taal=taal.value,
        richting=woorden.richting,
        tekst=woorden.tekst.format(contact=regel),
        mens=woorden.mens,
        bel=contact.bel,
    )
