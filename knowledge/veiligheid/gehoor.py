"""How the sentences of the safety check were heard by an encoder that never met their writers.

``python -m knowledge.bijscholen.leer`` writes it; ``python -m knowledge.veiligheid.leer`` chooses thresholds
on it. It is made anew with every teaching and is no part of the app.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.veiligheid.geleerd import UITKOMSTEN, VRAAG

BESTAND = "ongezien.npy"


def bewaar_ongezien(map_: Path, namen: Sequence[str], oordelen: NDArray[np.float32]) -> None:
    """Keep of each piece of each sentence the log-odds of danger. ``namen``: the columns of ``oordelen``."""
    np.save(map_ / BESTAND, oordelen[:, list(namen).index(f"{VRAAG} {UITKOMSTEN[0]}")])


def lees_ongezien(map_: Path, stuks: int) -> NDArray[np.float64]:
    """What was kept, one number per piece. Raises ``ValueError`` when it is of other sentences."""
    gehoor = np.load(map_ / BESTAND, allow_pickle=False).astype(np.float64)
    if len(gehoor) != stuks:
        raise ValueError("Deze zinnen zijn anders dan bij het bijscholen. Leer eerst knowledge.bijscholen.")
    return np.asarray(gehoor)
