"""The file format of an entry: reading and writing are each other's inverse, byte for byte.

The writer has one form for every entry (fixed key order, quotes only where YAML needs them), so an
export of what was read equals the file. Errors carry the line and the remedy, in Dutch.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import yaml

from knowledge.items import Kennisitem

TEKSTVELDEN = ("id", "vraag", "bron", "paragraaf", "versie", "eigenaar")
DATUMVELDEN = ("geldig_van", "geldig_tot", "herzien_op")
LIJSTVELDEN = ("varianten", "doelgroep", "gerelateerd")
VOLGORDE = (
    "id", "vraag", "varianten", "bron", "paragraaf", "versie", "geldig_van", "geldig_tot",
    "doelgroep", "eigenaar", "herzien_op", "gerelateerd",
)  # fmt: skip
STREEP = "---"
KOP_MEER = "## Meer weten"
KOP_JEUGDIGEN = "## Voor jeugdigen"
KOP_PROFESSIONALS = "## Voor professionals"
KOPPEN = {KOP_MEER: "meer_weten", KOP_JEUGDIGEN: "jeugdigen", KOP_PROFESSIONALS: "professionals"}
"""The parts after the answer in their order; only the first must be there."""


class FormaatFout(ValueError):
    """A text that is not an entry: ``regel`` counts from 1, ``oplossing`` says what to do."""

    def __init__(self, regel: int, wat: str, oplossing: str) -> None:
        super().__init__(f"regel {regel}: {wat} {oplossing}")
        self.regel = regel
        self.wat = wat
        self.oplossing = oplossing


def ontleed(tekst: str) -> Kennisitem:
    """Read an entry from the text of its file. Raises ``FormaatFout``."""
    kop, romp, begin_romp = _splits(tekst)
    velden = _kopvelden(kop)
    delen: dict[str, Any] = {**rompdelen(romp)}
    if "meer_weten" not in delen:
        raise FormaatFout(begin_romp, f"De kop '{KOP_MEER}' ontbreekt.", "Zet die kop na het antwoord.")
    if not delen["antwoord"]:
        raise FormaatFout(begin_romp, "Het antwoord is leeg.", f"Schrijf het antwoord boven '{KOP_MEER}'.")
    waarden: dict[str, Any] = {naam: _tekst(velden, naam, kop) for naam in TEKSTVELDEN}
    waarden |= {naam: _datum(velden, naam, kop) for naam in DATUMVELDEN}
    waarden |= {naam: _lijst(velden, naam, kop) for naam in LIJSTVELDEN}
    return Kennisitem(**waarden, **delen)


def schrijf(item: Kennisitem) -> str:
    """The text of the file of this entry; ``ontleed`` gives the same entry back."""
    regels = [STREEP]
    for naam in VOLGORDE:
        regels += _kopregels(naam, getattr(item, naam))
    delen = ["\n".join([*regels, STREEP]), item.antwoord, KOP_MEER]
    delen += [item.meer_weten] if item.meer_weten else []
    for kop, deel in ((KOP_JEUGDIGEN, item.jeugdigen), (KOP_PROFESSIONALS, item.professionals)):
        delen += [kop, deel] if deel else []
    return "\n\n".join(delen) + "\n"


def regel_van(tekst: str, veld: str) -> int:
    """The line (from 1) on which a front-matter field stands, or 1 when it is absent."""
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        if regel.startswith(f"{veld}:"):
            return nummer
    return 1


def _splits(tekst: str) -> tuple[str, str, int]:
    regels = tekst.split("\n")
    if not regels or regels[0] != STREEP:
        raise FormaatFout(1, "De kop ontbreekt.", "Begin het bestand met een regel '---'.")
    if STREEP not in regels[1:]:
        raise FormaatFout(1, "De kop heeft geen einde.", "Sluit de kop af met een regel '---'.")
    einde = regels.index(STREEP, 1)
    return "\n".join(regels[1:einde]), "\n".join(regels[einde + 1 :]), einde + 2


def _kopvelden(kop: str) -> dict[str, Any]:
    try:
        velden = yaml.load(kop, Loader=Lader)
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        regel = plek.line + 2 if plek else 2
        raise FormaatFout(
            regel, "De kop is niet te lezen.", "Zet tekst met ':' of '#' tussen aanhalingstekens."
        ) from fout
    except ValueError as fout:
        wat = f"De kop heeft een datum die niet bestaat ({fout})."
        raise FormaatFout(2, wat, "Schrijf jjjj-mm-dd.") from fout
    if not isinstance(velden, dict):
        raise FormaatFout(2, "De kop is leeg.", f"Vul deze velden in: {', '.join(VOLGORDE)}.")
    for naam in velden:
        if naam not in VOLGORDE:
            regel = regel_van(kop, str(naam)) + 1
            raise FormaatFout(regel, f"Het veld '{naam}' bestaat niet.", f"Kies uit: {', '.join(VOLGORDE)}.")
    return velden


class Lader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML, the C reader when it is there: 120 files must load in a fraction of a second."""


