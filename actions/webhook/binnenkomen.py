"""Gathers what is known about a message outside the form, for the decision in ``ingang``."""

from __future__ import annotations

from actions.webhook.beurt import Werkbeurt
from actions.webhook.eigen_antwoord import eigen_antwoord
from actions.webhook.ingang import Binnenkomst
from actions.webhook.kennisvraag import beslissing_over
from forms.hervatwoorden import verzameling
from forms.kenmerk import AANTAL_WOORDEN, normaliseer_hervatcode
from forms.ontleden import ontleed_opdracht
from forms.ontleden.gesprekje import ontleed_gesprekje, zegt_oke
from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.tekst import plat
from forms.ontleden.voorkennis import vind_voorkennis
from forms.ontleden.zinsvorm import is_vraagzin
from knowledge.antwoorden.begin import kansen_van_begin


def binnenkomst(werk: Werkbeurt) -> Binnenkomst:
    """What word lists, classifier, search and the learned reader say about the text of this turn."""
    tekst = werk.getypt.tekst
    ja_nee = ontleed_ja_nee(tekst)
    return Binnenkomst(
        tekst=tekst,
        intent=werk.verstaan.intent,
        zekerheid=werk.verstaan.zekerheid,
        oke=zegt_oke(tekst),
        code=_is_code(tekst),
        ja=bool(ja_nee.waarde) if ja_nee.gelukt and ja_nee.volledig else None,
        opdracht=ontleed_opdracht(tekst),
        gesprekje=ontleed_gesprekje(tekst),
        vraagzin=is_vraagzin(tekst),
        eigen=bool(eigen_antwoord(tekst)),
        kennis=beslissing_over(tekst, werk.verstaan.vector),
        voorkennis=bool(vind_voorkennis(tekst, werk.dossier, "")),
        kansen=kansen_van_begin(tekst, werk.verstaan.vector),
    )


def _is_code(tekst: str) -> bool:
    """Whether a message is three words of the list to the letter, or holds them behind the word ``code``."""
    kaal = plat(tekst)
    if "code" in kaal:
        return normaliseer_hervatcode(kaal.rpartition("code")[2]) is not None
    woorden = kaal.replace("-", " ").strip(" .!").split()
    return len(woorden) == AANTAL_WOORDEN and verzameling().issuperset(woorden)
