"""The family's own page: how the plan stands, who looked, what is asked, and taking the plan back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from actions.accounts.modellen import Account
from actions.accounts.rollen import gemeenten
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.formulier.invullen import Toegang
from actions.gesprek.beeld import Beeld, beeld_van
from actions.gesprek.plan import plan_pdf
from actions.gesprek.schemas import Bericht
from actions.gesprek.signalen import noteer_signaal, veiligheidsbericht
from actions.gesprek.toegang import open_gesprek
from actions.gezin.chat import lees_vraag, wie_vraagt
from actions.gezin.lezers import Blik, blikken
from actions.gezin.wijzigen import GEZIN, geef_door, lopende_intake, sluit_formulier
from actions.intakes.gebeurtenissen import geschiedenis, schrijf
from actions.intakes.modellen import Intake, IntakeGebeurtenis, Soort
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.terugvragen import beantwoord_algemeen, open_vragen, te_beantwoorden
from actions.intakes.werkdagen import hier
from actions.opslag.database import lees_sessie, sessie
from actions.post.opstellen import herzie
from actions.problemen import Conflict, NietGevonden
from actions.uitvoer.samenstellen import gemeentetitel
from forms.ontleden.tekst import normaliseer
from knowledge.veiligheid import beoordeel


@dataclass(frozen=True, slots=True)
class OpenVraag:
    """A question that waits; ``veld`` is empty for a question in general."""

    id: int
    naam: str
    veld: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Stapje:
    """One step of the plan: its kind, the day, who did it, who got it and the status after it."""

    soort: str
    dag: date
    naam: str
    aan: str
    status: str


@dataclass(frozen=True, slots=True)
class Eigen:
    """Everything on the family's page; ``intake`` is None while the plan is on its way."""

    beeld: Beeld
    intake: Intake | None
    eigenaar: str
    vragen: tuple[OpenVraag, ...]
    stappen: tuple[Stapje, ...]
    blikken: tuple[Blik, ...]

    @property
    def loopt(self) -> bool:
        """Whether the family can still change something or take the plan back."""
        return self.intake is not None and self.intake.status in LOPEND


def open_eigen(toegang: Toegang) -> Eigen:
    """The page of who holds the secret. Raises NietGevonden. Also this look is one audit line."""
    with sessie() as werk:
        beeld = beeld_van(werk, open_gesprek(werk, toegang.gesprek, toegang.sleutel))
        intake = werk.get(Intake, beeld.kenmerk) if beeld.kenmerk else None
        if intake is None:
            return Eigen(beeld, None, "", (), (), ())
        noteer(werk, GEZIN, Gebeurtenis.GEZIN_GELEZEN, intake.kenmerk, Resultaat.GELUKT, "")
        eigenaar = werk.get(Account, intake.eigenaar_id) if intake.eigenaar_id else None
        return Eigen(
            beeld=beeld,
            intake=intake,
            eigenaar=eigenaar.naam if eigenaar else "",
            vragen=tuple(_vragen(werk, beeld, intake)),
            stappen=tuple(_stap(werk, rij, wie) for rij, wie in geschiedenis(werk, intake.kenmerk)),
            blikken=blikken(werk, intake.kenmerk),
        )


def vragen_over(toegang: Toegang, pad: str) -> tuple[OpenVraag, ...]:
    """What the professional asks about one answer. Raises NietGevonden."""
    with lees_sessie() as werk:
        beeld = beeld_van(werk, open_gesprek(werk, toegang.gesprek, toegang.sleutel))
        intake = lopende_intake(werk, beeld.kenmerk)
        return tuple(v for v in _vragen(werk, beeld, intake) if v.veld == pad) if intake else ()


def geef_pdf(toegang: Toegang) -> bytes:
    """The plan as it is now. Raises NietGevonden."""
    with sessie() as werk:
        gesprek = open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        noteer(werk, GEZIN, Gebeurtenis.GEZIN_PDF, gesprek.kenmerk or "", Resultaat.GELUKT, "")
    return plan_pdf(toegang.gesprek, toegang.sleutel)


def beantwoord(toegang: Toegang, nummer: int, tekst: str) -> tuple[Bericht, ...]:
    """Answer a question in general; returns who can help when the text is a cry for help.

    Raises NietGevonden when the question does not wait, and OngeldigeInvoer for an empty text.
    """
    schoon = normaliseer(tekst)
    oordeel = beoordeel(schoon)
    with sessie() as werk:
        gesprek = open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        intake = lopende_intake(werk, gesprek.kenmerk, om_te_wijzigen=True)
        if intake is None or not beantwoord_algemeen(werk, intake, nummer, schoon):
            raise NietGevonden()
        noteer(werk, GEZIN, Gebeurtenis.GEZIN_ANTWOORD, intake.kenmerk, Resultaat.GELUKT, "")
        sluit_formulier(werk, gesprek)
        if oordeel.soort == "geen":
            return ()
        noteer_signaal(werk, gesprek.id, oordeel.soort, oordeel.zin)
        werk.flush()
        geef_door(werk, gesprek)
        return (veiligheidsbericht(oordeel.soort, beeld_van(werk, gesprek).dossier.aanspreekvorm),)


def trek_in(toegang: Toegang) -> None:
    """Take the plan back. Raises Conflict when it is past that, and NietGevonden."""
    with sessie() as werk:
        gesprek = open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        intake = lopende_intake(werk, gesprek.kenmerk, om_te_wijzigen=True)
        if intake is None:
            raise Conflict(code="intrekken_kan_niet")
        van = intake.status
        intake.status = IntakeStatus.INGETROKKEN
        schrijf(werk, intake, None, Soort.INTREKKING, van=van)
        noteer(werk, GEZIN, Gebeurtenis.GEZIN_INTREKKING, intake.kenmerk, Resultaat.GELUKT, "")
        herzie(werk, intake.kenmerk, beeld_van(werk, gesprek).dossier, wacht=False)
        sluit_formulier(werk, gesprek)


def _vragen(werk: Session, beeld: Beeld, intake: Intake) -> list[OpenVraag]:
    if intake.status not in LOPEND:
        return []
    return [
        OpenVraag(vraag.id or 0, wie_vraagt(werk, vraag), vraag.veld or "", lees_vraag(vraag))
        for vraag in open_vragen(werk, intake.kenmerk)
        if not vraag.veld or te_beantwoorden(beeld.dossier, vraag.veld)
    ]


def _stap(werk: Session, rij: IntakeGebeurtenis, naam: str) -> Stapje:
    return Stapje(rij.soort, hier(rij.tijd), naam, _aan(werk, rij.aan), rij.naar or "")


def _aan(werk: Session, aan: str | None) -> str:
    if aan is None or aan in gemeenten():
        return gemeentetitel(aan) if aan else ""
    account = werk.get(Account, aan)
    return account.naam if account else ""
