"""Reading in and taking out all answers: Markdown files, a zip of them, and VAC JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, File, Request, UploadFile
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.audit.handeling import handeling
from actions.kennis import beheer
from actions.opslag.database import lees_sessie
from actions.problemen import OngeldigeInvoer, Probleem
from web.inhoud_lezen import inhoud as inhoud_van
from web.kennisbank.rechten import LEEST, SCHRIJFT, Lezer, schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.velden import uit_tekst
from web.kennisbank.veldfouten import nog_invullen
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank/overdracht", route_class=KennisRoute)
Uitvoerder = Annotated[Actor, Depends(Ingelogd(G.KENNIS_GEEXPORTEERD, *LEEST))]
_ZIP = ".zip"


@router.get("")
def toon(request: Request, actor: Lezer) -> Response:
    """The page with both ways."""
    return _pagina(request, actor)


@router.get("/antwoorden.zip")
def zip_(actor: Uitvoerder) -> Response:
    """Every live answer as a Markdown file, in one zip."""
    with handeling(actor, G.KENNIS_GEEXPORTEERD) as werk:
        inhoud = beheer.maak_zip(beheer.exporteer(werk))
    return _download(inhoud, "application/zip", "antwoorden.zip")


@router.get("/antwoorden.json")
def vac(actor: Uitvoerder) -> Response:
    """Every live answer as VAC JSON."""
    with handeling(actor, G.KENNIS_GEEXPORTEERD) as werk:
        inhoud = beheer.exporteer_vac(werk)
    return _download(inhoud.encode("utf-8"), "application/json", "antwoorden.json")


@router.post("/inlezen")
def inlezen(
    request: Request,
    actor: Annotated[Actor, Depends(schrijver(G.KENNIS_GEIMPORTEERD))],
    bestanden: Annotated[list[UploadFile] | None, File()] = None,
) -> Response:
    """Turn the files into drafts: all of them, or none."""
    try:
        gelezen = _lees(bestanden or [])
        with handeling(actor, G.KENNIS_GEIMPORTEERD, f"{len(gelezen)} bestanden") as werk:
            uitslag = beheer.importeer(werk, gelezen, actor.email)
    except beheer.Itemfouten as fouten:
        return _pagina(request, actor, fouten=fouten)
    except Probleem as probleem:
        return _pagina(request, actor, probleem=probleem)
    return _pagina(request, actor, uitslag=uitslag)


def _lees(bestanden: list[UploadFile]) -> dict[str, bytes]:
    """All files by name, also those inside a zip. Raises OngeldigeInvoer for a name that comes twice."""
    uit: dict[str, bytes] = {}
    for bestand in bestanden:
        naam, inhoud = bestand.filename or "", bestand.file.read()
        delen = beheer.lees_zip(inhoud) if naam.lower().endswith(_ZIP) else {naam: inhoud}
        if uit.keys() & delen.keys():
            raise OngeldigeInvoer(code="kennis_zip", veld="bestanden")
        uit |= delen
    return uit


def _download(inhoud: bytes, soort: str, naam: str) -> Response:
    return Response(
        inhoud, media_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'}
    )


def _onaf(ids: tuple[str, ...]) -> list[tuple[str, str, list[str]]]:
    """Each unfinished draft with its question and the fields that an editor still has to fill in."""
    with lees_sessie() as werk:
        alle = [uit_tekst(item_id, beheer.toon_ongezien(werk, item_id).huidige.tekst) for item_id in ids]
    return [(velden.id, velden.vraag, nog_invullen(velden)) for velden in alle]


def _pagina(
    request: Request,
    actor: Actor,
    *,
    probleem: Probleem | None = None,
    fouten: beheer.Itemfouten | None = None,
    uitslag: beheer.Importuitslag | None = None,
) -> Response:
    onaf = _onaf(uitslag.onaf) if uitslag else []
    woorden: dict[str, str] = inhoud_van("kennisbank")["leeg"]
    return pagina(
        request,
        "kennisbank/overdracht.html",
        actor,
        probleem=probleem,
        onaf=onaf,
        invullen={veld: woorden.get(veld, woorden["datum"]) for _, _, velden in onaf for veld in velden},
        status=fouten.status if fouten else 200,
        vondsten=fouten.vondsten if fouten else (),
        uitslag=uitslag,
        schrijft=actor.heeft(*SCHRIJFT),
    )
