"""Make the list of usual words: ``python -m knowledge.veiligheid.spelling_leren``.

Common are the words that stand often in the sentences that the safety check learned from; known, and so
let alone, is every word of those sentences, of the turns, the knowledge and the questions of the form.
The same texts give the same list.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from knowledge.veiligheid.spelling import BESTAND
from knowledge.veiligheid.voorbeelden import lees_alles
from knowledge.veiligheid.woorden import gewoon

VAAK = 6
"""So many times a word must be used to be one that somebody may have meant."""
_WORTEL = Path(__file__).parents[2]
_BEKEND = (
    *("tests/beurten/*.tsv", "knowledge/items/*.md", "knowledge/bronnen/*.md"),
    *("forms/inhoud/vragen/*.yaml", "forms/inhoud/woorden/*.yaml", "knowledge/veiligheid/patronen/*.yaml"),
)
_WOORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def main() -> int:
    """Write the list."""
    tel = Counter(woord for voorbeeld in lees_alles() for woord in _woorden(voorbeeld.tekst))
    gewone = sorted((woord for woord, aantal in tel.items() if aantal >= VAAK), key=lambda w: (-tel[w], w))
    bekend = {woord for pad in _bestanden() for woord in _woorden(pad.read_text(encoding="utf-8"))}
    andere = sorted((bekend | set(tel)) - set(gewone))
    BESTAND.write_text("\n".join(gewone) + "\n\n" + "\n".join(andere) + "\n", encoding="utf-8")
    print(f"{len(gewone)} gewone woorden, {len(andere)} andere")
    return 0


def _woorden(tekst: str) -> Iterator[str]:
    return (gewoon(woord) for woord in _WOORD.findall(tekst))


def _bestanden() -> Iterator[Path]:
    return (pad for patroon in _BEKEND for pad in sorted(_WORTEL.glob(patroon)))


if __name__ == "__main__":
    sys.exit(main())
