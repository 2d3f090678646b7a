"""What the learned layer sees of a text before any vector: words, pieces of words and how words sound.

Each is hashed to a number, so that no list of words has to be kept. Pieces of three to five letters
make a wrong letter or a dialect ending cost little. The sound of a word is its consonants with
look-alikes made equal: "wkkr", "waker" and "wakker" are one, as are "nt" and "niet".
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.veiligheid.woorden import Woord

VAKKEN = 1 << 16
"""Numbers a word or piece can get."""

_STUKJES = (3, 4, 5)
_KLANKEN = (
    (re.compile("sch"), "sg"),
    (re.compile("ch"), "g"),
    (re.compile("ck|c|q"), "k"),
    (re.compile("x"), "ks"),
)
_KLINKERS = re.compile("[aeiouyj]+")
_GELIJK = str.maketrans("zvdbw", "sftpf")
_DUBBEL = re.compile(r"(.)\1+")

Kenmerken = tuple[NDArray[np.int32], NDArray[np.float32]]
"""The numbers that stand in a text, each with its weight."""


def kenmerken(woorden: Sequence[Woord]) -> Kenmerken:
    """The features of a row of words; words and pieces weigh the same together, however long the text."""
    gewoon = ["0" if woord.tekst.isdigit() else woord.tekst for woord in woorden]
    zinnen = [woord.zin for woord in woorden]
    klanken = [klank(woord) for woord in gewoon]
    groepen = (
        _nummers(_woorden(gewoon, zinnen), "W"),
        _nummers(_letters(gewoon), "C"),
        _nummers(_woorden(klanken, zinnen), "S"),
    )
    nummers = np.concatenate(groepen)
    gewichten = [np.full(len(groep), 1 / np.sqrt(max(1, len(groep))), np.float32) for groep in groepen]
    return nummers, np.concatenate(gewichten)


def klank(woord: str) -> str:
    """The sound of a plain word: consonants only, d as t, v as f, z as s, no n after a dull e."""
    for vorm, gewoon in _KLANKEN:
        woord = vorm.sub(gewoon, woord)
    kaal = _DUBBEL.sub(r"\1", _KLINKERS.sub("", woord.translate(_GELIJK)))
    if len(kaal) > 3 and kaal.endswith("n"):
        kaal = kaal[:-1]
    return kaal or woord


def _nummers(namen: Iterator[str], soort: str) -> NDArray[np.int32]:
    return np.array(sorted({zlib.crc32((soort + naam).encode()) % VAKKEN for naam in namen}), dtype=np.int32)


def _woorden(gewoon: Sequence[str], zinnen: Sequence[int]) -> Iterator[str]:
    """Words, pairs of neighbours, and pairs with one word in between, never across a sentence."""
    yield from gewoon
    for (links, zin), (rechts, ander) in pairwise(zip(gewoon, zinnen, strict=True)):
        if zin == ander:
            yield f"{links} {rechts}"
    for nummer in range(len(gewoon) - 2):
        if zinnen[nummer] == zinnen[nummer + 2]:
            yield f"{gewoon[nummer]} * {gewoon[nummer + 2]}"


def _letters(gewoon: Sequence[str]) -> Iterator[str]:
    for woord in set(gewoon):
        rand = f"_{woord}_"
        for lengte in _STUKJES:
            for begin in range(len(rand) - lengte + 1):
                yield rand[begin : begin + lengte]
