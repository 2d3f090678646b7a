"""One turn inside a transaction: what is known, what it changes and what we say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlmodel import Session

from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import Stand
from actions.gesprek.knoppen import vaste_knoppen
from actions.gesprek.lezen import lees_tekst
from actions.gesprek.modellen import Gesprek
from actions.gesprek.schemas import Bericht, BerichtSoort, Knop
from actions.gesprek.vragen import open_vraag
from actions.teksten import zin
from actions.vragen.melding import Melding
from forms.dossier import Dossier
from forms.soorten import Ontleding


@dataclass(slots=True)
class Verstaan:
    """What Rasa made of the text: the intent, how sure it is, and the shared sentence vector."""

    intent: str = ""
    zekerheid: float = 0.0
    vector: Any = None


@dataclass(slots=True)
class Werkbeurt:
    """The turn at hand; handlers change ``dossier`` and ``stand`` and add messages."""

    sessie: Session
    gesprek: Gesprek
    getypt: Getypt
    verstaan: Verstaan
    dossier: Dossier
    stand: Stand
    vandaag: date
    berichten: list[Bericht] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    vervolg: str | None = None
    hervatcode: str | None = None
    wis_transcript: bool = False
    losgelaten: str = ""
    """A text that waited for "is this your answer?" when the person went on: kept with the next answer."""

    @property
    def veld(self) -> str | None:
        """The field that is open now."""
        return open_vraag(self.dossier, self.stand, self.vandaag)

    def lees(self, pad: str, tekst: str) -> Ontleding:
        """What a text says as an answer to the question at ``pad``, with what is known."""
        return lees_tekst(self.dossier, pad, tekst, self.vandaag)

    def zeg(
        self, sleutel: str, *, soort: BerichtSoort = "tekst", knoppen: tuple[str, ...] = (), **waarden: object
    ) -> None:
        """Add one of our texts, with buttons by their fixed values."""
        tekst = zin(sleutel, self.dossier.aanspreekvorm, **waarden)
        self.toon(tekst, soort=soort, knoppen=vaste_knoppen(knoppen))

    def toon(self, tekst: str, *, soort: BerichtSoort = "tekst", knoppen: list[Knop] | None = None) -> None:
        """Add a message with a text from elsewhere, such as a knowledge answer."""
        self.berichten.append(Bericht(soort=soort, tekst=tekst, knoppen=knoppen or []))
