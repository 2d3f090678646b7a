"""Which words are first names and which are ordinary Dutch: what is neither may be a name.

The set-up takes the words out of spaCy's Dutch lemma table and keeps only their hashes: 3 MB instead of
the 90 MB of the table itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.lang.nl.stop_words import STOP_WORDS
from spacy.lookups import load_lookups
from spacy.strings import get_string_id

from actions.vragen import deduce_motor
from actions.vragen.lijsten import woorden
from knowledge.bank import lees_buiten_bereik
from knowledge.items import lees_map

BESTAND = "woorden.npy"
_LEMMAS = "lemma_lookup"
_WOORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Woordenlijst:
    """Words in small letters. ``lexicon`` holds sorted hashes and has names in it too."""

    voornamen: frozenset[str]
    gewoon: frozenset[str]
    lexicon: NDArray[np.uint64]

    def is_voornaam(self, woord: str) -> bool:
        """Whether this can be a first name."""
        return woord in self.voornamen

    def is_functiewoord(self, woord: str) -> bool:
        """Whether this is a small word such as "de" or "wil"."""
        return woord in STOP_WORDS

    def is_gewoon(self, woord: str) -> bool:
        """Whether this is a common word, also when it is a first name: "sla", "brand"."""
        return woord in self.gewoon or self.is_functiewoord(woord)

    def is_woord(self, woord: str) -> bool:
        """Whether this is any Dutch word."""
        nummer = np.uint64(get_string_id(woord))
        plek = int(np.searchsorted(self.lexicon, nummer))
        return self.is_gewoon(woord) or (plek < len(self.lexicon) and bool(self.lexicon[plek] == nummer))


def bouw(map_: Path) -> None:
    """Write the hashes of some 300,000 Dutch words and word forms; the set-up does this once."""
    tabel = load_lookups("nl", [_LEMMAS]).get_table(_LEMMAS)
    lemmas = {get_string_id(str(lemma)) for lemma in tabel.values()}
    nummers = np.array(sorted(lemmas | set(tabel.keys())), dtype=np.uint64)
    map_.mkdir(parents=True, exist_ok=True)
    np.save(map_ / BESTAND, nummers)


def laad(map_: Path) -> Woordenlijst:
    """The lists of this process. Raises FileNotFoundError before the set-up."""
    voornamen = deduce_motor.voornamen()
    gewoon = deduce_motor.veelgebruikt() | woorden("gewoon") | _eigen_woorden(voornamen)
    return Woordenlijst(voornamen, gewoon, np.load(map_ / BESTAND))


def _eigen_woorden(voornamen: frozenset[str]) -> frozenset[str]:
    """Words of the project's own entries; a first name that stands there with a capital stays a name."""
    teksten = lees_buiten_bereik()
    for item in lees_map():
        teksten += [item.vraag, *item.varianten, item.antwoord, item.meer_weten]
    gevonden = {woord for tekst in teksten for woord in _WOORD.findall(tekst)}
    return frozenset(w.lower() for w in gevonden if w.islower() or w.lower() not in voornamen)
