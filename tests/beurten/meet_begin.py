"""Measure first messages: ``python -m tests.beurten.meet_begin SET.tsv ...``.

Starts the real stack, types each message as the first of a conversation and compares what happened with
what its writer expected: ``tekst`` and ``verwacht``, one of the kinds of ``knowledge.antwoorden.begin``.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import httpx

from actions.teksten import zin
from deploy.start.stapel import tijdelijk
from knowledge.antwoorden.begin import lees_begin
from tests.beurten.meet import RUIM
from tests.ouder import Ouder

_ZEGT = {
    "hervat": ("vraag_hervatcode",),
    "mens": ("mens",),
    "groet": ("welkom_kort",),
    "menu": ("niet_nu", "buiten_bereik", "onbekend", "dank"),
    "over_ons": ("wie_ben_je", "taal", "over_ons"),
    "weet_niet": ("kennis_onbekend",),
    "vraag": ("kennis_keuze",),
}
"""What the assistant says to each kind that does not begin the plan."""
_GOED = {"over_ons": ("over_ons", "vraag"), "vraag": ("vraag", "weet_niet")}
"""A question about the chat may be answered by the knowledge base; an honest "I do not know" is an answer."""


def main() -> None:
    """Measure every set that is named."""
    with tempfile.TemporaryDirectory() as map_, tijdelijk(Path(map_), RUIM) as stapel:
        web = httpx.Client(base_url=stapel.adressen.app, timeout=30, trust_env=False)
        for naam in sys.argv[1:]:
            _meet(web, Path(naam))


def _meet(web: httpx.Client, bestand: Path) -> None:
    verwacht = [(v.tekst, next(iter(v.uitkomsten))) for v in lees_begin(bestand, bestand.stem)]
    gemeten = [(soort, _uitkomst(web, tekst)) for tekst, soort in verwacht]
    goed = Counter(soort for soort, uit in gemeten if uit in _GOED.get(soort, (soort,)))
    aantal = Counter(soort for soort, _ in gemeten)
    print(f"\n=== {bestand.name}: {sum(goed.values())} of {len(gemeten)}")
    for soort in sorted(aantal):
        print(f"  {soort:10} {goed[soort]} of {aantal[soort]}")
    for paar, keer in Counter(p for p in gemeten if p[1] not in _GOED.get(p[0], (p[0],))).most_common():
        print(f"  {paar[0]} taken for {paar[1]}: {keer}")


def _uitkomst(web: httpx.Client, tekst: str) -> str:
    """The kind that the reply fits."""
    ouder = Ouder(web)
    beurt: dict[str, Any] = ouder.zeg(tekst)
    if "veiligheid" in ouder.soorten:
        return "alarm"
    if beurt["vraag"]:
        return "verhaal" if any(_zegt(ouder, s) for s in ("start_na_verhaal", "vooraf_begrepen")) else "start"
    if any(bericht.get("kennis") for bericht in beurt["berichten"]):
        return "vraag"
    gezegd = (soort for soort, sleutels in _ZEGT.items() if any(_zegt(ouder, s) for s in sleutels))
    return next(gezegd, "over_ons" if "antwoord" in ouder.soorten else "anders")


def _zegt(ouder: Ouder, sleutel: str) -> bool:
    """Whether the fixed beginning of one of our texts was said, in either form."""
    vormen = {zin(sleutel, vorm, **_LEEG).split("|")[0] for vorm in ("u", "je")}
    return any(vorm.strip() in ouder.teksten for vorm in vormen)


_LEEG = {"contact": "|", "wat": "|"}


if __name__ == "__main__":
    main()
