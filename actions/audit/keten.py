"""Writing the audit log: every line is sealed together with the line before it.

The seal is keyed with a secret from outside the database, so who can edit the tables still cannot
make a chain that fits. The sealed head shows that the tail was cut off.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import Session

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.modellen import AuditKop, AuditRegel
from actions.klok import nu
from actions.opslag.tegelijk import op_slot
from actions.opslag.versleuteling import kluis

BEGIN = "0" * 64
"""What stands before the first line."""
_SCHEIDING = "\x1f"


def noteer(
    sessie: Session, wie: str, wat: Gebeurtenis, object: str, resultaat: Resultaat, waarvandaan: str
) -> None:
    """Add one line, in the same transaction as what it is about.

    ``wie`` is the e-mail address of the account, ``object`` a kenmerk or nothing. Never content.
    """
    kop = op_slot(sessie, AuditKop(id=1, nummer=0, hash=BEGIN, zegel=""))
    regel = AuditRegel(
        nummer=kop.nummer + 1,
        tijd=nu(),
        wie=wie,
        wat=wat,
        object=object[:40],
        resultaat=resultaat,
        waarvandaan=waarvandaan[:64],
        hash="",
    )
    regel.hash = kluis().vingerafdrukken(regeltekst(regel, kop.hash), "audit")[0]
    kop.nummer, kop.hash = regel.nummer, regel.hash
    kop.zegel = kluis().vingerafdrukken(koptekst(kop), "auditkop")[0]
    sessie.add(regel)
    sessie.add(kop)
    sessie.flush()


def regeltekst(regel: AuditRegel, vorige: str) -> str:
    """What the seal of a line covers: every column and the seal of the line before."""
    delen = (
        vorige,
        str(regel.nummer),
        _moment(regel.tijd),
        regel.wie,
        regel.wat,
        regel.object,
        regel.resultaat,
        regel.waarvandaan,
    )
    return _SCHEIDING.join(delen)


def koptekst(kop: AuditKop) -> str:
    """What the seal of the head covers."""
    return f"{kop.nummer}{_SCHEIDING}{kop.hash}"


def _moment(tijd: datetime) -> str:
    return tijd.astimezone(UTC).isoformat(timespec="microseconds")
