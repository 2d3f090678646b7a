"""A browser for the browser tests: the machine's own, or Debian's package when we may install it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werk import Werk
from deploy.teksten import tekst

NAMEN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
VARIABELE = "GEZINSPLAN_CHROMIUM"


def vind(omgeving: Mapping[str, str]) -> Path | None:
    """The browser named by the variable, else the first one on PATH."""
    genoemd = omgeving.get(VARIABELE)
    if genoemd:
        return Path(genoemd) if os.access(genoemd, os.X_OK) else None
    for naam in NAMEN:
        gevonden = shutil.which(naam, path=omgeving.get("PATH"))
        if gevonden:
            return Path(gevonden)
    return None


def zorg_voor(werk: Werk) -> bool:
    """Install Debian's Chromium when there is no browser and we are root; True when installed."""
    if vind(os.environ) is not None:
        return False
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        raise OpzetFout(tekst("geen_chromium"), tekst("geen_chromium_raad", variabele=VARIABELE))
    log, env = werk.log("chromium"), {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        werk.loop([apt, "update", "-q"], log, env=env, limiet=300)
        werk.loop([apt, "install", "-qy", "--no-install-recommends", "chromium"], log, env=env, limiet=900)
    except OpzetFout as fout:
        raad = tekst("geen_chromium_raad", variabele=VARIABELE)
        raise OpzetFout(tekst("geen_chromium"), raad, fout.staart) from None
    return True
