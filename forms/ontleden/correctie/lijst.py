"""A correction of a question with several answers: what is added, what goes, or a new list."""

from __future__ import annotations

import re

from forms.soorten import Waarde

_ALLEEN = re.compile(
    r"\b(?:alleen|enkel|maar(?! (?:weer |even )?(?:af|uit|weg|eraf|eruit)\b)|in plaats van|ipv"
    r"|moet(?:en)? .{0,30}(?:zijn|staan|worden))\b"
)
_ERBIJ = re.compile(r"\b(?:ook|erbij|er (?:\w+ )?bij|toevoegen|vergeten|vergat|ontbreekt|aanvullen)\b")
_ERAF = re.compile(r"\b(?:eraf|eruit|weg|schrappen|er (?:\w+ ){1,3}(?:af|uit))\b")
_NIET_ALLEEN = re.compile(r"\bniet (?:alleen|enkel|slechts)\b")
_NIET = re.compile(r"\b(?:niet|geen)\b")


def nieuwe_lijst(kaal: str, oud: Waarde, gelezen: Waarde) -> Waarde:
    """The new list of options; None when the words only say that something goes, and that leaves nothing.

    Also None when what goes was never there: the list must not turn into what somebody wants off it.
    """
    ook = _NIET_ALLEEN.search(kaal) is not None
    if not isinstance(oud, list) or not isinstance(gelezen, list) or (_ALLEEN.search(kaal) and not ook):
        return gelezen
    eraf, niet = _ERAF.search(kaal), _NIET.search(kaal)
    if ook or (_ERBIJ.search(kaal) and not eraf and not niet):
        return [*oud, *(optie for optie in gelezen if optie not in oud)]
    rest = [optie for optie in oud if optie not in gelezen]
    if eraf or (niet and set(gelezen) <= set(oud)):
        return rest if rest != oud and rest else None
    return gelezen
