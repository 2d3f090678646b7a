"""The files of the project seed the live knowledge base, and a new release brings its changed files in.

What people edited or withdrew stays theirs: a file never overwrites it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from actions.kennis import rijen, stand
from actions.kennis.modellen import BESTAND, Kennisversie, Versiestatus
from actions.klok import nu
from actions.opslag.database import sessie
from knowledge.items import ITEMS_MAP, bestanden

logboek = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Zaaisel:
    """How many entries a release brought, renewed and took out; ``van_mensen`` differ and were left alone."""

    nieuw: int = 0
    vernieuwd: int = 0
    weg: int = 0
    van_mensen: int = 0

    @property
    def veranderd(self) -> bool:
        """Whether the live knowledge base is another one now."""
        return bool(self.nieuw or self.vernieuwd or self.weg)


def zaai_bestanden(map: Path = ITEMS_MAP) -> Zaaisel:
    """Bring the files in, in one transaction; for start-up. Two processes at once do it once."""
    teksten = {pad.stem: pad.read_bytes().decode("utf-8") for pad in bestanden(map)}
    try:
        uitslag = _zaai(teksten)
    except IntegrityError:
        uitslag = _zaai(teksten)  # another process was first: now there is nothing left to do
    if uitslag.veranderd or uitslag.van_mensen:
        logboek.info(
            "kennis uit bestanden: %s nieuw, %s vernieuwd, %s weg, %s door mensen bewerkt en zo gelaten",
            uitslag.nieuw, uitslag.vernieuwd, uitslag.weg, uitslag.van_mensen,
        )  # fmt: skip
    return uitslag


def zaai(werk: Session, teksten: Mapping[str, str]) -> Zaaisel:
    """Bring files (id -> text) into the version table."""
    alle: dict[str, list[Kennisversie]] = {}
    for rij in rijen.met_status(werk, *Versiestatus):
        alle.setdefault(rij.item_id, []).append(rij)
    soorten = [_breng_in(werk, item_id, tekst, alle.get(item_id, [])) for item_id, tekst in teksten.items()]
    soorten += [_neem_uit(werk, versies) for item_id, versies in alle.items() if item_id not in teksten]
    uitslag = Zaaisel(*(soorten.count(soort) for soort in ("nieuw", "vernieuwd", "weg", "van_mensen")))
    if uitslag.veranderd:
        stand.verhoog(werk)
    return uitslag


def _zaai(teksten: Mapping[str, str]) -> Zaaisel:
    with sessie() as werk:
        return zaai(werk, teksten)


def _breng_in(werk: Session, item_id: str, tekst: str, alle: Sequence[Kennisversie]) -> str:
    live = rijen.een(alle, Versiestatus.LIVE)
    if not alle or _door_release_weg(alle):
        _maak_live(werk, item_id, tekst, rijen.volgend_nummer(alle), None)
        return "nieuw"
    if live is None or live.gemaakt_door != BESTAND:
        return "van_mensen" if _anders_dan_gezaaid(tekst, alle) else "gelijk"
    if live.tekst == tekst:
        return "gelijk"
    live.status = Versiestatus.EERDER
    werk.add(live)
    _maak_live(werk, item_id, tekst, rijen.volgend_nummer(alle), live.nummer)
    return "vernieuwd"


def _neem_uit(werk: Session, alle: Sequence[Kennisversie]) -> str:
    """The release has no file for this entry any more."""
    live = rijen.een(alle, Versiestatus.LIVE)
    if live is None or live.gemaakt_door != BESTAND:
        return "gelijk"
    live.status, live.beoordeeld_door = Versiestatus.INGETROKKEN, BESTAND
    werk.add(live)
    return "weg"


def _door_release_weg(alle: Sequence[Kennisversie]) -> bool:
    return alle[0].status == Versiestatus.INGETROKKEN and alle[0].beoordeeld_door == BESTAND


def _anders_dan_gezaaid(tekst: str, alle: Sequence[Kennisversie]) -> bool:
    gezaaid = next((rij for rij in alle if rij.gemaakt_door == BESTAND), None)
    return gezaaid is None or gezaaid.tekst != tekst


def _maak_live(werk: Session, item_id: str, tekst: str, nummer: int, basis: int | None) -> None:
    rij = Kennisversie(
        item_id=item_id,
        nummer=nummer,
        tekst=tekst,
        status=Versiestatus.LIVE,
        gebaseerd_op=basis,
        gemaakt_door=BESTAND,
        gepubliceerd_op=nu(),
    )
    werk.add(rij)
