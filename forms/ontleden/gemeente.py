"""Which gemeente: from its own name, a woonplaats, a kern, a postcode or a misspelt name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from forms.ontleden.plaatsen import Plaats, Sleutel, lijkt_op, sleutel, tabel
from forms.ontleden.rest import mislukt, ontleding
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

GISSEN_TOT = 12
"""In a longer text we do not correct misspelt names."""
GISSEN_WOORDEN = 4
ERNAAST = 13
"""So many characters behind a place may say in which province it is."""
KORT = 2
"""``Wouw?`` is an answer; a longer text with a question mark asks."""

_WOORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_POSTCODE = re.compile(r"(?<!\w)(?P<code>4[0-9]{3})(?: ?(?P<letters>[a-z]{2}))?(?!\w)")
_PLAATSWOORD = re.compile(r"(?:^|\W)(?:in|uit|te|gemeente|gem|bedoel|naar)\W*$")
_WOON = re.compile(
    r"\b(?:woont?|wonen|wonend|woonachtig|woonplaats|ingeschreven|staa[tn])(?: [a-z]+){0,4} (?:in|te|is)\W*$"
)
_WIE_IN = re.compile(r"\b(?:ik|hij|zij|ze|wij|we|vader|moeder|papa|mama)(?: nu)? in\W*$")
_KIND_WOONT = re.compile(r"\b(?:woont|staat ingeschreven|wonen de kinderen)(?: [a-z]+){0,4} (?:in|te)\W*$")
_VAN_EEN_ANDER = re.compile(
    r"\b(?:ex|vader|moeder|papa|mama|opa|oma|ouders|zus|broer|school|werk|werkt|vriend|vriendin|man"
    r"|vrouw)(?: [a-z]+)? (?:in|te|uit)\W*$"
)
_VROEGER = re.compile(
    r"\b(?:vroeger|eerst|eerder|voorheen|tot voor kort)\b[^,.;]*$"
    r"|\b(?:ik|we|wij)\b[^,.;]*\bverhuisd (?:van|vanuit|uit)\W*$"
)
_NIET = re.compile(r"\b(?:niet|geen)(?: meer)?(?: in| uit)? *$")


@dataclass(frozen=True, slots=True)
class Vondst:
    """A place named at ``begin`` to ``eind`` of the folded text."""

    plaats: Plaats
    begin: int
    eind: int


def ontleed_gemeente(tekst: str, opties: tuple[str, ...]) -> Ontleding:
    """Read one of the nine gemeenten.

    Errors: ``gemeente_buiten_regio`` with ``plaats`` and ``gemeente`` in the details, and
    ``gemeente_onbekend`` (nothing fitting, or more than one gemeente).
    """
    kaal = plat(tekst if len(tekst.split()) <= KORT else zonder_vragen(tekst))
    vondsten = [v for v in _vind(kaal) if not _NIET.search(kaal[: v.begin])]
    vondsten = vondsten or list(_postcode(kaal)) or list(_gegist(kaal))
    gekozen = _een_gemeente(kaal, vondsten)
    if not gekozen or (gekozen[0].plaats.in_regio and _elders(kaal[gekozen[-1].eind :][:ERNAAST])):
        return mislukt("gemeente_onbekend", tekst)
    plaats = gekozen[0].plaats
    optie = _optie(plaats.gemeente, opties)
    if not plaats.in_regio or optie is None:
        return mislukt("gemeente_buiten_regio", tekst, plaats=plaats.naam, gemeente=plaats.gemeente)
    stukken = [(v.begin, v.eind) for v in gekozen]
    stukken += [v.span() for v in _POSTCODE.finditer(kaal)]
    stukken += [v.span() for v in _ONTKEND_PLAATS.finditer(kaal)] if _is_verbetering(kaal, gekozen) else []
    return ontleding(optie, tekst, stukken, woordgroep("woorden/vulwoorden", "algemeen", "gemeente"))


_ONTKEND_PLAATS = re.compile(r"\b(?:niet|geen)(?: in| uit)? [a-z' -]+?(?=,| maar\b|\.|$)")


def _elders(erachter: str) -> bool:
    """Whether another province is named right behind a place: ``Bergen, Limburg``."""
    return any(woord in woordgroep("plaatsen", "andere_provincies") for woord in WOORD.findall(erachter))


def _is_verbetering(kaal: str, gekozen: list[Vondst]) -> bool:
    """``niet Wouw maar Zundert``: the first place is understood too, as not meant."""
    return any(_NIET.search(kaal[: v.begin]) for v in _vind(kaal) if v not in gekozen)


def _optie(gemeente: str, opties: tuple[str, ...]) -> str | None:
    gezocht = sleutel(gemeente)
    return next((optie for optie in opties if sleutel(optie.replace("_", " ")) == gezocht), None)


def _vind(kaal: str) -> Iterable[Vondst]:
    """Every place named in the text, longest name first at each word."""
    tekens, kaart = list(_WOORD.finditer(kaal)), tabel()
    namen = ["sint" if teken.group() == "st" else teken.group() for teken in tekens]
    plek = 0
    while plek < len(namen):
        grens = min(kaart.langste, len(namen) - plek)
        lang = next((n for n in range(grens, 0, -1) if tuple(namen[plek : plek + n]) in kaart.plaatsen), 0)
        zin = tuple(namen[plek : plek + lang])
        begin, eind = tekens[plek].start(), tekens[plek + max(lang, 1) - 1].end()
        if lang and (zin not in kaart.gewoon or _zeker(kaal, begin, eind, zin)):
            yield Vondst(kaart.plaatsen[zin], begin, eind)
        plek += max(lang, 1)


def _zeker(kaal: str, begin: int, eind: int, zin: Sleutel) -> bool:
    """Whether an ordinary word is meant as a place: alone, or after ``in``, ``uit`` or ``te``."""
    vul = woordgroep("woorden/vulwoorden", "algemeen", "gemeente")
    rondom = WOORD.findall(kaal[:begin] + " " + kaal[eind:])
    plaatsen = tabel().plaatsen
    alleen = all(naam in vul or (naam,) in plaatsen for naam in rondom)
    return alleen or (len(zin[0]) > 3 and bool(_PLAATSWOORD.search(kaal[:begin])))


def _postcode(kaal: str) -> Iterable[Vondst]:
    vul = woordgroep("woorden/vulwoorden", "algemeen", "gemeente") | {"postcode"}
    for vondst in _POSTCODE.finditer(kaal):
        plaats = tabel().postcodes.get(vondst.group("code"))
        rondom = WOORD.findall(kaal[: vondst.start()] + " " + kaal[vondst.end() :])
        if plaats and (vondst.group("letters") or all(naam in vul for naam in rondom)):
            yield Vondst(plaats, *vondst.span())


def _gegist(kaal: str) -> Iterable[Vondst]:
    """Misspelt names, tried on the words that are left when filler is taken out."""
    tekens = list(_WOORD.finditer(kaal))
    vul = woordgroep("woorden/vulwoorden", "algemeen", "gemeente")
    over = [teken for teken in tekens if teken.group() not in vul]
    if not over or len(tekens) > GISSEN_TOT or len(over) > GISSEN_WOORDEN:
        return
    begin, eind = over[0].start(), over[-1].end()
    if plaats := lijkt_op(" ".join(sleutel(kaal[begin:eind]))):
        yield Vondst(plaats, begin, eind)
        return
    for teken in over:
        if len(over) <= 2 and (plaats := lijkt_op(teken.group())):
            yield Vondst(plaats, *teken.span())


def _een_gemeente(kaal: str, vondsten: list[Vondst]) -> list[Vondst]:
    """The places, when they are all in one gemeente; else only those after ``wonen in``."""
    if tuple(WOORD.findall(kaal)) in tabel().dubbel or not vondsten:
        return []
    if len({v.plaats.gemeente for v in vondsten}) == 1:
        return vondsten
    nu = [v for v in vondsten if not _VROEGER.search(kaal[: v.begin])]
    if len({v.plaats.gemeente for v in nu}) == 1:
        return nu
    thuis = [v for v in vondsten if _WOON.search(kaal[: v.begin]) or _WIE_IN.search(kaal[: v.begin])]
    if len({v.plaats.gemeente for v in thuis}) > 1:  # the child's home counts, not that of the parent
        thuis = [v for v in thuis if _KIND_WOONT.search(kaal[: v.begin])]
    if not thuis:
        thuis = [v for v in vondsten if not _VAN_EEN_ANDER.search(kaal[: v.begin])]
    return thuis if len({v.plaats.gemeente for v in thuis}) == 1 else []
