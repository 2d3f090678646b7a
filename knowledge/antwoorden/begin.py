"""What somebody wants who types something while the form is not open: learned of first messages.

``wij zijn pleegouders van twee broertjes`` is a story, ``wat is een pleegouder`` a question. The kinds:
``start`` (wants to begin), ``verhaal`` (tells), ``vraag`` (about the rules), ``over_ons`` (about this chat),
``hervat`` (was busy already), ``mens``, ``groet`` and ``menu`` (no thanks, nonsense, or not for us).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from knowledge.antwoorden.model import Vector, lees_model
from knowledge.antwoorden.voorbeelden import BEURTEN, Voorbeeld, lees_beurten, lees_rijen
from knowledge.items import lees_map

BESTAND = Path(__file__).parent / "begin.npz"
BEGIN = "begin"
SCHRIJVERS = ("een", "twee", "drie", "vier", "vijf", "eigen")
"""Files of first messages, each by a writer of its own."""
_HOOFDMAP = Path(__file__).parents[2]
_BOT = _HOOFDMAP / "bot" / "data" / "nlu"
_KENNIS = _HOOFDMAP / "knowledge" / "items"
_DEEL_KENNIS, _DEEL_VERHALEN = 6, 4
"""Of the knowledge questions and of the stories in the form one in so many: they are all alike."""
_VERHAALVELDEN = ("hulpvraag.eigen_woorden", "achtergrond.wat_speelt", "gezin.zorgen")
_INTENTS = {
    **{"start_gezinsplan": "start", "bevestigen": "start", "hervatten": "hervat", "mens": "mens"},
    **{"groet": "groet", "vraag_stellen": "vraag", "emotie": "verhaal", "wie_ben_je": "over_ons"},
    **{"wie_leest": "over_ons", "ontkennen": "menu", "dank": "menu", "buiten_bereik": "menu"},
}
"""The examples of the bot that say the same outside the form as in it."""


def kansen_van_begin(tekst: str, vector: Vector | None) -> Mapping[str, float]:
    """The chance of each kind; empty without a vector."""
    return {} if vector is None else lees_model(BESTAND).kansen(BEGIN, tekst, vector)


def lees_begin(bestand: Path, schrijver: str) -> list[Voorbeeld]:
    """The first messages in one file: ``tekst`` and ``verwacht``."""
    return [_voorbeeld(rij["tekst"], rij["verwacht"], schrijver) for rij in lees_rijen(bestand)]


def lees_alles(map_: Path = BEURTEN) -> list[Voorbeeld]:
    """First messages, and what says the same elsewhere: examples of the bot, knowledge questions, stories."""
    eerste = [v for naam in SCHRIJVERS for v in lees_begin(map_ / "begin" / f"{naam}.tsv", naam)]
    return [*eerste, *_botzinnen(), *_kennisvragen(), *_verhalen(map_)]


def _voorbeeld(tekst: str, soort: str, schrijver: str) -> Voorbeeld:
    return Voorbeeld(BEGIN, tekst, frozenset({soort}), schrijver)


def _botzinnen() -> Iterator[Voorbeeld]:
    for pad in sorted(_BOT.glob("*.yml")):
        for deel in yaml.safe_load(pad.read_text(encoding="utf-8"))["nlu"]:
            if soort := _INTENTS.get(deel.get("intent", "")):
                for regel in deel["examples"].splitlines():
                    if tekst := regel.strip().removeprefix("-").strip():
                        yield _voorbeeld(tekst, soort, "bot")


def _kennisvragen() -> Iterator[Voorbeeld]:
    """Only what asks with a mark: without one many a variant (``kind met down``) is how a story begins."""
    vragen = [tekst for item in lees_map(_KENNIS) for tekst in (item.vraag, *item.varianten) if "?" in tekst]
    return (_voorbeeld(tekst, "vraag", "kennis") for tekst in vragen[::_DEEL_KENNIS])


def _verhalen(map_: Path) -> Iterator[Voorbeeld]:
    """What is told at the open questions of the form."""
    verteld = [
        rij["tekst"]
        for _, rij in lees_beurten(map_)
        if rij["veld"] in _VERHAALVELDEN and rij["beslissing"] == "antwoord"
    ]
    return (_voorbeeld(tekst, "verhaal", "formulier") for tekst in verteld[::_DEEL_VERHALEN])
