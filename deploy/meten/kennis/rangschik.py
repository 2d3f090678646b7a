"""What our search and BM25 find: ``python -m deploy.meten.kennis.rangschik <in.json> <out.json>``.

In: a list of questions. Out: the variants of every entry, for a rival elsewhere, and per question what
both found.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from deploy.meten.kennis.bm25 import AlleenBm25
from knowledge.bank import voorbeeldzinnen
from knowledge.besluit import Beslissing
from knowledge.meet import laad_bank
from knowledge.taal import standaard_nlp
from knowledge.vreemdtalig import herken
from knowledge.woorden import Woordmaker
from knowledge.zoeken import Kennisbank


def rangschik(bank: Kennisbank, bm25: AlleenBm25, vragen: Sequence[str]) -> dict[str, Any]:
    """See the module; ready for JSON."""
    items = {i.id: {"zinnen": list(voorbeeldzinnen(i)), "antwoord": i.antwoord} for i in bank.items}
    return {
        "items": items,
        "ons": [_ons(bank, vraag) for vraag in vragen],
        "bm25": [bm25.zoek(vraag) for vraag in vragen],
    }


def _ons(bank: Kennisbank, vraag: str) -> dict[str, Any]:
    """As the chat does it: what is recognised as another language is not searched."""
    if herken(vraag):
        return {"ids": [], "gegeven": False}
    uitkomst = bank.zoek(vraag)
    ids = [treffer.item.id for treffer in uitkomst.treffers]
    return {"ids": ids, "gegeven": uitkomst.beslissing is Beslissing.ANTWOORD}


def main(heen: Path, terug: Path) -> None:
    """Read the questions, write what was found."""
    bank = laad_bank()
    bm25 = AlleenBm25(bank.items, Woordmaker(standaard_nlp()[0]))
    uit = rangschik(bank, bm25, json.loads(heen.read_text(encoding="utf-8")))
    terug.write_text(json.dumps(uit, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
