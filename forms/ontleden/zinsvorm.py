"""The form of a sentence: is it a question, and where does one sentence end.

A parent often asks without a question mark ("moet mijn ex ook tekenen"), and often answers and
asks in one breath ("hij is 8 en hoe lang duurt het"). Both are recognised by word order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import lees, maandnamen, woordgroep

LIJST = "woorden/vraagvorm"
_EINDE = re.compile(r"(?<=[.!?…])[\"')\]]*\s+|\n+")
_LAATSTE_WOORD = re.compile(r"([\w.]+)\.[\"')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of a message: from ``begin`` to ``eind``, and whether it asks something."""

    begin: int
    eind: int
    is_vraag: bool


def splits_zinnen(tekst: str) -> list[str]:
    """Split a text in sentences, keeping their punctuation; abbreviations do not end a sentence."""
    return [tekst[begin:eind].strip() for begin, eind in _zinnen(tekst) if tekst[begin:eind].strip()]


def is_vraagzin(tekst: str) -> bool:
    """Whether any sentence of the text asks something, with or without a question mark."""
    return any(_is_vraag(plat(zin)) for zin in splits_zinnen(tekst))


def delen(tekst: str) -> list[Deel]:
    """Cut a text in pieces that tell and pieces that ask; the pieces cover every sentence."""
    uit: list[Deel] = []
    for begin, eind in _zinnen(tekst):
        zin = plat(tekst[begin:eind])
        knip = None if _is_retorisch(zin) else _knip(zin)
        if knip is None:
            uit.append(Deel(begin, eind, _is_vraag(zin)))
        else:
            uit += [Deel(begin, begin + knip, False), Deel(begin + knip, eind, True)]
    return uit


@dataclass(frozen=True, slots=True)
class Splitsing:
    """What a message asks and what it tells; ``vooraan`` when the asking comes first."""

    vraag: str
    vertelling: str
    vooraan: bool


def splits_vraag(tekst: str) -> Splitsing:
    """Take a message apart in what it asks and what it tells; either may be empty."""
    stukken = [deel for deel in delen(tekst) if tekst[deel.begin : deel.eind].strip()]
    vraag = " ".join(tekst[deel.begin : deel.eind].strip() for deel in stukken if deel.is_vraag)
    verteld = "".join(tekst[deel.begin : deel.eind] for deel in stukken if not deel.is_vraag)
    vertelling = _VERBINDING.sub("", verteld).strip()
    if vraag and (_KONDIGT_AAN.match(vertelling) or _JA_MAAR.match(tekst)):
        return Splitsing(tekst.strip(), "", vooraan=True)
    if not WOORD.search(vertelling) or all(w in _geen_vertelling() for w in WOORD.findall(plat(vertelling))):
        vertelling = vertelling if not vraag else ""
    return Splitsing(vraag, vertelling, bool(stukken) and stukken[0].is_vraag)


_KONDIGT_AAN = re.compile(
    r"\W*(?:(?:ff|effe|even|nog|dan|een|n|korte|kleine|wel|ik heb) )*vraag(?:je)?\b ?[:,]", re.IGNORECASE
)
"""``Even een vraag: hij woont half bij mij, telt dat?``: all that follows is the question."""
_JA_MAAR = re.compile(
    r"\W*(?:ja|nee|oke|oké|ok) maar (?:wat|hoe|wie|waar|waarom|wanneer|welke)\b", re.IGNORECASE
)
"""``Ja maar wat houdt dat in?`` agrees with nothing yet."""
_VERBINDING = re.compile(r"[\s,;:\-–]+(?:(?:en|maar|of|dus|want|eh|trouwens)[\s,]*)?$")


@cache
def _geen_vertelling() -> frozenset[str]:
    """Words before a question that tell nothing: ``eh sorry, hoe lang duurt het``."""
    return woordgroep(LIJST, "niets_verteld")


def zonder_vragen(tekst: str) -> str:
    """Return the text with its questions blanked out, at the same length."""
    uit = list(tekst)
    for deel in delen(tekst):
        if deel.is_vraag:
            uit[deel.begin : deel.eind] = " " * (deel.eind - deel.begin)
    return "".join(uit)


def _zinnen(tekst: str) -> list[tuple[int, int]]:
    grenzen, begin = [], 0
    for einde in _EINDE.finditer(tekst):
        woord = _LAATSTE_WOORD.search(tekst[begin : einde.start()][-24:])
        if woord and "\n" not in einde.group() and _geen_einde(plat(woord.group(1)), tekst[einde.end() :]):
            continue
        grenzen.append((begin, einde.end()))
        begin = einde.end()
    return [*grenzen, (begin, len(tekst))] if begin < len(tekst) else grenzen


