"""An edit reaches every process; a broken one never replaces what is live; search goes on meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from actions.kennis import beheer, stand
from actions.kennis import inhoud as bron
from actions.kennis import levend as module
from actions.kennis.inhoud import inhoud_nu
from actions.kennis.levend import Levend
from actions.opslag.database import sessie
from actions.vragen import buiten_bereik
from knowledge.besluit import Beslissing
from knowledge.herbouw import Herbouwer
from knowledge.items import Kennisitem
from knowledge.zoeken import Kennisbank
from tests.actions.kennis.fabriek import RIES_ACTOR, dien_in


@pytest.fixture
def ander(kennis: Path) -> Levend:
    """The live knowledge base of another process on the same database."""
    ander = Levend()
    ander.bank()
    return ander


def publiceer(antwoord: str) -> None:
    dien_in("fiets", antwoord=antwoord)
    beheer.publiceer(RIES_ACTOR, "fiets")


def test_een_ander_proces_neemt_de_nieuwe_tekst_over(ander: Levend) -> None:
    publiceer("De fiets staat buiten.")
    assert ander.item("fiets").antwoord == "Het antwoord over fiets."
    assert ander.ververs()
    assert ander.item("fiets").antwoord == "De fiets staat buiten."
    assert not ander.ververs()


def test_wie_al_zocht_houdt_de_oude_kennisbank_heel(ander: Levend) -> None:
    oud = ander.bank()
    publiceer("De fiets staat buiten.")
    ander.ververs()
    assert oud.item("fiets").antwoord == "Het antwoord over fiets."
    assert ander.bank() is not oud


class Kapot:
    def __init__(self) -> None:
        self.keren = 0

    def bouw(self, items: Sequence[Kennisitem], buiten_bereik: Sequence[str]) -> Kennisbank:
        self.keren += 1
        raise ValueError("geheime tekst")


def test_een_bouw_die_mislukt_laat_de_oude_kennisbank_staan(
    ander: Levend, monkeypatch: pytest.MonkeyPatch, bouwer: Herbouwer
) -> None:
    publiceer("De fiets staat buiten.")
    kapot = Kapot()
    monkeypatch.setattr(module, "herbouwer", lambda: kapot)
    with pytest.raises(ValueError, match="geheime"):
        ander.ververs()
    assert not ander.ververs()
    assert kapot.keren == 1
    assert ander.item("fiets").antwoord == "Het antwoord over fiets."
    monkeypatch.setattr(module, "herbouwer", lambda: bouwer)
    publiceer("De fiets staat binnen.")
    assert ander.ververs()
    assert ander.item("fiets").antwoord == "De fiets staat binnen."


class Traag:
    def __init__(self, bouwer: Herbouwer) -> None:
        self.bezig, self.verder = threading.Event(), threading.Event()
        self._bouwer = bouwer

    def bouw(self, items: Sequence[Kennisitem], buiten_bereik: Sequence[str]) -> Kennisbank:
        self.bezig.set()
        assert self.verder.wait(30)
        return self._bouwer.bouw(items, buiten_bereik)


def test_zoeken_gaat_door_tijdens_het_bouwen(
    ander: Levend, monkeypatch: pytest.MonkeyPatch, bouwer: Herbouwer
) -> None:
    publiceer("De fiets staat buiten.")
    traag = Traag(bouwer)
    monkeypatch.setattr(module, "herbouwer", lambda: traag)
    with ThreadPoolExecutor() as pool:
        klaar = pool.submit(ander.ververs)
        assert traag.bezig.wait(30)
        assert ander.zoek("fiets kwijt").treffers[0].item.antwoord == "Het antwoord over fiets."
        traag.verder.set()
        assert klaar.result(30)
    assert ander.item("fiets").antwoord == "De fiets staat buiten."


def test_een_vraag_buiten_bereik_wordt_niet_meer_beantwoord(ander: Levend) -> None:
    assert ander.zoek("Waar is mijn mooie fiets?").beslissing is Beslissing.ANTWOORD
    with sessie() as werk:
        zinnen = ["waar is mijn mooie fiets", "mijn mooie fiets", "mooie fiets"]
        buiten_bereik.voeg_toe(werk, zinnen, RIES_ACTOR.email)
        stand.verhoog(werk)
    assert ander.ververs()
    assert ander.zoek("Waar is mijn mooie fiets?").beslissing is not Beslissing.ANTWOORD
    assert ander.zoek("Waar staat mijn fiets?").treffers[0].item.id == "fiets"


def test_een_oudere_stand_vervangt_nooit_een_nieuwere(ander: Levend) -> None:
    oud = ander.gebouwd()
    publiceer("De fiets staat buiten.")
    ander.ververs()
    ander.neem_over(oud)
    assert ander.item("fiets").antwoord == "De fiets staat buiten."


def test_zonder_database_komt_de_kennis_uit_de_bestanden(leeg: Path) -> None:
    with sessie() as werk:
        werk.connection().exec_driver_sql("DROP TABLE kennisversie")
    assert "dyslexie" in inhoud_nu().teksten


def test_de_set_up_bouwt_uit_bestanden_zonder_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gebouwd: list[int] = []
    monkeypatch.setattr(module, "_bouw", lambda inhoud: gebouwd.append(len(inhoud.teksten)))
    monkeypatch.setattr(module, "lees_sessie", None)
    monkeypatch.setattr(bron, "lees_sessie", None)
    module.bouw_uit_bestanden()
    assert gebouwd[0] > 70
