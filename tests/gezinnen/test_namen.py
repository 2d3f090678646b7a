"""A family is understood the same whatever its children are called.

Every story is played in memory with other first names; each decision and the safety check must be the
same. The queue sorts on arrival, never on a name, so the same answers stand in the same place.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import Any

import pytest

from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import Stand
from actions.gesprek.vragen import CONTROLE, open_vraag
from actions.webhook import verwerken
from forms.dossier import Dossier
from forms.ontleden.tekst import normaliseer
from knowledge.encoder import maak_encoder
from knowledge.veiligheid import beoordeel
from tests.beurten.in_geheugen import maak_beurt, sluit_af
from tests.beurten.situatie import DAG
from tests.gezinnen.loper import VERHALEN, lees_verhaal

VERHAALNAMEN = sorted(pad.name for pad in VERHALEN.glob("*.yaml") if "komt_aan:" in pad.read_text("utf-8"))
NAMEN = {
    "Nederlands": ("Bram", "Sanne", "Thijs", "Lotte"),
    "Turks": ("Yusuf", "Elif", "Emre", "Zeynep"),
    "Marokkaans": ("Mohammed", "Fatima", "Ayoub", "Salma"),
    "Pools": ("Kacper", "Zofia", "Wojciech", "Agnieszka"),
    "Oekraïens": ("Oleksandr", "Daryna", "Bohdan", "Olena"),
    "Surinaams": ("Rajesh", "Shanti", "Ramon", "Sherida"),
}
_HOOGSTENS = 120


def _namen_in(verhaal: dict[str, Any]) -> list[str]:
    """The first names of the children, as the story says them."""
    komt_aan = verhaal["komt_aan"]
    return [str(waarde) for veld, waarde in komt_aan.items() if veld.endswith(".voornaam")]


def _ruil(tekst: str, namen: dict[str, str]) -> str:
    for oud, nieuw in namen.items():
        tekst = re.sub(rf"\b{re.escape(oud)}\b", nieuw, tekst, flags=re.IGNORECASE)
    return tekst


def _speel(verhaal: dict[str, Any], namen: dict[str, str]) -> str:
    """Every answer of the draft after the story, as one text."""
    dossier, stand = Dossier({}), Stand(formulier=True)
    regels = list(verhaal["verhaal"])
    for _ in range(_HOOGSTENS):
        veld = open_vraag(dossier, stand, DAG)
        if veld in (None, CONTROLE) or not regels:
            break
        regel = regels.pop(0) if regels[0]["bij"] == veld else {"kiest": "overslaan"}
        werk = maak_beurt(dossier, stand, _ruil(str(regel.get("zegt", "")), namen))
        if "kiest" in regel:
            werk.getypt = Getypt(tekst="", keuze=normaliseer(str(regel["kiest"])))
        verwerken.verwerk(werk)
        dossier, stand = werk.dossier, werk.stand
    antwoorden = {pad: [antwoord.status, antwoord.waarde] for pad, antwoord in dossier.items()}
    return json.dumps(antwoorden, default=str).replace("\\n", " ")


@cache
def _eigen(naam: str) -> str:
    return _speel(lees_verhaal(naam), {})


@pytest.fixture(autouse=True)
def in_geheugen(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


def _paren(naam: str, verhaal: dict[str, Any], groep: str) -> dict[str, str]:
    """Another name for each child; every story begins at another one, so that all names come by."""
    begin = VERHAALNAMEN.index(naam) % len(NAMEN[groep])
    namen = (*NAMEN[groep][begin:], *NAMEN[groep][:begin])
    return dict(zip(_namen_in(verhaal), namen, strict=False))


@pytest.mark.parametrize("groep", NAMEN)
@pytest.mark.parametrize("naam", VERHAALNAMEN)
def test_een_andere_naam_geeft_dezelfde_antwoorden(naam: str, groep: str) -> None:
    verhaal = lees_verhaal(naam)
    paren = _paren(naam, verhaal, groep)
    assert json.loads(_speel(verhaal, paren)) == json.loads(_ruil(_eigen(naam), paren))


def test_er_komt_genoeg_van_elk_verhaal_in_het_dossier() -> None:
    """Else two empty drafts would be equal."""
    assert all(len(json.loads(_eigen(naam))) >= 8 for naam in VERHAALNAMEN)


@pytest.mark.parametrize("groep", NAMEN)
def test_een_andere_naam_geeft_hetzelfde_oordeel_over_veiligheid(groep: str) -> None:
    lezing_van = lru_cache(maxsize=None)(maak_encoder().lezing)
    anders = []
    for naam in VERHAALNAMEN:
        verhaal = lees_verhaal(naam)
        paren = _paren(naam, verhaal, groep)
        for regel in verhaal["verhaal"]:
            tekst = str(regel.get("zegt", ""))
            ander = _ruil(tekst, paren)
            if ander != tekst and (
                beoordeel(tekst, lezing_van).soort is not beoordeel(ander, lezing_van).soort
            ):
                anders.append((tekst, ander))
    assert not anders
