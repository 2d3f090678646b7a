"""A name out of ``Ik heet Fatima`` or ``Fatima``; the message itself stays the ``letterlijk``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.naam_in_zin import is_eigennaam, naam_in_zin
from forms.ontleden.onzin import is_onzin
from forms.ontleden.rest import mislukt
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.titel import voornaam_erachter, zonder_titel
from forms.ontleden.woordenlijst import alternatief, woordgroep
from forms.ontleden.zinsvorm import delen
from forms.soorten import Ontleding

LIJST = "woorden/namen"
GEEN_NAAM = "verplicht"
"""The error text of both name fields for this code says which name to type."""
MEESTE_WOORDEN = 7
"""Ahmed ben Mohammed el Hadj van der Berg has more names than most."""

KORTSTE_ZIN = 4

_NAAM = re.compile(r"[^\W\d_][^\W\d_'’´`.\-]*(?:[ '’´`.\-]+[^\W\d_]+)*\.?")
# "Jansen, Petra": the name as on a form.
_ACHTERNAAM_EERST = re.compile(r"[A-Z][\w'-]+(?: [A-Z]?[\w'-]+)?, [A-Z][\w'-]+(?: [A-Z][\w.]*)?")
_HEET = re.compile(
    r"\b(?:heet|genaamd|naam is|noemen we|noem ik|onze kleine|onze grote)\s+(?P<naam>[A-Z][\w'-]+)"
    r"|(?P<naam2>[A-Z][\w'-]+) heet (?:hij|zij|ze|ie)\b"
)
_PLAATJE = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+")
_AF = ' \n\t.,;:!"“”()'


def ontleed_naam(tekst: str, max_tekens: int, *, een_kind: bool = False) -> Ontleding:
    """Read a name, as typed. ``een_kind``: one first name, so ``Daan en Noor`` gives ``Daan``.

    Errors: ``verplicht`` (a question, a sentence, no letters), ``te_lang``.
    """
    tekst = _PLAATJE.sub("", tekst).strip() or tekst
    gelezen = _ontleed(tekst, max_tekens, een_kind=een_kind)
    if gelezen.gelukt and is_eigennaam(str(gelezen.waarde)):
        return gelezen
    genoemd = naam_in_zin(tekst, een_kind=een_kind)
    if genoemd is None or _is_zin(genoemd) or gelezen.fout == "te_lang":
        return gelezen
    return Ontleding(waarde=genoemd, rest=tekst)


def _ontleed(tekst: str, max_tekens: int, *, een_kind: bool) -> Ontleding:
    """A name with at most a few words around it."""
    eerste = next(iter(delen(tekst)), None)
    if eerste is None or eerste.is_vraag or "@" in tekst or tekst[0] in "/<{[":
        return mislukt(GEEN_NAAM, tekst)
    if not een_kind and _ACHTERNAAM_EERST.fullmatch(tekst.strip(_AF)):
        return Ontleding(waarde=tekst.strip(_AF), volledig=True)
    begin = _aanhef(tekst)
    if not een_kind and _noemt_een_kind(tekst[:begin]):
        return mislukt(GEEN_NAAM, tekst)
    kern = tekst[begin:]
    if not een_kind and (heel := voornaam_erachter(kern)):
        return Ontleding(waarde=heel, volledig=True)
    naam, over = _knip(kern, een_kind)
    if not naam or _is_zin(naam) or (een_kind and _vertelt(naam, tekst)):
        genoemd = _HEET.search(tekst) if een_kind else None
        heet = genoemd and (genoemd.group("naam") or genoemd.group("naam2"))
        if not heet or _is_zin(heet):
            return mislukt(GEEN_NAAM, tekst)
        naam, over = heet, tekst
    if len(naam) > max_tekens:
        return mislukt("te_lang", tekst, maximaal=str(max_tekens))
    return Ontleding(waarde=naam if een_kind else zonder_titel(naam), volledig=not over, rest=over)


@cache
def _inleiding() -> re.Pattern[str]:
    groet, inleiding = alternatief(LIJST, "groet"), alternatief(LIJST, "inleiding")
    nog, van, kind = (alternatief(LIJST, naam) for naam in ("nog_een", "van_wie", "kind"))
    familie = rf"(?:{nog}\W+)?{van} (?:\w+ )?{kind}(?: (?:heet|is|genaamd))?"
    return re.compile(
        rf"\W*(?:{groet}\b\W+)*(?:(?:{familie}|{inleiding}|{nog})\b\W*(?:(?:maar|gewoon|dus|trouwens|eigenlijk|hier|eh|uh)\b\W*)*)?"
    )


def _aanhef(tekst: str) -> int:
    """Where the name starts. ``Met`` or ``Voor`` without more is left alone."""
    vondst = _inleiding().match(plat(tekst))
    return vondst.end() if vondst and vondst.end() < len(tekst) else 0


def _noemt_een_kind(aanhef: str) -> bool:
    """Whether the introduction is about a child: "mijn dochter Tess" is not the parent's own name."""
    return any(woord in woordgroep(LIJST, "van_een_kind") for woord in WOORD.findall(plat(aanhef)))


