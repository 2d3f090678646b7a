"""The learned reading of a closed question, when no list holds the words: taken, and shown at once.

Consent and safety are never guessed to the unsafe side: there the question comes again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.webhook.situatie import VRIJ
from forms.definitie import GEZINSPLAN
from forms.onderdelen import Veld
from forms.soorten import Ontleding, Soort, Waarde
from knowledge.antwoorden.gok import ONWAARSCHIJNLIJK, gok, weersproken
from knowledge.antwoorden.model import SOORT_GESLOTEN, SOORT_VRIJ, lees_model

MEESTE_WOORDEN = 40
"""A longer text is a story that came too early; it is kept for its own question."""
KEUZES = (Soort.KEUZE, Soort.MEERKEUZE, Soort.JA_NEE)
"""The questions of which the learned reader knows the options."""
NOOIT = frozenset(
    {
        ("akkoord_privacy", "true"),
        ("akkoord_privacy", "false"),
        ("contact.veilig_contact", "true"),
        ("instemming.ouder", "true"),
        ("instemming.tweede_ouder", "ja"),
        ("instemming.jeugdige[]", "ja"),
        ("veiligheid.voelt_veilig", "ja"),
    }
)
"""What somebody must say in so many words."""


DEELT = frozenset({"delen.met"})
_ONTKENT = re.compile(r"\b(?:niet|geen|niemand|behalve|nooit|dicht|geheim)\b", re.IGNORECASE)


def raad_antwoord(pad: str, tekst: str, vector: Any) -> Ontleding | None:
    """The answer that the text most likely means; None when nothing is sure enough.

    With whom data are shared is not guessed out of a text that keeps somebody out.

    ``vector`` is the sentence vector of the text, or None when there is none.
    """
    veld = GEZINSPLAN.veld(pad)
    if veld.naam in DEELT and _ONTKENT.search(tekst):
        return None
    opties = gok(geleerde_kansen(veld.naam, tekst, vector), meer=veld.soort is Soort.MEERKEUZE)
    if not opties or any(mag_niet_gegokt(pad, optie) for optie in opties):
        return None
    if veld.sluit_rest_uit in opties and len(opties) > 1:
        return None
    return Ontleding(waarde=_waarde(veld, opties))


def weersproken_lezing(pad: str, ontleding: Ontleding, tekst: str, vector: Any) -> bool:
    """Whether what was learned surely reads another option in ``"ik heb niks nodig", maar het moet wel``."""
    veld, gelezen = GEZINSPLAN.veld(pad), str(ontleding.waarde).lower()
    if veld.soort not in (Soort.KEUZE, Soort.JA_NEE) or not ontleding.gelukt:
        return False
    kansen = geleerde_kansen(veld.naam, tekst, vector)
    stemt_toe = mag_niet_gegokt(pad, gelezen) and not ontleding.volledig
    return weersproken(kansen, gelezen) or (stemt_toe and kansen.get(gelezen, 1.0) < ONWAARSCHIJNLIJK)


def mag_niet_gegokt(pad: str, waarde: object) -> bool:
    """Whether somebody must say this answer in so many words."""
    return (GEZINSPLAN.veld(pad).naam, str(waarde).lower()) in NOOIT


def is_gevoelig(pad: str) -> bool:
    """Whether this is a question about consent or safety."""
    return any(veld == GEZINSPLAN.veld(pad).naam for veld, _ in NOOIT)


def soort_kansen(soort: Soort, tekst: str, vector: Any) -> Mapping[str, float]:
    """The chance of each kind of text: answer, question, small talk ..."""
    return geleerde_kansen(SOORT_VRIJ if soort in VRIJ else SOORT_GESLOTEN, tekst, vector)


def geleerde_kansen(veld: str, tekst: str, vector: Any) -> Mapping[str, float]:
    """What the model makes of a text at a question; empty without a vector, and for a long story."""
    if vector is None or len(tekst.split()) > MEESTE_WOORDEN:
        return {}
    return lees_model().kansen(veld, tekst, vector)


def _waarde(veld: Veld, opties: tuple[str, ...]) -> Waarde:
    """The options as the parser of the question would give them."""
    if veld.soort is Soort.JA_NEE:
        return opties[0] == "true"
    if veld.soort is Soort.MEERKEUZE:
        return [optie for optie in veld.opties if optie in opties]
    return opties[0]
