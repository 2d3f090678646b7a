"""The report of the publish gate in an editor's words: per kind of question, and question by question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.kennis.beheer import Keurstand
from knowledge.keuring import Klassecijfer, Uitkomst, Verandering
from web.inhoud_lezen import inhoud


@dataclass(frozen=True, slots=True)
class Klasseregel:
    """One kind of question."""

    naam: str
    aantal: int
    live: int
    nieuw: int
    lat: str
    gehaald: bool


@dataclass(frozen=True, slots=True)
class Vraagregel:
    """One question that gets another answer. ``oordeel``: beter, slechter or anders."""

    vraag: str
    klasse: str
    was: str
    wordt: str
    oordeel: str


@dataclass(frozen=True, slots=True)
class Keurbeeld:
    """The whole report. ``fouten``: the checker already refuses, so nothing was asked."""

    gehaald: bool
    klassen: tuple[Klasseregel, ...]
    veranderd: tuple[Vraagregel, ...]
    gebroken: tuple[str, ...]
    fouten: tuple[str, ...]


def maak_keurbeeld(stand: Keurstand, vragen: Mapping[str, str]) -> Keurbeeld:
    """Draw the report; what broke comes first."""
    rapport = stand.rapport
    if rapport is None:
        return Keurbeeld(False, (), (), (), tuple(f"{v.wat} {v.oplossing}" for v in stand.vondsten))
    regels = sorted((_vraag(v, vragen) for v in rapport.veranderd), key=_volgorde)
    return Keurbeeld(
        gehaald=rapport.gehaald,
        klassen=tuple(_klasse(klasse) for klasse in rapport.klassen if klasse.aantal),
        veranderd=tuple(regels),
        gebroken=rapport.gebroken,
        fouten=(),
    )


def _klasse(klasse: Klassecijfer) -> Klasseregel:
    namen: dict[str, str] = inhoud("kennisbank")["beoordeel"]["klassen"]
    return Klasseregel(
        naam=namen.get(klasse.naam, klasse.naam),
        aantal=klasse.aantal,
        live=klasse.goed_live,
        nieuw=klasse.goed_nieuw,
        lat=f"{klasse.lat:.0%}".replace("%", " %"),
        gehaald=klasse.gehaald,
    )


def _vraag(verandering: Verandering, vragen: Mapping[str, str]) -> Vraagregel:
    was, wordt = verandering.was, verandering.wordt
    oordeel = "anders" if was.goed == wordt.goed else ("beter" if wordt.goed else "slechter")
    namen: dict[str, str] = inhoud("kennisbank")["beoordeel"]["klassen"]
    return Vraagregel(
        vraag=verandering.vraag,
        klasse=namen.get(verandering.klasse, verandering.klasse),
        was=_uitkomst(was, vragen),
        wordt=_uitkomst(wordt, vragen),
        oordeel=oordeel,
    )


def _uitkomst(uitkomst: Uitkomst, vragen: Mapping[str, str]) -> str:
    woorden: dict[str, str] = inhoud("kennisbank")["beoordeel"]["beslissingen"]
    titels = "; ".join(vragen.get(id_, id_) for id_ in uitkomst.ids)
    return woorden.get(uitkomst.beslissing or "leeg", uitkomst.beslissing).format(vragen=titels)


def _volgorde(regel: Vraagregel) -> int:
    return ("slechter", "anders", "beter").index(regel.oordeel)
