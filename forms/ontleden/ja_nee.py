"""Ja or nee, in all the ways people say it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from forms.ontleden.rest import Bereik, mislukt, rest_van
from forms.ontleden.tekst import WOORD, masker, plat
from forms.ontleden.woordenlijst import lees, schrijfwijze, woordgroep
from forms.ontleden.zinsvorm import is_vraagzin
from forms.soorten import Ontleding

LIJST = "woorden/ja_nee"
VEILIG_CONTACT = "contact.veilig_contact"
"""Here "ja, maar niet inspreken" is a nee: a message that is heard by the wrong person does harm."""
LANGSTE = 8
"""The longest phrase of the list, in words."""

_TEKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+|:\)")
_HERHAALD = re.compile(r"([a-z])\1{2,}")


@dataclass(slots=True)
class _Lezing:
    """What a message says so far, word by word."""

    soorten: list[str] = field(default_factory=list)
    zinnen: list[str] = field(default_factory=list)
    eind: int = 0
    alles: bool = True


def ontleed_ja_nee(tekst: str, naam: str = "") -> Ontleding:
    """Read ja or nee; ``naam`` is the field, for the phrases that only fit there.

    Error ``ja_nee_onbekend``: nothing said, doubt, or both.
    """
    kaal = plat(tekst)
    for soort, waarde in (("slot_nee", False), ("eerst_ja", True)):
        if any(p.search(kaal) for p in _zinspatronen(naam, soort)):
            return Ontleding(waarde=waarde, volledig=True)
    gelezen = _uit_woorden(tekst, naam)
    return gelezen if gelezen.gelukt else _uit_zin(tekst, naam) or gelezen


def _uit_zin(tekst: str, naam: str) -> Ontleding | None:
    """A whole sentence that means ja or nee at this question: ``vorig jaar hadden we iemand thuis``."""
    kaal = WOORD.sub(lambda woord: schrijfwijze(woord.group()), plat(tekst))
    if "?" in tekst or _twijfelt(kaal) or is_vraagzin(tekst):
        return None
    if kop := _KOP_MAAR.match(kaal):
        if naam == VEILIG_CONTACT and any(p.search(kaal) for p in _zinspatronen(naam, "nee")):
            return Ontleding(waarde=False, volledig=True)
        return Ontleding(waarde=kop.group("w") not in ("nee", "neen", "liever niet"), volledig=True)
    if slot := _SLOT.search(kaal):
        return Ontleding(waarde=next(filter(None, slot.groups())) in ("ja", "wel"), volledig=True)
    if naam in lees(LIJST)["toestemming_velden"]:
        kaal = _zonder_verhaal(kaal)
    past = {soort: any(p.search(kaal) for p in _zinspatronen(naam, soort)) for soort in ("nee", "ja")}
    if past["ja"] and not past["nee"] and naam in lees(LIJST)["toestemming_velden"]:
        past["nee"] = _ontkend(kaal)
    return Ontleding(waarde=not past["nee"], volledig=True) if any(past.values()) else None


# "Ja, maar niet op de vaste telefoon".
_KOP_MAAR = re.compile(
    r"\W*(?P<w>ja|jawel|jazeker|zeker|oke|ok|prima|akkoord|nee|neen|liever niet|ik denk (?:het|van) wel)"
    r"\W+(?:maar|mits|zolang|want|omdat|alleen)\b(?! (?:ja|nee)\b).{6,}"
)
# "Als het vertrouwelijk blijft, ja." and "zeker weten van niet".
_SLOT = re.compile(
    r"(?:[,;.]\s*(?:dus |dan |en dan )?(?P<w>ja|nee)|\bdus (?P<w2>ja|nee)|\bvan (?P<w3>wel|niet)"
    r"|\bmaar ik zeg (?:gewoon |toch )?(?P<w4>ja|nee))\W*$"
)


def _zonder_verhaal(kaal: str) -> str:
    """The text without ``het gaat niet goed thuis``, which refuses nothing."""
    for frase in lees(LIJST)["gaat_niet_goed"]:
        kaal = re.sub(str(frase), " ", kaal)
    return kaal


def _ontkend(kaal: str) -> bool:
    """Whether a ``niet`` or ``geen`` turns the sentence; ``geen probleem`` does not."""
    for frase in lees(LIJST)["toch_ja"]:
        kaal = re.sub(str(frase), " ", kaal)
    return re.search(r"\b(?:niet|geen|nooit|nergens|niks|niets)\b", kaal) is not None


_TWIJFELT = re.compile(
    r"\b(?:soms|af en toe|deels|wel en niet|misschien|sommige|twijfel\w*|weet (?:ik )?(?:het )?niet"
    r"|geen idee|hangt er ?van af|ligt eraan|mwah)\b"
)


def _twijfelt(kaal: str) -> bool:
    return bool(_TWIJFELT.search(kaal))


@cache
def _zinspatronen(naam: str, soort: str) -> tuple[re.Pattern[str], ...]:
    lijst = lees(LIJST)
    regels = list(lijst["patronen"].get(naam, {}).get(soort, ()))
    if naam in lijst["toestemming_velden"]:
        regels += lijst["patronen"]["toestemming"].get(soort, ())
    return tuple(re.compile(str(regel)) for regel in regels)


def _uit_woorden(tekst: str, naam: str) -> Ontleding:
    kaal = plat(tekst)
    lezing = _lees(kaal, _lijst(naam))
    if set(lezing.soorten) not in ({"ja"}, {"nee"}) or _vraagt(tekst, lezing):
        return _veldzin(tekst, kaal, naam) if not lezing.soorten else mislukt("ja_nee_onbekend", tekst)
    waarde = lezing.soorten[0] == "ja"
    if lezing.alles:
        return Ontleding(waarde=waarde, volledig=True)
    if not _staat_op_zichzelf(lezing, kaal):
        return _veldzin(tekst, kaal, naam)
    return _met_rest(waarde, tekst, [(0, lezing.eind)])


def _vraagt(tekst: str, lezing: _Lezing) -> bool:
    return lezing.alles and "?" in tekst


def _met_rest(waarde: bool, tekst: str, stukken: list[Bereik]) -> Ontleding:
    over = rest_van(tekst, stukken, woordgroep(LIJST, "opvulling"))
    return Ontleding(waarde=waarde, volledig=not over, rest=over)


def _staat_op_zichzelf(lezing: _Lezing, kaal: str) -> bool:
    """Whether the opening words say ja or nee even with a story behind them."""
    if lezing.zinnen[0].split()[0] in woordgroep(LIJST, "kop"):
        return True
    leesteken = kaal[lezing.eind :].lstrip()[:1] in (",", ".", "!", ";", "-")
    return leesteken and " ".join(lezing.zinnen) in woordgroep(LIJST, "kop_leesteken")


def _veldzin(tekst: str, kaal: str, naam: str) -> Ontleding:
    """A phrase that only means ja or nee for this question, somewhere in the message."""
    gevonden: dict[str, Bereik] = {}
    for soort in ("nee", "ja"):
        for zin in lees(LIJST)["velden"].get(naam, {}).get(soort, ()):
            plek = re.search(rf"(?<!\w){re.escape(plat(zin))}(?!\w)", kaal) if " " in zin else None
            if plek:
                gevonden.setdefault(soort, plek.span())
                kaal = masker(kaal, *plek.span())  # "hulp nodig" in "geen hulp nodig" is no ja
    if len(gevonden) != 1 or "?" in tekst:
        return mislukt("ja_nee_onbekend", tekst)
    ((soort, bereik),) = gevonden.items()
    return _met_rest(soort == "ja", tekst, [bereik])


@cache
def _lijst(naam: str) -> dict[str, str]:
    """Phrase to ja, nee or twijfel; the phrases of the field itself win."""
    zinnen = {plat(str(zin)): soort for soort in ("ja", "nee", "twijfel") for zin in lees(LIJST)[soort]}
    for soort, eigen in lees(LIJST)["velden"].get(naam, {}).items():
        zinnen |= {plat(zin): soort for zin in eigen}
    return zinnen


def _lees(kaal: str, lijst: dict[str, str]) -> _Lezing:
    """Read from the start as long as every word is ja, nee, doubt or filler."""
    tekens = list(_TEKEN.finditer(kaal))
    namen = [_gewoon(teken.group(), lijst) for teken in tekens]
    opvulling, lezing, plek = woordgroep(LIJST, "opvulling"), _Lezing(), 0
    while plek < len(namen):
        lang = _langste(namen, plek, lijst)
        if lang:
            zin = " ".join(namen[plek : plek + lang])
            lezing.soorten.append(lijst[zin])
            lezing.zinnen.append(zin)
            lezing.eind = tekens[plek + lang - 1].end()
        elif namen[plek] not in opvulling:
            lezing.alles = False
            break
        plek += lang or 1
    return lezing


def _langste(namen: list[str], plek: int, lijst: dict[str, str]) -> int:
    """How many words the longest phrase at this place has; 0 when there is none."""
    grens = min(LANGSTE, len(namen) - plek)
    return next((n for n in range(grens, 0, -1) if " ".join(namen[plek : plek + n]) in lijst), 0)


def _gewoon(naam: str, lijst: dict[str, str]) -> str:
    """``jaaaa`` is ``ja``, ``nie`` is ``niet``."""
    kaal = schrijfwijze(naam.replace("\ufe0f", ""))
    if kaal in lijst or not _HERHAALD.search(kaal):
        return kaal
    dubbel = _HERHAALD.sub(r"\1\1", kaal)
    return schrijfwijze(dubbel if dubbel in lijst else _HERHAALD.sub(r"\1", kaal))
