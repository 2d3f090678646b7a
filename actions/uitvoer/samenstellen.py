"""From a draft to the neutral shape that exports draw."""

from __future__ import annotations

from datetime import date

from actions.teksten import zin
from actions.uitvoer.document import Document, DocumentRegel, StapBlok
from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.samenvatting import samenvatting
from forms.teksten import optietitels


def document_van(dossier: Dossier, *, kenmerk: str | None, dag: date) -> Document:
    """The family's own copy: every answer so far, without the signals for the jeugdprofessional."""
    gemeente = dossier.waarde("gemeente")
    return Document(
        titel=zin("pdf_titel"),
        kenmerk=kenmerk or "",
        gemeente=gemeentetitel(gemeente) if isinstance(gemeente, str) else "",
        datum=dag,
        stappen=stapblokken(dossier, dag),
    )


def stapblokken(dossier: Dossier, dag: date) -> tuple[StapBlok, ...]:
    """Every step with its answers, in the order of the form."""
    return tuple(
        StapBlok(
            stap.titel,
            tuple(DocumentRegel(regel.label, regel.weergave, regel.status.value) for regel in stap.regels),
        )
        for stap in samenvatting(dossier, dag)
    )


def gemeentetitel(gemeente: str) -> str:
    """``bergen-op-zoom`` as ``Bergen op Zoom``."""
    return optietitels(GEZINSPLAN.veld("gemeente")).get(gemeente, gemeente)
