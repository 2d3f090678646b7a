"""Errors that carry their status and become ``application/problem+json`` (RFC 9457) in Dutch."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_INHOUD = Path(__file__).parent / "inhoud" / "problemen.yaml"


@lru_cache(maxsize=1)
def _teksten() -> dict[str, dict[str, str]]:
    teksten: dict[str, dict[str, str]] = yaml.safe_load(_INHOUD.read_text(encoding="utf-8"))
    return teksten


class Probleem(Exception):
    """A refusal with a status, a Dutch title and a detail that says what to do.

    ``code`` names the text in ``inhoud/problemen.yaml``; ``detail`` overrides its detail.
    """

    status = 500
    code = "storing"

    def __init__(
        self, detail: str | None = None, *, code: str | None = None, veld: str | None = None, **extra: Any
    ) -> None:
        tekst = _teksten()[code or self.code]
        self.titel = tekst["titel"]
        self.detail = detail or tekst["detail"]
        self.veld = veld
        self.extra = extra
        super().__init__(self.titel)

    def als_json(self) -> dict[str, Any]:
        """The problem document; ``veld`` only when one field is wrong."""
        document: dict[str, Any] = {"status": self.status, "title": self.titel, "detail": self.detail}
        if self.veld:
            document["veld"] = self.veld
        return document | self.extra


class OngeldigeInvoer(Probleem):
    """The request itself is wrong (400, never 422)."""

    status = 400
    code = "ongeldige_invoer"


class NietIngelogd(Probleem):
    """No valid session."""

    status = 401
    code = "niet_ingelogd"


class Verboden(Probleem):
    """A valid session without the right role."""

    status = 403
    code = "verboden"


class NietGevonden(Probleem):
    """It does not exist, or not for this person: both answer the same."""

    status = 404
    code = "niet_gevonden"


class Conflict(Probleem):
    """Someone or something else was first; the detail says who or what."""

    status = 409
    code = "conflict"


class TeGroot(Probleem):
    """More than we accept at once."""

    status = 413
    code = "te_groot"


class TeVeel(Probleem):
    """Too many requests in a short time."""

    status = 429
    code = "te_veel"


class Storing(Probleem):
    """A part is down; the detail says what was and was not saved."""

    status = 503
    code = "storing"
