"""Wait until the whole is ready: the health page, which itself sends Rasa a real message."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable

from deploy.teksten import tekst

LIMIET = 300.0
"""Seconds after which a start has failed."""
HARTSLAG = 10.0


class NietGereed(Exception):
    """The servers run but the whole did not become ready; the message says which part."""


def onderdelen(adres: str, geduld: float = 5.0) -> dict[str, str] | None:
    """What each part says of itself; None when the app does not answer yet."""
    try:
        with urllib.request.urlopen(f"{adres}/gezondheid", timeout=geduld) as antwoord:
            return _lees(antwoord.read())
    except urllib.error.HTTPError as fout:
        return _lees(fout.read()) or {"app": str(fout.code)}
    except (OSError, ValueError):
        return None


def wacht(adres: str, kijk: Callable[[], None], zeg: Callable[[str], None], limiet: float = LIMIET) -> None:
    """Return when every part is ok. ``kijk`` is called in between, and may raise."""
    begin = gemeld = time.monotonic()
    while True:
        kijk()
        stand = onderdelen(adres)
        if stand and all(waarde == "ok" for waarde in stand.values()):
            return
        nu = time.monotonic()
        if nu - begin > limiet:
            raise NietGereed(tekst("niet_gereed", seconden=round(limiet), wat=_nog_niet(stand)))
        if nu - gemeld > HARTSLAG:
            gemeld = nu
            zeg(tekst("wacht_op", wat=_nog_niet(stand), seconden=round(nu - begin)))
        time.sleep(0.25)


def _nog_niet(stand: dict[str, str] | None) -> str:
    return ", ".join(naam for naam, waarde in (stand or {"app": ""}).items() if waarde != "ok")


def _lees(inhoud: bytes) -> dict[str, str] | None:
    try:
        delen = json.loads(inhoud).get("onderdelen")
    except (ValueError, AttributeError):
        return None
    return {str(naam): str(waarde) for naam, waarde in delen.items()} if isinstance(delen, dict) else None
