"""Styles and fonts: npm packages fetched by lock, then gathered into web/static/derden."""

from __future__ import annotations

import os

from deploy.opzet import gereedschap, merkteken
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werk import Werk
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

NPM_CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")


def zorg_voor_pakketten(werk: Werk) -> bool:
    """Install the packages of web/package-lock.json; True when something was done."""
    web = werk.plek.map / "web"
    teken = web / "node_modules" / "gezinsplan-opzet.json"
    vinger = vingerafdruk(web, ["package.json", "package-lock.json"])
    if merkteken.is_actueel(teken, vinger):
        return False
    npm = gereedschap.zorg_voor_npm(werk)
    pad = f"{npm.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    try:
        werk.loop([npm, *NPM_CI], werk.log("npm"), cwd=web, env={"PATH": pad}, limiet=600)
    except OpzetFout as fout:
        raise OpzetFout(tekst("npm_mislukt"), tekst("npm_raad"), fout.staart) from None
    merkteken.zet(teken, vinger=vinger)
    return True


def bouw(werk: Werk) -> bool:
    """Gather the third-party files: quick, so it runs each time; True when the result changed."""
    voor = vingerafdruk(werk.plek.map, ["web/static/derden"])
    werk.loop([werk.plek.app_python, "web/bouw.py"], werk.log("voorkant"), limiet=300)
    return voor != vingerafdruk(werk.plek.map, ["web/static/derden"])
