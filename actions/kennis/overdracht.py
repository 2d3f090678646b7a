"""Export of the whole knowledge base: Markdown files, a zip of them, and VAC JSON; and reading a zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from sqlmodel import Session

from actions.instellingen import instellingen
from actions.kennis import rijen
from actions.kennis.inlezen import MARKDOWN, MEESTE_BESTANDEN, MEESTE_BYTES, VAC
from actions.kennis.nazien import bestandsnaam
from actions.kennis.versies import lees_tekst
from actions.problemen import OngeldigeInvoer, TeGroot
from knowledge.vac import naar_json

_VASTE_TIJD = (2020, 1, 1, 0, 0, 0)


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
    """The Markdown and VAC files in a zip. Raises OngeldigeInvoer, and TeGroot for a zip that swells up."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = [deel for deel in zip_.infolist() if deel.filename.endswith((MARKDOWN, VAC))]
            if len(delen) > MEESTE_BESTANDEN or sum(deel.file_size for deel in delen) > MEESTE_BYTES:
                raise TeGroot()
            return {deel.filename: zip_.read(deel) for deel in delen}
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError) as fout:
        raise OngeldigeInvoer(code="kennis_zip", veld="bestand") from fout
