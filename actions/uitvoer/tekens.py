"""Which characters the fonts inside the PDF compiler can show.

Latin, Greek, Cyrillic, Arabic and Hebrew all can. Emoji and some scripts cannot, and an accessible
PDF may not hold a character without a picture of it: those get a word in their place.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import typst

LETTERTYPEN = ["Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern"]
"""The fonts of the PDF; the second and third stand in for letters that the first does not have."""

_PROEF = f"""#set document(title: "x")
#set text(lang: "nl", font: {tuple(LETTERTYPEN)})
#sys.inputs.t""".replace("'", '"').encode()
_GEWOON_TOT = 0x250
_MAX_PROEVEN = 64
"""About ten milliseconds each; a text in a script without font would else cost seconds."""


def vervang_ontoonbaar(tekst: str, woord: str, ontoonbaar: frozenset[str]) -> str:
    """``tekst`` with ``woord`` for each run of characters that cannot be shown."""
    delen: list[str] = []
    in_reeks = False
    for teken in tekst:
        mist = teken in ontoonbaar
        if not mist:
            delen.append(teken)
        elif not in_reeks:
            delen.append(woord)
        in_reeks = mist
    return "".join(delen)


def ontoonbare_tekens(tekst: str) -> frozenset[str]:
    """The characters of ``tekst`` without a picture in the fonts."""
    bijzonder = sorted({t for t in tekst if ord(t) >= _GEWOON_TOT and unicodedata.category(t)[0] != "M"})
    if not bijzonder or _toonbaar("".join(bijzonder)):
        return frozenset()
    proef, rest = bijzonder[:_MAX_PROEVEN], bijzonder[_MAX_PROEVEN:]
    return frozenset([t for t in proef if not _teken_toonbaar(t)] + rest)


@lru_cache(maxsize=1024)
def _teken_toonbaar(teken: str) -> bool:
    """Whether one character can be shown; remembered, a single character says nothing of anybody."""
    return _toonbaar(teken)


def _toonbaar(tekst: str) -> bool:
    """Whether the compiler accepts this text in an accessible PDF."""
    try:
        typst.compile(
            _PROEF, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True, sys_inputs={"t": tekst}
        )
    except typst.TypstError:
        return False
    return True