def _geen_einde(woord: str, erna: str) -> bool:
    """An abbreviation, an initial ("J. de Vries") or a day number ("12. maart")."""
    if woord.isdigit():
        volgend = WOORD.match(plat(erna[:20]))
        return volgend is not None and volgend.group() in maandnamen()
    return woord in woordgroep(LIJST, "afkortingen") or (len(woord) == 1 and woord.isalpha())


def _is_vraag(zin: str) -> bool:
    if _is_retorisch(zin):
        return False
    return (
        "?" in zin
        or zin.rstrip(" .!").endswith(_EN_DAN)
        or _opent_vraag(WOORD.findall(zin))
        or _indirect().search(zin) is not None
    )


@cache
def _indirect() -> re.Pattern[str]:
    """``ik vraag me af`` and ``leg uit``, as words: not in ``overleg uit elkaar``."""
    frasen = "|".join(re.escape(str(frase).strip()) for frase in lees(LIJST)["indirect"])
    return re.compile(rf"(?<!\w)(?:{frasen})")


def _is_retorisch(zin: str) -> bool:
    return any(frase in zin for frase in lees(LIJST)["retorisch"])


_EN_DAN = ("wat dan", "hoe dan", "en dan")


@cache
def _paren() -> frozenset[str]:
    return woordgroep(LIJST, "geen_vraag")


def _opent_vraag(namen: list[str]) -> bool:
    """Whether these words have the order of a question."""
    aanloop = woordgroep(LIJST, "aanloop")
    start = next((plek for plek, woord in enumerate(namen[:4]) if woord not in aanloop), None)
    if start is None:
        return False
    if namen[start] in woordgroep(LIJST, "voorzetsel") and start + 1 < len(namen):
        vraagwoord = namen[start + 1] in woordgroep(LIJST, "altijd", "meestal")
        return vraagwoord and _vraagvolgorde(namen[start + 1 :])
    return _vraagvolgorde(namen[start:])


def _vraagvolgorde(namen: list[str]) -> bool:
    eerste = namen[0]
    tweede = namen[1] if len(namen) > 1 else ""
    if eerste in woordgroep(LIJST, "altijd_werkwoord"):
        return len(namen) > 1 and tweede not in ("niet", "wel", "voor")
    if eerste in woordgroep(LIJST, "altijd"):
        return tweede not in woordgroep(LIJST, "onderwerp")
    if eerste in woordgroep(LIJST, "meestal"):
        return _na_vraagwoord(namen)
    if eerste not in woordgroep(LIJST, "werkwoord") or tweede not in woordgroep(LIJST, "vraag_onderwerp"):
        return False
    if eerste == "ben" and tweede not in ("ik", "je", "jij", "jullie", "u"):
        return False
    if eerste == "heb" and tweede not in ("ik", "je", "jij", "u", "jullie"):
        return False
    if tweede == "u" and eerste in woordgroep(LIJST, "verzoek") and not {"maar", "gerust"}.isdisjoint(namen):
        return False  # "stuurt u mij maar een brief" asks nothing: it is the answer
    if f"{eerste} {tweede}" in _paren():
        return _toch_een_vraag(namen)
    return namen[-1] not in woordgroep(LIJST, "vertellend") and not _moet_ik_nog(namen)


def _toch_een_vraag(namen: list[str]) -> bool:
    """``is een vast nummer ook goed``, ``mag het ook thuis`` and ``is dat niet te jong`` do ask."""
    if namen[:2] in (["word", "ik"], ["ben", "ik"]) and "dan" in namen[2:3]:
        return True
    if (
        namen[0] in ("moet", "mag", "kan")
        and 2 < len(namen) <= 4
        and namen[2] in woordgroep(LIJST, "moet_dat")
    ):
        return namen[1] in ("dat", "dit", "het")
    if namen[0] in ("moet", "mag", "kan", "moeten", "mogen") and len(namen) > 3 and namen[-1] in _ERBIJ:
        return True
    if namen[1] in ("het", "dat", "dit") and len(namen) > 3 and namen[0] in ("mag", "kan", "is"):
        return namen[2] in ("ook", "dan") or namen[:3] in (["is", "dat", "niet"], ["is", "dit", "niet"])
    return namen[0] == "is" and len(namen) > 3 and namen[-1] in woordgroep(LIJST, "vragend_einde")


_ERBIJ = ("bij", "erbij", "mee", "ook")


def _moet_ik_nog(namen: list[str]) -> bool:
    """``moet ik haar nog voorleggen``: a thing still to do, with its subject left out."""
    return namen[0] in ("moet", "moeten", "ga", "gaan") and namen[1] in ("ik", "we") and "nog" in namen[2:4]


