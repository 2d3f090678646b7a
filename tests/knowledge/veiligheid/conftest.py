"""What the tests of the safety check share."""

from __future__ import annotations

from functools import lru_cache

import pytest

from knowledge.encoder import maak_encoder
from knowledge.veiligheid import Lezer


@pytest.fixture(scope="module")
def lezing_van() -> Lezer:
    """Vectors of texts, each made once."""
    return lru_cache(maxsize=None)(maak_encoder().lezing)
