"""How the chat draws an answer, for the preview: the same rules as ``static/gesprek/tekst.js``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADRES = r"https://[^\s)]+[^\s).,]"
_TELEFOON = (
    r"\b(?:0[89]00[ -]?\d{4}|06[ -]?\d{8}|0\d{2,3} ?[–-]? ?\d{3} ?\d{3,4}|112|113)\b(?![-\d]| Zelfmoord)"
)
_LINK = re.compile(f"{_ADRES}|{_TELEFOON}")
_PUNT = "- "


@dataclass(frozen=True, slots=True)
class Stukje:
    """A piece of a line; with ``adres`` it is a link."""

    tekst: str
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Blok:
    """A paragraph, or a list whose lines are its points."""

    lijst: bool
    regels: tuple[tuple[Stukje, ...], ...]


def blokken(tekst: str) -> list[Blok]:
    """The paragraphs and lists of an answer."""
    return [_blok(stuk) for stuk in re.split(r"\n{2,}", tekst) if stuk.strip()]


def _blok(stuk: str) -> Blok:
    regels = stuk.split("\n")
    lijst = all(regel.startswith(_PUNT) for regel in regels)
    return Blok(lijst, tuple(_regel(regel[len(_PUNT) :] if lijst else regel) for regel in regels))


def _regel(regel: str) -> tuple[Stukje, ...]:
    stukjes, plek = [], 0
    for treffer in _LINK.finditer(regel):
        stukjes += [Stukje(regel[plek : treffer.start()]), _link(treffer[0])]
        plek = treffer.end()
    return tuple(stukje for stukje in (*stukjes, Stukje(regel[plek:])) if stukje.tekst)


def _link(gevonden: str) -> Stukje:
    if not gevonden.startswith("https:"):
        return Stukje(gevonden, "tel:" + re.sub(r"\D", "", gevonden))
    return Stukje(re.sub(r"^https://(www\.)?|/$", "", gevonden), gevonden)
