"""The plain HTTP receiver as a gemeente would build it: checks the signature, and knows its keys."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

from tests.actions.deel2.luisteraar import Luisteraar, Reactie, Verzoek

GEHEIM = "een-geheim-van-meer-dan-dertig-tekens"
Nuk = Callable[[Verzoek], Reactie | None]


class Ontvanger(Luisteraar):
    """Keeps one plan per key. ``nukken`` are played one by one before it behaves."""

    def __init__(self, geheim: str = GEHEIM) -> None:
        super().__init__()
        self.geheim = geheim
        self.plannen: dict[str, dict[str, Any]] = {}
        self.nukken: list[Nuk] = []

    def behandel(self, verzoek: Verzoek) -> Reactie:
        """Refuse a wrong signature; the same key again gives the same answer."""
        nuk = self.nukken.pop(0)(verzoek) if self.nukken else None
        if nuk is not None:
            return nuk
        if not self._klopt(verzoek):
            return Reactie(403, b'{"title": "Fatima El Amrani mag dit niet"}')
        return self.neem_aan(verzoek)

    def neem_aan(self, verzoek: Verzoek) -> Reactie:
        """Keep the plan under its key."""
        sleutel = verzoek.kop["idempotency-key"]
        self.plannen.setdefault(sleutel, json.loads(verzoek.inhoud))
        return Reactie(201, json.dumps({"referentie": f"DOS-{len(self.plannen)}"}).encode())

    def _klopt(self, verzoek: Verzoek) -> bool:
        tijd, sleutel = verzoek.kop["gezinsplan-tijdstip"], verzoek.kop["idempotency-key"]
        getekend = f"{tijd}.{sleutel}.".encode() + verzoek.inhoud
        goed = hmac.new(self.geheim.encode(), getekend, hashlib.sha256).hexdigest()
        return hmac.compare_digest(f"v1={goed}", verzoek.kop["gezinsplan-handtekening"])


def status(code: int, **kop: str) -> Nuk:
    """Answer this once, with the words of a receiver that repeats what it got."""
    koppen = {naam.replace("_", "-"): waarde for naam, waarde in kop.items()}
    return lambda verzoek: Reactie(code, b"fout in: " + verzoek.inhoud[:500], koppen)


def hang_op(_: Verzoek) -> Reactie:
    """Cut the line before anything was kept."""
    return Reactie(hang_op=True)
