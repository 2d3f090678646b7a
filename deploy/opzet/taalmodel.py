"""The Dutch spaCy model: tried once, because it is not on PyPI and the app works without it."""

from __future__ import annotations

import re
from pathlib import Path

from deploy.opzet import merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Opdracht
from deploy.opzet.werk import Werk
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

LIMIET = 30.0
"""Seconds; a machine without access to the release page should not wait long."""


def adres(pyproject: Path) -> str:
    """The pinned address of the model, from the project file."""
    treffer = re.search(r'"nl-core-news-md @ (\S+)"', pyproject.read_text(encoding="utf-8"))
    if treffer is None:
        raise OpzetFout(tekst("geen_modeladres"))
    return treffer.group(1)


def teken(werk: Werk) -> Path:
    """Where the outcome of the one try is kept."""
    return werk.plek.app_env / "gezinsplan-taalmodel.json"


def probeer(werk: Werk) -> tuple[bool, str]:
    """Try once per address and lock. Gives whether it was tried now, and a sentence on the outcome."""
    bron = adres(werk.plek.map / "pyproject.toml")
    vinger = vingerafdruk(werk.plek.map, ["app.lock"], bron)
    gedaan = not merkteken.is_actueel(teken(werk), vinger)
    if gedaan:
        merkteken.zet(teken(werk), vinger=vinger, gelukt=_installeer(werk, bron))
    gelukt = merkteken.lees(teken(werk)).get("gelukt") is True
    return gedaan, tekst("taalmodel_ja" if gelukt else "taalmodel_nee")


def _installeer(werk: Werk, bron: str) -> bool:
    opdracht: Opdracht = [werk.uv, "pip", "install", "--no-deps", "--python", werk.plek.app_python, bron]
    try:
        werk.loop(opdracht, werk.log("taalmodel"), limiet=LIMIET, env={"UV_HTTP_RETRIES": "0"})
    except OpzetFout:
        return False
    return True
