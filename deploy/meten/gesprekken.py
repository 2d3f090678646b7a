"""Two talking partners with the same face: the bare bot over REST, and our gateway."""

from __future__ import annotations

import http.client
import json
import re
import secrets
import time
from typing import Any, Protocol
from urllib.parse import urlsplit

PER_SOORT = {
    "datum": "12 maart 2016",
    "telefoon": "0612345678",
    "email": "familie@voorbeeld.nl",
    "schaal": "een 7",
    "ja_nee": "ja",
    "kort": "na 18 uur",
    "tekst": "Mijn zoon slaapt slecht en is vaak boos op school.",
}
PER_VELD = {
    "contact.naam": "Sanne Jansen",
    "gemeente": "Roosendaal",
    "kinderen[].voornaam": "Daan",
    "kinderen.nog_een": "nee",
    "eerdere_hulp.gehad": "nee",
}


class Gesprek(Protocol):
    """Someone who fills in a form, one message at a time."""

    berichten: int
    """How many messages were sent."""

    def antwoord(self) -> float:
        """Answer the open form question; the seconds that this took."""
        ...

    def tussendoor(self) -> None:
        """Do what is needed before the next answer; not measured, but its messages count."""
        ...


class _Lijn:
    """One kept connection, like a browser has."""

    def __init__(self, adres: str) -> None:
        doel = urlsplit(adres)
        self._http = http.client.HTTPConnection(doel.hostname or "", doel.port, timeout=60)

    def post(self, pad: str, inhoud: object, koppen: dict[str, str]) -> tuple[Any, float]:
        """Send JSON; the answer and the seconds. Raises RuntimeError on an error status."""
        begin = time.perf_counter()
        koppen = {"Content-Type": "application/json", **koppen}
        self._http.request("POST", pad, json.dumps(inhoud), koppen)
        reactie = self._http.getresponse()
        gelezen = reactie.read()
        seconden = time.perf_counter() - begin
        if reactie.status >= 400:
            raise RuntimeError(f"{pad}: {reactie.status} {gelezen[:200]!r}")
        return json.loads(gelezen), seconden


class StockGesprek:
    """The bare bot: three questions, and again."""

    ANTWOORDEN = ("Sanne Jansen", "hij is acht jaar", PER_SOORT["tekst"])

    def __init__(self, adres: str) -> None:
        self._lijn = _Lijn(adres)
        self._wie = secrets.token_hex(8)
        self._vraag = len(self.ANTWOORDEN)
        self.berichten = 0

    def tussendoor(self) -> None:
        """Start the form again after its last question."""
        if self._vraag == len(self.ANTWOORDEN):
            self._zeg("/begin")
            self._vraag = 0

    def antwoord(self) -> float:
        """Answer the open question."""
        seconden = self._zeg(self.ANTWOORDEN[self._vraag])
        self._vraag += 1
        return seconden

    def _zeg(self, zin: str) -> float:
        self.berichten += 1
        inhoud = {"sender": self._wie, "message": zin}
        reactie, seconden = self._lijn.post("/webhooks/rest/webhook", inhoud, {})
        if not reactie:
            raise RuntimeError(f"{zin!r}: []")
        return seconden


class OnsGesprek:
    """Our gateway. ``heen_en_weer`` stays at one question by going back, for a very long conversation."""

    def __init__(self, adres: str, *, heen_en_weer: bool = False) -> None:
        self._lijn = _Lijn(adres)
        begin, _ = self._lijn.post("/api/v1/gesprekken", {}, {})
        self._pad = f"/api/v1/gesprekken/{begin['gesprek']}/berichten"
        self._koppen = {"Authorization": f"Bearer {begin['sleutel']}"}
        self._heen_en_weer = heen_en_weer
        self._vraag: dict[str, Any] = {}
        self.berichten = 0
        self._zeg(keuze="start_gezinsplan")
        self._zeg(tekst="ja")

    @property
    def klaar(self) -> bool:
        """Whether only the summary is left."""
        return self._vraag.get("veld") == "controle"

    def tussendoor(self) -> None:
        """Go back to the same question; a doubt about the last answer is settled first."""
        if self._heen_en_weer and self._vraag["veld"] != "contact.naam":
            self._zeg(tekst="terug")

    def antwoord(self) -> float:
        """Answer the open question in words, as a parent would."""
        veld = self._vraag["veld"]
        seconden = self._zeg(tekst=self._woorden())
        if self._vraag["veld"] == veld:
            self._zeg(keuze="is_antwoord")
        return seconden

    def _woorden(self) -> str:
        veld = re.sub(r"\[\d+\]", "[]", self._vraag["veld"])
        if veld in PER_VELD:
            return PER_VELD[veld]
        opties = self._vraag.get("opties") or []
        return str(opties[0]["titel"]) if opties else PER_SOORT[self._vraag["soort"]]

    def _zeg(self, **inhoud: str) -> float:
        self.berichten += 1
        beurt, seconden = self._lijn.post(self._pad, inhoud, self._koppen)
        self._vraag = beurt["vraag"] or {}
        return seconden
