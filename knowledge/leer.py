"""Learns the weights of the ranker: ``python -m knowledge.leer questions.tsv``.

The questions must be in no entry. The weights go to the content file of ``knowledge.ranker``; the
printed numbers are honest: each question is judged with weights that did not see it (five parts).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.besluit import DREMPELS, Drempels, besluit
from knowledge.gelijkenis import Matrix
from knowledge.index import KENMERKEN
from knowledge.meet import Meetvraag, Meting, laad_bank, lees_vragen, meet
from knowledge.ranker import GEWICHTEN, Ranker, leer
from knowledge.zoeken import Kennisbank, Treffer, Zoekuitkomst

DELEN = 5
ZAAD = 7
KOP = "# Gewichten van de zoekfunctie, geleerd met 'python -m knowledge.leer'. Niet met de hand veranderen.\n"


def verzamel(bank: Kennisbank, vragen: Sequence[Meetvraag]) -> tuple[Matrix, NDArray[np.int64]]:
    """Evidence and right class per question; of several right ids the first in order of id."""
    plek = {item.id: nummer for nummer, item in enumerate(bank.items)}
    bewijzen = np.stack([bank.bewijs(vraag.vraag).kenmerken for vraag in vragen])
    klassen = [min((plek[id] for id in vraag.juist), default=len(bank.items)) for vraag in vragen]
    return bewijzen, np.array(klassen, dtype=np.int64)


def ongeziene_kansen(bewijzen: Matrix, klassen: NDArray[np.int64]) -> Matrix:
    """Chances per question from weights that were learned without it."""
    delen = np.random.default_rng(ZAAD).permutation(len(klassen)) % DELEN
    kansen = np.zeros(bewijzen.shape[:2])
    for deel in range(DELEN):
        ranker = leer(bewijzen[delen != deel], klassen[delen != deel])
        for nummer in np.flatnonzero(delen == deel):
            kansen[nummer] = ranker.kansen(bewijzen[nummer])
    return kansen


def uitkomsten(bank: Kennisbank, kansen: Matrix, drempels: Drempels = DREMPELS) -> list[Zoekuitkomst]:
    """What the search would say with these chances."""
    uit = []
    for rij in kansen:
        treffers = tuple(Treffer(bank.items[p], float(rij[p])) for p in np.argsort(-rij[:-1])[:5])
        uit.append(Zoekuitkomst(besluit([t.score for t in treffers], drempels), treffers))
    return uit


def bewaar(ranker: Ranker, pad: Path = GEWICHTEN) -> None:
    """Write the weights as content."""
    regels = [f"{naam}: {gewicht:.4f}" for naam, gewicht in zip(KENMERKEN, ranker.gewichten, strict=True)]
    pad.write_text(KOP + "\n".join(regels) + "\n", encoding="utf-8")


def toon(naam: str, meting: Meting) -> None:
    """One line of the table."""
    print(
        f"{naam:28} 1e {meting.eerste:.1%}  in 3 {meting.in_drie:.1%}  gegeven {meting.gegeven:.1%}"
        f"  fout {meting.fout_gegeven:.1%}  buiten {meting.buiten_beantwoord:.1%}"
    )


def main(argumenten: list[str]) -> int:
    """Learn, report and save."""
    vragen = [vraag for arg in argumenten for vraag in lees_vragen(Path(arg))]
    bank = laad_bank()
    bewijzen, klassen = verzamel(bank, vragen)
    kansen = ongeziene_kansen(bewijzen, klassen)
    for antwoord in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8):
        drempels = Drempels(antwoord=antwoord)
        toon(f"antwoord vanaf {antwoord}", meet(vragen, uitkomsten(bank, kansen, drempels)))
    bewaar(leer(bewijzen, klassen))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
