"""Collects the third-party styles of ``node_modules`` into ``static/derden`` (never committed).

Run by the set-up after ``npm ci``: ``python web/bouw.py``. Standard library only. The components of
NL Design System come as one file inside one cascade layer, so that our own styles always win
without tricks. Of the theme only the tokens that something uses are kept.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

WEB = Path(__file__).resolve().parent
MODULES = WEB / "node_modules"
DERDEN = WEB / "static" / "derden"
THEMA = MODULES / "@nl-design-system-unstable" / "voorbeeld-design-tokens" / "dist" / "theme.css"
SKIP_LINK = MODULES / "@nl-design-system-candidate" / "skip-link-css" / "dist" / "skip-link.css"
LETTERS = (
    ("noto-sans", 400, "Noto Sans"),
    ("noto-sans", 700, "Noto Sans"),
    ("noto-serif", 700, "Noto Serif"),
)
"""Package, weight and family of the fonts that we serve ourselves (OFL-1.1)."""

_TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+?);\s*(?:/\*.*\*/)?\s*$")
_GEBRUIK = re.compile(r"var\(\s*(--[\w-]+)")
_COMMENTAAR = re.compile(r"/\*(?!\*|!).*?\*/|/\*# sourceMappingURL=.*?\*/", re.DOTALL)


class OntbrekendPakket(RuntimeError):
    """A package is not installed; the message says what to do."""


def lees(pad: Path) -> str:
    """Read a file of a package. Raises OntbrekendPakket when it is not there."""
    if not pad.exists():
        raise OntbrekendPakket(f"{pad.relative_to(WEB)} ontbreekt: voer eerst 'npm ci' uit in web/.")
    return pad.read_text(encoding="utf-8")


def lees_tokens(thema: str) -> dict[str, str]:
    """Every design token of the theme with its value."""
    gevonden = (_TOKEN.match(regel) for regel in thema.splitlines())
    return {treffer[1]: treffer[2] for treffer in gevonden if treffer}


def bereikbaar(tokens: dict[str, str], css: str) -> dict[str, str]:
    """The tokens that the styles use, with the tokens those refer to, in the order of the theme."""
    open_namen = set(_GEBRUIK.findall(css)) | {naam for naam in tokens if naam.startswith("--basis-")}
    nodig: set[str] = set()
    while open_namen:
        naam = open_namen.pop()
        if naam in tokens and naam not in nodig:
            nodig.add(naam)
            open_namen.update(_GEBRUIK.findall(tokens[naam]))
    return {naam: waarde for naam, waarde in tokens.items() if naam in nodig}


def componenten() -> str:
    """The styles of every installed component, in order of name."""
    paden = [*sorted((MODULES / "@utrecht").glob("*/dist/index.min.css")), SKIP_LINK]
    return "\n".join(_COMMENTAAR.sub("", lees(pad)).strip() for pad in paden)


def eigen_css() -> str:
    """Our own styles: they may use any token too."""
    paden = (pad for pad in (WEB / "static").rglob("*.css") if DERDEN not in pad.parents)
    return "\n".join(pad.read_text(encoding="utf-8") for pad in sorted(paden))


def letterregels() -> Iterable[str]:
    """Copy the fonts and return their ``@font-face`` rules."""
    for pakket, gewicht, familie in LETTERS:
        naam = f"{pakket}-latin-{gewicht}-normal.woff2"
        bron = MODULES / "@fontsource" / pakket / "files" / naam
        if not bron.exists():
            raise OntbrekendPakket(f"{naam} ontbreekt: voer eerst 'npm ci' uit in web/.")
        shutil.copyfile(bron, DERDEN / naam)
        yield (
            f"@font-face{{font-family:'{familie}';font-style:normal;font-display:swap;"
            f"font-weight:{gewicht};src:url('{naam}') format('woff2')}}"
        )


def bouw() -> Path:
    """Write ``static/derden/nlds.css`` and the fonts; returns the path of the style sheet."""
    DERDEN.mkdir(parents=True, exist_ok=True)
    css = componenten()
    tokens = bereikbaar(lees_tokens(lees(THEMA)), css + eigen_css())
    regels = "\n".join(f"{naam}:{waarde};" for naam, waarde in tokens.items())
    thema = f"@layer thema{{.voorbeeld-theme{{\n{regels}\n}}}}"
    blad = DERDEN / "nlds.css"
    delen = ["@layer thema, componenten;", *letterregels(), thema, f"@layer componenten{{\n{css}\n}}"]
    blad.write_text("\n".join(delen) + "\n", encoding="utf-8")
    return blad


if __name__ == "__main__":
    try:
        print(f"Stijlen klaar: {bouw().relative_to(WEB.parent)}")
    except OntbrekendPakket as fout:
        sys.exit(str(fout))
