"""Ages as the list and the intake page say them."""

from __future__ import annotations

from actions.intakes.teksten import woorden
from forms.leeftijd import Leeftijd

_IN_MAANDEN_TOT = 2


def leeftijd_in_woorden(leeftijd: Leeftijd | None) -> str:
    """``9 jaar``, under two years ``8 maanden``, or that it is not known."""
    zinnen = woorden()["leeftijd"]
    if leeftijd is None:
        return zinnen["onbekend"]
    if leeftijd.jaren >= _IN_MAANDEN_TOT:
        return zinnen["jaren"].format(aantal=leeftijd.jaren)
    maanden = leeftijd.jaren * 12 + leeftijd.maanden
    return zinnen["maand" if maanden == 1 else "maanden"].format(aantal=maanden)
