"""Pages of the family after sending."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.formulier.invullen import Toegang
from actions.gesprek.gesprekken import open_met_code
from actions.gezin import eigen
from actions.grenzen import afzender
from actions.problemen import Conflict, NietGevonden, OngeldigeInvoer, Probleem
from web.formulier import koekje
from web.inhoud_lezen import inhoud
from web.mijn_plan.beeld import maak_bladzijde, woorden_voor
from web.sjabloon import weergeven

router = APIRouter(prefix="/mijn-plan", include_in_schema=False)
_HIER = "/mijn-plan"
Tekst = Annotated[str, Form(max_length=5_000)]


@router.get("")
def toon(request: Request, klaar: str = "") -> Response:
    """The own page, or the box for the resume code."""
    toegang = _toegang(request)
    if toegang is None:
        return _vraag_code(request, gesloten=bool(klaar))
    try:
        gevonden = eigen.open_eigen(toegang)
    except NietGevonden:
        return _vraag_code(request)
    if gevonden.beeld.kenmerk is None:
        return RedirectResponse("/formulier/vraag", status_code=303)
    return _pagina(request, toegang, gevonden, klaar=bool(klaar))


@router.post("")
def open_(request: Request, code: Annotated[str, Form(max_length=200)] = "") -> Response:
    """Open the page with the resume code."""
    try:
        toegang = Toegang(*open_met_code(code, afzender(request)))
    except Probleem as probleem:
        return _vraag_code(request, probleem=probleem, code=code)
    antwoord = RedirectResponse(_HIER, status_code=303)
    koekje.zet(antwoord, toegang)
    return antwoord


@router.post("/sluit")
def sluit(request: Request, teken: Tekst = "") -> Response:
    """Forget the way in on this device."""
    koekje.eis_teken(koekje.lees(request), teken)
    antwoord = RedirectResponse(f"{_HIER}?klaar=1", status_code=303)
    koekje.vergeet(antwoord)
    return antwoord


@router.get("/plan.pdf")
def pdf(request: Request) -> Response:
    """The plan as a PDF."""
    return Response(eigen.geef_pdf(koekje.lees(request)), media_type="application/pdf")


@router.get("/vraag/{nummer}")
def vraag(request: Request, nummer: int) -> Response:
    """A question in general, to answer."""
    return _vraagpagina(request, nummer)


@router.post("/vraag/{nummer}")
def antwoord(request: Request, nummer: int, tekst: Tekst = "", teken: Tekst = "") -> Response:
    """Take the answer in."""
    toegang = koekje.lees(request)
    koekje.eis_teken(toegang, teken)
    try:
        nood = eigen.beantwoord(toegang, nummer, tekst)
    except OngeldigeInvoer:
        return _vraagpagina(request, nummer, fout=True)
    if nood:
        return weergeven(
            request, "mijn_plan/nood.html", tekst=woorden_voor(eigen.open_eigen(toegang)), nood=nood
        )
    return RedirectResponse(f"{_HIER}?klaar=1", status_code=303)


@router.get("/intrekken")
def intrekken(request: Request) -> Response:
    """Ask whether the family is sure."""
    toegang = koekje.lees(request)
    gevonden = eigen.open_eigen(toegang)
    if not gevonden.loopt:
        return RedirectResponse(_HIER, status_code=303)
    return weergeven(
        request,
        "mijn_plan/intrekken.html",
        tekst=woorden_voor(gevonden),
        teken=koekje.formulierteken(toegang),
    )


@router.post("/intrekken")
def trek_in(request: Request, teken: Tekst = "") -> Response:
    """Take the plan back."""
    toegang = koekje.lees(request)
    koekje.eis_teken(toegang, teken)
    try:
        eigen.trek_in(toegang)
    except Conflict as probleem:
        return _pagina(request, toegang, eigen.open_eigen(toegang), probleem=probleem)
    return RedirectResponse(_HIER, status_code=303)


def _toegang(request: Request) -> Toegang | None:
    try:
        return koekje.lees(request)
    except NietGevonden:
        return None


def _pagina(
    request: Request,
    toegang: Toegang,
    gevonden: eigen.Eigen,
    *,
    klaar: bool = False,
    probleem: Probleem | None = None,
) -> Response:
    bladzijde = maak_bladzijde(gevonden)
    return weergeven(
        request,
        "mijn_plan/plan.html",
        status=probleem.status if probleem else 200,
        tekst=bladzijde.tekst,
        blad=bladzijde,
        klaar=klaar,
        probleem=probleem,
        teken=koekje.formulierteken(toegang),
    )


def _vraag_code(
    request: Request, *, probleem: Probleem | None = None, code: str = "", gesloten: bool = False
) -> Response:
    return weergeven(
        request,
        "mijn_plan/code.html",
        status=probleem.status if probleem else 200,
        tekst=inhoud("mijn_plan")["u"],
        probleem=probleem,
        code=code,
        gesloten=gesloten,
    )


def _vraagpagina(request: Request, nummer: int, *, fout: bool = False) -> Response:
    toegang = koekje.lees(request)
    gevonden = eigen.open_eigen(toegang)
    bladzijde = maak_bladzijde(gevonden)
    gezocht = f"{_HIER}/vraag/{nummer}"
    kaart = next((kaart for kaart in bladzijde.vragen if kaart.adres == gezocht), None)
    if kaart is None:
        return RedirectResponse(_HIER, status_code=303)
    return weergeven(
        request,
        "mijn_plan/vraag.html",
        status=400 if fout else 200,
        tekst=bladzijde.tekst,
        kaart=kaart,
        fout=fout,
        teken=koekje.formulierteken(toegang),
    )
