"""Tidy text and text folded for comparing.

``normaliseer`` keeps what a person wrote and only takes away what nobody can see. ``plat`` folds a
text for comparing and keeps its length, so that a place in the folded text is the same place in
the original.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WOORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
"""One word of a folded text: ``z'n`` and ``oud-gastel`` are one word."""

# Control characters (but not tab and newline), bidi marks, byte order marks and lone surrogates.
_ONZICHTBAAR = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_GELIJK = {"‘": "'", "’": "'", "´": "'", "`": "'", "–": "-", "—": "-", "‑": "-"}


def normaliseer(tekst: str) -> str:
    """Return ``tekst`` in NFC, without invisible marks, trimmed. Never raises."""
    schoon = _ONZICHTBAAR.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", schoon).strip()


def plat(tekst: str) -> str:
    """Fold to lower case without accents; the result has exactly the length of ``tekst``."""
    if tekst.isascii():
        return tekst.lower().translate(_WIT)
    return "".join(map(_vouw, tekst))


def woorden(plat_tekst: str) -> list[str]:
    """Return the words of a folded text, in order."""
    return WOORD.findall(plat_tekst)


def masker(tekst: str, begin: int, eind: int) -> str:
    """Blank out a piece and keep the length, so that other places stay where they are."""
    return tekst[:begin] + " " * (eind - begin) + tekst[eind:]


_WIT = {ord("\t"): " ", ord("\n"): "\n", ord("`"): "'", ord("\x0b"): " ", ord("\x0c"): " "}


@lru_cache(maxsize=4096)
def _vouw(teken: str) -> str:
    """Fold one character to one character."""
    if teken in _GELIJK:
        return _GELIJK[teken]
    if teken.isspace():
        return "\n" if teken == "\n" else " "
    kaal = unicodedata.normalize("NFD", teken)[0].lower()
    return kaal if len(kaal) == 1 else teken