@cache
def _einde() -> re.Pattern[str]:
    staart = alternatief(LIJST, "staart")
    return re.compile(
        rf"\s+{staart}\b[\s.!,]*|[,;:!?()\n0-9/]|(?<=[^\W\d_]{{2}})(?<!dhr)(?<!mevr)(?<!mw)(?<!dr)(?<!drs)\.\s+|\s+-\s+|\s+van\s+(?=[0-9])"
        r"|\s+uit\s+(?!den?\b|der\b|het\b|'t\b)"
        r"|\s+(?:maar|want|omdat|is|heeft|wordt|woont|zit|geschreven|met dubbel\w*|met lange|zonder)\s"
    )


_EN = re.compile(r"\s+(?:en|&|\+)\s+")


@cache
def _en_zin() -> re.Pattern[str]:
    return re.compile(rf"\s+en\s+(?={alternatief(LIJST, 'nieuwe_zin')}\b)", re.IGNORECASE)


def _knip(kern: str, een_kind: bool) -> tuple[str, str]:
    """Split off what comes behind the name."""
    grenzen = [vondst for vondst in (_einde().search(plat(kern)), _en_zin().search(kern)) if vondst]
    if een_kind and (en := _EN.search(kern)):
        grenzen.append(en)
    if not grenzen:
        return _schoon(kern), ""
    grens = min(grenzen, key=lambda vondst: vondst.start())
    return _schoon(kern[: grens.start()]), _over(kern[grens.start() :], grens.group())


def _over(staart: str, grens: str) -> str:
    """What is left behind the name; a fixed ending as ``heet ik`` is nothing."""
    if plat(grens).strip(" .!,\n") in woordgroep(LIJST, "staart"):
        staart = staart[len(grens) :]
    over = re.sub(r"^\s*(?:en|&|\+)\s+", "", staart).strip(_AF)
    beleefd = woordgroep("woorden/vulwoorden", "algemeen")
    return "" if all(naam in beleefd for naam in WOORD.findall(plat(over))) else over


def _schoon(naam: str) -> str:
    kaal = naam.strip(_AF)
    voorletter = re.search(r"(?:^|[\s.])[A-Z]$", kaal) and naam.rstrip().endswith(f"{kaal}.")
    return f"{kaal}." if voorletter else kaal


def _vertelt(naam: str, tekst: str) -> bool:
    """Whether a "first name" of several small words in a sentence only tells: ``hij is dol op dieren``."""
    return naam.islower() and " " in naam and len(tekst.split()) >= KORTSTE_ZIN


def _is_zin(naam: str) -> bool:
    """Whether this cannot be a name: no letters, too many words, or words of a sentence."""
    kaal = plat(naam)
    namen = WOORD.findall(kaal)
    if (
        is_onzin(naam)
        or not _NAAM.fullmatch(naam)
        or len(namen) > MEESTE_WOORDEN
        or kaal in woordgroep(LIJST, "nooit_naam")
    ):
        return True
    return len(namen) > 1 and any(woord in woordgroep(LIJST, "geen_naam") for woord in namen)
