"""Measure the decisions: ``python -m tests.beurten.meet SET.tsv ...``.

Starts the real stack, puts each conversation at its question, sends the text and reads what came of
it from the stored draft. Prints how often decision and value were right, per kind of decision and per
kind of question, what was confused with what, and every turn that went wrong.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from deploy.start.stapel import Stapel, tijdelijk
from tests.beurten.vergelijk import Regel, besluit_goed, lees_set, verkeerd_geland, waarde_goed

RUIM = {"GEZINSPLAN_BERICHTEN_PER_MINUUT": "1000000", "GEZINSPLAN_GESPREKKEN_PER_UUR": "1000000"}
HIER = Path(__file__).parent


def main() -> None:
    """Measure every set that is named, or our own set."""
    sets = [Path(naam) for naam in sys.argv[1:]] or [HIER / "eigen.tsv"]
    with tempfile.TemporaryDirectory() as map_, tijdelijk(Path(map_), RUIM) as stapel:
        meter = maak_meter(stapel, Path(map_))
        for pad in sets:
            print(f"\n=== {pad.name}")
            druk_af([(regel, meter(regel)) for regel in lees_set(pad)])


def maak_meter(stapel: Stapel, data_dir: Path) -> Callable[[Regel], Any]:
    """A function that plays one turn. Shares database and key with the stack."""
    os.environ |= {"GEZINSPLAN_DATA_DIR": str(data_dir), "GEZINSPLAN_DATABASE_URL": ""}
    from tests.beurten.spelen import speel  # reads the settings, so only now

    web = httpx.Client(base_url=stapel.adressen.app, timeout=30, trust_env=False)
    return lambda regel: speel(web, regel.veld, regel.tekst, regel.gezin)


def druk_af(gemeten: list[tuple[Regel, Any]]) -> None:
    """Print the report."""
    goed = [besluit_goed(*paar) for paar in gemeten]
    antwoorden = [paar for paar in gemeten if paar[0].soort.startswith("antwoord") and besluit_goed(*paar)]
    waarden = [waarde_goed(*paar) for paar in antwoorden]
    geland = Counter(soort for paar in gemeten if (soort := verkeerd_geland(*paar)))
    print(f"besluit goed   {_deel(goed)}")
    print(f"waarde goed    {_deel(waarden)} (antwoorden met goed besluit)")
    correcties = [
        waarde_goed(*paar) for paar in gemeten if paar[0].soort == "correctie" and besluit_goed(*paar)
    ]
    print(f"correctie goed {_deel(correcties)} (nieuwe waarde, bij goed besluit)")
    print(f"misplaatst {geland['misplaatst']}, kwijt {geland['kwijt']}")
    _per("soort besluit", gemeten, lambda regel: regel.soort)
    _per("soort vraag", gemeten, lambda regel: regel.vraagsoort)
    _verwarring(gemeten)
    _fouten(gemeten)


def _deel(uitslagen: list[bool]) -> str:
    aantal = len(uitslagen)
    return f"{sum(uitslagen)}/{aantal} = {100 * sum(uitslagen) / max(1, aantal):.1f} %"


def _per(kop: str, gemeten: list[tuple[Regel, Any]], naam: Callable[[Regel], str]) -> None:
    print(f"\nper {kop}:")
    for groep in sorted({naam(regel) for regel, _ in gemeten}):
        deel = [paar for paar in gemeten if naam(paar[0]) == groep]
        besluiten, waarden = (
            [besluit_goed(*p) for p in deel],
            [waarde_goed(*p) for p in deel if besluit_goed(*p)],
        )
        print(f"  {groep:24} besluit {_deel(besluiten):20} waarde {_deel(waarden)}")


def _verwarring(gemeten: list[tuple[Regel, Any]]) -> None:
    fout = Counter((r.besluit.split(":")[0], g.besluit) for r, g in gemeten if not besluit_goed(r, g))
    print("\nverward:")
    for (verwacht, gekregen), aantal in fout.most_common():
        print(f"  {aantal:4} {verwacht} -> {gekregen}")


def _fouten(gemeten: list[tuple[Regel, Any]]) -> None:
    print("\nfout:")
    for regel, genomen in gemeten:
        geland = verkeerd_geland(regel, genomen) or ""
        if not besluit_goed(regel, genomen):
            print(
                f"  {regel.veld} | {regel.tekst} | {regel.besluit} -> {genomen.besluit}",
                f"{genomen.gewijzigd} {geland}",
            )
        elif not waarde_goed(regel, genomen):
            waarde = genomen.correctie if regel.soort == "correctie" else genomen.waarde
            print(f"  {regel.veld} | {regel.tekst} | {regel.waarde} -> WAARDE {waarde} {genomen.correctie}")


if __name__ == "__main__":
    main()
