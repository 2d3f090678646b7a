"""An answer with a question behind it, where answers have a form: ``school, horen ze dan alles?``."""

from __future__ import annotations

import re
from collections.abc import Callable

from forms.ontleden.zinsvorm import Splitsing, is_vraagzin
from forms.soorten import Ontleding

WOORDEN_VAN_EEN_VRAAG = 3
_KOMMA = re.compile(r"[,;.!] ?")


def knip_antwoord_af(
    tekst: str, lees: Callable[[str], Ontleding], *, vraagt: bool = False
) -> tuple[Splitsing, Ontleding] | None:
    """The longest piece before a comma that is wholly an answer, with the question that follows it.

    ``vraagt``: it is known that the text asks, so that a few words more need not look like a question.
    """
    for komma in reversed([*_KOMMA.finditer(tekst)]):
        voor, na = tekst[: komma.start()].strip(), tekst[komma.end() :].strip()
        if not voor or not na or is_vraagzin(voor):
            continue
        if not is_vraagzin(na) and not (vraagt and len(na.split()) >= WOORDEN_VAN_EEN_VRAAG):
            continue
        gelezen = lees(voor)
        if gelezen.gelukt and gelezen.volledig:
            return Splitsing(na, voor, vooraan=False), gelezen
    return None
