"""What one turn in the form looks like, and what it can turn out to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from forms.ontleden.correctie import Correctie
from forms.ontleden.vraagsoort import Vraagsoort
from forms.soorten import Ontleding, Soort
from knowledge.antwoorden.soort import ZEKER_SOORT

KORT_BERICHT_WOORDEN = 7
"""A command or a thank-you is short; a story that contains the same words is not one."""
AANLOOP = 0.04
"""Below this chance that a text answers, the words before its question are no answer."""
ZIN_WOORDEN = 5
"""From so many words on a message is a sentence of one's own."""
ZEKER_ANTWOORD, ZEKER_ANDERS_NIET = 0.9, 0.1
"""A text that surely answers, and surely does nothing else, holds a command or a correction by accident."""
VAST_NIET = 0.05
"""Below this chance that it asks, a question in a story is one that somebody asks themselves."""
ZEKER_TERUG, ANTWOORD_NIET = 0.9, 0.2
"""From here on it was learned that a text takes back an earlier answer."""
VRIJ = (Soort.TEKST, Soort.KORT)


class Soortbesluit(StrEnum):
    """What a turn turns out to be."""

    ANTWOORD = "antwoord"
    ANTWOORD_EN_VRAAG = "antwoord_en_vraag"
    ANTWOORD_EN_CORRECTIE = "antwoord_en_correctie"
    VRAAG = "vraag"
    CORRECTIE = "correctie"
    OPDRACHT = "opdracht"
    GESPREKJE = "gesprekje"
    TWIJFEL = "twijfel"
    ONDUIDELIJK = "onduidelijk"


_WEET_IK_NIET = re.compile(
    r"\W*(?:dat |dit )?(?:weet ik|ik weet(?: het| dat)?) (?:nog |echt |eigenlijk |het )*niet\s*[,.;!]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Situatie:
    """Everything the decision weighs.

    ``opdracht`` is a fixed command that is the whole message, ``zinsopdracht`` one that a piece of it
    gives. ``vraagdeel`` is the part that asks and ``vertelling`` the part that tells, read as an answer
    in ``deel``. ``naast`` is the answer that stands beside ``correctie``, when there is one. ``kennis``
    is what the search would do with a question that may be an answer as well. ``gok`` is the learned
    reading of a text in which no word list found an answer. ``herroept``: an earlier answer is taken
    back, and it is not clear which. ``kansen``: the learned chance of each kind of text.
    ``vraagt_erachter``: that the text asks was learned, its form does not show it.
    ``slotopdracht``: the learned command of the last clause. ``weersproken``: what was learned surely
    reads another option than ``ontleding``; then ``gok`` is that option.
    """

    soort: Soort
    tekst: str
    ontleding: Ontleding
    opdracht: str | None = None
    zinsopdracht: str | None = None
    gesprekje: str | None = None
    correctie: Correctie | None = None
    naast: Ontleding | None = None
    weersproken: bool = False
    intent: str = ""
    zekerheid: float = 0.0
    verplicht: bool = False
    vraagdeel: str = ""
    vertelling: str = ""
    vraag_vooraan: bool = False
    vraagt_erachter: bool = False
    slotopdracht: str = ""
    deel: Ontleding | None = None
    vraagsoort: Vraagsoort = Vraagsoort.ONBEKEND
    kennis: str = "onbekend"
    gok: Ontleding | None = None
    herroept: bool = False
    kansen: Mapping[str, float] = field(default_factory=dict)

    @property
    def vrije_tekst(self) -> bool:
        """Whether every text is a possible answer to this question."""
        return self.soort in VRIJ

    @property
    def vraagzin(self) -> bool:
        """Whether the whole message asks."""
        return bool(self.vraagdeel) and not self.vertelling

    @property
    def vraagt_zeker(self) -> bool:
        """Whether it was learned that the text asks, also where its form shows it."""
        return self.vraagt_erachter or self.kansen.get("vraag", 0.0) >= ZEKER_SOORT

    @property
    def vraagt_vast_niet(self) -> bool:
        """Whether it was learned that a text answers, and nobody waits for an answer to a question in it."""
        if self.tekst.strip().endswith(self.vraagdeel.strip()):
            return False
        antwoord, vraag = self.kansen.get("antwoord", 0.0), self.kansen.get("vraag", 1.0)
        return antwoord >= ZEKER_ANTWOORD and vraag < VAST_NIET

    @property
    def antwoordt_niet(self) -> bool:
        """Whether it was learned that what stands before a question only leads up to it."""
        return self.vraagt_zeker and self.kansen.get("antwoord", 1.0) < AANLOOP

    @property
    def antwoordt_zeker(self) -> bool:
        """Whether it was learned that the text answers, and does nothing beside."""
        anders = max((kans for soort, kans in self.kansen.items() if soort != "antwoord"), default=1.0)
        return self.kansen.get("antwoord", 0.0) >= ZEKER_ANTWOORD and anders < ZEKER_ANDERS_NIET

    @property
    def neemt_terug(self) -> bool:
        """Whether it was learned that the text takes back an earlier answer, and is not the answer."""
        terug, antwoord = self.kansen.get("terug", 0.0), self.kansen.get("antwoord", 1.0)
        return terug >= ZEKER_TERUG and antwoord < ANTWOORD_NIET

    @property
    def weet_niet_of(self) -> bool:
        """``weet niet of hij dat weet``, ``weet ik niet, ma beslist``: not knowing, whatever it names."""
        if self.soort is not Soort.TEKST and _WEET_IK_NIET.match(self.tekst):
            return True
        return (
            self.zinsopdracht == "weet_ik_niet"
            and re.search(r"\b(?:niet|idee)(?: zeker)? of\b", self.tekst) is not None
        )

    @property
    def kort(self) -> bool:
        """Whether the message is short enough for a command or small talk."""
        return self.woorden <= KORT_BERICHT_WOORDEN

    @property
    def woorden(self) -> int:
        """How many words the message has."""
        return len(self.tekst.split())


@dataclass(frozen=True, slots=True)
class Besluit:
    """The decision, with the answer, command, small talk, question or correction that goes with it."""

    soort: Soortbesluit
    opdracht: str = ""
    vraag: str = ""
    antwoord: Ontleding | None = None
    correctie: Correctie | None = None
    heel: bool = False
    """The whole message is this command, in fixed words."""
    gegokt: bool = False
    """The answer is the learned reading: it is shown at once, with the way back."""
    vangnet: bool = False
    """A guess: the text is kept, and can still become the answer with one tap."""
