"""What must be mended before a text can be submitted, told per field of the form and in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.formaat import DATUMVELDEN, KOPPEN, STREEP
from knowledge.regels import MINSTE_VARIANTEN, Vondst
from web.inhoud_lezen import inhoud
from web.kennisbank.velden import VOLGORDE, Velden

_VERPLICHT = ("vraag", "antwoord", "varianten", "bron", "paragrafen", "versie", "doelgroep", "eigenaar")
_KOPVELD = re.compile(r"([a-z_]+):")
_BESTAND = re.compile(r"(?<![\w/.-])([a-z0-9-]+)\.md\b")
_ANDERE_NAAM = {"paragraaf": "paragrafen", "id": "vraag"}


@dataclass(frozen=True, slots=True)
class Veldfout:
    """One thing to mend: the field, and what is wrong and what to do."""

    veld: str
    tekst: str


def veldfouten(
    velden: Velden, tekst: str, vondsten: Iterable[Vondst], vragen: Mapping[str, str]
) -> list[Veldfout]:
    """All faults in the order of the form. ``vragen`` maps an id to its question, for what is told."""
    eigen = list(_leeg(velden))
    if not eigen:
        # With an empty field the checker talks about the file; then our own words say it all.
        eigen = [Veldfout(veld_van_regel(tekst, v.regel), _in_woorden(v, vragen)) for v in vondsten]
    return sorted(dict.fromkeys(eigen), key=lambda fout: VOLGORDE.index(fout.veld))


def per_veld(fouten: Iterable[Veldfout]) -> dict[str, list[str]]:
    """The faults of each field."""
    uit: dict[str, list[str]] = {}
    for fout in fouten:
        uit.setdefault(fout.veld, []).append(fout.tekst)
    return uit


def nog_invullen(velden: Velden) -> list[str]:
    """The fields that an unfinished text still needs, in the order of the form."""
    namen = {fout.veld for fout in _leeg(velden)}
    if len(velden.varianten.splitlines()) < MINSTE_VARIANTEN:
        namen.add("varianten")
    return [naam for naam in VOLGORDE if naam in namen]


def veld_van_regel(tekst: str, regel: int) -> str:
    """The field of the form that a line of the file (from 1) belongs to."""
    veld, kop = "antwoord", False
    for nummer, inhoud_regel in enumerate(tekst.split("\n")[:regel], start=1):
        if inhoud_regel == STREEP:
            kop = nummer == 1
            veld = "antwoord"
        elif kop and (treffer := _KOPVELD.match(inhoud_regel)):
            veld = _ANDERE_NAAM.get(treffer[1], treffer[1])
        else:
            veld = KOPPEN.get(inhoud_regel, veld)
    return veld if veld in VOLGORDE else "vraag"


def _leeg(velden: Velden) -> Iterable[Veldfout]:
    woorden: dict[str, str] = inhoud("kennisbank")["leeg"]
    for naam in _VERPLICHT:
        if not getattr(velden, naam):
            yield Veldfout(naam, woorden[naam])
    for naam in DATUMVELDEN:
        try:
            date.fromisoformat(getattr(velden, naam))
        except ValueError:
            yield Veldfout(naam, woorden["datum"])


def _in_woorden(vondst: Vondst, vragen: Mapping[str, str]) -> str:
    """Without file names: an editor knows questions."""
    namen: dict[str, str] = inhoud("kennisbank")["kort"]

    def vraag(treffer: re.Match[str]) -> str:
        return f"‘{vragen.get(treffer[1], treffer[1])}’"

    zin = _BESTAND.sub(vraag, f"{vondst.wat} {vondst.oplossing}")
    for veld, titel in namen.items():
        zin = zin.replace(f"'{veld}'", f"‘{titel}’")
    return zin
