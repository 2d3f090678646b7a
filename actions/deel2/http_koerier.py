"""The plain HTTP receiver: one signed POST with the export and the PDF.

The signature is HMAC-SHA256 over the moment, the key of the delivery and the body, as in the decision
record "Handing over to deel 2". The receiver refuses an old moment and a key that it knows already.
"""

from __future__ import annotations

import base64
import hmac
import json
import re

from actions.deel2.koerier import Stappen
from actions.deel2.lijn import Antwoord, vraag
from actions.deel2.pakket import Pakket
from actions.instellingen import Instellingen
from actions.klok import nu

MOMENT_KOP = "Gezinsplan-Tijdstip"
TEKEN_KOP = "Gezinsplan-Handtekening"
_REFERENTIE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/?=&%~+-]{0,199}")


class HttpKoerier:
    """Posts to one address with the settings of this installation."""

    def __init__(self, keuzes: Instellingen) -> None:
        geheim = keuzes.overdracht_geheim
        self._adres = keuzes.overdracht_adres
        self._geheim = geheim.get_secret_value().encode() if geheim else b""

    def breng(self, pakket: Pakket, stappen: Stappen) -> str:
        """Deliver in one request; the key in it keeps a second one from counting twice."""
        inhoud = maak_inhoud(pakket)
        tijd = str(int(nu().timestamp()))
        kop = {
            "Content-Type": "application/json",
            "Idempotency-Key": pakket.sleutel,
            MOMENT_KOP: tijd,
            TEKEN_KOP: f"v1={handtekening(self._geheim, tijd, pakket.sleutel, inhoud)}",
        }
        return _referentie(vraag("POST", self._adres, kop=kop, inhoud=inhoud))


def maak_inhoud(pakket: Pakket) -> bytes:
    """The body; the same bytes at every try of one delivery."""
    bestand = {
        "naam": f"{pakket.kenmerk}.pdf",
        "soort": "application/pdf",
        "inhoud": base64.b64encode(pakket.pdf()).decode(),
    }
    gegevens = {"soort": "gezinsplan-deel-1", "plan": json.loads(pakket.plan), "pdf": bestand}
    return json.dumps(gegevens, ensure_ascii=False, separators=(",", ":")).encode()


def handtekening(geheim: bytes, tijd: str, sleutel: str, inhoud: bytes) -> str:
    """The signature in hexadecimal; ``tijd`` in whole seconds since 1970."""
    return hmac.digest(geheim, f"{tijd}.{sleutel}.".encode() + inhoud, "sha256").hex()


def _referentie(antwoord: Antwoord) -> str:
    """How the receiver calls it: ``referentie`` in its answer, else the address in ``Location``."""
    try:
        gegevens = json.loads(antwoord.inhoud)
    except ValueError:
        gegevens = None
    naam = gegevens.get("referentie") if isinstance(gegevens, dict) else None
    gevonden = str(naam or antwoord.kop.get("location", ""))
    return gevonden if _REFERENTIE.fullmatch(gevonden) else ""
