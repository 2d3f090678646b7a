"""Where a later version of an answer may stand in the text: behind ``nee wacht``, behind ``maar nu``.

The words are content (``woorden/herstel.yaml``). Places are those of the folded text, which are the
same in the text as typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from forms.ontleden.rest import Bereik
from forms.ontleden.woordenlijst import lees

LIJST = "woorden/herstel"
MEESTE = 24
"""So many pieces are tried; in a text with more signs than that nobody repairs an answer."""
SLOT = 80
"""So many characters from the end a closing ``Daan bedoel ik`` may start."""
_TUSSEN = r"[\s,.:;!…-]*"


@dataclass(frozen=True, slots=True)
class Versie:
    """A piece that may be the answer. ``tijd``: it is what holds now, after what held before."""

    begin: int
    eind: int
    tijd: bool = False


def versies(kaal: str, *, met_nee: bool, ruim: bool) -> list[Versie]:
    """Every piece of a folded text that may be the last version, latest first.

    ``met_nee``: a bare ``nee`` takes back too. ``ruim``: ``eerst 7, nu 8`` needs no ``maar``,
    and any word of the past is enough; with several options that adds up more often than it replaces.
    """
    eind = len(kaal.rstrip())
    tekens = list(patroon("teken_of_nee" if met_nee else "teken").finditer(kaal))
    gevonden = {(v.end(), eind, False) for v in [*tekens, *patroon("toch").finditer(kaal)]}
    if not met_nee:  # "ja, o nee": the nee of the sign is the answer
        gevonden |= {(v.start() + v.group().index("nee"), eind, False) for v in tekens if " nee" in v.group()}
    if slot := patroon("slot").search(kaal, max(0, eind - SLOT)):
        gevonden.add((*slot.span("laatst"), False))
    gevonden |= {(begin, eind, True) for begin in _later(kaal, ruim)}
    alle = {Versie(*deel, tijd) for begin, tot, tijd in gevonden for deel in _getrimd(kaal, begin, tot)}
    return sorted(alle, key=lambda versie: (-versie.begin, versie.eind))[:MEESTE]


def _later(kaal: str, ruim: bool) -> Iterable[int]:
    """Where ``maar nu ...`` starts, and ``maar ...`` or ``, nu ...`` behind a word as ``eerst``."""
    if (verhuisd := patroon("verhuisd").search(kaal)) and not patroon("niet_verhuisd").search(kaal):
        yield verhuisd.end()
    yield from (v.end() for v in patroon("maar_nu").finditer(kaal))
    if not (toen := patroon("toen" if ruim else "bedacht").search(kaal)):
        return
    yield from (v.end() for v in patroon("maar").finditer(kaal, toen.end()))
    if ruim:
        yield from (v.end() for v in patroon("komma_nu").finditer(kaal, toen.end()))


def _getrimd(kaal: str, begin: int, eind: int) -> Iterable[Bereik]:
    """The piece as it stands, and without the words around it that do not belong to the answer."""
    aanloop = patroon("aanloop").match(kaal, begin)
    staart = patroon("staart").search(kaal, max(begin, eind - SLOT), eind)
    for van in {begin, aanloop.end() if aanloop else begin}:
        for tot in {eind, staart.start() if staart else eind}:
            if kaal[van:tot].strip():
                yield van, tot


@cache
def patroon(naam: str) -> re.Pattern[str]:
    """One of the patterns by which a repair is found."""
    lijst = lees(LIJST)
    nu = rf"(?:{lijst['nu']})\b"
    vormen = {
        "teken": _een_van(lijst["teken"]),
        "teken_of_nee": _een_van(lijst["teken"] + lijst["nee_teken"]),
        "slot": rf"(?P<laatst>[^,.;:!?\n]+?)[ ,]+(?:{lijst['slot']})\W*$",
        "toch": rf"(?:[,.;]|\bof\b){_TUSSEN}(?:o+h?[ ,]+)?(?={lijst['toch']})",
        "maar": r"\bmaar\b" + _TUSSEN,
        "maar_nu": rf"\bmaar\b{_TUSSEN}(?={nu})",
        "komma_nu": rf"(?:[,.;]|\ben\b){_TUSSEN}(?={nu})",
        "toen": rf"\b(?:{lijst['toen']})\b",
        "bedacht": rf"\b(?:{lijst['bedacht']})\b",
        "aanloop": rf"(?:{nu}[\s,]*)?(?:(?:{lijst['aanloop']})\b[\s,]*)*",
        "staart": rf"[\s,.;!]+(?:{lijst['staart']})\W*$",
    }
    vormen |= lijst["aanvulling"]
    return re.compile(vormen.get(naam) or str(lijst[naam]))


def _een_van(tekens: list[str]) -> str:
    return rf"\b(?:{'|'.join(tekens)})(?!\w){_TUSSEN}"
