"""The plan as a PDF for the jeugdprofessional."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.intakes.inhoud import Inhoud, lees_inhoud
from actions.intakes.modellen import Intake
from actions.intakes.teksten import woorden
from actions.intakes.toegang import intake_for
from actions.uitvoer.document import Document
from actions.uitvoer.pdf import maak_pdf
from actions.uitvoer.samenstellen import gemeentetitel, stapblokken
from forms.kenmerk import normaliseer_kenmerk

_HIER = ZoneInfo("Europe/Amsterdam")


def geef_pdf(actor: Actor, kenmerk: str) -> bytes:
    """Draw the plan as it arrived, dated on the day of arrival. Internal notes stay out."""
    with handeling(actor, Gebeurtenis.INTAKE_PDF, normaliseer_kenmerk(kenmerk) or "") as werk:
        intake = intake_for(werk, actor, kenmerk)
        inhoud = lees_inhoud(werk, intake)
    return maak_pdf(maak_document(intake, inhoud))


def maak_document(intake: Intake, inhoud: Inhoud) -> Document:
    """The plan in the neutral shape of an export, with its signals."""
    dag = inhoud.ontvangen.astimezone(_HIER).date()
    return Document(
        titel=woorden()["pdf"]["titel"],
        kenmerk=intake.kenmerk,
        gemeente=gemeentetitel(intake.gemeente),
        datum=dag,
        stappen=stapblokken(inhoud.dossier, dag),
        signalen=tuple(let_op(inhoud)),
    )


def let_op(inhoud: Inhoud) -> list[str]:
    """What a reader must not miss: no messages left behind, and quoted cries for help."""
    punten = []
    if inhoud.dossier.waarde("contact.veilig_contact") is False:
        punten.append(woorden()["pdf"]["niet_inspreken"])
    titels = woorden()["signalen"]
    punten.extend(
        f"{titels.get(signaal.soort, signaal.soort)}: “{signaal.zin}”" for signaal in inhoud.signalen
    )
    return punten
