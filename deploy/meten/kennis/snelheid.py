"""Times the search: ``python -m deploy.meten.kennis.snelheid <in.json> <out.json>``.

In: ``{"vragen": file of questions, "gemaakt": number of made entries}``. Out: seconds of loading, and
per search the seconds of every question. Start it with the settings for one core, and a filled drawer.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from deploy.meten.kennis.bm25 import AlleenBm25
from deploy.meten.kennis.gemaakt import PerWoord, laad_gemaakt, maak_items
from knowledge.encoder import Encoder, maak_encoder
from knowledge.items import Kennisitem, lees_map
from knowledge.meet import LADE, lees_vragen
from knowledge.taal import standaard_nlp
from knowledge.woorden import Woordmaker
from knowledge.zoeken import Kennisbank

Zoeker = Callable[[str], object]
BLOK = 25
"""Questions in a row for one search, before the next has its turn: a slow moment then hits all."""


def meet(zoekers: Mapping[str, Zoeker], vragen: Sequence[str]) -> dict[str, list[float]]:
    """Seconds of every question per search, in turns."""
    tijden: dict[str, list[float]] = {naam: [] for naam in zoekers}
    for begin in range(0, len(vragen), BLOK):
        for naam, zoek in zoekers.items():
            zoek(vragen[begin])  # not counted: the search before it left its own data in the caches
            tijden[naam] += [_duur(zoek, vraag) for vraag in vragen[begin : begin + BLOK]]
    return tijden


def _duur(zoek: Zoeker, vraag: str) -> float:
    begin = time.perf_counter()
    zoek(vraag)
    return time.perf_counter() - begin


def _zoekers(
    echt: Kennisbank, items: Sequence[Kennisitem], encoder: Encoder, woordmaker: Woordmaker
) -> dict[str, Zoeker]:
    groot = laad_gemaakt(items, encoder, woordmaker)
    return {
        "ons_echt": echt.zoek,
        "ons_gemaakt": groot.zoek,
        "bm25_echt": AlleenBm25(echt.items, woordmaker).zoek,
        "bm25_gemaakt": AlleenBm25(items, PerWoord(woordmaker), woordmaker).zoek,
        "encoder": encoder.vector,
    }


def main(heen: Path, terug: Path) -> None:
    """Read what to do, write the times."""
    opdracht: dict[str, Any] = json.loads(heen.read_text(encoding="utf-8"))
    items, encoder, nlp = lees_map(), maak_encoder(map=LADE), standaard_nlp()[0]
    begin = time.perf_counter()
    bank = Kennisbank.laad(items, encoder, nlp, LADE)
    laden = time.perf_counter() - begin
    vragen = [vraag.vraag for vraag in lees_vragen(Path(opdracht["vragen"]))]
    zoekers = _zoekers(bank, maak_items(items, opdracht["gemaakt"]), encoder, Woordmaker(nlp))
    uit = {"items": len(items), "laden": laden, "tijden": meet(zoekers, vragen)}
    terug.write_text(json.dumps(uit), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
