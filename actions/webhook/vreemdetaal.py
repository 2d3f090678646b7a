"""A message in another language: the way to a person, in that language."""

from __future__ import annotations

from collections.abc import Callable

from actions.gesprek.schemas import Bericht, Knop
from actions.vragen.vreemdtalig import antwoorden_voor
from actions.webhook.beurt import Werkbeurt

_MENS = "mens"


def zeg_in_eigen_taal(beurt: Werkbeurt, tekst: str) -> bool:
    """Answer in the language of the text. Returns False, and says nothing, when that is Dutch."""
    gemeente = beurt.dossier.waarde("gemeente")
    gevonden = antwoorden_voor(tekst, gemeente if isinstance(gemeente, str) else None)
    for antwoord in gevonden:
        knop = Knop(titel=antwoord.mens, waarde=_MENS)
        beurt.berichten.append(Bericht(tekst=antwoord.tekst, knoppen=[knop], taal=antwoord.taal))
    return bool(gevonden)


def of_in_eigen_taal(doe: Callable[[Werkbeurt], None]) -> Callable[[Werkbeurt], None]:
    """A handler that answers in the person's language first; a button is never a language."""

    def handel(beurt: Werkbeurt) -> None:
        getypt = beurt.getypt.keuze is None and not beurt.stand.wachtend
        if not (getypt and zeg_in_eigen_taal(beurt, beurt.getypt.tekst)):
            doe(beurt)

    return handel