def _fout(kop: str, naam: str, wat: str, oplossing: str) -> FormaatFout:
    return FormaatFout(regel_van(kop, naam) + 1, wat, oplossing)


def _tekst(velden: dict[str, Any], naam: str, kop: str) -> str:
    waarde = velden.get(naam)
    if waarde is None:
        raise _fout(kop, naam, f"Het veld '{naam}' ontbreekt.", f"Zet in de kop een regel '{naam}: ...'.")
    if not isinstance(waarde, str) or not waarde.strip():
        raise _fout(kop, naam, f"Het veld '{naam}' is geen tekst.", "Zet de waarde tussen aanhalingstekens.")
    return waarde


def _datum(velden: dict[str, Any], naam: str, kop: str) -> date:
    waarde = velden.get(naam)
    if type(waarde) is not date:
        wat = f"Het veld '{naam}' is geen bestaande datum."
        raise _fout(kop, naam, wat, f"Schrijf bijvoorbeeld '{naam}: 2026-12-31'.")
    return waarde


def _lijst(velden: dict[str, Any], naam: str, kop: str) -> tuple[str, ...]:
    waarde = velden.get(naam)
    if not isinstance(waarde, list):
        wat = f"Het veld '{naam}' is geen lijst."
        raise _fout(kop, naam, wat, f"Schrijf '{naam}:' en daaronder regels '- ...'.")
    for deel in waarde:
        if not isinstance(deel, str):
            wat = f"In '{naam}' staat '{deel}'; dat is geen tekst."
            raise _fout(kop, naam, wat, "Gebruik aanhalingstekens.")
    return tuple(waarde)


def rompdelen(romp: str) -> dict[str, str]:
    """The parts under the front matter by field; a part without its heading is not there.

    A heading counts once and in its order: below it the same words are text.
    """
    delen: dict[str, list[str]] = {"antwoord": []}
    veld, straks = "antwoord", list(KOPPEN)
    for regel in romp.split("\n"):
        if regel in straks and (KOP_MEER not in straks or regel == KOP_MEER):
            veld, straks = KOPPEN[regel], straks[straks.index(regel) + 1 :]
            delen[veld] = []
        else:
            delen[veld].append(regel)
    return {naam: "\n".join(regels).strip() for naam, regels in delen.items()}


def _kopregels(naam: str, waarde: str | date | tuple[str, ...]) -> list[str]:
    if isinstance(waarde, tuple):
        return [f"{naam}:", *(f"- {_yaml(deel)}" for deel in waarde)] if waarde else [f"{naam}: []"]
    return [f"{naam}: {waarde.isoformat() if isinstance(waarde, date) else _yaml(waarde)}"]


def _yaml(tekst: str) -> str:
    """Plain when YAML reads the same text back, else in double quotes."""
    try:
        kaal = "\n" not in tekst and yaml.load(tekst, Loader=Lader) == tekst
    except (yaml.YAMLError, ValueError):
        kaal = False
    return tekst if kaal else json.dumps(tekst, ensure_ascii=False)
