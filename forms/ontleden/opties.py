"""Finds the options of a choice in running text: by value, title, synonym or near miss.

The words per option are content (``woorden/synoniemen.yaml``). A hit knows whether it was denied:
in ``geen geldzorgen, wel wonen`` only wonen counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from forms.ontleden.tekst import WOORD, masker, plat, woorden
from forms.ontleden.woordenlijst import lees, schrijfwijze, woordgroep

LIJST = "woorden/synoniemen"
LANGSTE = 7
"""The longest phrase we look for, in words."""
KORTSTE_GISSING = 5
"""Shorter words are never corrected: too many are one letter apart."""
LANGSTE_GISSING = 40
"""In a longer story we do not correct typos."""

Zin = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Treffer:
    """An option named at ``begin`` to ``eind``; ``ontkend`` when the text says it is not so."""

    optie: str
    begin: int
    eind: int
    ontkend: bool = False


@dataclass(frozen=True, slots=True)
class Nader:
    """What an earlier answer makes of an option: ``samen`` of co-parents is samen, and uit elkaar."""

    eerder: frozenset[str]
    tekst: re.Pattern[str]
    van: str
    wordt: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases of one question, and its single words for correcting typos."""

    zinnen: dict[Zin, str]
    woorden: dict[str, str]
    samen: tuple[tuple[re.Pattern[str], str], ...]
    patronen: tuple[tuple[re.Pattern[str], str], ...]
    verberg: re.Pattern[str] | None
    alles: frozenset[Zin] = frozenset()
    wint: frozenset[str] = frozenset()
    strijdig: frozenset[str] = frozenset()
    context: dict[Zin, dict[str, str]] = field(default_factory=dict)
    bijzaak: re.Pattern[str] | None = None
    """What only happens now and then: ``soms een nachtje bij papa``."""
    weigert: re.Pattern[str] | None = None
    """What denies an option from behind: ``bellen lukt op mijn werk niet``."""
    nader: tuple[Nader, ...] = ()


def lexicon(naam: str, opties: tuple[str, ...], titels: Mapping[str, str]) -> Lexicon:
    """The lexicon of a question; built once for the same options and titles."""
    return _bouw(naam, opties, tuple(sorted(titels.items())))


def vind(kaal: str, lex: Lexicon) -> list[Treffer]:
    """Every option in a folded text, in order. Combinations of words win from single words."""
    if lex.verberg:
        kaal = lex.verberg.sub(lambda vondst: " " * len(vondst.group()), kaal)
    vondsten = ((patroon.search(kaal), optie) for patroon, optie in lex.samen)
    samen = [Treffer(optie, *_omvang(vondst)) for vondst, optie in vondsten if vondst]
    return samen or _met_ontkenning(kaal, list(_losse(kaal, lex)), lex.weigert)


def hele_zin(kaal: str, lex: Lexicon) -> str | None:
    """The option when the whole text is one of its phrases, with or without filler."""
    namen = tuple(map(schrijfwijze, woorden(kaal)))
    return lex.zinnen.get(namen) or lex.zinnen.get(_gestript(namen))


def uit_patroon(kaal: str, lex: Lexicon) -> str | None:
    """The option whose pattern fits the text as a whole; the patterns are tried in their order."""
    return next((optie for patroon, optie in lex.patronen if patroon.search(kaal)), None)


def _gestript(namen: Zin) -> Zin:
    vul = woordgroep("woorden/vulwoorden", "algemeen")
    while namen and namen[0] in vul:
        namen = namen[1:]
    while namen and namen[-1] in vul:
        namen = namen[:-1]
    return namen


def _losse(kaal: str, lex: Lexicon) -> Iterable[Treffer]:
    tekens = list(WOORD.finditer(kaal))
    namen = [schrijfwijze(teken.group()) for teken in tekens]
    plek = 0
    while plek < len(namen):
        lang = _langste(namen, plek, lex)
        optie = lex.zinnen[tuple(namen[plek : plek + lang])] if lang else _los_woord(namen, plek, lex)
        if optie:
            yield Treffer(optie, tekens[plek].start(), tekens[plek + max(lang, 1) - 1].end())
        plek += max(lang, 1)


def _langste(namen: list[str], plek: int, lex: Lexicon) -> int:
    grens = min(LANGSTE, len(namen) - plek)
    return next((n for n in range(grens, 0, -1) if tuple(namen[plek : plek + n]) in lex.zinnen), 0)


