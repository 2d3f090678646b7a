"""The gold set of the publish gate: fixed questions per class with what must come of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml

from knowledge.encoder import Encoder, Vector
from knowledge.namen import zonder_namen
from knowledge.vectorlade import Vectorlade

GOUD_MAP = Path(__file__).parent / "goud"
INHOUD = Path(__file__).parent / "inhoud" / "keuring.yaml"
BUITEN = "-"
NAAMPLEK = "{naam}"
KLASSEN = ("in_bereik", "bijna", "buiten_bereik", "veiligheid", "vraag_in_formulier", "naamwissel")


@dataclass(frozen=True, slots=True)
class Lat:
    """The bar of a class. ``streng``: being no worse than before is not enough."""

    deel: float
    streng: bool = False


@dataclass(frozen=True, slots=True)
class Goudzin:
    """One question. ``juist``: ids that answer it; empty when no entry may be given as the answer.

    In the class ``veiligheid`` it holds the kind of danger. ``lezingen`` are the texts to ask: one, or
    the same one with each of the names.
    """

    klasse: str
    vraag: str
    juist: frozenset[str]
    lezingen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Goud:
    """The whole gold set with its bars, and the sentence vectors of all readings."""

    zinnen: tuple[Goudzin, ...]
    latten: Mapping[str, Lat]
    vectoren: Mapping[str, Vector]


def lees_goud(encoder: Encoder, lade: Path | None = None, map: Path = GOUD_MAP) -> Goud:
    """Read the gold set; vectors come from the drawer when they are there."""
    inhoud = _inhoud()
    namen = tuple(inhoud["namen"])
    zinnen = tuple(zin for klasse in KLASSEN for zin in lees_klasse(klasse, namen, map))
    latten = {naam: Lat(float(r["lat"]), bool(r.get("streng"))) for naam, r in inhoud["klassen"].items()}
    teksten = list(dict.fromkeys(tekst for zin in zinnen for tekst in zin.lezingen))
    rijen = Vectorlade(encoder, lade / "goud" if lade else None).vectoren([zonder_namen(t) for t in teksten])
    return Goud(zinnen, latten, dict(zip(teksten, np.asarray(rijen, dtype=np.float32), strict=True)))


def lees_klasse(klasse: str, namen: tuple[str, ...], map: Path = GOUD_MAP) -> list[Goudzin]:
    """The sentences of one class: ids (or ``-``), a tab, the question. Raises ValueError for another form."""
    uit = []
    for nummer, regel in enumerate((map / f"{klasse}.tsv").read_text(encoding="utf-8").splitlines(), start=1):
        juist, tab, vraag = regel.partition("\t")
        if not tab or not vraag.strip() or not juist.strip():
            raise ValueError(f"{klasse}.tsv:{nummer}: schrijf 'id<tab>vraag'.")
        ids = frozenset() if juist == BUITEN else frozenset(juist.split(","))
        lezingen = tuple(vraag.replace(NAAMPLEK, naam) for naam in namen) if NAAMPLEK in vraag else (vraag,)
        uit.append(Goudzin(klasse, vraag, ids, lezingen))
    return uit


@lru_cache(maxsize=1)
def _inhoud() -> dict[str, dict[str, dict[str, float]]]:
    inhoud: dict[str, dict[str, dict[str, float]]] = yaml.safe_load(INHOUD.read_text(encoding="utf-8"))
    return inhoud
