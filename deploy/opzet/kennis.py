"""The search index of the knowledge base: its vectors are computed once, before the first start."""

from __future__ import annotations

import os

from deploy.opzet import merkteken
from deploy.opzet.werk import Werk
from deploy.vingerafdruk import vingerafdruk

BOUW = "from actions.kennis.levend import bouw_uit_bestanden; bouw_uit_bestanden()"
"""Loading the index fills its drawer in the data directory; the app reads it back at every start."""


def bereid_voor(werk: Werk) -> bool:
    """Fill the drawer when entries, search or libraries changed; True when something was done."""
    teken = werk.plek.staat / "kennis.json"
    vinger = vingerafdruk(werk.plek.map, ["knowledge", "app.lock"], os.environ.get("GEZINSPLAN_DATA_DIR", ""))
    if merkteken.is_actueel(teken, vinger):
        return False
    werk.loop([werk.plek.app_python, "-c", BOUW], werk.log("kennis"), limiet=1800)
    merkteken.zet(teken, vinger=vinger)
    return True
