"""Lets a made-up parent talk: answers, and in between questions, pauses, reloads and changes of mind."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.gezinnen.loper import intake_van, kort, plat
from tests.ouder import Ouder
from tests.toeval.bedoeling import Bedoeling, Zet, zinnen

KANS_AFDWALING = 0.22
MEESTE_BEURTEN = 400
MEESTE_WIJZIGINGEN = 3
WIJZIGBAAR = (
    "contact.naam",
    "contact.bereikbaar",
    "kinderen[0].school",
    "kinderen[0].woont_bij",
    "hulpvraag.eigen_woorden",
    "hulpvraag.zwaarte",
    "achtergrond.wat_gaat_goed",
    "verwijzer",
    "verwachting.anders",
    "delen.niet_met",
)
"""Answers on which no other question depends."""


@dataclass
class Ouderspel:
    """One made-up parent in one conversation. ``herstart`` breaks and mends Rasa, once, somewhere."""

    web: httpx.Client
    zaad: int
    herstart: Callable[[], None] | None = None
    stappen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._worp = random.Random(self.zaad)
        self._bedoeling = Bedoeling(self._worp)
        self._ouder = Ouder(self.web)
        self._letterlijk: dict[str, str] = {}
        self._herstart_bij = self._worp.randrange(5, 30)
        self._net_terug = False

    def speel(self) -> None:
        """Talk until the plan is sent. Raises AssertionError where the assistant misunderstands."""
        self._ouder.start()
        wijzigingen = self._worp.randrange(MEESTE_WIJZIGINGEN + 1)
        for beurt in range(MEESTE_BEURTEN):
            if self._ouder.beurt["status"] != "open":
                break
            if self.herstart and beurt == self._herstart_bij:
                self.herstart()
            if self._ouder.veld == "controle":
                if not wijzigingen:
                    self._ouder.kies("verstuur")
                    continue
                wijzigingen -= 1
                self._wijzig()
            else:
                self._dwaal_af()
                self._antwoord(self._bedoeling.zet(self._vraag()))
        assert self._ouder.beurt["status"] == "verstuurd", self._waar()

    def controleer(self) -> None:
        """The queue holds what this parent meant, and the words as typed. Raises AssertionError."""
        gemeente = self._bedoeling.antwoorden["gemeente"].bedoeld
        intake = intake_van(self.web, f"jp@{gemeente}.example", self._ouder.beurt["kenmerk"])
        aangekomen = plat(intake["antwoorden"])
        bedoeld = {veld: zet.kort for veld, zet in self._bedoeling.antwoorden.items()}
        anders = verschil({veld: kort(antwoord) for veld, antwoord in aangekomen.items()}, bedoeld)
        woorden = {veld: antwoord["letterlijk"] for veld, antwoord in aangekomen.items()}
        anders += verschil(woorden, {veld: self._letterlijk[veld] for veld in bedoeld})
        assert not anders, "\n".join([f"zaad {self.zaad}", *anders])
        assert not intake["signalen"], intake["signalen"]

    def _vraag(self) -> dict[str, Any]:
        vraag: dict[str, Any] = self._ouder.beurt["vraag"]
        return vraag

    def _antwoord(self, zet: Zet) -> None:
        bij = self._ouder.veld or ""
        (self._ouder.kies if zet.knop else self._ouder.zeg)(zet.tekst)
        self.stappen.append(f"{bij}: {zet.tekst}")
        if "twijfel" in self._soort_vraag():
            self._ouder.kies("is_antwoord")
        assert self._ouder.veld != bij or bij.endswith("nog_een"), self._waar()
        self._letterlijk[bij] = self._ouder.gezegd.get(bij, zet.tekst)

    def _wijzig(self) -> None:
        kan = [veld for veld in WIJZIGBAAR if veld in self._bedoeling.antwoorden]
        veld = self._worp.choice(kan)
        self._ouder.kies(f"wijzig:{veld}")
        assert self._ouder.veld == veld, self._waar()
        self._antwoord(self._bedoeling.herzie(self._vraag()))
        assert self._ouder.veld == "controle", self._waar()

    def _dwaal_af(self) -> None:
        """Now and then something else first; the same question stays open, or comes back."""
        if self._net_terug or self._ouder.veld == "akkoord_privacy":
            self._net_terug = False
            return
        if self._worp.random() >= KANS_AFDWALING:
            return
        bij = self._ouder.veld
        vaak = (self._vraag_iets,) * 2
        afdwaling = self._worp.choice((*vaak, self._pauzeer, self._herlaad, self._terug))
        afdwaling()
        self.stappen.append(f"{bij}: <{afdwaling.__name__}>")
        assert self._ouder.veld == bij or afdwaling == self._terug, self._waar()

    def _vraag_iets(self) -> None:
        self._ouder.zeg(self._worp.choice(zinnen()["tussendoor"]))
        if "twijfel" in self._soort_vraag():
            self._ouder.kies("is_vraag")
        elif "annuleer" in self._knoppen():  # answered, and asked whether it was meant to be written down too
            self._ouder.kies("annuleer")

    def _pauzeer(self) -> None:
        code = self._ouder.kies("pauze")["hervatcode"]
        antwoord = self.web.post("/api/v1/gesprekken/hervat", json={"code": code})
        assert antwoord.status_code == 201, antwoord.text
        self._ouder.beurt = antwoord.json()
        self._ouder.id, self._ouder.sleutel = self._ouder.beurt["gesprek"], self._ouder.beurt["sleutel"]

    def _herlaad(self) -> None:
        self._ouder.beurt = self.web.get(self._ouder.adres, headers=self._ouder.kop).json()

    def _terug(self) -> None:
        """One question back; the answer is given again, and the talk goes on."""
        self._ouder.kies("terug")
        self._net_terug = True

    def _soort_vraag(self) -> str:
        return "twijfel" if {"is_antwoord", "is_vraag"} <= set(self._knoppen()[-2:]) else ""

    def _knoppen(self) -> list[str]:
        return [knop["waarde"] for bericht in self._ouder.beurt["berichten"] for knop in bericht["knoppen"]]

    def _waar(self) -> str:
        """Where it went wrong, for the one who reads the red test."""
        kop = f"zaad {self.zaad}, open is {self._ouder.veld}: {self._ouder.teksten}"
        return "\n".join([kop, *self.stappen[-6:]])


def verschil(is_nu: dict[str, Any], bedoeld: dict[str, Any]) -> list[str]:
    """Where two sets of answers differ, a line each."""
    return [
        f"{veld}: is {is_nu.get(veld, 'niets')!r}, bedoeld {bedoeld.get(veld, 'niets')!r}"
        for veld in sorted(is_nu.keys() | bedoeld.keys())
        if is_nu.get(veld, "niets") != bedoeld.get(veld, "niets")
    ]
