"""The queue's API exactly as the interface promises (``koppelvlak``: Queue)."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.intakes import dienst
from actions.intakes.lijst import LOPENDE, Filters, Signaalfilter, Termijn, Volgorde
from actions.intakes.schemas import (
    Detail,
    EersteGesprek,
    Kaart,
    Lijst,
    NieuweNotitie,
    NieuweTerugvraag,
    Overdracht,
    StatusWissel,
    Vrijgave,
)
from actions.intakes.uitvoer import geef_pdf

router = APIRouter(prefix="/api/v1/intakes", tags=["intakes"])
HOOGSTE_PAGINA = 1_000_000_000
_Tekst = Annotated[str, Query(max_length=100)]


def mag(wat: G) -> Ingelogd:
    """The rule of a route of the queue: who may read intakes at all."""
    return Ingelogd(wat, *LEEST_INTAKES)


@router.get("")
def lijst(
    actor: Annotated[Actor, Depends(mag(G.INTAKE_LIJST))],
    gemeente: _Tekst = "",
    status: _Tekst = "",
    toegewezen_aan: Annotated[str, Query(alias="toegewezenAan", max_length=200)] = "",
    zoek: _Tekst = "",
    pagina: Annotated[int, Query(ge=1, le=HOOGSTE_PAGINA)] = 1,
    volgorde: Volgorde = Volgorde.NIEUWSTE,
    signaal: Signaalfilter | None = None,
    termijn: Termijn | None = None,
) -> Lijst:
    """The intakes of one's own gemeenten."""
    if status and status != LOPENDE:
        dienst.lees_status(status)
    return dienst.toon_lijst(
        actor,
        Filters(
            gemeente,
            status,
            toegewezen_aan,
            zoek,
            pagina,
            volgorde,
            signaal=signaal or "",
            termijn=termijn or "",
        ),
    )


@router.get("/{kenmerk}.pdf")
def pdf(kenmerk: str, actor: Annotated[Actor, Depends(mag(G.INTAKE_PDF))]) -> Response:
    """The plan as an accessible PDF."""
    return _bestand(geef_pdf(actor, kenmerk), "application/pdf", f"{kenmerk}.pdf")


@router.get("/{kenmerk}.json")
def json(kenmerk: str, actor: Annotated[Actor, Depends(mag(G.INTAKE_JSON))]) -> Response:
    """The plan as data."""
    plan = dienst.geef_json(actor, kenmerk).model_dump_json(by_alias=True, indent=2)
    return _bestand(plan.encode(), "application/json", f"{kenmerk}.json")


@router.get("/{kenmerk}")
def toon(kenmerk: str, actor: Annotated[Actor, Depends(mag(G.INTAKE_GELEZEN))]) -> Detail:
    """One intake."""
    return dienst.toon_intake(actor, kenmerk)


@router.post("/{kenmerk}/claim")
def claim(kenmerk: str, actor: Annotated[Actor, Depends(mag(G.INTAKE_CLAIM))]) -> Kaart:
    """Take an intake in hand; who comes second gets 409 and sees who was first."""
    return dienst.claim(actor, kenmerk)


@router.post("/{kenmerk}/vrijgave")
def vrijgave(
    kenmerk: str, verzoek: Vrijgave, actor: Annotated[Actor, Depends(mag(G.INTAKE_VRIJGAVE))]
) -> Kaart:
    """Put an intake back."""
    return dienst.geef_vrij(actor, kenmerk, verzoek.reden, verzoek.stand)


@router.post("/{kenmerk}/overdracht")
def overdracht(
    kenmerk: str, verzoek: Overdracht, actor: Annotated[Actor, Depends(mag(G.INTAKE_OVERDRACHT))]
) -> Kaart:
    """Hand over to a colleague or another gemeente, with a reason."""
    return dienst.draag_over(
        actor,
        kenmerk,
        naar=verzoek.naar,
        gemeente=verzoek.gemeente,
        reden=verzoek.reden,
        stand=verzoek.stand,
    )


@router.post("/{kenmerk}/gesprek")
def gesprek(
    kenmerk: str, verzoek: EersteGesprek, actor: Annotated[Actor, Depends(mag(G.INTAKE_GESPREK))]
) -> Kaart:
    """Set the day of the first conversation; the term for the gezinsplan starts there."""
    return dienst.plan_gesprek(actor, kenmerk, verzoek.datum, verzoek.stand)


@router.post("/{kenmerk}/status")
def status(
    kenmerk: str, verzoek: StatusWissel, actor: Annotated[Actor, Depends(mag(G.INTAKE_STATUS))]
) -> Kaart:
    """Take one step; a step that is not allowed gets 409."""
    return dienst.zet_status(actor, kenmerk, verzoek.status, verzoek.reden, verzoek.gezien, verzoek.stand)


@router.post("/{kenmerk}/notities", status_code=201)
def notitie(
    kenmerk: str, verzoek: NieuweNotitie, actor: Annotated[Actor, Depends(mag(G.INTAKE_NOTITIE))]
) -> Kaart:
    """Add an internal note."""
    return dienst.schrijf_notitie(actor, kenmerk, verzoek.tekst)


@router.post("/{kenmerk}/terugvraag", status_code=201)
def terugvraag(
    kenmerk: str, verzoek: NieuweTerugvraag, actor: Annotated[Actor, Depends(mag(G.INTAKE_TERUGVRAAG))]
) -> Kaart:
    """Ask the family for more."""
    return dienst.vraag_terug(actor, kenmerk, verzoek.veld, verzoek.tekst, verzoek.stand)


def _bestand(inhoud: bytes, soort: str, naam: str) -> Response:
    return Response(
        inhoud, media_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'}
    )
