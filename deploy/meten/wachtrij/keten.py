"""The audit chain of the made-up arrivals, carried on in memory."""

from __future__ import annotations

from datetime import datetime

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import BEGIN, koptekst, regeltekst
from actions.audit.modellen import AuditKop, AuditRegel
from actions.opslag.versleuteling import kluis


class Keten:
    """A chain that grows line by line; ``kop`` is its sealed head."""

    def __init__(self) -> None:
        self.kop = AuditKop(nummer=0, hash=BEGIN, zegel="")

    def regel(self, kenmerk: str, tijd: datetime) -> AuditRegel:
        """The next line: this intake arrived."""
        regel = AuditRegel(
            nummer=self.kop.nummer + 1,
            tijd=tijd,
            wie="gezinsplan",
            wat=Gebeurtenis.INTAKE_ONTVANGEN,
            object=kenmerk,
            resultaat=Resultaat.GELUKT,
            waarvandaan="",
            hash="",
        )
        regel.hash = kluis().vingerafdrukken(regeltekst(regel, self.kop.hash), "audit")[0]
        self.kop.nummer, self.kop.hash = regel.nummer, regel.hash
        self.kop.zegel = kluis().vingerafdrukken(koptekst(self.kop), "auditkop")[0]
        return regel