def _na_vraagwoord(namen: list[str]) -> bool:
    """``wat kost dat`` and ``hoe lang duurt het`` ask; ``wat ik merk`` does not."""
    if len(namen) == 1:
        return namen[0] in ("hoe", "wat", "wie")
    onderwerp = woordgroep(LIJST, "onderwerp")
    if namen[0] == "wat" and namen[1] in woordgroep(LIJST, "oordeel"):
        return False  # "wat goed gaat is voetbal" tells, "wat leuk" cheers
    if namen[0] == "hoe" and namen[1] in ("lang", "vaak", "veel", "snel") and len(namen) > 2:
        return namen[2] not in onderwerp
    return namen[1] not in onderwerp


def _knip(zin: str) -> int | None:
    """Where, inside one sentence, the telling stops and the asking starts."""
    plekken = list(WOORD.finditer(zin))
    namen = [plek.group() for plek in plekken]
    if _opent_vraag(namen):
        return _na_ja_of_nee(zin, plekken)
    for nummer in range(1, len(namen)):
        los = "," in zin[plekken[nummer - 1].end() : plekken[nummer].start()]
        if los and "?" in zin and namen[nummer + 1 : nummer + 2] in (["jullie"], ["u"]):
            return plekken[nummer].start()  # any verb: ", nemen jullie contact op?"
        if namen[nummer] not in _kan_vragen():
            continue
        if _begint_vraag(namen, nummer, los, "?" in zin):
            return plekken[nummer].start()
    return None


def _na_ja_of_nee(zin: str, plekken: list[re.Match[str]]) -> int | None:
    """``ja, kan hij ook alleen komen?`` and ``ja maar wat kost dat`` answer before they ask."""
    kort = len(plekken) > 2 and plekken[0].group() in woordgroep(LIJST, "kort_antwoord")
    los = kort and (zin[plekken[0].end()] in ",.;!" or plekken[1].group() in ("maar", "en"))
    return plekken[1].start() if los else None


def _begint_vraag(namen: list[str], nummer: int, los: bool, vraagteken: bool) -> bool:
    """Whether a question starts at this word of a sentence that starts as a statement.

    Without a question mark a verb only asks as ``moet`` or ``mag``, after a comma or ``en``: in
    ``volgende maand wordt ze 9`` and ``als hij boos is, gaat hij weg`` the same order tells.
    """
    los = los or (vraagteken and namen[nummer - 1] == "of")
    if namen[nummer - 1] in woordgroep(LIJST, "geen_knip_na") and not (los and vraagteken):
        return False
    if not (vraagteken or los) and _opent_bijzin(namen, nummer):
        return False
    if not _vraagvolgorde(namen[nummer:]):
        return vraagteken and _omgekeerd(namen, nummer, los)
    if _is_dat_niet(namen[nummer:]):
        return True
    if vraagteken or namen[nummer] not in woordgroep(LIJST, "werkwoord"):
        return True
    if namen[nummer] not in woordgroep(LIJST, "vragend_werkwoord") or namen[0] in woordgroep(LIJST, "bijzin"):
        return False
    return los or namen[nummer - 1] in woordgroep(LIJST, "aanloop")


def _omgekeerd(namen: list[str], nummer: int, los: bool) -> bool:
    """With a question mark, ``, en is er een wachtlijst`` asks although ``is er`` mostly tells."""
    begint = los or namen[nummer - 1] in ("en", "maar", "of")
    paar = f"{namen[nummer]} {namen[nummer + 1]}" if nummer + 1 < len(namen) else ""
    return begint and paar in _paren() and namen[nummer + 1] in woordgroep(LIJST, "vraag_onderwerp")


def _opent_bijzin(namen: list[str], nummer: int) -> bool:
    """Whether this word joins a clause to the sentence: ``iemand waar hij mee kan praten``."""
    kan = namen[nummer] in woordgroep(LIJST, "bijzin_woord") and namen[nummer - 1] not in ("en", "maar", "of")
    duurt = namen[nummer] == "hoe" and namen[nummer + 1 : nummer + 2] in (
        ["lang"],
        ["vaak"],
        ["veel"],
        ["snel"],
    )
    return kan and not duurt


def _is_dat_niet(namen: list[str]) -> bool:
    return namen[:3] in (["is", "dat", "niet"], ["is", "dit", "niet"]) and len(namen) > 3


@cache
def _kan_vragen() -> frozenset[str]:
    return woordgroep(LIJST, "altijd", "altijd_werkwoord", "meestal", "werkwoord")
