"""A very long text costs no more than a sentence: otherwise one visitor could stop the server."""

from __future__ import annotations

import numpy as np

from knowledge.encoder import MEESTE_TEKENS, maak_encoder


def test_alleen_het_begin_van_een_lange_tekst_telt() -> None:
    encoder = maak_encoder()
    begin = "mijn zoon wil niet meer naar school " * 9
    assert len(begin) > MEESTE_TEKENS
    lang = begin[:MEESTE_TEKENS] + "😀" * 10_000
    assert np.array_equal(encoder.vector(lang), encoder.vector(begin[:MEESTE_TEKENS]))
