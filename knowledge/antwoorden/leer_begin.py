"""Learn what first messages want: ``python -m knowledge.antwoorden.leer_begin``.

Prints, for each writer who is left out in turn, how many kinds are right, and writes ``begin.npz``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.antwoorden.begin import BEGIN, BESTAND, SCHRIJVERS, lees_alles
from knowledge.antwoorden.leer import Vectoren, leer
from knowledge.antwoorden.model import bewaar
from knowledge.antwoorden.voorbeelden import Voorbeeld
from knowledge.encoder import maak_encoder
from knowledge.namen import zonder_namen


def druk_af(voorbeelden: Sequence[Voorbeeld], vectoren: Vectoren, druk: Callable[[str], None]) -> None:
    """A line per writer who was left out."""
    druk("| left out | messages | kind right |")
    druk("|---|---|---|")
    for schrijver in SCHRIJVERS:
        model = leer([v for v in voorbeelden if v.schrijver != schrijver], vectoren)
        apart = [v for v in voorbeelden if v.schrijver == schrijver]
        kansen = [(v, model.kansen(BEGIN, v.tekst, vectoren[v.tekst])) for v in apart]
        goed = sum(max(kans, key=kans.__getitem__) in v.uitkomsten for v, kans in kansen)
        druk(f"| {schrijver} | {len(apart)} | {goed} |")


def main() -> None:
    """Learn, measure and write."""
    voorbeelden = lees_alles()
    teksten = sorted({voorbeeld.tekst for voorbeeld in voorbeelden})
    vectoren = dict(zip(teksten, maak_encoder().vectoren([zonder_namen(t) for t in teksten]), strict=True))
    druk_af(voorbeelden, vectoren, print)
    bewaar(leer(voorbeelden, vectoren), BESTAND)


if __name__ == "__main__":
    main()
