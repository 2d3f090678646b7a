"""What we write in a zaak, a document and a contact: no word of an answer outside the PDF itself."""

from __future__ import annotations

import base64
from typing import Any

from actions.deel2.pakket import Pakket
from actions.deel2.woorden import woorden
from actions.instellingen import Instellingen

VERTROUWELIJK = "zaakvertrouwelijk"
_TAAL_DOCUMENT, _TAAL_CONTACT = "dut", "nld"
"""Dutch as each specification writes it: ISO 639-2/B there, its own example here."""


def document_naam(pakket: Pakket) -> str:
    """The identification of the document: also a later version of the plan gets one of its own."""
    return f"{pakket.kenmerk}-{pakket.versie}"


def onderwerp(pakket: Pakket) -> str:
    """The subject of the contact, by which we find it back."""
    return f"{woorden()['zgw']['titel']} {pakket.kenmerk}"


def zaak(keuzes: Instellingen, pakket: Pakket) -> dict[str, Any]:
    """A new zaak, on the day of the hand-over."""
    return {
        "identificatie": pakket.kenmerk,
        "bronorganisatie": keuzes.overdracht_rsin,
        "omschrijving": woorden()["zgw"]["titel"],
        "zaaktype": keuzes.overdracht_zaaktype,
        "verantwoordelijkeOrganisatie": keuzes.rsin_van(pakket.gemeente),
        "startdatum": pakket.dag.isoformat(),
        "vertrouwelijkheidaanduiding": VERTROUWELIJK,
    }


def document(keuzes: Instellingen, pakket: Pakket) -> dict[str, Any]:
    """The plan as a PDF."""
    pdf = pakket.pdf()
    dag = pakket.document.datum.isoformat()
    return {
        "identificatie": document_naam(pakket),
        "bronorganisatie": keuzes.overdracht_rsin,
        "creatiedatum": dag,
        "ontvangstdatum": dag,
        "titel": onderwerp(pakket),
        "auteur": woorden()["zgw"]["auteur"],
        "status": "definitief",
        "taal": _TAAL_DOCUMENT,
        "vertrouwelijkheidaanduiding": VERTROUWELIJK,
        "formaat": "application/pdf",
        "bestandsnaam": f"{document_naam(pakket)}.pdf",
        "bestandsomvang": len(pdf),
        "inhoud": base64.b64encode(pdf).decode(),
        "informatieobjecttype": keuzes.overdracht_documenttype,
    }


def koppeling(pakket: Pakket, zaak: str, document: str) -> dict[str, Any]:
    """The link between the two."""
    return {"zaak": zaak, "informatieobject": document, "titel": onderwerp(pakket)}


def contact(keuzes: Instellingen, pakket: Pakket, zaaknummer: str) -> dict[str, Any]:
    """The contact with who sent the plan, about the zaak; ``zaaknummer`` is its uuid.

    A name is all that we know for sure, so the person is a betrokkene without a partij: which partij it
    is, a colleague finds out. Phone and mail stay in the plan itself.
    """
    voornaam, _, achternaam = pakket.naam.partition(" ")
    return {
        "klantcontact": {
            "kanaal": keuzes.overdracht_kanaal,
            "onderwerp": onderwerp(pakket),
            "taal": _TAAL_CONTACT,
            "vertrouwelijk": True,
            "indicatieContactGelukt": True,
            "plaatsgevondenOp": pakket.ontvangen.isoformat(),
        },
        "betrokkene": {
            "wasPartij": None,
            "contactnaam": {"voornaam": voornaam, "achternaam": achternaam},
            "rol": "klant",
            "initiator": True,
        },
        "onderwerpobject": {
            "wasKlantcontact": None,
            "onderwerpobjectidentificator": {
                "objectId": zaaknummer,
                "codeObjecttype": "zaak",
                "codeRegister": "open-zaak",
                "codeSoortObjectId": "uuid",
            },
        },
    }
