"""Reads fields of one VAC by their path; what is missing or of another kind is a ``VacFout``. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any


class VacFout(ValueError):
    """A VAC that we cannot read: which one (from 1), the field, and what to do. In Dutch."""

    def __init__(self, nummer: int, veld: str, oplossing: str = "") -> None:
        self.nummer = nummer
        self.veld = veld
        self.wat = f"VAC {nummer}: het veld '{veld}' ontbreekt of klopt niet."
        self.oplossing = oplossing or f"Vul '{veld}' in."
        super().__init__(f"{self.wat} {self.oplossing}")


class Veldlezer:
    """The fields of one object; ``nummer`` is its place in the file."""

    def __init__(self, vac: Any, nummer: int) -> None:
        self._vac = vac
        self.nummer = nummer

    def waarde(self, *pad: str | int) -> Any:
        """What stands there."""
        plek = self._vac
        try:
            for stap in pad:
                plek = plek[stap]
        except (LookupError, TypeError) as fout:
            raise self.fout(pad) from fout
        return plek

    def of(self, *pad: str | int) -> Any:
        """What stands there, or None."""
        try:
            return self.waarde(*pad)
        except VacFout:
            return None

    def tekst(self, *pad: str | int) -> str:
        """A text that a file can hold."""
        waarde = self.waarde(*pad)
        if not isinstance(waarde, str) or not _past_in_een_bestand(waarde):
            raise self.fout(pad)
        return waarde

    def dag(self, *pad: str | int) -> date:
        """A day, also out of a moment."""
        try:
            return date.fromisoformat(self.tekst(*pad)[:10])
        except ValueError as fout:
            raise self.fout(pad) from fout

    def lijst(self, naam: str, *pad: str | int) -> tuple[str, ...]:
        """The texts under one name in a list of objects."""
        rijen = self.waarde(*pad)
        if not isinstance(rijen, list):
            raise self.fout(pad)
        return tuple(self.tekst(*pad, nummer, naam) for nummer in range(len(rijen)))

    def fout(self, pad: Sequence[str | int], oplossing: str = "") -> VacFout:
        """The refusal about one field."""
        return VacFout(self.nummer, ".".join(str(stap) for stap in pad), oplossing)


def _past_in_een_bestand(tekst: str) -> bool:
    """JSON may hold half of a pair of characters, or a NUL; UTF-8 and the database may not."""
    return "\x00" not in tekst and not any("\ud800" <= teken <= "\udfff" for teken in tekst)
