"""A question about our own question: ``wat moet ik hier invullen?`` and ``geef eens een voorbeeld``."""

from __future__ import annotations

from actions.teksten import zin
from actions.webhook.beurt import Werkbeurt
from actions.webhook.kennisvraag import beslissing_over
from forms.ontleden.vraagsoort import Vraagsoort, vraagsoort
from forms.teksten import vraagtekst


def leg_vraag_uit(beurt: Werkbeurt, pad: str, vraag: str) -> bool:
    """Explain the open question when somebody asks about it. Returns False for any other question.

    An approved entry goes first: "hoe lang duurt het" is about the help, not about our question.
    """
    if vraagsoort(vraag) is not Vraagsoort.AAN_ONS or beslissing_over(vraag) != "onbekend":
        return False
    uitleg = vraagtekst(pad, beurt.dossier)
    beurt.toon(f"{zin('uitleg_bij_vraag', beurt.dossier.aanspreekvorm)} {uitleg.waarom}")
    return True
