"""Which earlier answers a text may be about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from forms.dossier import Dossier
from forms.ontleden.correctie.citaat import citaat_van, eigen_woorden
from forms.ontleden.correctie.tekens import LIJST
from forms.ontleden.getallen import woord_patroon
from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import lees
from forms.paden import index, sjabloon

GENOEMD, GEZEGD, OUDE_WAARDE, VAN_DIT_KIND, ZWAARDER = 4, 3, 3, 2, 2
VANZELF = 5
_WIE = "hij|zij|ze|die|mijn zoon|mijn dochter|onze zoon|onze dochter|de oudste|de jongste"
_KORTSTE_NAAM_GISSING = 3


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """An answered question that the text seems to be about; ``eind`` is where its name ends.

    ``neemt_terug``: a word of the stored answer is denied; ``alleen_oud``: nothing else points to it.
    ``vanzelf``: the sentence can only be about this answer, so that it needs no "sorry" or "klopt niet";
    ``overal``: also at a question for words of one's own. ``geciteerd``: this answer, and no other, is
    quoted in a piece that only speaks of the old: ``4 havo klopt niet``, ``ik zei na 18 uur``.
    """

    pad: str
    gewicht: int
    begin: int
    eind: int
    genoemd: bool
    alleen_oud: bool = False
    neemt_terug: bool = False
    vanzelf: bool = False
    overal: bool = False
    geciteerd: bool = False


_VANZELF, _OVERAL = "vanzelf", "overal"
_SOORTEN = {_OVERAL: VANZELF, _VANZELF: VANZELF, "noemt": GENOEMD, "zegt": GEZEGD}
"""The lists of patterns of a question, the surest first, with what a hit weighs."""


def kandidaten(kaal: str, dossier: Dossier, open_pad: str, *, verhaal: bool = False) -> list[Kandidaat]:
    """The earlier answers that a folded text names or changes, likeliest first.

    ``verhaal``: the open question asks for a story, where only "dat van" and "ik zei" quote an answer.
    """
    gevonden = [k for pad in dossier if pad != open_pad for k in _van(kaal, pad, dossier, open_pad)]
    eerder = Dossier({pad: antwoord for pad, antwoord in dossier.items() if pad != open_pad})
    namen = {_naam_bij(pad, dossier) for pad in dossier}
    if citaat := citaat_van(kaal, eerder, namen, verhaal=verhaal):
        pad, begin, eind = citaat
        zo = Kandidaat(pad, OUDE_WAARDE, begin, eind, False, alleen_oud=True, neemt_terug=True)
        zo = next((k for k in gevonden if k.pad == pad), zo)
        gevonden = [*(k for k in gevonden if k.pad != pad), replace(zo, geciteerd=True)]
    volgorde = {pad: plek for plek, pad in enumerate(dossier)}
    return sorted(gevonden, key=lambda k: (-k.gewicht, -volgorde[k.pad]))


def kernen(pad: str, kaal: str, dossier: Dossier) -> Iterator[str]:
    """What the patterns of this question take for the new answer, in the folded text."""
    for patroon in _patronen(sjabloon(pad), "kern", _naam_bij(pad, dossier)):
        for vondst in patroon.finditer(kaal):
            yield f"{vondst.start('k')}:{vondst.end('k')}"


def vaste_waarden(pad: str, kaal: str, dossier: Dossier) -> Iterator[str]:
    """What a sentence means whose words are not an answer themselves: ``hij weet het inmiddels`` is yes."""
    for waarde, regels in lees(LIJST)["velden"].get(sjabloon(pad), {}).get("wordt", {}).items():
        if any(patroon.search(kaal) for patroon in _gemaakt(tuple(regels), _naam_bij(pad, dossier))):
            yield str(waarde)


def _van(kaal: str, pad: str, dossier: Dossier, open_pad: str) -> Iterator[Kandidaat]:
    naam = _naam_bij(pad, dossier)
    if _van_een_ander_kind(kaal, pad, dossier, open_pad):
        return
    eigen: dict[str, Any] = lees(LIJST)["velden"].get(sjabloon(pad), {})
    oud = _oude_waarde(kaal, pad, dossier)
    extra = _extra(kaal, naam) + (OUDE_WAARDE if oud else 0) + (ZWAARDER if eigen.get("zwaar") else 0)
    for soort, gewicht in _SOORTEN.items():
        for patroon in _patronen(sjabloon(pad), soort, naam):
            if vondst := patroon.search(kaal):
                yield Kandidaat(
                    pad,
                    gewicht + extra,
                    *vondst.span(),
                    genoemd=soort != "zegt",
                    neemt_terug=bool(oud),
                    vanzelf=soort in (_VANZELF, _OVERAL),
                    overal=soort == _OVERAL,
                )
                return
    if oud:
        yield Kandidaat(pad, OUDE_WAARDE, *oud, False, alleen_oud=True, neemt_terug=True)


def _extra(kaal: str, naam: str) -> int:
    return VAN_DIT_KIND if naam and re.search(rf"\b{re.escape(naam)}\b", kaal) else 0


def _naam_bij(pad: str, dossier: Dossier) -> str:
    """The folded first name of the child that a pad is about; empty for other questions."""
    nummer = index(pad)
    if nummer is None or not pad.startswith(("kinderen[", "instemming.jeugdige[")):
        return ""
    naam = dossier.waarde(f"kinderen[{nummer}].voornaam")
    return plat(naam) if isinstance(naam, str) else ""


def _van_een_ander_kind(kaal: str, pad: str, dossier: Dossier, open_pad: str) -> bool:
    """Whether only another child is named than the one of this pad."""
    if not pad.startswith(("kinderen[", "instemming.jeugdige[")):
        return False
    namen = {nummer: _naam_bij(f"kinderen[{nummer}].voornaam", dossier) for nummer in range(10)}
    genoemd = [n for n, naam in namen.items() if naam and re.search(rf"\b{re.escape(naam)}\b", kaal)]
    if genoemd:
        eerste = min(genoemd, key=lambda n: kaal.index(namen[n]))
        return index(pad) != eerste
    if index(pad) == index(open_pad) and open_pad.startswith("kinderen["):
        return False
    return sjabloon(pad) == "kinderen[].voornaam" and not _lijkt_op_naam(kaal, _naam_bij(pad, dossier))


def _lijkt_op_naam(kaal: str, naam: str) -> bool:
    """``Sam`` for ``Sem``: a name in the text that is nearly the stored one."""
    ruimte = 1 if len(naam) <= _KORTSTE_NAAM_GISSING + 1 else 2
    return any(woord[0] == naam[0] and OSA.distance(woord, naam) <= ruimte for woord in woorden(kaal) if naam)


def _oude_waarde(kaal: str, pad: str, dossier: Dossier) -> tuple[int, int] | None:
    """Where the text takes back a word of the stored answer: ``niet 8``, ``dat van voetbal``."""
    eigen = eigen_woorden(pad, dossier)
    for vondst in _TERUG.finditer(kaal):
        if eigen & set(woorden(vondst.group("wat"))):
            return vondst.span()
    return None


_TERUG = re.compile(
    r"\b(?:niet|geen|in plaats van|dat van|die|van die|met)\b (?P<wat>[^,;.]{1,40}?)(?=$|[,;.]"
    r"| maar | klop| is | was | moet | mag | kan )"
)


@lru_cache(maxsize=512)
def _patronen(veld: str, soort: str, naam: str) -> tuple[re.Pattern[str], ...]:
    return _gemaakt(tuple(lees(LIJST)["velden"].get(veld, {}).get(soort, ())), naam)


@lru_cache(maxsize=1024)
def _gemaakt(regels: tuple[str, ...], naam: str) -> tuple[re.Pattern[str], ...]:
    kind = rf"(?:{re.escape(naam)}|{_WIE})" if naam else rf"(?:{_WIE})"
    return tuple(re.compile(_vul(str(regel), kind, re.escape(naam) or r"\b\B")) for regel in regels)


def _vul(regel: str, kind: str, naam: str) -> str:
    """Fill in a pattern. Only patterns with a name in it write their braces double."""
    if not any(plek in regel for plek in ("{kind}", "{naam}", "{telwoord}", "{{")):
        return regel
    return regel.format(kind=kind, naam=naam, telwoord=woord_patroon())
