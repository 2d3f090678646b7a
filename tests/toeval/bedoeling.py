"""What a made-up parent means: one answer per question, drawn by a seed and kept."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from forms.paden import sjabloon

ZINNEN = Path(__file__).with_name("zinnen.yaml")
KANS_ZONDER_ANTWOORD = 0.12
KANS_KNOP = 0.3
KANS_NOG_EEN = {"kinderen.nog_een": 0.35, "eerdere_hulp.nog_een": 0.3}
MEESTE = 4
"""Children or helpers that one parent names at most."""

BEVESTIGD = "beantwoord"


@cache
def zinnen() -> dict[str, Any]:
    """The words of all made-up parents."""
    inhoud: dict[str, Any] = yaml.safe_load(ZINNEN.read_text(encoding="utf-8"))
    return inhoud


@dataclass(frozen=True)
class Zet:
    """What is typed (or pressed, with ``knop``) at one question, and what it means there."""

    tekst: str
    bedoeld: Any
    status: str = BEVESTIGD
    knop: bool = False

    @property
    def kort(self) -> Any:
        """The meaning as the queue tells it: the value, or the word for having none."""
        return self.bedoeld if self.status == BEVESTIGD else self.status


class Bedoeling:
    """The answers of one parent. Asked twice, a parent means the same; ``herzie`` makes it change."""

    def __init__(self, worp: random.Random) -> None:
        self._worp = worp
        self._zetten: dict[str, Zet] = {}

    def zet(self, vraag: dict[str, Any]) -> Zet:
        """What this parent answers to an open question of the interface."""
        naam = self._naam(vraag["veld"])
        if naam not in self._zetten:
            self._zetten[naam] = self._kies(vraag["veld"], vraag)
        return self._zetten[naam]

    def herzie(self, vraag: dict[str, Any]) -> Zet:
        """Another mind about a question that was answered before."""
        self._zetten.pop(self._naam(vraag["veld"]), None)
        return self.zet(vraag)

    @property
    def antwoorden(self) -> dict[str, Zet]:
        """Everything meant, by field, without the questions for one more."""
        return {naam: zet for naam, zet in self._zetten.items() if "nog_een" not in naam}

    def _kies(self, veld: str, vraag: dict[str, Any]) -> Zet:
        if not vraag["verplicht"] and self._worp.random() < KANS_ZONDER_ANTWOORD:
            return self._zonder_antwoord()
        if veld.endswith("nog_een"):
            return self._ja_of_nee(self._worp.random() < KANS_NOG_EEN[veld] and self._mag_nog_een(veld))
        if veld.endswith(".geboortedatum"):
            dag: date = self._worp.choice(zinnen()["geboren"])
            return Zet(
                self._worp.choice((f"{dag.day}-{dag.month}-{dag.year}", dag.isoformat())), dag.isoformat()
            )
        if veld == "kinderen[0].hulp_nodig":
            return self._ja_of_nee(True)
        return self._uit_lijst(veld, vraag)

    def _uit_lijst(self, veld: str, vraag: dict[str, Any]) -> Zet:
        tekst, *rest = self._worp.choice(zinnen()["antwoorden"][sjabloon(veld)])
        bedoeld = rest[0] if rest else tekst
        if vraag["opties"] and self._worp.random() < KANS_KNOP:
            return Zet(_als_knop(bedoeld), bedoeld, knop=True)
        return Zet(tekst, bedoeld)

    def _ja_of_nee(self, ja: bool) -> Zet:
        return Zet("ja" if ja else "nee", ja, knop=self._worp.random() < KANS_KNOP)

    def _zonder_antwoord(self) -> Zet:
        status = self._worp.choice(sorted(zinnen()["zonder_antwoord"]))
        if self._worp.random() < KANS_KNOP:
            return Zet("overslaan" if status == "overgeslagen" else status, None, status, knop=True)
        return Zet(self._worp.choice(zinnen()["zonder_antwoord"][status]), None, status)

    def _mag_nog_een(self, veld: str) -> bool:
        return self._aantal(veld) < MEESTE

    def _naam(self, veld: str) -> str:
        """The question for one more is a new one after every child."""
        return f"{veld}/{self._aantal(veld)}" if veld.endswith("nog_een") else veld

    def _aantal(self, veld: str) -> int:
        groep = "kinderen[" if veld.startswith("kinderen") else "eerdere_hulp.items["
        return len({naam.split("]")[0] for naam in self._zetten if naam.startswith(groep)})


def _als_knop(bedoeld: Any) -> str:
    """A meaning as the value of a button."""
    if isinstance(bedoeld, bool):
        return "ja" if bedoeld else "nee"
    return ",".join(bedoeld) if isinstance(bedoeld, list) else str(bedoeld)
