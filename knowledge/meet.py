"""Measures the search: ``python -m knowledge.meet [questions.tsv ...]``.

A questions file has tabs and a header: ``vraag``, ``id`` of the right entry (``-`` when we should not
answer; several right ones as ``een|twee``), ``soort`` (how it is typed) and ``klasse``.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.besluit import DREMPELS, Beslissing, Drempels
from knowledge.encoder import maak_encoder
from knowledge.items import lees_map
from knowledge.taal import standaard_nlp
from knowledge.zoeken import Kennisbank, Zoekuitkomst

BUITEN = "-"
ANDERE_TAAL = "andere_taal"
LADE = Path("var") / "kennis"


@dataclass(frozen=True, slots=True)
class Meetvraag:
    """A question and the ids that answer it; none means that we should not answer."""

    juist: frozenset[str]
    vraag: str


@dataclass(frozen=True, slots=True)
class Meting:
    """Shares between 0 and 1. In scope: right first, right in three, given and wrong. Outside: answered."""

    binnen: int
    buiten: int
    eerste: float
    in_drie: float
    gegeven: float
    fout_gegeven: float
    buiten_beantwoord: float


def lees_vragen(pad: Path) -> list[Meetvraag]:
    """Read a questions file; questions in another language are not for the search."""
    with pad.open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Meetvraag(frozenset() if rij["id"] == BUITEN else frozenset(rij["id"].split("|")), rij["vraag"])
        for rij in rijen
        if rij["klasse"] != ANDERE_TAAL
    ]


def meet(vragen: Sequence[Meetvraag], uitkomsten: Iterable[Zoekuitkomst]) -> Meting:
    """Compare outcomes with the questions they belong to."""
    paren = list(zip(vragen, uitkomsten, strict=True))
    binnen = [(vraag, uitkomst) for vraag, uitkomst in paren if vraag.juist]
    buiten = [uitkomst for vraag, uitkomst in paren if not vraag.juist]
    gegeven = [(v, u) for v, u in binnen if u.beslissing is Beslissing.ANTWOORD]
    return Meting(
        binnen=len(binnen),
        buiten=len(buiten),
        eerste=_deel(sum(_raak(v, u, 1) for v, u in binnen), len(binnen)),
        in_drie=_deel(sum(_raak(v, u, 3) for v, u in binnen), len(binnen)),
        gegeven=_deel(len(gegeven), len(binnen)),
        fout_gegeven=_deel(sum(not _raak(v, u, 1) for v, u in gegeven), len(binnen)),
        buiten_beantwoord=_deel(sum(u.beslissing is Beslissing.ANTWOORD for u in buiten), len(buiten)),
    )


def laad_bank() -> Kennisbank:
    """The knowledge base of the project's own entries, with its drawer under ``var``."""
    return Kennisbank.laad(lees_map(), maak_encoder(map=LADE), standaard_nlp()[0], LADE)


def zoek_alles(
    bank: Kennisbank, vragen: Sequence[Meetvraag], drempels: Drempels = DREMPELS
) -> list[Zoekuitkomst]:
    """Search every question."""
    return [bank.zoek(vraag.vraag, drempels=drempels) for vraag in vragen]


def _raak(vraag: Meetvraag, uitkomst: Zoekuitkomst, aantal: int) -> bool:
    return any(treffer.item.id in vraag.juist for treffer in uitkomst.treffers[:aantal])


def _deel(aantal: int, totaal: int) -> float:
    return aantal / totaal if totaal else 0.0


def main(argumenten: list[str]) -> int:
    """Print a table, one row per questions file."""
    paden = [Path(arg) for arg in argumenten] or sorted(Path("tests/knowledge").glob("vragen_*.tsv"))
    begin = time.perf_counter()
    bank = laad_bank()
    print(f"{len(bank.items)} items geladen in {time.perf_counter() - begin:.1f} s")
    print(f"{'vragen':32} binnen buiten  1e   in 3  gegeven  fout  buiten beantwoord  ms per vraag")
    for pad in paden:
        vragen = lees_vragen(pad)
        begin = time.perf_counter()
        meting = meet(vragen, zoek_alles(bank, vragen))
        ms = (time.perf_counter() - begin) / len(vragen) * 1000
        print(
            f"{pad.stem:32} {meting.binnen:6} {meting.buiten:6} {meting.eerste:5.1%} {meting.in_drie:5.1%}"
            f" {meting.gegeven:7.1%} {meting.fout_gegeven:6.1%} {meting.buiten_beantwoord:18.1%} {ms:13.1f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
