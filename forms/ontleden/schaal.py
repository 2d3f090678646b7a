"""A mark from 1 to 10: ``een dikke 8``, ``acht``, ``8/10``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.getallen import getal, woord_patroon, zonder_ruis
from forms.ontleden.rest import mislukt, ontleding
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

# "tussen 6 en 7, doe maar 7": the last word counts.
_KNOOP = re.compile(
    r"\b(?:(?:doe|geef|kies|maak er|noteer)(?: dan)? maar|zeg(?: dan)?(?: maar)?|schrijf|laten we|dus) "
    r"(?:een |de )?(?:dikke )?$"
)
# "bijna een 10, negen dus"
_DUS = re.compile(r"\W{0,2}(?:dus|dan|zeggen|doen)\b")
# "een 8, maar sinds 2 weken een 9": how it is now counts.
_NU = re.compile(
    r"\b(?:nu|sinds|inmiddels|tegenwoordig|vandaag|momenteel|op dit moment|de laatste)\b[^,;.]*$"
    r"|\b(?:kom ik (?:uit )?op|(?:is|wordt) het|het is|zit ik op)\b[^,;.]*$"
)
LAAGSTE, HOOGSTE = 1, 10
ONBEKEND = 2

_VUL = "woorden/vulwoorden"
_HOOGST = re.compile(r"\b(?:aller)?hoogste\b|\bmaxim(?:um|aal|ale)\b|\bde max\b")
_NOG_MEER = re.compile(
    r"\b(?:zwaarder|erger|hoger)(?: dan \w+)? kan (?:\w+ )?niet\b"
    r"|\bkan (?:\w+ ){0,2}niet (?:meer )?(?:zwaarder|erger|hoger)\b"
)
_AANGEHOUDEN = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)
_LAAGST = re.compile(r"\b(?:aller)?laagste\b|\bminim(?:um|aal|ale)\b")
_NIET = re.compile(r"\b(?:niet|geen)\b")
_NAAM_VAN_SCHAAL = re.compile(r"\bschaal van (?:(?:0|1|nul|een) (?:tot|t/m|tot en met|-) )?(?:10|tien)\b")
_DUUR = (
    r"\b(?:sinds|al) (?:(?:een paar|kort|\w+) )?(?:weken|week|maanden|maand|dagen|jaar|jaren|kort|gisteren)\b"
)
_NIET_DE_SCHAAL = re.compile(rf"{_NAAM_VAN_SCHAAL.pattern}|{_DUUR}")
_GRENS = re.compile(
    r"[;!?()\n]|[.,](?![0-9])|\b(?:en|maar|want|omdat|dus|ik|wij|we|hij|zij|ze|het|voor|soms|vooral)\b"
)


@cache
def _getal_op_schaal() -> re.Pattern[str]:
    woord = rf"\b{woord_patroon()}(?:tje|ke|je)?\b"
    noemer = r"(?: ?/ ?10(?![0-9])| (?:van|op|uit) (?:de )?(?:10|tien)\b)?"
    half = r"[.,][0-9]+|½| en een half\b|enhalf\b|-(?! ?[0-9a-z])|\+| (?:min|plus)\b"
    return re.compile(
        rf"(?<![0-9.,:/€])(?P<n>-?[0-9]+|{woord})(?P<half>{half})?{noemer}(?! ?/ ?[0-9]| ?%|[0-9])"
    )


def ontleed_schaal(tekst: str) -> Ontleding:
    """Read a whole number from 1 to 10.

    Errors: ``schaal_buiten`` for a number outside the scale, ``schaal_onbekend`` for no number, a
    half, or more than one number.
    """
    tekst = _AANGEHOUDEN.sub(r"\1", tekst)
    heel = zonder_ruis(plat(zonder_vragen(tekst)))
    kaal = _NIET_DE_SCHAAL.sub(lambda v: " " * len(v.group()), heel)
    vondsten = [v for v in _getal_op_schaal().finditer(kaal) if _is_cijfer(kaal, v)]
    vondsten = [v for v in vondsten if _doorgehakt(kaal, v)] or vondsten
    if len({v.group("n") for v in vondsten}) > 1:
        vondsten = [v for v in vondsten if _NU.search(heel[: v.start()])] or vondsten
    getallen = {getal(v.group("n").lstrip("-")) for v in vondsten}
    uiterste = _uiterste(heel) if not getallen else None
    if uiterste:
        return Ontleding(waarde=uiterste)
    if len(getallen) != 1 or any(v.group("half") for v in vondsten):
        return mislukt("schaal_onbekend", tekst)
    cijfer = getallen.pop()
    if cijfer is None or not LAAGSTE <= cijfer <= HOOGSTE or vondsten[0].group("n").startswith("-"):
        return mislukt("schaal_buiten", tekst)
    vul = woordgroep(_VUL, "algemeen", "schaal")
    stukken = [v.span() for v in _NAAM_VAN_SCHAAL.finditer(plat(tekst))]
    return ontleding(cijfer, tekst, [*stukken, *(v.span() for v in vondsten)], vul)


def _is_cijfer(kaal: str, vondst: re.Match[str]) -> bool:
    """Whether this number can be the mark: not ``een`` before a noun, not ``3 kinderen``."""
    links = max((grens.end() for grens in _GRENS.finditer(kaal, 0, vondst.start())), default=0)
    rechts = _GRENS.search(kaal, vondst.end())
    rondom = kaal[links : vondst.start()] + " " + kaal[vondst.end() : rechts.start() if rechts else len(kaal)]
    namen = WOORD.findall(rondom)
    if vondst.group("n") == "een" and (WOORD.search(kaal, vondst.end()) or _anders_getal(namen)):
        return False
    if any(naam in woordgroep(_VUL, "geen_schaal") for naam in namen):
        return False
    bekend = woordgroep(_VUL, "algemeen", "schaal")
    onbekend = sum(naam not in bekend and getal(naam) is None for naam in namen)
    return onbekend <= ONBEKEND or bool(re.search(r"\been (?:\w+ )?$", kaal[: vondst.start()]))


def _uiterste(heel: str) -> int | None:
    """The end of the scale that is named without a number: ``het hoogste cijfer``, ``maximaal``."""
    if _NOG_MEER.search(heel):
        return HOOGSTE
    hoog, laag = _HOOGST.search(heel), _LAAGST.search(heel)
    if bool(hoog) is bool(laag) or _NIET.search(heel):
        return None
    return HOOGSTE if hoog else LAAGSTE


def _doorgehakt(kaal: str, vondst: re.Match[str]) -> bool:
    """Whether this is the number that somebody settles on."""
    return bool(_KNOOP.search(kaal[: vondst.start()]) or _DUS.match(kaal, vondst.end()))


def _anders_getal(namen: list[str]) -> bool:
    return any(naam != "een" and getal(naam) is not None for naam in namen)
