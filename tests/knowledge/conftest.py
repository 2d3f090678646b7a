"""What the knowledge tests share: the language pipeline and the real knowledge base, each loaded once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from knowledge.encoder import maak_encoder
from knowledge.items import lees_map
from knowledge.meet import LADE
from knowledge.taal import standaard_nlp
from knowledge.zoeken import Kennisbank


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language pipeline of the project."""
    return standaard_nlp()[0]


@pytest.fixture(scope="session")
def bank(nlp: Language) -> Kennisbank:
    """The project's own entries; vectors come from the drawer under ``var`` when they are there."""
    return Kennisbank.laad(lees_map(), maak_encoder(map=LADE), nlp, LADE)
