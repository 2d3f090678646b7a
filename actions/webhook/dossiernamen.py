"""Words of a draft that name a person or a school; they must not turn up in the inbox."""

from __future__ import annotations

import re

from actions.vragen.lijsten import woorden as lijst
from forms.dossier import Dossier
from forms.paden import sjabloon

_VELDEN = frozenset(["contact.naam", "kinderen[].voornaam", "kinderen[].school", "eerdere_hulp.items[].wie"])
_WOORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_KORTST = 3


def namen_in(dossier: Dossier) -> tuple[str, ...]:
    """Each word of the names in the draft once, the longest first."""
    waarden = [antwoord.waarde for pad, antwoord in dossier.items() if sjabloon(pad) in _VELDEN]
    woorden = {w for waarde in waarden if isinstance(waarde, str) for w in _WOORD.findall(waarde)}
    namen = {w for w in woorden if len(w) >= _KORTST and w.lower() not in lijst("tussenvoegsels")}
    return tuple(sorted(namen, key=lambda naam: (-len(naam), naam)))
