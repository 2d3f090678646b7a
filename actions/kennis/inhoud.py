"""The content of the live knowledge base: what the database says, or the project's own files."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from actions.kennis import rijen, stand
from actions.logboek import meld
from actions.opslag.database import lees_sessie
from actions.vragen import buiten_bereik
from knowledge.items import ITEMS_MAP, bestanden

logboek = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The texts that should be live (id -> file text), with the state number they belong to.

    ``buiten_bereik``: questions that editors put outside our scope.
    """

    stand: int
    teksten: Mapping[str, str]
    buiten_bereik: tuple[str, ...] = ()

    @property
    def vingerafdruk(self) -> str:
        """Changes with every byte of content."""
        som = hashlib.sha256()
        for item_id, tekst in sorted(self.teksten.items()):
            som.update(f"{item_id}\x00{tekst}\x00".encode())
        som.update("\x01".join(self.buiten_bereik).encode())
        return som.hexdigest()

    def met(self, teksten: Mapping[str, str], zonder: tuple[str, ...] = ()) -> Inhoud:
        """With other texts for some entries, and without some."""
        samen = {**self.teksten, **teksten}
        return replace(self, teksten={i: tekst for i, tekst in samen.items() if i not in zonder})


def lees_inhoud(werk: Session) -> Inhoud:
    """What should be live according to the database."""
    teksten = {rij.item_id: rij.tekst for rij in rijen.live(werk)}
    return Inhoud(stand.huidige(werk), teksten, tuple(buiten_bereik.zinnen(werk)))


def inhoud_uit_bestanden() -> Inhoud:
    """What the project's own files say."""
    return Inhoud(0, {pad.stem: pad.read_bytes().decode("utf-8") for pad in bestanden(ITEMS_MAP)})


def inhoud_nu() -> Inhoud:
    """The content of the database; of the files while nothing was seeded yet."""
    try:
        with lees_sessie() as werk:
            inhoud = lees_inhoud(werk)
    except SQLAlchemyError as fout:
        # At set-up there is no database yet, and when it is down the questions still get an answer.
        meld(logboek, "kennis uit bestanden", fout)
        return inhoud_uit_bestanden()
    return inhoud if inhoud.stand else inhoud_uit_bestanden()
