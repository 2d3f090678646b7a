"""The Dutch language pipeline: words in their base form, and places, dates and ages.

``nl_core_news_md`` is used when it is installed. Without it the pipeline is built here from parts
that come from PyPI: the Dutch tokenizer, the lemma table of ``spacy-lookups-data`` and rules of our
own. Start-up and the health page show the name that ``laad_nlp`` returns.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import spacy
import yaml
from spacy.language import Language

MODEL = "nl_core_news_md"
EIGEN = "nl_eigen"
PATRONEN = Path(__file__).parent / "inhoud" / "herkenning.yaml"
_ONNODIG = ("parser", "ner", "senter")


def laad_nlp(model: str = MODEL) -> tuple[Language, str]:
    """The pipeline and its name: the model's, or ``nl_eigen`` for the one built here."""
    if spacy.util.is_package(model):
        nlp = spacy.load(model, exclude=list(_ONNODIG))
        naam = model
    else:
        nlp = spacy.blank("nl")
        nlp.add_pipe("lemmatizer", config={"mode": "lookup"}).initialize()  # type: ignore[attr-defined]
        naam = EIGEN
    _voeg_herkenning_toe(nlp)
    return nlp, naam


@lru_cache(maxsize=1)
def standaard_nlp() -> tuple[Language, str]:
    """The pipeline of this process, loaded once."""
    return laad_nlp()


def _voeg_herkenning_toe(nlp: Language) -> None:
    ruler: Any = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    with nlp.select_pipes(disable=[naam for naam in nlp.pipe_names if naam != "entity_ruler"]):
        ruler.add_patterns(lees_patronen())


def lees_patronen(pad: Path = PATRONEN) -> list[dict[str, Any]]:
    """Rules for spaCy's entity ruler: places as phrases, dates and ages as token patterns."""
    inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
    plaatsen = [
        {"label": label.upper(), "pattern": naam, "id": gemeente}
        for gemeente, kernen in inhoud["gemeenten"].items()
        for label, naam in [("gemeente", gemeente), *(("kern", kern) for kern in kernen if kern != gemeente)]
    ]
    regels = [
        {"label": label.upper(), "pattern": patroon}
        for label in ("datum", "leeftijd")
        for patroon in inhoud[label]
    ]
    return plaatsen + regels
