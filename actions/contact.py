"""How a family reaches a person at the toegang of its gemeente.

The sources hold no contact data per gemeente, so nothing is made up: until the ZI2T confirms an
entry of ``inhoud/gemeenten.yaml``, the ZI2T's own number and address are given.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

BESTAND = Path(__file__).parent / "inhoud" / "gemeenten.yaml"


class _Streng(BaseModel):
    """A content model: unknown or misspelled keys are an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Zi2t(_Streng):
    """The regional team: the way in as long as a gemeente is not confirmed."""

    naam: str = Field(min_length=3)
    telefoon: str = Field(min_length=3)
    bel: str = Field(pattern=r"^\+31\d{9}$")
    email: str = Field(pattern=r"^[^@\s]+@[^@\s]+$")
    bron: str = Field(min_length=3)


class _Gemeente(_Streng):
    """One gemeente of the file."""

    naam: str = Field(min_length=3)
    bevestigd: bool
    naam_toegang: str | None = None
    telefoon: str | None = None
    bel: str | None = Field(default=None, pattern=r"^\+31\d{9}$|^14\d{4}$")
    email: str | None = Field(default=None, pattern=r"^[^@\s]+@[^@\s]+$")
    adres: str | None = Field(default=None, pattern=r"^https://")
    wanneer: str | None = None
    bron: str | None = None
    gecontroleerd_op: date | None = None

    @model_validator(mode="after")
    def _bevestigd_is_volledig(self) -> Self:
        """A confirmed entry says who, how and where it was checked."""
        if self.bevestigd and not (self.naam_toegang and self.bron and self.gecontroleerd_op):
            raise ValueError(f"{self.naam}: vul naam_toegang, bron en gecontroleerd_op in")
        if self.bevestigd and not ((self.telefoon and self.bel) or self.email):
            raise ValueError(f"{self.naam}: vul telefoon en bel in, of email")
        return self


class Gemeentenbestand(_Streng):
    """The whole content file."""

    zi2t: _Zi2t
    gemeenten: dict[str, _Gemeente]


class Contact(_Streng):
    """A way to reach a person. ``bevestigd`` is False while the ZI2T stands in for the gemeente.

    ``bel`` holds the digits for a tel: link; ``adres`` a web page; both may be absent.
    """

    gemeente: str
    naam: str
    telefoon: str | None
    bel: str | None
    email: str | None
    adres: str | None = None
    wanneer: str | None = None
    bevestigd: bool
    bron: str


@lru_cache(maxsize=1)
def _bestand() -> Gemeentenbestand:
    """The content file, validated once."""
    return lees_bestand(BESTAND)


def lees_bestand(pad: Path) -> Gemeentenbestand:
    """Read and validate a gemeenten file; raises ``pydantic.ValidationError`` with the fault."""
    return Gemeentenbestand.model_validate(yaml.safe_load(pad.read_text(encoding="utf-8")))


def sleutel(gemeente: str) -> str:
    """The key of a gemeente: ``Bergen op Zoom`` and ``bergen_op_zoom`` -> ``bergen-op-zoom``."""
    return re.sub(r"[\s_-]+", "-", gemeente.strip().lower())


def toegang(gemeente: str | None, bestand: Gemeentenbestand | None = None) -> Contact:
    """The contact of a gemeente by name or key; unknown or None gives the ZI2T."""
    inhoud = bestand or _bestand()
    gevonden = inhoud.gemeenten.get(sleutel(gemeente or ""))
    if gevonden is None or not gevonden.bevestigd:
        return _via_zi2t(inhoud.zi2t, gevonden.naam if gevonden else "")
    return Contact(
        gemeente=gevonden.naam,
        naam=gevonden.naam_toegang or "",
        telefoon=gevonden.telefoon,
        bel=gevonden.bel,
        email=gevonden.email,
        adres=gevonden.adres,
        wanneer=gevonden.wanneer,
        bevestigd=True,
        bron=gevonden.bron or "",
    )


def _via_zi2t(zi2t: _Zi2t, gemeente: str) -> Contact:
    """The regional team as the way in."""
    return Contact(
        gemeente=gemeente,
        naam=zi2t.naam,
        telefoon=zi2t.telefoon,
        bel=zi2t.bel,
        email=zi2t.email,
        bevestigd=False,
        bron=zi2t.bron,
    )
