"""Ages as people say them: ``7``, ``net vier geworden``, ``bijna 13``, ``anderhalf``, ``8 maanden``.

A number only counts as an age when the words around it leave room for that: a wrong age is worse
than asking again ("bel me na 8 uur", "al 3 jaar gescheiden", "groep 4").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from forms.ontleden.getallen import getal, getal_patroon, woord_patroon
from forms.ontleden.tekst import WOORD, masker
from forms.ontleden.woordenlijst import alternatief, woordgroep

JAAR = 12
"""Months in a year; every age is counted in whole months."""

# So many unknown words may stand around the number: a first name, a pet name.
ONBEKEND_KAAL = 2
ONBEKEND_JAAR = 3
ONBEKEND_OUD = 6

_VUL = "woorden/vulwoorden"
_GRENS = re.compile(r"[,;.!?()\n]|\b(?:en|maar|want|omdat|dus|of)\b")
_EEN = re.compile(r"(?: geworden| hoor)?\s*(?:[.,!]|$)")
_TERUGGENOMEN = re.compile(r"(?<!nog )(?:\bniet|\bgeen)$")
_REEKS = re.compile(r"[0-9] ?(?:-|/|a|tot|t/m|of|à) ?[0-9]")


@dataclass(frozen=True, slots=True)
class Leeftijdsvondst:
    """An age of ``maanden`` whole months, said at ``begin`` to ``eind``."""

    maanden: int
    begin: int
    eind: int


def vind_leeftijden(plat_tekst: str) -> list[Leeftijdsvondst]:
    """All ages in a folded text, in order. Numbers about something else are left out."""
    gevonden: list[Leeftijdsvondst] = []
    if not _aanwijzing().search(plat_tekst):
        return gevonden
    over = _zonder_duur(plat_tekst)
    for patroon, reken, ruimte in _vormen():
        for vondst in patroon.finditer(over):
            maanden = reken(vondst)
            begin, eind = _met_aanloop(plat_tekst, *vondst.span())
            over = masker(over, *vondst.span())
            if maanden is None or _ontkend(plat_tekst, vondst.start()):
                continue
            if _past(plat_tekst, begin, eind, ruimte):
                maanden = _bijgesteld(plat_tekst[begin:eind], maanden, vondst)
                gevonden.append(Leeftijdsvondst(maanden, begin, eind))
    return sorted(gevonden, key=lambda vondst: vondst.begin)


@cache
def _aanwijzing() -> re.Pattern[str]:
    """What every age has: a number, or one of a few words. Most texts have neither."""
    return re.compile(rf"[0-9]|\b{woord_patroon()}\b|anderhalf|half|kwart|geboren")


def _zonder_duur(tekst: str) -> str:
    """Blank out a stretch of time to come: in ``over 2 weken 9`` only the 9 is an age."""
    return _duur().sub(lambda duur: " " * len(duur.group()), tekst)


_Reken = Callable[[re.Match[str]], int | None]


@cache
def _vormen() -> tuple[tuple[re.Pattern[str], _Reken, int], ...]:
    """Every way to say an age: pattern, arithmetic and how many unknown words may surround it."""
    n, w = rf"(?P<n>{getal_patroon()})", woord_patroon()
    n2, cijfers = n.replace("<n>", "<n2>"), "[0-9]{1,2}"
    jaar = r"(?: ?-?(?:jaar|jaor|joar|jaren|jaartjes?|jarige?|jr|j)\b\.?)"
    maand = r"(?: ?(?:maanden|maand|maandjes?|mnd|mndn|mnden|mnds|mdn)\b\.?)"
    oud = r"(?: (?:oud|jong))?"
    reeks: tuple[tuple[str, _Reken, int], ...] = (
        (rf"{n}{jaar}(?: en|,)? (?P<m>{getal_patroon()}){maand}{oud}", _jaren_en_maanden, ONBEKEND_OUD),
        (
            rf"{n}{jaar}?[ -]en[ -]een[ -]half{jaar}?{oud}|{n2}{jaar} en een half{oud}",
            _en_een_half,
            ONBEKEND_JAAR,
        ),
        (
            rf"\b(?P<n>{w})enhalf{jaar}?{oud}|(?P<n2>(?<![0-9]){cijfers}) ?½{jaar}?{oud}",
            _en_een_half,
            ONBEKEND_JAAR,
        ),
        (rf"(?<![0-9.,:])(?P<n>{cijfers})[.,](?P<deel>[0-9])(?![0-9]){jaar}?{oud}", _tienden, ONBEKEND_KAAL),
        (rf"\banderhalf{jaar}?{oud}\b", lambda _: 18, ONBEKEND_JAAR),
        (r"\b(?:een )?half ?jaar(?:tje)?(?: oud)?\b", lambda _: 6, ONBEKEND_JAAR),
        (r"\bdrie ?kwart jaar(?: oud)?\b", lambda _: 9, ONBEKEND_JAAR),
        (
            rf"{n} ?-?(?:jaar (?:oud|jong)|jarige?\b)|{n2} jaar(?= en (?:net|al|een beetje))",
            _jaren,
            ONBEKEND_OUD,
        ),
        (rf"(?:een )?jaar(?:tje)? of {n}{oud}", _jaren, ONBEKEND_KAAL),
        (rf"{n}{maand}{oud}", _in_maanden, ONBEKEND_JAAR),
        (rf"{n} ?(?:weken|week|weekjes|wkn|wk){oud}\b", _in_weken, ONBEKEND_KAAL),
        (rf"{n} ?(?:dagen|dag|dagjes){oud}\b", _in_dagen, 0),
        (r"\b(?:pas ?geboren|net geboren|pasgeborene?)\b", lambda _: 0, ONBEKEND_JAAR),
        (rf"{n}{jaar}", _jaren, ONBEKEND_JAAR),
        (rf"(?<![-/+€%,.:])(?P<kaal>{getal_patroon()})(?![-/%:+½]|[.,][0-9]|e\b)", _kaal, ONBEKEND_KAAL),
    )
    return tuple((re.compile(patroon), reken, ruimte) for patroon, reken, ruimte in reeks)


def _groep(vondst: re.Match[str]) -> int | None:
    delen = vondst.groupdict()
    tekst = delen.get("n") or delen.get("n2")
    return getal(tekst) if tekst else None


def _keer(vondst: re.Match[str], maal: int) -> int | None:
    aantal = _groep(vondst)
    return None if aantal is None else aantal * maal


def _jaren(vondst: re.Match[str]) -> int | None:
    return _keer(vondst, JAAR)


def _in_maanden(vondst: re.Match[str]) -> int | None:
    return _keer(vondst, 1)


def _in_weken(vondst: re.Match[str]) -> int | None:
    return _deel(vondst, 12 / 52.18)


def _in_dagen(vondst: re.Match[str]) -> int | None:
    return _deel(vondst, 12 / 365.25)


def _deel(vondst: re.Match[str], deel: float) -> int | None:
    aantal = _groep(vondst)
    return None if aantal is None else int(aantal * deel)


def _en_een_half(vondst: re.Match[str]) -> int | None:
    jaren = _jaren(vondst)
    return None if jaren is None else jaren + 6


def _jaren_en_maanden(vondst: re.Match[str]) -> int | None:
    jaren, maanden = _jaren(vondst), getal(vondst.group("m"))
    return None if jaren is None or maanden is None else jaren + maanden


def _tienden(vondst: re.Match[str]) -> int | None:
    jaren = _jaren(vondst)
    return None if jaren is None else jaren + int(vondst.group("deel")) * JAAR // 10


def _kaal(vondst: re.Match[str]) -> int | None:
    """A bare number of years. ``een`` is an article, unless nothing follows it ("net een geworden")."""
    tekst = vondst.group("kaal")
    if tekst == "een" and not _EEN.match(vondst.string, vondst.end()):
        return None
    aantal = getal(tekst)
    return None if aantal is None else aantal * JAAR


def _met_aanloop(tekst: str, begin: int, eind: int) -> tuple[int, int]:
    """Stretch a match with words as ``bijna`` before it, or after it."""
    voor = _voor().search(tekst[:begin])
    na = _na().match(tekst, eind)
    return (voor.start() if voor else begin), (na.end() if na else eind)


@cache
def _duur() -> re.Pattern[str]:
    return re.compile(rf"\bover (?:een )?{getal_patroon()}? ?(?:weken|week|maanden|maand|dagen|dag|mnd)\b")


@cache
def _voor() -> re.Pattern[str]:
    bijna = alternatief(_VUL, "bijna")
    over = _duur().pattern
    maand = r"in [a-z]+"
    wordt = rf"word(?:t|en)?\b(?! (?:vandaag|nu))(?: +(?:{over}|[a-z]+)){{0,4}}"
    return re.compile(rf"\b(?:{bijna}|{over}|{wordt}|{bijna} {wordt}|{maand} {wordt}) +$")


@cache
def _na() -> re.Pattern[str]:
    return re.compile(r",? \(?bijna\b\)?(?! [0-9a-z])")


def _bijgesteld(stuk: str, maanden: int, vondst: re.Match[str]) -> int:
    """Take one off when the birthday is still to come: ``bijna 13`` is 12."""
    if stuk == vondst.group() or maanden == 0:
        return maanden
    return maanden - 1


def ontkend_getal() -> re.Pattern[str]:
    """``niet 8``: a number somebody takes back; ``nog niet 8`` is an age."""
    return re.compile(rf"(?<!nog )\bniet {getal_patroon()}(?: jaar)?")


def _ontkend(tekst: str, begin: int) -> bool:
    """``9 niet 8``: the 8 does not count. ``nog niet 8`` does."""
    voor = tekst[:begin].rstrip()
    return bool(_TERUGGENOMEN.search(voor)) and not voor.endswith(("net geen", "nog geen"))


def _past(tekst: str, begin: int, eind: int, ruimte: int) -> bool:
    """Whether the words around an age, up to the next comma or ``en``, leave room for it."""
    links = max((grens.end() for grens in _GRENS.finditer(tekst, 0, begin)), default=0)
    rechts = _GRENS.search(tekst, eind)
    rondom = tekst[links:begin] + " " + tekst[eind : rechts.start() if rechts else len(tekst)]
    namen = WOORD.findall(rondom)
    anders, bekend = woordgroep(_VUL, "geen_leeftijd"), woordgroep(_VUL, "leeftijd", "algemeen")
    if _REEKS.search(tekst[max(0, begin - 5) : eind + 5]) or any(naam in anders for naam in namen):
        return False
    erna = WOORD.match(tekst, eind + 1) if ruimte == ONBEKEND_KAAL else None
    if erna and erna.group() not in bekend | {"niet", "geen"}:
        return False  # "3 hulpverleners" counts something else
    return sum(1 for naam in namen if naam not in bekend) <= ruimte
