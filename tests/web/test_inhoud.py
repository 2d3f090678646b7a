"""The words of the pages: all used, none missing, short sentences, numbers that agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from knowledge.veiligheid import routes
from web.inhoud_lezen import MAP, inhoud
from web.statisch import MAP as STATISCH

EIGEN = (
    *("account", "accounts_beheer", "beloften", "fouten", "gesprek", "inzage", "mijn_plan", "privacy"),
    *("site", "start", "vragen"),
)
SLEUTEL = re.compile(r'\bt\("(\w+)"|\? "(\w+)" : "(\w+)"')
MEESTE_WOORDEN = 15


def teksten(waarde: Any) -> Iterator[str]:
    """Every text in a content file."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from teksten(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from teksten(deel)


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text."""
    return [zin for zin in re.split(r"(?<=[.?!:])\s+|\n- |\n\n", tekst) if zin.strip()]


@pytest.mark.parametrize("naam", EIGEN)
def test_zinnen_zijn_kort(naam: str) -> None:
    gegevens = inhoud(naam)
    if naam == "site":
        gegevens = {sleutel: waarde for sleutel, waarde in gegevens.items() if sleutel != "voet"}
    lang = [z for tekst in teksten(gegevens) for z in zinnen(tekst) if len(z.split()) > MEESTE_WOORDEN]
    assert lang == []


@pytest.mark.parametrize("naam", EIGEN)
def test_er_is_geen_lijdende_vorm(naam: str) -> None:
    lijdend = re.compile(r"\b(wordt|worden|werd|werden)\b", re.IGNORECASE)
    assert [tekst for tekst in teksten(inhoud(naam)) if lijdend.search(tekst)] == []


def test_elke_tekst_van_de_chat_wordt_gebruikt_en_niets_ontbreekt() -> None:
    bron = "\n".join(pad.read_text(encoding="utf-8") for pad in (STATISCH / "gesprek").glob("*.js"))
    gevraagd = {naam for treffer in SLEUTEL.findall(bron) for naam in treffer if naam}
    aanwezig = set(inhoud("gesprek")["widget"])
    assert aanwezig - gevraagd == set()
    rechtstreeks = set(re.findall(r'\bt\(\s*"(\w+)"', bron))
    assert rechtstreeks - aanwezig == set()


def test_noodnummers_zijn_die_van_de_veiligheidsroutes() -> None:
    bekend = {nummer for soort in ("suicide", "geweld", "acuut") for nummer in _nummers(soort)}
    genoemd = {re.sub(r"\D", "", regel["telefoon"]) for regel in inhoud("site")["nood"]["regels"]}
    assert genoemd <= bekend


def _nummers(soort: str) -> set[str]:
    lijnen = [*routes(soort), *routes(soort, jeugdige=True)]
    return {nummer for lijn in lijnen for nummer in lijn.bel}


def test_elke_belofte_noemt_een_test_die_bestaat() -> None:
    genoemd = [belofte["bewaakt_door"] for belofte in inhoud("beloften")["beloften"]]
    wortel = Path(MAP).parents[1]
    assert [pad for pad in genoemd if not (wortel / pad).is_file()] == []
