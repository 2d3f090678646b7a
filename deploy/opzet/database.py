"""Bring the database up to date. Runs at every start: the settings may name another database."""

from __future__ import annotations

from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werk import Werk
from deploy.teksten import tekst


def migreer(werk: Werk) -> None:
    """Run the migrations; they do nothing when there is nothing to do."""
    try:
        werk.loop([werk.plek.app_python, "-m", "actions.opslag.migreer"], werk.log("database"), limiet=600)
    except OpzetFout as fout:
        raise OpzetFout(tekst("migratie_mislukt"), tekst("migratie_raad"), fout.staart) from None
