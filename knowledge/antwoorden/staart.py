"""What the end of a text does, when neither a question mark nor a rule shows it: ask, or command. Pure.

``groep 5 van de Vlinder, weten ze daar nu dat ik dit invul`` answers, and asks behind the comma;
``de kleine huilt en het eten staat op, ik maak het vanavond af`` ends in a pause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.antwoorden.model import OPDRACHT, STAART, VRAAGT, Model

ZEKER_VRAAGT = 0.7
"""One in a hundred tails of plain answers passes it, four in five of those that ask."""
MISSCHIEN_VRAAGT = 0.5
"""Enough behind words that are wholly an answer."""
ZEKER_OPDRACHT = 0.8
MINSTE_WOORDEN = 3
_KNIP = re.compile(r"[.!?;,]+[\s\"')]+|\s+-+\s+|\s+(?=(?:en|maar|of|dus|want)\s)")
_TEKEN = re.compile(r"[.!?;,]\W*$")


def staarten(tekst: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a text behind a sign or before a joining word: what stands before, and the tail."""
    for knip in _KNIP.finditer(tekst):
        voor, na = tekst[: knip.start()].strip(), tekst[knip.end() :].strip()
        if voor and len(na.split()) >= MINSTE_WOORDEN:
            yield voor, na


def laatste_staart(tekst: str) -> str:
    """The last tail, behind a sign where there is one; empty when the text cannot be cut."""
    gevonden = [na for _, na in staarten(tekst)]
    los = [na for na in gevonden if _TEKEN.search(tekst[: len(tekst.rstrip()) - len(na)])]
    return (los or gevonden or [""])[-1]


def zonder_vraagteken(tekst: str) -> str:
    """The words alone: what has a question mark needs no learning."""
    return tekst.replace("?", "").strip()


def knip_vraag_af(tekst: str, model: Model) -> tuple[str, str] | None:
    """What the text tells and what it asks behind that; None when no tail surely asks."""
    kansen = [(kans_dat_het_vraagt(na, model), voor, na) for voor, na in staarten(tekst)]
    kans, voor, na = max(kansen, default=(0.0, "", ""))
    return (voor, na) if kans >= ZEKER_VRAAGT else None


def kans_dat_het_vraagt(stuk: str, model: Model) -> float:
    """How likely the end of a text asks, 0 to 1."""
    return model.kansen(STAART, zonder_vraagteken(stuk), model.midden).get(VRAAGT, 0.0)


def slotopdracht(tekst: str, model: Model) -> str:
    """The command that the last clause surely gives, by its name; empty when it gives none."""
    slot = laatste_staart(tekst)
    kansen = model.kansen(STAART, zonder_vraagteken(slot), model.midden) if slot else {}
    beste = max(kansen, key=lambda uitkomst: kansen[uitkomst], default="")
    zeker = beste.startswith(OPDRACHT) and kansen[beste] >= ZEKER_OPDRACHT
    return beste.removeprefix(OPDRACHT) if zeker else ""
