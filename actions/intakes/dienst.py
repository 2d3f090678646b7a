"""What a professional does with the queue. Each function is one transaction and one audit line.

The API and the pages both come through here, so both refuse and write down the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.deel2.klaarzetten import levering_van
from actions.deel2.lijst import Leverregel, regel_van
from actions.intakes import bewerken, eerste_gesprek, eigenaar, overdracht, terugvragen
from actions.intakes.actueel import eis_actueel, stap_in_woorden
from actions.intakes.beeld import eigenaar_van, maak_detail, maak_kaart, maak_plan
from actions.intakes.gebeurtenissen import geschiedenis
from actions.intakes.inhoud import Inhoud, lees_inhoud
from actions.intakes.lijst import Filters, tel_intakes, zoek_intakes
from actions.intakes.modellen import Intake, IntakeGebeurtenis
from actions.intakes.schemas import Detail, Kaart, Lijst, Uitvoer
from actions.intakes.statussen import IntakeStatus
from actions.intakes.teksten import fout
from actions.intakes.toegang import intake_for
from actions.intakes.verschil import Wijziging, verschil
from actions.intakes.versies import vorige_versie
from actions.klok import vandaag
from actions.problemen import OngeldigeInvoer
from actions.uitvoer.schema import als_uitvoer
from forms.kenmerk import normaliseer_kenmerk

Werk = Callable[[Session, Actor, Intake], object]


def toon_lijst(actor: Actor, filters: Filters) -> Lijst:
    """One page of the queue."""
    with handeling(actor, Gebeurtenis.INTAKE_LIJST) as werk:
        blad = zoek_intakes(werk, actor, filters)
        kaarten = [maak_kaart(intake, wie, vandaag()) for intake, wie in blad.rijen]
        return Lijst(totaal=blad.totaal, intakes=kaarten)


def toon_wachtrij(actor: Actor, filters: Filters) -> tuple[Lijst, dict[str, int]]:
    """One page of the queue with how many intakes stand where."""
    with handeling(actor, Gebeurtenis.INTAKE_LIJST) as werk:
        blad = zoek_intakes(werk, actor, filters)
        kaarten = [maak_kaart(intake, wie, vandaag()) for intake, wie in blad.rijen]
        aantallen = tel_intakes(werk, actor, filters.gemeente)
        return Lijst(totaal=blad.totaal, intakes=kaarten), aantallen


def toon_intake(actor: Actor, kenmerk: str) -> Detail:
    """One intake, with the work on it."""
    with handeling(actor, Gebeurtenis.INTAKE_GELEZEN, _object(kenmerk)) as werk:
        return maak_detail(werk, intake_for(werk, actor, kenmerk), vandaag())


@dataclass(frozen=True, slots=True)
class Blad:
    """Everything the intake page shows; ``stappen`` is the history in words, newest first.

    ``collegas`` maps the e-mail address of who may get this intake to a name. ``wijzigingen`` is what the
    newest version changed, and ``vorige_op`` when the version before it came in. ``levering`` tells whether
    it arrived at deel 2; None when nothing was to go anywhere.
    """

    kaart: Kaart
    detail: Detail
    inhoud: Inhoud
    stappen: tuple[tuple[IntakeGebeurtenis, str], ...]
    collegas: dict[str, str]
    wijzigingen: tuple[Wijziging, ...] = ()
    vorige_op: datetime | None = None
    levering: Leverregel | None = None


def open_blad(actor: Actor, kenmerk: str) -> Blad:
    """One intake for its page."""
    with handeling(actor, Gebeurtenis.INTAKE_GELEZEN, _object(kenmerk)) as werk:
        intake = intake_for(werk, actor, kenmerk)
        inhoud, vorige = lees_inhoud(werk, intake), vorige_versie(werk, intake)
        levering = levering_van(werk, intake.kenmerk)
        return Blad(
            kaart=maak_kaart(intake, eigenaar_van(werk, intake), vandaag()),
            detail=maak_detail(werk, intake, vandaag()),
            inhoud=inhoud,
            stappen=tuple(
                (rij, stap_in_woorden(werk, rij, naam)) for rij, naam in geschiedenis(werk, intake.kenmerk)
            ),
            collegas={wie.email: wie.naam for wie in overdracht.collegas(werk, intake.gemeente)},
            wijzigingen=verschil(vorige.dossier, inhoud.dossier, vandaag()) if vorige else (),
            vorige_op=vorige.ontvangen if vorige else None,
            levering=regel_van(levering) if levering else None,
        )


def geef_json(actor: Actor, kenmerk: str) -> Uitvoer:
    """What the family sent, to take along; without internal notes."""
    with handeling(actor, Gebeurtenis.INTAKE_JSON, _object(kenmerk)) as werk:
        return als_uitvoer(maak_plan(werk, intake_for(werk, actor, kenmerk)))


def claim(actor: Actor, kenmerk: str) -> Kaart:
    """Take an intake in hand."""
    return _doe(actor, Gebeurtenis.INTAKE_CLAIM, kenmerk, eigenaar.claim)


def geef_vrij(actor: Actor, kenmerk: str, reden: str, stand: int | None = None) -> Kaart:
    """Put an intake back."""
    return _doe(
        actor,
        Gebeurtenis.INTAKE_VRIJGAVE,
        kenmerk,
        lambda werk, wie, intake: eigenaar.geef_vrij(werk, wie, intake, reden),
        stand,
    )


def zet_status(
    actor: Actor, kenmerk: str, status: str, reden: str, gezien: str = "", stand: int | None = None
) -> Kaart:
    """Take one step. Raises OngeldigeInvoer for a status that does not exist."""
    return _doe(
        actor,
        Gebeurtenis.INTAKE_STATUS,
        kenmerk,
        lambda werk, wie, intake: bewerken.zet_status(werk, wie, intake, lees_status(status), reden, gezien),
        stand,
    )


def draag_over(
    actor: Actor, kenmerk: str, *, naar: str, gemeente: str, reden: str, stand: int | None = None
) -> Kaart:
    """Hand over to a colleague or another gemeente."""
    return _doe(
        actor,
        Gebeurtenis.INTAKE_OVERDRACHT,
        kenmerk,
        lambda werk, wie, intake: overdracht.draag_over(
            werk, wie, intake, naar=naar, gemeente=gemeente, reden=reden
        ),
        stand,
    )


def plan_gesprek(actor: Actor, kenmerk: str, datum: str, stand: int | None = None) -> Kaart:
    """Set the day of the first conversation."""
    return _doe(
        actor,
        Gebeurtenis.INTAKE_GESPREK,
        kenmerk,
        lambda werk, wie, intake: eerste_gesprek.plan_gesprek(werk, wie, intake, datum),
        stand,
    )


def schrijf_notitie(actor: Actor, kenmerk: str, tekst: str) -> Kaart:
    """Add an internal note."""
    return _doe(
        actor,
        Gebeurtenis.INTAKE_NOTITIE,
        kenmerk,
        lambda werk, wie, intake: bewerken.schrijf_notitie(werk, wie, intake, tekst),
    )


def vraag_terug(actor: Actor, kenmerk: str, veld: str | None, tekst: str, stand: int | None = None) -> Kaart:
    """Ask the family for more."""
    return _doe(
        actor,
        Gebeurtenis.INTAKE_TERUGVRAAG,
        kenmerk,
        lambda werk, wie, intake: terugvragen.vraag_terug(werk, wie, intake, veld, tekst),
        stand,
    )


def lees_status(tekst: str) -> IntakeStatus:
    """A status by its name. Raises OngeldigeInvoer."""
    if tekst not in list(IntakeStatus):
        raise OngeldigeInvoer(fout("status_onbekend"), veld="status")
    return IntakeStatus(tekst)


def _doe(actor: Actor, wat: Gebeurtenis, kenmerk: str, werk_: Werk, stand: int | None = None) -> Kaart:
    with handeling(actor, wat, _object(kenmerk)) as werk:
        intake = intake_for(werk, actor, kenmerk, om_te_wijzigen=True)
        eis_actueel(werk, intake, stand)
        werk_(werk, actor, intake)
        werk.flush()
        return maak_kaart(intake, eigenaar_van(werk, intake), vandaag())


def _object(kenmerk: str) -> str:
    # Only a real kenmerk reaches the log: anything else in the address could be content.
    return normaliseer_kenmerk(kenmerk) or ""
