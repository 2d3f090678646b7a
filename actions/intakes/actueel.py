"""Whether someone still looks at an intake as it is now; if not: what changed since."""

from __future__ import annotations

from sqlmodel import Session

from actions.accounts.modellen import Account
from actions.accounts.rollen import gemeenten
from actions.intakes.gebeurtenissen import geschiedenis
from actions.intakes.modellen import Intake, IntakeGebeurtenis
from actions.intakes.teksten import fout, woorden
from actions.problemen import Conflict
from actions.uitvoer.samenstellen import gemeentetitel


def eis_actueel(sessie: Session, intake: Intake, gezien: int | None) -> None:
    """Raises Conflict, with every step since, when ``gezien`` is not the state that the intake has now."""
    if gezien is None or gezien == intake.stand:
        return
    sinds = geschiedenis(sessie, intake.kenmerk)[: max(1, intake.stand - gezien)]
    stappen = [stap_in_woorden(sessie, rij, naam) for rij, naam in sinds]
    regels = [
        {"tijd": rij.tijd.isoformat(), "wat": stap} for (rij, _), stap in zip(sinds, stappen, strict=True)
    ]
    detail = fout("verouderd", stappen=" ".join(f"{stap}." for stap in reversed(stappen)))
    raise Conflict(detail, code="verouderd", stand=intake.stand, veranderd=regels)


def stap_in_woorden(sessie: Session, rij: IntakeGebeurtenis, naam: str) -> str:
    """``Sanne Verbeek veranderde de status naar ‘Gesloten’``; the reason stays out."""
    zinnen = woorden()
    naar = zinnen["statussen"].get(rij.naar or "", "")
    wie = naam or zinnen["wie"].get(rij.soort, zinnen["wie"]["systeem"])
    return f"{wie} {zinnen['stappen'][rij.soort].format(naar=naar, aan=_aan(sessie, rij.aan))}"


def _aan(sessie: Session, aan: str | None) -> str:
    """Who got it: a gemeente or a person."""
    if aan is None:
        return ""
    if aan in gemeenten():
        return gemeentetitel(aan)
    account = sessie.get(Account, aan)
    return account.naam if account else ""
