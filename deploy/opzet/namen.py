"""The word lists that take names out of stored questions, built once for every start."""

from __future__ import annotations

import os

from deploy.opzet import merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werk import Werk
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

BOUW = "from actions.vragen.bode import zet_klaar; zet_klaar()"
"""Fills a folder in the data directory: without it the app stores no questions at all."""
_BRONNEN = ["actions/vragen/deduce_motor.py", "actions/vragen/woordenlijst.py", "app.lock"]


def zet_klaar(werk: Werk) -> tuple[bool, str]:
    """Build the lists when the library or our use of it changed.

    Gives whether something was done, and a sentence when it failed: the app works without them.
    """
    teken = werk.plek.staat / "namen.json"
    vinger = vingerafdruk(werk.plek.map, _BRONNEN, os.environ.get("GEZINSPLAN_DATA_DIR", ""))
    if merkteken.is_actueel(teken, vinger):
        return False, ""
    try:
        werk.loop([werk.plek.app_python, "-c", BOUW], werk.log("namen"), limiet=1800)
    except OpzetFout:
        return True, tekst("namen_nee")
    merkteken.zet(teken, vinger=vinger)
    return True, ""
