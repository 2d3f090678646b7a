"""The checker on drafts, against everything else that is live or waits to become so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sqlmodel import Session

from actions.kennis import rijen
from actions.kennis.modellen import IN_BEWERKING, Versiestatus
from knowledge.controle import lees_stuk
from knowledge.passages import Bronnen, lees_bronnen
from knowledge.regels import Stuk, Vondst, controleer_samen, controleer_stuk

_ONTHOUDEN = 1_000


@lru_cache(maxsize=1)
def bronnen() -> Bronnen:
    """The passages of the sources."""
    return lees_bronnen()


@lru_cache(maxsize=_ONTHOUDEN)
def _stuk(naam: str, tekst: str) -> Stuk | Vondst:
    return lees_stuk(naam, tekst.encode("utf-8"))


def bestandsnaam(item_id: str) -> str:
    """The name of the file of an entry."""
    return f"{item_id}.md"


def nazien(werk: Session, teksten: Mapping[str, str]) -> tuple[Vondst, ...]:
    """What must be mended in these texts (file name -> text), alone and beside all other entries."""
    eigen = [_stuk(naam, tekst) for naam, tekst in sorted(teksten.items())]
    vondsten = [stuk for stuk in eigen if isinstance(stuk, Vondst)]
    stukken = [stuk for stuk in eigen if isinstance(stuk, Stuk)]
    for stuk in stukken:
        vondsten += controleer_stuk(stuk, bronnen())
    samen = controleer_samen([*_andere(werk, set(teksten)), *stukken])
    return tuple(vondsten) + tuple(vondst for vondst in samen if vondst.bestand in teksten)


def _andere(werk: Session, zonder: set[str]) -> list[Stuk]:
    """All other entries: the live text, or the draft of an entry that was never live."""
    teksten: dict[str, str] = {}
    for rij in rijen.met_status(werk, Versiestatus.LIVE, *IN_BEWERKING):
        naam = bestandsnaam(rij.item_id)
        if naam not in zonder and (rij.status == Versiestatus.LIVE or naam not in teksten):
            teksten[naam] = rij.tekst
    gelezen = [_stuk(naam, tekst) for naam, tekst in teksten.items()]
    return [stuk for stuk in gelezen if isinstance(stuk, Stuk)]
