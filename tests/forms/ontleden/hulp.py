"""Shared by the parser tests: one fixed day, and a short way to read an answer."""

from __future__ import annotations

from datetime import date

from forms.definitie import GEZINSPLAN
from forms.ontleden import ontleed
from forms.soorten import Ontleding

VANDAAG = date(2026, 3, 14)


def lees(pad: str, tekst: str, relatie: str | None = None) -> Ontleding:
    """Read ``tekst`` as the answer to the question at ``pad``, on the fixed day."""
    return ontleed(GEZINSPLAN.veld(pad), tekst, vandaag=VANDAAG, relatie=relatie)


def jaren(aantal: int) -> dict[str, object]:
    return {"leeftijdJaren": aantal, "opDatum": VANDAAG.isoformat()}


def maanden(aantal: int) -> dict[str, object]:
    return {"leeftijdMaanden": aantal, "opDatum": VANDAAG.isoformat()}
