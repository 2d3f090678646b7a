"""A correction of a question with several answers: what is added, what goes, or a new list."""

from __future__ import annotations

import re

from forms.soorten import Waarde

_ALLEEN = re.compile(r"\b(?:alleen|enkel|maar|in plaats van|ipv|moet(?:en)? .{0,30}(?:zijn|staan|worden))\b")
_ERBIJ = re.compile(r"\b(?:ook|erbij|toevoegen|vergeten|vergat|ontbreekt|aanvullen)\b")
_ERAF = re.compile(r"\b(?:eraf|eruit|weg|schrappen|niet|geen)\b")


def nieuwe_lijst(kaal: str, oud: Waarde, gelezen: Waarde) -> Waarde:
    """The new list of options; None when the words only say that something goes and nothing would be left."""
    if not isinstance(oud, list) or not isinstance(gelezen, list) or _ALLEEN.search(kaal):
        return gelezen
    if _ERBIJ.search(kaal) and not _ERAF.search(kaal):
        return [*oud, *(optie for optie in gelezen if optie not in oud)]
    if _ERAF.search(kaal) and set(gelezen) <= set(oud):
        return [optie for optie in oud if optie not in gelezen] or None
    return gelezen
