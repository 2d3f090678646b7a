"""The two Python environments, each installed from its hash-pinned lock."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deploy.opzet import merkteken, pythons
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Opdracht
from deploy.opzet.werk import Werk
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

DOWNLOADTIJD = 90.0
"""Seconds that uv gets to fetch a Python the machine does not have."""


@dataclass(frozen=True)
class Soort:
    """One of the two environments: its lock and the Python versions it accepts, best first."""

    naam: str
    slot: str
    versies: Sequence[str]


APP = Soort("app", "app.lock", ("3.11", "3.12", "3.13"))
RASA = Soort("rasa", "rasa.lock", ("3.10",))


def map_van(werk: Werk, soort: Soort) -> Path:
    """The folder of the environment."""
    return werk.plek.app_env if soort is APP else werk.plek.rasa_env


def zorg_voor(werk: Werk, soort: Soort) -> bool:
    """Make or renew one environment; True when something was done."""
    env = map_van(werk, soort)
    teken = env / "gezinsplan-opzet.json"
    vinger = vingerafdruk(werk.plek.map, [soort.slot])
    if merkteken.is_actueel(teken, vinger) and werkt(env, soort):
        return False
    merkteken.wis(teken)
    log = werk.log(soort.naam)
    if not werkt(env, soort):
        python = vind_python(werk, soort, log)
        werk.loop([werk.uv, "venv", "--clear", "--no-project", "--python", python, env], log, limiet=120)
    in_env = ("--python", env / "bin" / "python")
    installeer: Opdracht = [werk.uv, "pip", "sync", "--require-hashes", *in_env, werk.plek.map / soort.slot]
    werk.loop(installeer, log, env={"UV_NO_PROGRESS": "1"}, limiet=1800)
    merkteken.zet(teken, vinger=vinger)
    return True


def werkt(env: Path, soort: Soort) -> bool:
    """Whether the environment has an interpreter that runs, of an accepted version."""
    python = env / "bin" / "python"
    return python.exists() and any(pythons.beproef(python, versie) for versie in soort.versies)


def vind_python(werk: Werk, soort: Soort, log: Path) -> Path:
    """A Python for this environment: on the machine, else fetched by uv, else one clear sentence."""
    gevonden = pythons.zoek(soort.versies)
    if gevonden is not None:
        return gevonden
    versie = soort.versies[0]
    try:
        werk.loop([werk.uv, "python", "install", versie], log, limiet=DOWNLOADTIJD)
    except OpzetFout:
        zin = tekst("geen_python", versie=versie, voor=soort.naam)
        raise OpzetFout(zin, tekst("geen_python_raad", versie=versie)) from None
    return _van_uv(werk, versie)


def _van_uv(werk: Werk, versie: str) -> Path:
    vraag = [str(werk.uv), "python", "find", "--managed-python", "--no-project", versie]
    antwoord = subprocess.run(vraag, capture_output=True, text=True, check=False, timeout=60)
    pad = Path(antwoord.stdout.strip())
    if not antwoord.stdout.strip() or not pad.exists():
        zin = tekst("geen_python", versie=versie, voor=versie)
        raise OpzetFout(zin, tekst("geen_python_raad", versie=versie), antwoord.stderr)
    return pad
