"""A question about our own question: ``wat moet ik hier invullen?`` and ``geef eens een voorbeeld``."""

from __future__ import annotations

import re

from actions.gesprek.lezen import soort_van
from actions.teksten import zin
from actions.webhook.beurt import Werkbeurt
from actions.webhook.eigen_antwoord import eigen_antwoord
from actions.webhook.kennisvraag import beslissing_over
from forms.ontleden.vraagsoort import Vraagsoort, vraagsoort
from forms.soorten import Soort
from forms.teksten import vraagtekst

_OVER_DE_SCHAAL = re.compile(
    r"\b(?:wat (?:is|betekent|betekenen)|is|betekent) (?:een |de )?(?:1|10|tien|cijfers?|schaal|zwaar)\b",
    re.IGNORECASE,
)


def leg_vraag_uit(beurt: Werkbeurt, pad: str, vraag: str) -> bool:
    """Explain the open question when somebody asks about it. Returns False for any other question.

    An approved entry goes first: "hoe lang duurt het" is about the help, not about our question.
    """
    uitleg = vraagtekst(pad, beurt.dossier)
    if soort_van(pad) is Soort.SCHAAL and uitleg.hulp and _OVER_DE_SCHAAL.search(vraag):
        beurt.toon(uitleg.hulp)
        return True
    if vraagsoort(vraag) is not Vraagsoort.AAN_ONS or _weten_het(vraag):
        return False
    beurt.toon(f"{zin('uitleg_bij_vraag', beurt.dossier.aanspreekvorm)} {uitleg.waarom}")
    return True


def _weten_het(vraag: str) -> bool:
    return bool(eigen_antwoord(vraag)) or beslissing_over(vraag) != "onbekend"
