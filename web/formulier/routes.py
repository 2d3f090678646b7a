"""Pages of the web form."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.formulier.afronden import pauzeer, verstuur_formulier
from actions.formulier.invullen import Inzending, Toegang, lees_formulier, mag_openen, versie_van, vul_in
from actions.formulier.kaartjes import begin_formulier, wissel_in
from actions.gesprek.beeld import Beeld
from actions.gesprek.vragen import CONTROLE, maak_vraag, voortgang
from actions.gezin.eigen import vragen_over
from actions.grenzen import afzender
from actions.indienen.versturen import NietKlaar
from forms import reis
from forms.definitie import GEZINSPLAN
from forms.samenvatting import samenvatting
from web.formulier import koekje
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven

router = APIRouter(prefix="/formulier", include_in_schema=False)

_VRAAG = "/formulier/vraag"
_EIGEN_BLADZIJDE = "/mijn-plan"
Tekst = Annotated[str, Form()]


@router.get("")
def begin(request: Request) -> Response:
    """What the form is, with a button to start."""
    return weergeven(request, "formulier/begin.html", tekst=inhoud("formulier"))


@router.post("")
def start(request: Request) -> Response:
    """Start a new draft in the form."""
    return _naar(_VRAAG, Toegang(*begin_formulier(afzender(request))))


@router.get("/verder/{kaartje}")
def verder(kaartje: str) -> Response:
    """Come over from the chat with a ticket."""
    return _naar(_VRAAG, Toegang(*wissel_in(kaartje)))


@router.get("/vraag")
def volgende(request: Request) -> Response:
    """Go to the question that is open."""
    beeld = lees_formulier(koekje.lees(request))
    if beeld.kenmerk:
        open_ = reis.ontbrekend(beeld.dossier, beeld.dag)
        return _naar(f"{_VRAAG}/{open_[0]}" if open_ else _EIGEN_BLADZIJDE)
    pad = reis.volgende_vraag(beeld.dossier, beeld.dag)
    return _naar("/formulier/controle" if pad == CONTROLE else f"{_VRAAG}/{pad}")


@router.get("/vraag/{pad}")
def vraag(request: Request, pad: str) -> Response:
    """One question."""
    toegang = koekje.lees(request)
    beeld = lees_formulier(toegang)
    if not mag_openen(toegang, beeld, pad):
        return _naar(_EIGEN_BLADZIJDE if beeld.kenmerk else _VRAAG)
    return _vraagpagina(request, toegang, beeld, pad)


@router.post("/vraag/{pad}")
def antwoord(
    request: Request,
    pad: str,
    teken: Tekst = "",
    tekst: Tekst = "",
    keuze: Annotated[list[str] | None, Form()] = None,
    actie: Tekst = "volgende",
    versie: Tekst = "",
) -> Response:
    """Take in one answer: on to the next question, or the same page with what to mend."""
    toegang = koekje.lees(request)
    koekje.eis_teken(toegang, teken)
    uitslag = vul_in(toegang, Inzending(pad, tekst, tuple(keuze or ()), actie, versie))
    beeld = lees_formulier(toegang)
    if uitslag.ingehaald:
        return _vraagpagina(request, toegang, beeld, pad, status=409, ingehaald=tekst or " ")
    if uitslag.fout:
        extra = {"fout": uitslag.fout, "getypt": tekst, "gekozen": keuze or [], "nood": uitslag.veiligheid}
        return _vraagpagina(request, toegang, beeld, pad, status=400, **extra)
    if uitslag.geweigerd:
        return weergeven(request, "formulier/geweigerd.html", tekst=inhoud("formulier"))
    if uitslag.veiligheid:
        return weergeven(request, "formulier/nood.html", tekst=inhoud("formulier"), nood=uitslag.veiligheid)
    return _naar(_VRAAG)


@router.get("/controle")
def controle(request: Request) -> Response:
    """Everything that was filled in, to check."""
    toegang = koekje.lees(request)
    beeld = lees_formulier(toegang)
    if beeld.kenmerk or reis.volgende_vraag(beeld.dossier, beeld.dag) != CONTROLE:
        return _naar(_VRAAG)
    return weergeven(
        request,
        "formulier/controle.html",
        tekst=inhoud("formulier"),
        stappen=samenvatting(beeld.dossier, beeld.dag),
        voortgang=voortgang(beeld.dossier, CONTROLE, beeld.dag),
        teken=koekje.formulierteken(toegang),
    )


@router.post("/verstuur")
def verstuur(request: Request, teken: Tekst = "") -> Response:
    """Send the plan."""
    toegang = koekje.lees(request)
    koekje.eis_teken(toegang, teken)
    try:
        _, code = verstuur_formulier(toegang)
    except NietKlaar as fout:
        return _naar(f"{_VRAAG}/{fout.velden[0]}" if fout.velden else _VRAAG)
    return _klaar(request, lees_formulier(toegang), code)


@router.get("/klaar")
def klaar(request: Request) -> Response:
    """The plan is sent."""
    beeld = lees_formulier(koekje.lees(request))
    return _klaar(request, beeld) if beeld.kenmerk else _naar(_VRAAG)


@router.post("/pauze")
def pauze(request: Request, teken: Tekst = "") -> Response:
    """Stop for now, with a code to come back."""
    toegang = koekje.lees(request)
    koekje.eis_teken(toegang, teken)
    code, dagen = pauzeer(toegang)
    return weergeven(request, "formulier/pauze.html", tekst=inhoud("formulier"), code=code, dagen=dagen)


def _klaar(request: Request, beeld: Beeld, code: str = "") -> Response:
    return weergeven(
        request, "formulier/klaar.html", tekst=inhoud("formulier"), kenmerk=beeld.kenmerk, code=code
    )


def _vraagpagina(
    request: Request, toegang: Toegang, beeld: Beeld, pad: str, *, status: int = 200, **extra: object
) -> Response:
    bekend = beeld.dossier.get(pad)
    waarde = bekend.waarde if bekend else None
    context: dict[str, object] = {
        "fout": "",
        "nood": (),
        "ingehaald": "",
        "getypt": bekend.letterlijk if bekend and waarde is not None else beeld.stand.vooraf.get(pad, ""),
        "gekozen": _gekozen(waarde),
    }
    return weergeven(
        request,
        "formulier/vraag.html",
        status=status,
        tekst=inhoud("formulier"),
        vraag=maak_vraag(beeld.dossier, pad, beeld.dag),
        voortgang=voortgang(beeld.dossier, pad, beeld.dag),
        vorige=reis.vorige_vraag(beeld.dossier, pad, beeld.dag),
        verstuurd=beeld.kenmerk is not None,
        terugvragen=vragen_over(toegang, pad) if beeld.kenmerk else (),
        versie=versie_van(beeld.dossier, pad),
        teken=koekje.formulierteken(toegang),
        maximum=GEZINSPLAN.veld(pad).max_tekens,
        **(context | extra),
    )


def _gekozen(waarde: object) -> list[str]:
    if isinstance(waarde, bool):
        return ["ja" if waarde else "nee"]
    return [str(deel) for deel in waarde] if isinstance(waarde, list) else [str(waarde)]


def _naar(adres: str, toegang: Toegang | None = None) -> Response:
    antwoord = RedirectResponse(adres, status_code=303)
    if toegang:
        koekje.zet(antwoord, toegang)
    return antwoord
