"""Whether a text takes back an earlier answer, and which. Pure: probabilities in, a question out."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.antwoorden.model import GEEN

ZEKER_TERUG = 0.62
"""From here on it is taken as a correction, and shown at once."""
ZEKER_BIJ_VERHAAL = 0.65
"""The same at a question for a story, where every text may be the answer: below it we ask."""
MISSCHIEN_TERUG = 0.5
"""From here on it is one where the text is no answer; at a question for a story we ask."""


def neemt_terug(kansen: Mapping[str, float], soorten: Mapping[str, float]) -> float:
    """How sure the model is that an earlier answer is taken back, 0 to 1.

    Three views count the same: that some answer is taken back, that the text is of that kind, and that
    it is no answer to the open question.
    """
    blikken = (1 - kansen.get(GEEN, 1.0), soorten.get("terug", 0.0), 1 - soorten.get("antwoord", 1.0))
    return sum(blikken) / len(blikken)


def herzien(kansen: Mapping[str, float]) -> str:
    """The question (a pattern) whose answer is likeliest meant; empty when there is none."""
    opties = {veld: kans for veld, kans in kansen.items() if veld != GEEN}
    return max(opties, key=lambda veld: opties[veld], default="")
