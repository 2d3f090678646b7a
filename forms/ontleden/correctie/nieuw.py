"""The new answer in a correction: ``het moet 0687654321 zijn``, ``niet Zundert maar Rucphen``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from forms.ontleden.correctie.tekens import LIJST, over_het_oude
from forms.ontleden.getallen import woord_patroon
from forms.ontleden.tekst import masker, plat
from forms.ontleden.woordenlijst import alternatief

_AANHALING = re.compile(r"(?<!\w)['\"‘“„](?P<k>[^'\"’”]{2,})['\"’”](?!\w)")
_DUBBELE_PUNT = re.compile(r"(?<![0-9]):\s+(?P<k>\S.*)$|(?<=[a-z]):(?P<k2>[^\s/].*)$", re.DOTALL)
_VERANDER_IN = re.compile(
    r"\b(?:verander|wijzig|vervang|zet|pas)\b.{1,80}?\b(?:in|naar|door|op)\b:? (?P<k>.+)$", re.DOTALL
)
_NIET_MAAR = re.compile(r"\b(?:niet|geen) .{1,60}?,? maar (?:gewoon |wel |juist )?(?P<k>.+)$", re.DOTALL)
_MOET = re.compile(
    r"\bmoe(?:t|st|ten)(?: het| dat| die| dit| er| je| u)?(?: \w+)?? (?:zijn|worden|staan|zetten"
    r"|heten):? (?P<k>.+)$",
    re.DOTALL,
)
_MOET_ZIJN = re.compile(
    r"\bmoe(?:t|st|ten)(?: het| dat| die| dit| er| daar)? (?P<k>.+?) (?:zijn|worden|staan|heten|komen)\b",
    re.DOTALL,
)
_X_MOET_HET = re.compile(
    r"(?:^|[,;:.] ?)(?P<k>[^,;:.]+?) moe(?:t|st)(?: het| 't| t| dat| die)? (?:zijn|worden|heten|staan)\W*$"
)
_MAAR_IS = re.compile(
    r"\bmaar (?:(?:het|dat|die|hij|zij|ze) )?(?:is|zijn|was|moet|moeten|heet) (?P<k>.+)$", re.DOTALL
)
_IS_NU = re.compile(
    r"\b(?:is|wordt|heet|zijn|was)(?: (?:nu|trouwens|eigenlijk|toch|inmiddels|voortaan|dus))* (?P<k>.+)$",
    re.DOTALL,
)
_EN_NIET = re.compile(
    rf"(?:,| en)+ ?(?:niet|geen) [^,;:]{{1,40}}\W*$| (?:niet|geen) (?:[0-9]+|{woord_patroon()})(?: \w+)?\W*$"
)
MAAK_ERVAN = re.compile(
    r"\bmaa?k (?:er|d'r|ervan|er van|daar|daarvan|hiervan|dat)(?: maar| toch| dus| nu| even| gewoon)*"
    r" (?P<k>.+?)(?: van)?\W*$",
    re.DOTALL,
)
_LIEVER_DAN = re.compile(
    r"(?<=\w) dan (?:(?:een|dat (?:u|je|jullie)) )?(?:ge)?(?:bel|mail|app|sms|brief|whatsapp)\w*"
)
_LIEVER = re.compile(r"\b(?:liever|beter|eerder)\b")
_IN_PLAATS_VAN = re.compile(r",? (?:in (?:de )?plaats van|ipv|i\.p\.v\.) .*$", re.DOTALL)


def nieuwe_waarden(tekst: str, eind_naam: int) -> Iterator[str]:
    """Pieces of the text that may hold the new answer, likeliest first; ``eind_naam`` ends the name."""
    schoon = zonder_oud(tekst)
    for patroon in (_DUBBELE_PUNT, MAAK_ERVAN, _VERANDER_IN):
        if vondst := patroon.search(schoon):
            yield from _versies(next(deel for deel in vondst.groups() if deel))
    for patroon in (_AANHALING, _NIET_MAAR, _MOET, _MOET_ZIJN, _X_MOET_HET, _MAAR_IS):
        if vondst := patroon.search(schoon):
            yield from _versies(vondst.group("k"))
    na_naam = schoon[eind_naam:]
    if vondst := _IS_NU.search(na_naam):
        yield from _versies(vondst.group("k"))
    yield from _versies(na_naam)
    yield from _versies(schoon[: max(0, eind_naam)])
    yield from _versies(schoon)


def zonder_ontkende(stuk: str) -> str:
    """The piece without what it takes back behind it: ``9 niet 8``, ``liever appen dan bellen``."""
    if _LIEVER.search(stuk):
        stuk = _LIEVER_DAN.sub("", stuk)
    return _EN_NIET.sub("", _IN_PLAATS_VAN.sub("", stuk))


def _versies(stuk: str) -> Iterator[str]:
    """The piece without what it takes back, and then as it is."""
    if vondst := _NIET_MAAR.search(stuk):
        yield schoon_op(vondst.group("k"))
    kort = zonder_ontkende(stuk)
    for versie in dict.fromkeys((schoon_op(kort), schoon_op(stuk))):
        if versie:
            yield versie


def zonder_oud(tekst: str) -> str:
    """The text with the pieces blanked out that only speak of the old answer."""
    for begin, eind in over_het_oude(plat(tekst)):
        tekst = masker(tekst, begin, eind)
    return tekst


def schoon_op(stuk: str) -> str:
    """Take the words without meaning from both ends of a piece."""
    stuk = (
        re.sub(r"\s{2,}.*$", "", stuk.strip(" ,;.:!?\n-'\"‘’“”"), flags=re.DOTALL) if "   " in stuk else stuk
    )
    kaal = plat(stuk)
    begin = aanloop.end() if (aanloop := _aanloop().match(kaal)) else 0
    if begin >= len(kaal):
        return stuk.strip()  # "ja" is an answer when there is nothing else
    staart = _staart().search(kaal, begin)
    eind = staart.start() if staart and staart.start() > begin else len(stuk)
    return stuk[begin:eind].strip(" ,;.:!?\n-'\"‘’“”")


@cache
def _aanloop() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternatief(LIJST, 'aanloop')}\b\W*)*")


@cache
def _staart() -> re.Pattern[str]:
    return re.compile(rf"(?:\W+{alternatief(LIJST, 'staart')})*\W*$")
