"""Building a knowledge base: from entries and sources to index and trained ranker."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import yaml

from knowledge.beeldlade import Beeldlade
from knowledge.encoder import Encoder
from knowledge.formaat import Lader, schrijf
from knowledge.gelijkenis import Voorbeelden
from knowledge.index import KENMERKEN, Index, Leraren, Teksten
from knowledge.items import Kennisitem
from knowledge.leraar import Gemiddelde, Leraar
from knowledge.op_schijf import heel_of_niet
from knowledge.passages import Bronnen, lees_bronnen
from knowledge.vectorlade import Vectorlade
from knowledge.woorden import Woordmaker

BUITEN = "-"
"""The class of what we do not answer."""
BUITEN_BEREIK = Path(__file__).parent / "inhoud" / "buiten_bereik.yaml"
VORM = 2
"""Raise it when the meaning of a feature changes: what was learned before is then learned again."""
BEWAAR = 3
"""Learned versions kept in the drawer: the live one, one before it, and one being tried."""


class Bouwstenen:
    """Everything an index is made of, computed once."""

    def __init__(
        self,
        items: Sequence[Kennisitem],
        encoder: Encoder,
        woordmaker: Woordmaker,
        map: Path | None = None,
        bronnen: Bronnen | None = None,
        buiten_bereik: Sequence[str] = (),
    ) -> None:
        """``buiten_bereik``: questions that we do not answer, beside those of the content file."""
        self.items = list(items)
        self.woordmaker = woordmaker
        self.map = map
        self._buiten = list(dict.fromkeys([*lees_buiten_bereik(), *buiten_bereik]))
        self._bronnen = bronnen or lees_bronnen()
        self._lade = Vectorlade(encoder, map)
        self._beelden = Beeldlade(woordmaker, map)
        self._encodernaam = encoder.naam

    @cached_property
    def sleutels(self) -> list[tuple[str, str]]:
        """The examples with the id of their class, in the order of ``voorbeelden``."""
        binnen = [(item.id, zin) for item in self.items for zin in voorbeeldzinnen(item)]
        return [*binnen, *((BUITEN, zin) for zin in self._buiten)]

    @cached_property
    def voorbeelden(self) -> Voorbeelden:
        """All variants with their entry, and the sentences outside our scope as the last class."""
        plek = {item.id: nummer for nummer, item in enumerate(self.items)}
        zinnen = [zin for _, zin in self.sleutels]
        klassen = np.array([plek.get(id, len(self.items)) for id, _ in self.sleutels], dtype=np.int64)
        beelden = self._beelden.beelden(zinnen)
        return Voorbeelden(self._lade.vectoren(zinnen), beelden, klassen, len(self.items) + 1)

    @cached_property
    def teksten(self) -> Teksten:
        """Words of answer and cited passages per entry, vectors of the passages."""
        woorden = [beeld.woorden for beeld in self._beelden.beelden(self._itemteksten())]
        paren = [
            (stuk, nummer)
            for nummer, item in enumerate(self.items)
            for stuk in [*_zinnen(item), *self._passagestukken(item)]
        ]
        rij = {stuk: nummer for nummer, stuk in enumerate(dict.fromkeys(stuk for stuk, _ in paren))}
        rijen = np.array([rij[stuk] for stuk, _ in paren], dtype=np.int64)
        klassen = np.array([nummer for _, nummer in paren], dtype=np.int64)
        return Teksten(woorden, self._lade.vectoren(list(rij)), rijen, klassen)

    def vingerafdruk(self) -> str:
        """Changes with every byte of content and with the features: it names the trained weights."""
        som = hashlib.sha256(f"{VORM}|{self._encodernaam}|{KENMERKEN}|{self.woordmaker.kenmerk}".encode())
        for item in self.items:
            som.update(schrijf(item).encode("utf-8"))
        som.update("\n".join(self._buiten).encode("utf-8"))
        som.update(repr(sorted(self._bronnen.passages.items())).encode("utf-8"))
        return som.hexdigest()[:16]

    def _itemteksten(self) -> list[str]:
        return [f"{item.vraag} {item.antwoord} {item.meer_weten}" for item in self.items]

    def _passagestukken(self, item: Kennisitem) -> list[str]:
        namen = {naam for paragraaf in item.paragrafen for naam in self._bronnen.namen(paragraaf)}
        return [stuk for naam, stuk in self._bronnen.stukken if naam in namen]


def bouw(stenen: Bouwstenen) -> Index:
    """The index; what the teachers learned comes from the drawer when the content has not changed."""
    leraren = _lees_leraren(_vak(stenen))
    index = Index(stenen.voorbeelden, stenen.teksten, leraren)
    if leraren is None:
        bewaar_leraren(stenen, index.leraren)
    return index


def bewaar_leraren(stenen: Bouwstenen, leraren: Leraren) -> None:
    """Put teachers in the drawer for this content, where ``bouw`` finds them, here and in other processes."""
    vak, zin, mengsel = _vak(stenen), leraren.zin, leraren.mengsel
    if vak is None or vak.exists() or isinstance(zin, Gemiddelde) or isinstance(mengsel, Gemiddelde):
        return
    scherpte = np.array([zin.scherpte, mengsel.scherpte])
    with heel_of_niet(vak) as tijdelijk:
        np.savez(tijdelijk, zin=zin.gewichten, mengsel=mengsel.gewichten, scherpte=scherpte)
    for oud in sorted(vak.parent.glob("geleerd-*[!p].npz"), key=os.path.getmtime)[:-BEWAAR]:
        oud.unlink(missing_ok=True)


def _vak(stenen: Bouwstenen) -> Path | None:
    return stenen.map / f"geleerd-{stenen.vingerafdruk()}.npz" if stenen.map else None


def _lees_leraren(vak: Path | None) -> Leraren | None:
    if vak is None or not vak.exists():
        return None
    try:
        with np.load(vak, allow_pickle=False) as inhoud:
            zin, mengsel = inhoud["scherpte"].tolist()
            return Leraren(Leraar(inhoud["zin"], zin), Leraar(inhoud["mengsel"], mengsel))
    except (OSError, ValueError, KeyError, EOFError):
        return None  # a foreign or damaged file: learn again, the content is all there


def voorbeeldzinnen(item: Kennisitem) -> tuple[str, ...]:
    """The title and the variants of an entry."""
    return (item.vraag, *item.varianten)


def lees_buiten_bereik(pad: Path = BUITEN_BEREIK) -> list[str]:
    """Questions that people ask here and that we do not answer."""
    groepen: dict[str, list[str]] = yaml.load(pad.read_text(encoding="utf-8"), Loader=Lader)
    return [zin for zinnen in groepen.values() for zin in zinnen]


def _zinnen(item: Kennisitem) -> list[str]:
    tekst = f"{item.antwoord} {item.meer_weten}".replace("\n", " ")
    return [zin.strip() + "." for zin in tekst.split(". ") if len(zin.split()) > 2]
