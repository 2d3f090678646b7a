"""The typed list of what is written in the audit log."""

from __future__ import annotations

from enum import StrEnum


class Gebeurtenis(StrEnum):
    """What someone did or tried to do."""

    INLOGGEN = "inloggen"
    UITLOGGEN = "uitloggen"
    SESSIE_BEKEKEN = "sessie_bekeken"
    ACCOUNT_BEWAARD = "account_bewaard"
    INTAKE_ONTVANGEN = "intake_ontvangen"
    INTAKE_LIJST = "intake_lijst"
    INTAKE_GELEZEN = "intake_gelezen"
    INTAKE_PDF = "intake_pdf"
    INTAKE_JSON = "intake_json"
    INTAKE_CLAIM = "intake_claim"
    INTAKE_VRIJGAVE = "intake_vrijgave"
    INTAKE_STATUS = "intake_status"
    INTAKE_NOTITIE = "intake_notitie"
    INTAKE_TERUGVRAAG = "intake_terugvraag"


class Resultaat(StrEnum):
    """How it ended. ``geweigerd`` also when the person saw only that nothing was found."""

    GELUKT = "gelukt"
    GEWEIGERD = "geweigerd"
    GEBLOKKEERD = "geblokkeerd"
    NIET_GEVONDEN = "niet_gevonden"
    CONFLICT = "conflict"
    ONGELDIG = "ongeldig"
