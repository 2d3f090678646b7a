"""What we say to someone who asks in another language, with the number to call filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actions.contact import toegang
from actions.gesprek.schemas import Taalcode
from knowledge.vreemdtalig import herken, taaltekst


@dataclass(frozen=True, slots=True)
class Anderstalig:
    """A text in one language; ``mens`` is the title of the button to a person."""

    taal: Taalcode
    richting: Literal["ltr", "rtl"]
    tekst: str
    mens: str


def antwoord_voor(tekst: str, gemeente: str | None = None) -> Anderstalig | None:
    """The answer in the language of a text, or None when it is Dutch or not clear."""
    taal = herken(tekst)
    if taal is None:
        return None
    woorden, contact = taaltekst(taal), toegang(gemeente)
    wegen = [woorden.bel.format(telefoon=contact.telefoon)] if contact.telefoon else []
    wegen += [woorden.mail.format(email=contact.email)] if contact.email else []
    regel = f"{contact.naam}: {woorden.of.join(wegen)}."
    return Anderstalig(
        taal=taal.value,
        richting=woorden.richting,
        tekst=woorden.tekst.format(contact=regel),
        mens=woorden.mens,
    )
