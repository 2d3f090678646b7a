"""Times what we add to a turn: ``python -m tests.beurten.tijden <in.json> <out.json>``.

In: ``{"set": file of turns}``. Out: seconds per turn of ``vector`` (the sentence vector alone), ``lezing``
(that, and what the encoder was taught to judge), ``veiligheid`` (the safety check; the reading of the whole
text is there, since Rasa gets its vector as well, those of its parts are not) and ``besluit`` (everything
that is weighed before the decision and the decision itself, searches included).
Start it with the settings for one core, and a filled drawer.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from knowledge.meet import LADE
from tests.beurten.vergelijk import Regel, lees_set

INLOPEN = 20
"""Turns that are not counted: models and lists are read at their first use."""


def meet(regels: list[Regel]) -> dict[str, list[float]]:
    """Seconds per part and turn; the parts take turns, so that a slow moment hits all."""
    from actions.gesprek.concept import Stand  # these read the settings, so only now
    from actions.kennis.dienst import lezing_van, vector_van
    from actions.webhook.beslissing import beslis
    from actions.webhook.beurt import Verstaan
    from actions.webhook.gegevens import situatie
    from knowledge.namen import zonder_namen
    from knowledge.veiligheid import beoordeel
    from tests.beurten.in_geheugen import maak_beurt
    from tests.beurten.situatie import dossier_tot

    tijden: dict[str, list[float]] = {"vector": [], "lezing": [], "veiligheid": [], "besluit": []}
    for regel in (*regels[:INLOPEN], *regels):
        beurt = maak_beurt(dossier_tot(regel.veld, regel.gezin), Stand(formulier=True), regel.tekst)
        tekst = beurt.getypt.tekst
        vector = _klok(tijden["vector"], partial(vector_van, tekst))
        bekend = {zonder_namen(tekst): _klok(tijden["lezing"], partial(lezing_van, tekst))}
        beurt.verstaan = Verstaan("antwoord", 0.5, vector)
        _klok(tijden["veiligheid"], partial(beoordeel, tekst, partial(_lezing, bekend, lezing_van)))
        _klok(tijden["besluit"], lambda: beslis(situatie(beurt, regel.veld)))  # noqa: B023
    return {naam: reeks[INLOPEN:] for naam, reeks in tijden.items()}


def _lezing(bekend: dict[str, Any], maak: Callable[[str], Any], tekst: str) -> Any:
    """A reading that is known, or a new one."""
    return bekend[tekst] if tekst in bekend else maak(tekst)


def _klok(tijden: list[float], doe: Callable[[], Any]) -> Any:
    begin = time.perf_counter()
    uit = doe()
    tijden.append(time.perf_counter() - begin)
    return uit


def main(heen: Path, terug: Path) -> None:
    """Read what to do, write the times."""
    pad = Path(json.loads(heen.read_text(encoding="utf-8"))["set"])
    regels = [regel for regel in lees_set(pad) if regel.veld != "controle"]
    with tempfile.TemporaryDirectory() as map_:
        os.environ |= {"GEZINSPLAN_DATA_DIR": map_, "GEZINSPLAN_DATABASE_URL": ""}
        Path(map_, "kennis").symlink_to(LADE.resolve())
        from actions.kennis.levend import levend
        from actions.opslag.migreer import migreer

        migreer()
        levend.bank()
        terug.write_text(json.dumps(meet(regels)), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
