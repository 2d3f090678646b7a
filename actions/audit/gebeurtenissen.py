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
    INTAKE_OVERDRACHT = "intake_overdracht"
    INTAKE_GESPREK = "intake_gesprek"
    INTAKE_TERUGVAL = "intake_terugval"
    INTAKE_MEEKIJKEN = "intake_meekijken"
    WEERGAVE_BEWAARD = "weergave_bewaard"
    TEAM_CIJFERS = "team_cijfers"
    POST_BEKEKEN = "post_bekeken"
    POST_OPNIEUW = "post_opnieuw"
    GEZIN_GELEZEN = "gezin_gelezen"
    GEZIN_PDF = "gezin_pdf"
    GEZIN_ANTWOORD = "gezin_antwoord"
    GEZIN_INTREKKING = "gezin_intrekking"
    KENNIS_BEKEKEN = "kennis_bekeken"
    KENNIS_BEWAARD = "kennis_bewaard"
    KENNIS_INGEDIEND = "kennis_ingediend"
    KENNIS_AFGEWEZEN = "kennis_afgewezen"
    KENNIS_GEPUBLICEERD = "kennis_gepubliceerd"
    KENNIS_DOORGEDRUKT = "kennis_doorgedrukt"
    KENNIS_INGETROKKEN = "kennis_ingetrokken"
    KENNIS_GEIMPORTEERD = "kennis_geimporteerd"
    KENNIS_GEEXPORTEERD = "kennis_geexporteerd"
    VRAGEN_BEKEKEN = "vragen_bekeken"
    VRAGEN_CONCEPT = "vragen_concept"
    VRAGEN_HOORT_BIJ = "vragen_hoort_bij"
    VRAGEN_BUITEN_BEREIK = "vragen_buiten_bereik"
    VRAGEN_TERUGGEZET = "vragen_teruggezet"
    VRAGEN_VERWIJDERD = "vragen_verwijderd"


class Resultaat(StrEnum):
    """How it ended. ``geweigerd`` also when the person saw only that nothing was found."""

    GELUKT = "gelukt"
    GEWEIGERD = "geweigerd"
    GEBLOKKEERD = "geblokkeerd"
    NIET_GEVONDEN = "niet_gevonden"
    CONFLICT = "conflict"
    ONGELDIG = "ongeldig"
