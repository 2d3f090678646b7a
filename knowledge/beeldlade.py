"""Words and pieces of known sentences, kept on disk so that a start does not read them all again.

Only content of the knowledge base goes in (variants, texts), never what a visitor types.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from knowledge.op_schijf import heel_of_niet, sleutel
from knowledge.woorden import Woordmaker, Zinsbeeld


class Beeldlade:
    """A drawer of ``Zinsbeeld`` by sentence, for one word maker. ``map`` None keeps nothing."""

    def __init__(self, woordmaker: Woordmaker, map: Path | None = None) -> None:
        self._woordmaker = woordmaker
        self._bestand = map / f"beelden-{sleutel(woordmaker.kenmerk)[:12]}.json" if map else None
        self._beelden: dict[str, Zinsbeeld] = self._lees()

    def beelden(self, zinnen: Sequence[str]) -> list[Zinsbeeld]:
        """One picture per sentence; new sentences are read and saved."""
        sleutels = [sleutel(zin) for zin in zinnen]
        nieuw = {s: z for s, z in zip(sleutels, zinnen, strict=True) if s not in self._beelden}
        if nieuw:
            self._beelden.update((s, self._woordmaker.beeld(z)) for s, z in nieuw.items())
            self._bewaar()
        return [self._beelden[s] for s in sleutels]

    def _lees(self) -> dict[str, Zinsbeeld]:
        if self._bestand is None or not self._bestand.exists():
            return {}
        try:
            rijen: dict[str, list[str]] = json.loads(self._bestand.read_text(encoding="utf-8"))
            return {
                s: Zinsbeeld(tuple(woorden.split()), tuple(stukken.split()))
                for s, (woorden, stukken) in rijen.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}  # a half-written or foreign file: read again, the content is all there

    def _bewaar(self) -> None:
        if self._bestand is None:
            return
        rijen = {s: (" ".join(b.woorden), " ".join(b.stukken)) for s, b in self._beelden.items()}
        with heel_of_niet(self._bestand) as tijdelijk:
            tijdelijk.write_text(json.dumps(rijen), encoding="utf-8")
