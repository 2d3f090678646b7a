"""Plays a family's story against the running stack and reads back what the queue holds.

A story is a YAML file: ``verhaal`` lists at which question (``bij``) the person says (``zegt``) or
chooses (``kiest``) something and what must hold then; ``komt_aan`` lists every answer that the
jeugdprofessional must find. ``rest: overslaan`` skips each question that the story does not name.
``blijft`` says that the same question stays open, ``uit`` which entry answered, ``toont`` which kind
of message came; ``over`` is the earlier answer that a message changes, and ``neemt_over`` the words of an
earlier message that are taken as the answer. Children must stay as old as the story says: ``JAAR-9`` is
the year nine years ago (``JJ-9`` in two digits) and ``VANDAAG`` is the day of the test.
"""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import httpx
import yaml

from actions.klok import vandaag
from tests.conftest import WACHTWOORD
from tests.ouder import Ouder

VERHALEN = Path(__file__).parent / "verhalen"
_HOOGSTENS = 200
_PROBEER, _TUSSENPOOS_S = 120, 0.25
_DAG = re.compile(r"VANDAAG|(JAAR|JJ)-(\d+)")


def lees_verhaal(naam: str) -> dict[str, Any]:
    """One story by file name, with its days filled in."""
    verhaal: dict[str, Any] = yaml.safe_load(_DAG.sub(_dag, (VERHALEN / naam).read_text(encoding="utf-8")))
    return verhaal


def _dag(vondst: re.Match[str]) -> str:
    dag = vandaag()
    if vondst.group(1) is None:
        return dag.isoformat()
    jaar = dag.year - int(vondst.group(2))
    return str(jaar) if vondst.group(1) == "JAAR" else f"{jaar % 100:02d}"


def speel(verhaal: dict[str, Any], web: httpx.Client) -> Ouder:
    """Let the family finish its plan through the interface; returns the conversation with its kenmerk."""
    ouder = Ouder(web)
    ouder.start()
    laat_vertellen(verhaal, ouder)
    return ouder


def laat_vertellen(verhaal: dict[str, Any], ouder: Ouder, tot: str | None = None) -> None:
    """Let a parent who has begun tell the story: to its end, or until the question ``tot`` is open."""
    regels = list(verhaal["verhaal"])
    for _ in range(_HOOGSTENS):
        if ouder.beurt["status"] != "open" or ouder.veld in (None, tot):
            break
        _doe_een(ouder, regels, verhaal.get("rest"))
    assert not regels, f"niet aan de beurt gekomen: {regels[0]}; open is {ouder.veld}: {ouder.teksten}"


def _doe_een(ouder: Ouder, regels: list[dict[str, Any]], rest: str | None) -> None:
    if regels and regels[0]["bij"] == ouder.veld:
        _doe(ouder, regels.pop(0))
    elif rest and ouder.veld != "controle" and not ouder.beurt["vraag"]["verplicht"]:
        ouder.kies(rest)
    else:
        verwacht = regels[0]["bij"] if regels else "het einde"
        raise AssertionError(f"het verhaal is bij {verwacht}, maar de vraag is {ouder.veld}: {ouder.teksten}")


def _doe(ouder: Ouder, regel: dict[str, Any]) -> None:
    bij = ouder.veld
    if "zegt" in regel:
        ouder.zeg(regel["zegt"])
    else:
        ouder.kies(str(regel["kiest"]))
    if "over" in regel:
        ouder.gezegd[regel["over"]] = regel["zegt"]
    if "neemt_over" in regel:
        ouder.gezegd[bij or ""] = regel["neemt_over"]
    if regel.get("blijft"):
        assert ouder.veld == bij, f"na {regel} ging de vraag van {bij} naar {ouder.veld}"
    if "uit" in regel:
        bronnen = [b["kennis"]["id"] for b in ouder.beurt["berichten"] if b["kennis"]]
        assert bronnen == [regel["uit"]], f"na {regel}: {bronnen or ouder.teksten}"
    if "toont" in regel:
        assert regel["toont"] in ouder.soorten, f"na {regel}: {ouder.soorten}"


def intake_van(web: httpx.Client, email: str, kenmerk: str) -> dict[str, Any]:
    """The intake as the jeugdprofessional gets it; the outbox brings it a moment after sending."""
    kop = {"Authorization": f"Bearer {token(web, email)}"}
    for _ in range(_PROBEER):
        antwoord = web.get(f"/api/v1/intakes/{kenmerk}", headers=kop)
        if antwoord.status_code != 404:
            break
        time.sleep(_TUSSENPOOS_S)
    assert antwoord.status_code == 200, antwoord.text
    intake: dict[str, Any] = antwoord.json()
    return intake


def uitvoer_van(web: httpx.Client, email: str, kenmerk: str) -> dict[str, Any]:
    """The plan as the jeugdprofessional downloads it as JSON."""
    antwoord = web.get(
        f"/api/v1/intakes/{kenmerk}.json", headers={"Authorization": f"Bearer {token(web, email)}"}
    )
    assert antwoord.status_code == 200, antwoord.text
    uitvoer: dict[str, Any] = antwoord.json()
    return uitvoer


def token(web: httpx.Client, email: str) -> str:
    """Log in through the API."""
    antwoord = web.post("/api/v1/sessies", json={"email": email, "wachtwoord": WACHTWOORD})
    assert antwoord.status_code == 201, antwoord.text
    return str(antwoord.json()["token"])


def plat(antwoorden: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every answer by its full field name, with the lists of the intake unfolded."""
    uit: dict[str, dict[str, Any]] = {}
    for naam, inhoud in antwoorden.items():
        if isinstance(inhoud, list):
            for nummer, item in enumerate(inhoud):
                uit |= {f"{naam}[{nummer}].{veld}": antwoord for veld, antwoord in item.items()}
        else:
            uit[naam] = inhoud
    return uit


def kort(antwoord: dict[str, Any]) -> Any:
    """An answer as a story writes it: its value, or the word for having none."""
    return antwoord["waarde"] if antwoord["status"] == "beantwoord" else antwoord["status"]
