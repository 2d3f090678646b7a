"""Writing a mail that says nothing: whoever reads along learns only that a message waits."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml
from sqlmodel import Session, col, delete, select

from actions.instellingen import instellingen
from actions.opslag.versleuteling import kluis
from actions.post.modellen import Postbericht
from forms.dossier import Dossier

EIGEN_BLADZIJDE = "/mijn-plan"
"""Where a family opens its plan with the resume code."""
_BESTAND = Path(__file__).parents[1] / "inhoud" / "post.yaml"
_EMAIL, _VEILIG = "contact.email", "contact.veilig_contact"


class Bericht(StrEnum):
    """Whether a mail goes out; when not, why not."""

    GEPOST = "gepost"
    ONVEILIG = "onveilig"
    ONBEKEND = "onbekend"
    GEEN_ADRES = "geen_adres"
    WEG = "weg"


@dataclass(frozen=True, slots=True)
class Brief:
    """One mail as it leaves."""

    aan: str
    onderwerp: str
    tekst: str


def post(sessie: Session, kenmerk: str, dossier: Dossier) -> Bericht:
    """Put the neutral mail in the outbox, unless the family did not say that contact is safe.

    A mail that still waits is enough for a second question.
    """
    veilig, adres = dossier.waarde(_VEILIG), dossier.waarde(_EMAIL)
    if veilig is not True:
        return Bericht.ONVEILIG if veilig is False else Bericht.ONBEKEND
    if not isinstance(adres, str) or not adres:
        return Bericht.GEEN_ADRES
    if not _wacht_er_een(sessie, kenmerk):
        rij = Postbericht(kenmerk=kenmerk, inhoud=b"")
        rij.inhoud = kluis().versleutel(asdict(maak_brief(adres, dossier.aanspreekvorm)), _context(kenmerk))
        sessie.add(rij)
    return Bericht.GEPOST


def herzie(sessie: Session, kenmerk: str, dossier: Dossier, *, wacht: bool) -> None:
    """Hold back mail that is not out yet after the family changed something, such as what is safe.

    ``wacht``: a question still waits, so that a mail may go by what the family says now.
    """
    nog_hier = (col(Postbericht.kenmerk) == kenmerk) & col(Postbericht.verstuurd_op).is_(None)
    if _wacht_er_een(sessie, kenmerk):
        sessie.exec(delete(Postbericht).where(nog_hier))
        if wacht:
            post(sessie, kenmerk, dossier)


def maak_brief(aan: str, vorm: str) -> Brief:
    """The one mail that we send, in u or je form."""
    tekst = _teksten()[vorm]
    return Brief(aan, tekst["onderwerp"], tekst["tekst"].format(adres=_adres()))


def lees_brief(rij: Postbericht) -> Brief:
    """The mail in a row of the outbox."""
    return Brief(**kluis().ontsleutel(rij.inhoud, _context(rij.kenmerk)))


def _wacht_er_een(sessie: Session, kenmerk: str) -> bool:
    wacht = select(Postbericht.id).where(
        Postbericht.kenmerk == kenmerk, col(Postbericht.verstuurd_op).is_(None)
    )
    return sessie.exec(wacht).first() is not None


def _adres() -> str:
    keuzes = instellingen()
    return f"{keuzes.basis_adres.rstrip('/') or f'http://localhost:{keuzes.poort}'}{EIGEN_BLADZIJDE}"


def _context(kenmerk: str) -> str:
    return f"post:{kenmerk}"


@lru_cache(maxsize=1)
def _teksten() -> dict[str, dict[str, str]]:
    gelezen: dict[str, dict[str, str]] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return gelezen
