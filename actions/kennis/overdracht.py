"""Import and export of the whole knowledge base: Markdown files, a zip of them, and VAC JSON."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from sqlmodel import Session

from actions.instellingen import instellingen
from actions.kennis import rijen
from actions.kennis.modellen import IN_BEWERKING, Versiestatus
from actions.kennis.nazien import bestandsnaam, nazien
from actions.kennis.schrijven import voeg_concept_toe
from actions.kennis.versies import Importuitslag, Itemfouten, lees_tekst
from actions.problemen import OngeldigeInvoer, TeGroot
from knowledge.controle import lees_stuk
from knowledge.regels import Stuk, Vondst
from knowledge.vac import naar_json

MEESTE_BESTANDEN = 1_000
MEESTE_BYTES = 8 * 1024 * 1024
"""Of a whole import, unpacked; 120 entries take well under one megabyte."""
_EINDE = ".md"
_VASTE_TIJD = (2020, 1, 1, 0, 0, 0)


def importeer(werk: Session, bestanden: Mapping[str, bytes], door: str) -> Importuitslag:
    """Turn changed files into drafts: all of them, or none. Raises Itemfouten and OngeldigeInvoer.

    A folder in front of a file name does not count. An entry that someone is working on is refused.
    """
    kaal = _kale_namen(bestanden)
    stukken = [lees_stuk(naam, inhoud) for naam, inhoud in kaal.items()]
    gelezen = {stuk.bestand: stuk.tekst for stuk in stukken if isinstance(stuk, Stuk)}
    vondsten = [stuk for stuk in stukken if isinstance(stuk, Vondst)] + list(nazien(werk, gelezen))
    if vondsten:
        raise Itemfouten(tuple(sorted(vondsten, key=lambda v: (v.bestand, v.regel))))
    return _breng_in(werk, {naam.removesuffix(_EINDE): tekst for naam, tekst in gelezen.items()}, door)


def exporteer(werk: Session) -> dict[str, str]:
    """File name -> text of every live entry, byte for byte what was imported or seeded."""
    return {bestandsnaam(rij.item_id): rij.tekst for rij in rijen.live(werk)}


def exporteer_vac(werk: Session) -> str:
    """Every live entry as VAC JSON."""
    items = [lees_tekst(rij.tekst) for rij in rijen.live(werk)]
    return naar_json([item for item in items if item], instellingen().basis_adres.rstrip("/"))


def maak_zip(teksten: Mapping[str, str]) -> bytes:
    """The files as one zip; the same files give the same bytes."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, tekst in sorted(teksten.items()):
            zip_.writestr(zipfile.ZipInfo(naam, _VASTE_TIJD), tekst.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def lees_zip(inhoud: bytes) -> dict[str, bytes]:
    """The Markdown files in a zip. Raises OngeldigeInvoer, and TeGroot for a zip that swells up."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = [deel for deel in zip_.infolist() if deel.filename.endswith(_EINDE)]
            if len(delen) > MEESTE_BESTANDEN or sum(deel.file_size for deel in delen) > MEESTE_BYTES:
                raise TeGroot()
            return {deel.filename: zip_.read(deel) for deel in delen}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as fout:
        raise OngeldigeInvoer(code="kennis_zip", veld="bestand") from fout


def _kale_namen(bestanden: Mapping[str, bytes]) -> dict[str, bytes]:
    kaal = {naam.replace("\\", "/").rsplit("/", 1)[-1]: inhoud for naam, inhoud in sorted(bestanden.items())}
    if not kaal or len(kaal) != len(bestanden) or not all(naam.endswith(_EINDE) for naam in kaal):
        raise OngeldigeInvoer(code="kennis_zip", veld="bestand")
    return kaal


def _breng_in(werk: Session, teksten: Mapping[str, str], door: str) -> Importuitslag:
    gelijk: list[str] = []
    gewijzigd: list[str] = []
    nieuw: list[str] = []
    bezet: list[Vondst] = []
    for item_id, tekst in teksten.items():
        alle = rijen.van_item(werk, item_id)
        live, concept = rijen.een(alle, Versiestatus.LIVE), rijen.een(alle, *IN_BEWERKING)
        if tekst in {rij.tekst for rij in (concept or live,) if rij}:
            gelijk.append(item_id)
        elif concept:
            bezet.append(_bezet(item_id, concept.gemaakt_door))
        else:
            basis = live.nummer if live else None
            voeg_concept_toe(werk, item_id, rijen.volgend_nummer(alle), tekst, door, basis)
            (gewijzigd if alle else nieuw).append(item_id)
    if bezet:
        raise Itemfouten(tuple(bezet))  # the session of the caller undoes what was added
    return Importuitslag(tuple(gewijzigd), tuple(nieuw), tuple(gelijk))


def _bezet(item_id: str, wie: str) -> Vondst:
    wat = f"Er is al een concept van {wie}."
    return Vondst(bestandsnaam(item_id), 1, wat, "Publiceer dat concept eerst, of gooi het weg.")
