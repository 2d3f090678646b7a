"""Counts how a set is understood: ``python -m tests.beurten.uitslagen <in.json> <out.json>``.

In: ``{"set": file of turns}``. Out: per count how many were right and of how many, what was confused with
what, and the turns themselves, so that another bot can be put beside it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from deploy.start.stapel import tijdelijk
from tests.beurten.meet import RUIM, maak_meter
from tests.beurten.vergelijk import Regel, besluit_goed, lees_set, verkeerd_geland, waarde_goed


def tel(gemeten: list[tuple[Regel, Any]]) -> dict[str, Any]:
    """Counts of one set. A value counts where the turn is an answer and was taken as one."""
    goed = [paar for paar in gemeten if besluit_goed(*paar)]
    antwoorden = [paar for paar in goed if paar[0].soort.startswith("antwoord")]
    geland = Counter(verkeerd_geland(*paar) for paar in gemeten)
    verward = Counter((r.soort, g.besluit.partition(":")[0]) for r, g in gemeten if not besluit_goed(r, g))
    return {
        "besluit": [len(goed), len(gemeten)],
        "waarde": [sum(waarde_goed(*paar) for paar in antwoorden), len(antwoorden)],
        "misplaatst": geland["misplaatst"],
        "kwijt": geland["kwijt"],
        "verward": [[*wat, aantal] for wat, aantal in verward.most_common()],
        "beurten": [[regel.tekst, regel.besluit] for regel, _ in gemeten],
    }


def main(heen: Path, terug: Path) -> None:
    """Read what to do, play the turns on the real servers, write the counts."""
    pad = Path(json.loads(heen.read_text(encoding="utf-8"))["set"])
    with tempfile.TemporaryDirectory() as map_, tijdelijk(Path(map_), RUIM) as stapel:
        meter = maak_meter(stapel, Path(map_))
        uit = tel([(regel, meter(regel)) for regel in lees_set(pad)])
    terug.write_text(json.dumps(uit, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
