"""Reading and writing the encrypted parts of an intake; each blob is bound to its own place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from actions.intakes.modellen import Intake, IntakeVersie
from actions.opslag.versleuteling import kluis
from forms.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Signaal:
    """A cry for help: its class and the sentence as it was written. Never a score."""

    soort: str
    zin: str


@dataclass(frozen=True, slots=True)
class Overzicht:
    """What the list shows of an intake. ``kinderen`` are pairs of first name and birth date value."""

    naam: str
    kinderen: tuple[tuple[str, Any], ...]
    hulpvraag: str
    signalen: tuple[Signaal, ...]
    niet_inspreken: bool


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What the family sent. ``antwoorden`` is per pad as it arrived; ``dossier`` the same, typed."""

    antwoorden: Mapping[str, dict[str, Any]]
    dossier: Dossier
    signalen: tuple[Signaal, ...]
    ontvangen: datetime


def lees_inhoud(sessie: Session, intake: Intake) -> Inhoud:
    """The newest version of an intake."""
    return lees_versie(sessie, intake, intake.versie)


def lees_versie(sessie: Session, intake: Intake, nummer: int) -> Inhoud:
    """One version of an intake. Raises NoResultFound."""
    rij = sessie.get_one(IntakeVersie, (intake.kenmerk, nummer))
    gegevens = kluis().ontsleutel(rij.inhoud, _context(rij.kenmerk, rij.nummer))
    antwoorden = gegevens["antwoorden"]
    signalen = tuple(Signaal(**signaal) for signaal in gegevens["signalen"])
    return Inhoud(antwoorden, Dossier.van_json(antwoorden), signalen, rij.ontvangen)


def maak_versie(kenmerk: str, nummer: int, ontvangen: datetime, inhoud: Mapping[str, Any]) -> IntakeVersie:
    """A version row of what the family sent."""
    gegevens = {
        "antwoorden": inhoud["antwoorden"],
        "signalen": [asdict(signaal) for signaal in lees_signalen(inhoud)],
    }
    geheim = kluis().versleutel(gegevens, _context(kenmerk, nummer))
    return IntakeVersie(kenmerk=kenmerk, nummer=nummer, ontvangen=ontvangen, inhoud=geheim)


def lees_signalen(inhoud: Mapping[str, Any]) -> tuple[Signaal, ...]:
    """The signals of an arriving intake."""
    return tuple(Signaal(signaal["soort"], signaal["zin"]) for signaal in inhoud.get("signalen", ()))


def lees_overzicht(intake: Intake) -> Overzicht:
    """What the list shows of an intake."""
    gegevens = kluis().ontsleutel(intake.overzicht, f"intakeoverzicht:{intake.kenmerk}")
    return Overzicht(
        naam=gegevens["naam"],
        kinderen=tuple((naam, geboren) for naam, geboren in gegevens["kinderen"]),
        hulpvraag=gegevens["hulpvraag"],
        signalen=tuple(Signaal(**signaal) for signaal in gegevens["signalen"]),
        niet_inspreken=gegevens["niet_inspreken"],
    )


def versleutel_overzicht(kenmerk: str, overzicht: Overzicht) -> bytes:
    """The encrypted overview for the list."""
    return kluis().versleutel(asdict(overzicht), f"intakeoverzicht:{kenmerk}")


def versleutel_tekst(kenmerk: str, soort: str, tekst: str) -> bytes:
    """A note, reason or question back, bound to its intake."""
    return kluis().versleutel(tekst, f"intaketekst:{soort}:{kenmerk}")


def lees_tekst(kenmerk: str, soort: str, geheim: bytes | None) -> str:
    """The text of :func:`versleutel_tekst`; empty when there is none."""
    return str(kluis().ontsleutel(geheim, f"intaketekst:{soort}:{kenmerk}")) if geheim else ""


def _context(kenmerk: str, nummer: int) -> str:
    return f"intakeversie:{kenmerk}:{nummer}"