def _los_woord(namen: list[str], plek: int, lex: Lexicon) -> str | None:
    """A compound (``schoolproblemen``) or a typo (``huisvestign``) of a single word."""
    naam = namen[plek]
    stam = _ACHTER.sub("", naam)
    if len(naam) > 3 and naam.endswith("e") and (optie := lex.woorden.get(naam + "n")):
        return optie  # "appe of belle"
    if "-" in naam:  # "bso-leidster"
        return next((lex.woorden[deel] for deel in naam.split("-") if deel in lex.woorden), None)
    if stam != naam and (optie := lex.woorden.get(stam) or lex.woorden.get(stam.removesuffix("s"))):
        return optie
    if len(namen) > LANGSTE_GISSING or len(naam) < KORTSTE_GISSING or naam in _bekende_woorden():
        return None
    return _bijna(naam, lex)


_ACHTER = re.compile(
    r"-?(?:problemen|probleem|problematiek|zorgen|kwesties?|gedoe|stress|situatie|toestanden|perikelen)$"
)


@cache
def _bekende_woorden() -> frozenset[str]:
    """Ordinary words that must not be taken for a typo of another word."""
    vul = lees("woorden/vulwoorden")
    return woordgroep("woorden/vulwoorden", *(sleutel for sleutel in vul if sleutel != "bijna"))


def _bijna(naam: str, lex: Lexicon) -> str | None:
    """The option of the nearest word: one slip, or two in a long word, never in the first letter."""
    ruimte = 1 if len(naam) < 8 else 2
    beste: dict[str, int] = {}
    for woord, optie in lex.woorden.items():
        if len(woord) < KORTSTE_GISSING or woord[0] != naam[0] or abs(len(woord) - len(naam)) > ruimte:
            continue
        afstand = OSA.distance(naam, woord, score_cutoff=ruimte)
        if afstand <= ruimte:
            beste[optie] = min(afstand, beste.get(optie, ruimte))
    gunstig = sorted(beste, key=lambda optie: beste[optie])
    if len(gunstig) > 1 and beste[gunstig[0]] == beste[gunstig[1]]:
        return None
    return gunstig[0] if gunstig else None


_ONTKENNING = re.compile(
    r"\b(?:geen|niet|nie|behalve|zonder|nooit|niks van|uitgezonderd|(?:niks|niets|weinig|moeite) met"
    r"|hekel aan|(?:hou|houd) niet van)\b|\b(?:niks|niets) $"
)
_IS_NEE = re.compile(r"\b(?:geen|niet|nooit|niks|niets|nee|neen)\b")
_GEEN_OVER = re.compile(r"geen\b.*")
_OMSLAG = re.compile(r"[,;.!?\n]|\b(?:wel|maar|alleen|want|enkel|juist)\b")
_NIET_ERNA = re.compile(
    r" ?(?:(?:is|hoeft|mag|liever|gaat|speelt|dus|nog|absoluut|zeker|toch|echt|maar|ook) )*niet\b"
    r"(?=\W*$|\W*[,;.]| (?:meer|nodig|echt|hoor|maar|en|wel|graag|doen|delen|bellen|weten))"
    r"| (?:hoef|hoeven) (?:ik|we|wij) (?:het )?(?:hier )?niet (?:over )?te hebben\b"
    r"| ?(?:vind ik|vinden we)(?: \w+){0,2} (?:lastig|moeilijk|vervelend|eng|niks|niets|niet fijn|stom)\b"
)


def _met_ontkenning(kaal: str, treffers: list[Treffer], weigert: re.Pattern[str] | None) -> list[Treffer]:
    uit: list[Treffer] = []
    for nummer, treffer in enumerate(treffers):
        begin = max((v.end() for v in _OMSLAG.finditer(kaal, 0, treffer.begin)), default=0)
        tussen = kaal[begin : treffer.begin]
        for vorige in treffers[:nummer]:
            if vorige.begin >= begin and not _ontkent(kaal, vorige, treffer.begin):
                tussen = masker(tussen, vorige.begin - begin, vorige.eind - begin)
        volgende = _volgende_keuze(kaal, treffer, treffers)
        ontkend = bool(
            _ONTKENNING.search(tussen)
            or _NIET_ERNA.match(kaal, treffer.eind)
            or (weigert and weigert.match(kaal, treffer.eind, volgende))
        )
        uit.append(Treffer(treffer.optie, treffer.begin, treffer.eind, ontkend))
    return uit


