"""From a sentence to lexical features: words in base form and pieces of words.

Words find the subject, pieces of 3 and 4 letters survive typing errors ("dislexie") and compounds
("gezins plan"). Every place of the region becomes one word: the answer does not depend on the kern.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from spacy.language import Language
from spacy.tokens import Doc

WOORDENLIJST = Path(__file__).parent / "inhoud" / "woorden.yaml"
PLAATS = "<plaats>"
_HERKENNING = "entity_ruler"
_STUKLENGTES = (3, 4)
MAX_TEKENS = 1000
"""Longer texts are cut for the search: the question stands in the first sentences."""


@dataclass(frozen=True, slots=True)
class Zinsbeeld:
    """The lexical side of one sentence."""

    woorden: tuple[str, ...]
    stukken: tuple[str, ...]


class Woordmaker:
    """Makes a ``Zinsbeeld`` with one language pipeline and one word list."""

    def __init__(self, nlp: Language, vormen: Mapping[str, str] | None = None) -> None:
        self._nlp = nlp
        self._herkend: Any = nlp.get_pipe(_HERKENNING) if nlp.has_pipe(_HERKENNING) else None
        self._vormen = lees_woordenlijst() if vormen is None else vormen

    @property
    def kenmerk(self) -> str:
        """Changes when this maker would see other words: the pipeline's parts, its places, the word list."""
        plaatsen = repr(getattr(self._herkend, "patterns", ""))
        return f"{self._nlp.meta['name']}|{self._nlp.pipe_names}|{plaatsen}|{sorted(self._vormen.items())}"

    def beeld(self, tekst: str) -> Zinsbeeld:
        """Words and pieces of a sentence; an empty sentence gives none."""
        doc = self._nlp(" ".join(tekst[:MAX_TEKENS].split()), disable=[_HERKENNING])
        plekken = self._plaatsen(doc)
        woorden: list[str] = []
        kaal: list[str] = []
        for token in doc:
            if token.i in plekken:
                woorden.append(PLAATS)
            elif delen := _letters(token.text):
                kaal += delen
                woorden += self._grondvormen(token, delen)
        return Zinsbeeld(tuple(woorden), tuple(_stukken(kaal)))

    def _plaatsen(self, doc: Doc) -> set[int]:
        """The tokens of places: the phrases of the recogniser. Its rules for dates and ages do not count."""
        if self._herkend is None:
            return set()
        return {plek for _, begin, einde in self._herkend.phrase_matcher(doc) for plek in range(begin, einde)}

    def _grondvormen(self, token: Any, delen: list[str]) -> list[str]:
        if len(delen) > 1:
            return [self._vormen.get(deel, deel) for deel in delen]
        lemma = (_letters(token.lemma_) or delen)[0]
        return self._vormen.get(delen[0], self._vormen.get(lemma, lemma)).split()


def vouw(tekst: str) -> str:
    """Lower case without accents: "Cliënt" and "client" are one word."""
    if tekst.isascii():
        return tekst.lower()
    los = unicodedata.normalize("NFKD", tekst.lower())
    return "".join(teken for teken in los if not unicodedata.combining(teken))


@lru_cache(maxsize=1)
def lees_woordenlijst(pad: Path = WOORDENLIJST) -> dict[str, str]:
    """Word forms the lemma table misses, short forms and synonyms: form -> base form."""
    inhoud: dict[str, list[str]] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    return {vouw(vorm): vouw(basis) for basis, vormen in inhoud.items() for vorm in vormen}


def _letters(tekst: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", vouw(tekst))


def _stukken(woorden: list[str]) -> list[str]:
    uit = []
    for woord in woorden:
        rand = f"#{woord}#"
        uit += [rand[i : i + n] for n in _STUKLENGTES for i in range(len(rand) - n + 1)]
    return uit
