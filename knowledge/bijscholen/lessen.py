"""What is taught: texts, and for each the outcomes that are right."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.antwoorden.model import STAART
from knowledge.antwoorden.voorbeelden import Voorbeeld as Antwoord
from knowledge.namen import zonder_namen
from knowledge.veiligheid.geleerd import UITKOMSTEN, VRAAG
from knowledge.veiligheid.stukken import stukken
from knowledge.veiligheid.voorbeelden import Voorbeeld as Zin
from knowledge.veiligheid.voorbeelden import op_een_regel

DELEN = 3
"""Parts by writer; what is heard of a part is measured by a network that never saw its writers."""
ZAAD = 3
STUK_TELT = 0.5
"""How much a sentence of a long message counts beside a whole one."""
BEURT_TELT = 0.5
"""How much a turn of the form counts as harmless beside a sentence that was written to be."""

Rij = NDArray[np.float32]


@dataclass(frozen=True)
class Lessen:
    """A row per text. ``doel``: which outcomes are right, ``telt``: how much each outcome is learned of it.

    ``deel``: the part of its writer. ``zinnen``: the rows that are pieces of the sentences of the safety
    check, in their order.
    """

    namen: tuple[str, ...]
    teksten: tuple[str, ...]
    doel: Rij
    telt: Rij
    deel: NDArray[np.int64]
    zinnen: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Les:
    tekst: str
    schrijver: str
    doel: Mapping[str, float]
    telt: Mapping[str, float]


def maak_lessen(
    antwoorden: Iterable[Antwoord], zinnen: Iterable[Zin], mogelijk_gevaar: Collection[str] = ()
) -> Lessen:
    """Everything that the project's readers learn from, but for the ends of texts.

    A turn of the form is harmless, except those of ``mogelijk_gevaar``: of them nobody knows.
    """
    turven = [antwoord for antwoord in antwoorden if antwoord.veld != STAART]
    per_vraag: dict[str, list[str]] = {VRAAG: [str(uitkomst) for uitkomst in UITKOMSTEN]}
    for veld, uitkomst in sorted({(a.veld, uitkomst) for a in turven for uitkomst in a.uitkomsten}):
        per_vraag.setdefault(veld, []).append(uitkomst)
    beurten = list(_van_antwoorden(turven, per_vraag, mogelijk_gevaar))
    stukjes = list(_van_zinnen(zinnen, per_vraag[VRAAG]))
    lessen = [*beurten, *stukjes]
    namen = tuple(_naam(vraag, uitkomst) for vraag, lijst in per_vraag.items() for uitkomst in lijst)
    delen = _delen({les.schrijver for les in lessen})
    return Lessen(
        namen,
        tuple(zonder_namen(les.tekst) for les in lessen),
        _tabel(namen, [les.doel for les in lessen]),
        _tabel(namen, [les.telt for les in lessen]),
        np.array([delen[les.schrijver] for les in lessen]),
        np.arange(len(beurten), len(lessen)),
    )


def _naam(vraag: str, uitkomst: str) -> str:
    return f"{vraag} {uitkomst}"


def _van_antwoorden(
    antwoorden: Iterable[Antwoord], per_vraag: Mapping[str, list[str]], mogelijk_gevaar: Collection[str]
) -> Iterator[_Les]:
    """A text once, with all questions it was written at; where its writers differ, it is partly both."""
    per_tekst: dict[str, list[Antwoord]] = {}
    for antwoord in antwoorden:
        per_tekst.setdefault(antwoord.tekst, []).append(antwoord)
    for tekst, gezegd in per_tekst.items():
        doel: dict[str, float] = {}
        vragen = [antwoord.veld for antwoord in gezegd]
        for antwoord in gezegd:
            for uitkomst in antwoord.uitkomsten:
                naam = _naam(antwoord.veld, uitkomst)
                doel[naam] = doel.get(naam, 0.0) + 1 / vragen.count(antwoord.veld)
        telt = {_naam(vraag, uitkomst): 1.0 for vraag in set(vragen) for uitkomst in per_vraag[vraag]}
        if op_een_regel(tekst) not in mogelijk_gevaar:
            telt |= {_naam(VRAAG, uitkomst): BEURT_TELT for uitkomst in per_vraag[VRAAG]}
        yield _Les(tekst, gezegd[0].schrijver, doel, telt)


def _van_zinnen(zinnen: Iterable[Zin], uitkomsten: list[str]) -> Iterator[_Les]:
    """A cry is learned whole: which of its sentences cries is not known. The others by piece as well."""
    for zin in zinnen:
        namen = [_naam(VRAAG, uitkomst) for uitkomst in uitkomsten]
        doel = {namen[0]: 1.0, _naam(VRAAG, zin.soort): 1.0} if zin.kreet else {}
        for plek, stuk in enumerate(stukken(zin.tekst)):
            telt = (0.0 if zin.kreet else STUK_TELT) if plek else 1.0
            yield _Les(stuk.tekst, zin.schrijver, doel, dict.fromkeys(namen, telt))


def _tabel(namen: tuple[str, ...], rijen: list[Mapping[str, float]]) -> Rij:
    plek = {naam: nummer for nummer, naam in enumerate(namen)}
    tabel = np.zeros((len(rijen), len(namen)), np.float32)
    for nummer, rij in enumerate(rijen):
        for naam, waarde in rij.items():
            tabel[nummer, plek[naam]] = waarde
    return tabel


def _delen(schrijvers: Iterable[str]) -> dict[str, int]:
    """Every writer in a part, by chance, the same each time."""
    namen = sorted(schrijvers)
    beurt = np.random.RandomState(ZAAD).permutation(len(namen)) % DELEN
    return dict(zip(namen, beurt.tolist(), strict=True))
