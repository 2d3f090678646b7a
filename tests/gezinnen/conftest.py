"""What the conversations of families share."""

from __future__ import annotations

import httpx
import pytest

from tests.ouder import Ouder


@pytest.fixture
def bij_naam(web: httpx.Client) -> Ouder:
    """A parent at the first question, which asks for a name."""
    return Ouder.bij_de_naam(web)