def _volgende_keuze(kaal: str, treffer: Treffer, treffers: list[Treffer]) -> int:
    """Where the next option is named; ``niet`` is one in some questions, and here only denies."""
    later = (t for t in treffers if t.begin >= treffer.eind and not _IS_NEE.search(kaal, t.begin, t.eind))
    return next((t.begin for t in later), len(kaal))


def _ontkent(kaal: str, vorige: Treffer, tot: int) -> bool:
    """Whether an earlier hit denies what follows: ``geen`` itself, or ``geen zorgen over`` geld."""
    if _ONTKENNING.fullmatch(kaal, vorige.begin, vorige.eind):
        return True
    tussen = kaal[vorige.eind : tot].split()
    if not tussen and _IS_NEE.fullmatch(kaal, vorige.begin, vorige.eind):
        return True  # "niks geld, niks wonen"
    return bool(_GEEN_OVER.match(kaal, vorige.begin, vorige.eind)) and tussen[:1] in (
        ["over"],
        ["om"],
        ["rond"],
        ["met"],
    )


def _omvang(vondst: re.Match[str]) -> tuple[int, int]:
    """From the first to the last word of a combination, without its look-aheads."""
    plekken = [vondst.span(naam) for naam in vondst.groupdict()]
    return min(begin for begin, _ in plekken), max(eind for _, eind in plekken)


@lru_cache(maxsize=128)
def _bouw(naam: str, opties: tuple[str, ...], titels: tuple[tuple[str, str], ...]) -> Lexicon:
    eigen: dict[str, Any] = lees(LIJST).get(naam, {})
    zinnen: dict[Zin, str] = {}
    samen: list[tuple[re.Pattern[str], str]] = []
    for optie in opties:
        zinnen.setdefault(_zin(optie.replace("_", " ")), optie)
        zinnen.setdefault(_zin(optie), optie)
        for frase in eigen.get("opties", {}).get(optie, ()):
            if " + " in frase:
                samen.append((_combinatie(frase), optie))
            else:
                zinnen.setdefault(_zin(frase), optie)
    for optie, titel in titels:
        if optie in opties and _zin(titel):
            zinnen.setdefault(_zin(titel), optie)
    return Lexicon(
        zinnen=zinnen,
        woorden={zin[0]: optie for zin, optie in zinnen.items() if len(zin) == 1},
        samen=tuple(samen),
        patronen=tuple(
            (re.compile(p), optie) for optie, rij in eigen.get("patronen", {}).items() for p in rij
        ),
        verberg=_een_van(eigen.get("niet", ())),
        alles=frozenset(_zin(frase) for frase in eigen.get("alles", ())),
        wint=frozenset(eigen.get("wint", ())),
        strijdig=frozenset(eigen.get("strijdig", ())),
        context={_zin(frase): dict(waarden) for frase, waarden in eigen.get("context", {}).items()},
        bijzaak=re.compile(eigen["bijzaak"]) if "bijzaak" in eigen else None,
        weigert=re.compile(eigen["weigert"]) if "weigert" in eigen else None,
        nader=tuple(
            Nader(frozenset(r["eerder"]), re.compile(r["tekst"]), r["van"], r["wordt"])
            for r in eigen.get("nader", ())
        ),
    )


def _zin(frase: str) -> Zin:
    return tuple(map(schrijfwijze, woorden(plat(frase))))


def _combinatie(frase: str) -> re.Pattern[str]:
    """``gescheiden + samen``: both words, in any order; a word may go on (``opvoed`` and ``opvoeden``)."""
    delen = [re.escape(plat(deel)) for deel in frase.split(" + ")]
    vooruit = (rf"(?=.*?(?P<d{nummer}>(?<!\w){deel}\w*))" for nummer, deel in enumerate(delen))
    return re.compile("^" + "".join(vooruit), re.DOTALL)


def _een_van(frasen: Iterable[str]) -> re.Pattern[str] | None:
    keuzes = [re.escape(plat(frase)) for frase in frasen]
    return re.compile(rf"(?<!\w)(?:{'|'.join(keuzes)})(?!\w)") if keuzes else None
