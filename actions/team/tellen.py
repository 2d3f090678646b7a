"""Counting while the work is done, so that the numbers stay when an intake is long gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlmodel import Session, col, select

from actions.intakes.modellen import Intake, IntakeGebeurtenis, Soort
from actions.intakes.werkdagen import hier, werkdagen_tot
from actions.klok import vandaag
from actions.opslag.tegelijk import invoegen
from actions.team.modellen import Telling
from actions.vragen.weken import week_van
from forms.dossier import Dossier
from forms.paden import sjabloon
from forms.soorten import Status

BINNEN = "binnen"
TERUGVRAAG = "terugvraag"
OPGEPAKT = "opgepakt:"
"""Followed by the number of working days within which it was taken in hand, or ``later``."""
TERMIJNEN = (1, 3, 5)
LATER = "later"
OVERGESLAGEN = "overgeslagen:"
"""Followed by the field."""


def tel_ontvangst(sessie: Session, intake: Intake, dossier: Dossier) -> None:
    """An intake arrived, with these fields skipped."""
    zonder = (sjabloon(pad) for pad, antwoord in dossier.items() if antwoord.status is not Status.BEANTWOORD)
    tel(
        sessie, intake.gemeente, hier(intake.ontvangen), [BINNEN, *{f"{OVERGESLAGEN}{pad}" for pad in zonder}]
    )


def tel_opgepakt(sessie: Session, intake: Intake) -> None:
    """Somebody took an intake in hand; only the first time counts, in the week of its arrival."""
    eerder = select(IntakeGebeurtenis.id).where(
        IntakeGebeurtenis.kenmerk == intake.kenmerk,
        col(IntakeGebeurtenis.soort).in_((Soort.CLAIM, Soort.OVERDRACHT)),
    )
    if sessie.exec(eerder).first() is None:
        dagen = werkdagen_tot(hier(intake.ontvangen), vandaag())
        binnen = next((str(termijn) for termijn in TERMIJNEN if dagen <= termijn), LATER)
        tel(sessie, intake.gemeente, hier(intake.ontvangen), [f"{OPGEPAKT}{binnen}"])


def tel_terugvraag(sessie: Session, intake: Intake) -> None:
    """A question went back to a family."""
    tel(sessie, intake.gemeente, vandaag(), [TERUGVRAAG])


def tel(sessie: Session, gemeente: str, dag: date, wat: Iterable[str]) -> None:
    """Add one to each of these counts, also when somebody else counts at the same moment."""
    vast = {"gemeente": gemeente, "week": week_van(dag)}
    rijen = [{**vast, "wat": naam, "aantal": aantal} for naam, aantal in sorted(Counter(wat).items())]
    erbij = invoegen(sessie, Telling).values(rijen)
    sessie.execute(
        erbij.on_conflict_do_update(
            index_elements=["gemeente", "week", "wat"],
            set_={"aantal": col(Telling.aantal) + erbij.excluded.aantal},
        )
    )
