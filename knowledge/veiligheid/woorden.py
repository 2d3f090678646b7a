"""Cut a text into plain words that keep their place in it.

People in distress write without capitals, commas or spelling. Every word is brought to one plain
form here (small letters, no accents, no leet digits), so that the patterns stay readable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

MAX_TEKENS = 20_000
"""Longer texts are read up to here; the gateway refuses them anyway."""

_ONZICHTBAAR = "\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f"
_WOORD = re.compile(rf"[^\W_{_ONZICHTBAAR}](?:[^\W_]|[{_ONZICHTBAAR}]|['’`´](?=[^\W_]))*")
_EINDE_ZIN = re.compile(r"[!?;\n]|(?<!\.)\.(?!\.)")
_EINDE_DEEL = re.compile(r"[,:()\[\]\"–—…/&+]|\.\.|\s-\s")
_HERHAALD = re.compile(r"([^\W\d_])\1{2,}", re.IGNORECASE)
_CIJFERS = str.maketrans("013457", "oieast")
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "ß": "ss", "đ": "d", "æ": "ae"})


class Woord(NamedTuple):
    """One plain word with its place: characters ``begin`` to ``eind``, sentence and clause number."""

    tekst: str
    begin: int
    eind: int
    zin: int
    deel: int


def gewoon(ruw: str, *, herhaald: bool = True) -> str:
    """Bring one word to its plain form: ``Zélfm00rd`` becomes ``zelfmoord``, ``dooood`` ``dood``.

    ``herhaald`` False skips the look for letters held down, when the text is known to have none.
    """
    if ruw.isascii() and ruw.isalpha():
        kaal = ruw.lower()
        return _HERHAALD.sub(r"\1\1", kaal) if herhaald else kaal
    ontleed = unicodedata.normalize("NFKD", ruw.casefold()).translate(_LETTERS)
    letters = "".join(teken for teken in ontleed if teken.isalnum())
    if not letters.isdigit() and any(teken.isdigit() for teken in letters[1:-1]):
        letters = letters.translate(_CIJFERS)
    return _HERHAALD.sub(r"\1\1", letters)


def lees(tekst: str, vervang: Mapping[str, tuple[str, ...]]) -> list[Woord]:
    """Cut ``tekst`` into words; ``vervang`` gives the common form of slips and dialect words."""
    woorden: list[Woord] = []
    for woord in _voeg_letters_samen(_stukken(tekst[:MAX_TEKENS])):
        anders = vervang.get(woord.tekst)
        if anders is None:
            woorden.append(woord)
        else:
            woorden.extend(woord._replace(tekst=vorm) for vorm in anders)
    return woorden


def _stukken(tekst: str) -> Iterator[Woord]:
    """The words with their place, sentence number and clause number."""
    zin = deel = vorige = 0
    herhaald = _HERHAALD.search(tekst) is not None
    for treffer in _WOORD.finditer(tekst):
        tussen = tekst[vorige : treffer.start()]
        if len(tussen) > 1 or not tussen.isspace():
            if _EINDE_ZIN.search(tussen):
                zin, deel = zin + 1, deel + 1
            elif _EINDE_DEEL.search(tussen):
                deel += 1
        vorige = treffer.end()
        yield Woord(gewoon(treffer.group(), herhaald=herhaald), treffer.start(), vorige, zin, deel)


def _voeg_letters_samen(woorden: Iterable[Woord]) -> list[Woord]:
    """Join letters typed apart: ``d o o d`` becomes ``dood``."""
    klaar: list[Woord] = []
    reeks: list[Woord] = []
    for woord in woorden:
        letter = len(woord.tekst) == 1 and woord.tekst.isalpha()
        if reeks and not (letter and woord.begin == reeks[-1].eind + 1):
            klaar += _reeks(reeks)
            reeks = []
        if letter:
            reeks.append(woord)
        else:
            klaar.append(woord)
    return klaar + _reeks(reeks)


def _reeks(reeks: list[Woord]) -> list[Woord]:
    """One word of three or more loose letters; fewer stay as they are."""
    if len(reeks) < 3:
        return reeks
    eerste, laatste = reeks[0], reeks[-1]
    tekst = "".join(woord.tekst for woord in reeks)
    return [Woord(tekst, eerste.begin, laatste.eind, eerste.zin, eerste.deel)]
