"""A message in two: what it tells and what it asks, by its form or else as was learned of the ends of texts.

``school, horen ze dan alles?`` and ``groep 5, weten ze daar nu dat ik dit invul`` answer and ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from actions.gesprek.lezen import soort_van
from actions.webhook.beurt import Werkbeurt
from actions.webhook.gok import MEESTE_WOORDEN
from actions.webhook.herzien import gelezen_waarde
from actions.webhook.situatie import VRIJ
from forms.definitie import GEZINSPLAN
from forms.ontleden.opdracht_in_zin import opdracht_in_zin
from forms.ontleden.veld import is_naam
from forms.ontleden.vraagsoort import Vraagsoort, vraagsoort
from forms.ontleden.zinsvorm import Splitsing, is_vraagzin, splits_vraag, splits_zinnen
from forms.soorten import Ontleding, Soort
from knowledge.antwoorden.model import lees_model
from knowledge.antwoorden.soort import is_beide
from knowledge.antwoorden.staart import (
    MISSCHIEN_VRAAGT,
    kans_dat_het_vraagt,
    knip_vraag_af,
    slotopdracht,
    staarten,
)

VRAAGT_NIET = 0.5
"""Below this chance a question before an answer is one that somebody asks themselves."""
WOORDEN_VAN_EEN_VRAAG = 3
VRAGENDE_OPDRACHTEN = frozenset({"waarom", "wie_leest", "voortgang"})
_KOMMA = re.compile(r"[,;.!] ?")
_VOORWAARDE = re.compile(
    r"\W*(?:en |maar |dus )?(?:als|wanneer|indien|stel|mocht|zodra)\b[^.!?;]*$", re.IGNORECASE
)
"""``als hij weigert, ligt de boel dan stil?``: what stands before the question belongs to it."""
_ALLEEN_JA = re.compile(r"\W*(?:ja|nee|ok|oke|oké|goed|prima|hoor|nou|eh)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tweedeling:
    """What a message asks and tells; ``deel`` is the telling, read as an answer.

    ``vooraan``: the asking comes first. ``geleerd``: that it asks was learned, its form does not show it.
    """

    vraag: str
    verteld: str
    vooraan: bool = True
    deel: Ontleding | None = None
    geleerd: bool = False


def deel_in_tweeen(beurt: Werkbeurt, pad: str, kansen: Mapping[str, float]) -> Tweedeling:
    """Take the message of this turn apart. ``kansen``: the learned chance of each kind of text."""
    tekst, soort = beurt.getypt.tekst, soort_van(pad)
    lees = partial(beurt.lees, pad)
    vraag, geleerd = _splits(tekst, beurt.verstaan.vector)
    if vraag.vraag and not vraag.vooraan and _is_voorwaarde(vraag.vertelling):
        return Tweedeling(tekst, "")
    verteld = "" if soort in VRIJ and _ALLEEN_JA.fullmatch(vraag.vertelling) else vraag.vertelling
    deel = lees(verteld) if vraag.vraag and verteld else None
    if not (deel and deel.gelukt and deel.volledig) and (
        gevonden := _antwoord_voorop(beurt, pad, vraag, kansen)
    ):
        return gevonden
    if deel and not deel.gelukt:
        deel = gelezen_waarde(beurt, pad, verteld) or deel
    if deel and deel.gelukt and vraag.vooraan and _vraagt_zichzelf(vraag.vraag, soort, kansen):
        return Tweedeling("", tekst)
    return Tweedeling(vraag.vraag, verteld, vraag.vooraan, deel, geleerd)


def _is_voorwaarde(verteld: str) -> bool:
    """Whether only ``Oke. En als hij straks belt`` stands before the question."""
    *eerder, laatste = splits_zinnen(verteld) or [""]
    return _VOORWAARDE.match(laatste) is not None and all(map(_ALLEEN_JA.fullmatch, eerder))


def _vraagt_zichzelf(vraag: str, soort: Soort, kansen: Mapping[str, float]) -> bool:
    """``Hoe oud? Acht.`` and ``Wie schrijft nou nog brieven? Bel me.``: nobody waits for an answer."""
    if vraagsoort(vraag) in (Vraagsoort.AAN_ONS, Vraagsoort.REGELS):
        return False
    return soort not in VRIJ and kansen.get("vraag", 1.0) < VRAAGT_NIET


def geleerde_slotopdracht(tekst: str, vector: Any) -> str:
    """The command in the last clause; empty without ``vector``, and for a long story."""
    return slotopdracht(tekst, lees_model()) if _mag_leren(tekst, vector) else ""


def _splits(tekst: str, vector: Any) -> tuple[Splitsing, bool]:
    """The text in two, and whether that was learned. Nothing learned has a say without ``vector``."""
    gevonden = splits_vraag(tekst)
    if gevonden.vraag:
        return gevonden, False
    geknipt = knip_vraag_af(tekst, lees_model()) if _mag_leren(tekst, vector) else None
    geknipt = geknipt or _vragende_opdracht_erachter(tekst)
    if geknipt is None:
        return gevonden, False
    voor, na = geknipt
    return Splitsing(na, voor, vooraan=False), True


def _vragende_opdracht_erachter(tekst: str) -> tuple[str, str] | None:
    """``groep 6 van de Bron, krijgt de juf dit te lezen``: a command that asks, behind words that do not."""
    for voor, na in staarten(tekst):
        if opdracht_in_zin(na) in VRAGENDE_OPDRACHTEN:
            return (voor, na) if opdracht_in_zin(voor) is None and not _ALLEEN_JA.fullmatch(voor) else None
    return None


def _mag_leren(tekst: str, vector: Any) -> bool:
    return vector is not None and len(tekst.split()) <= MEESTE_WOORDEN


def _antwoord_voorop(
    beurt: Werkbeurt, pad: str, vraag: Splitsing, kansen: Mapping[str, float]
) -> Tweedeling | None:
    """A whole answer before a comma, where answers have a form, with what is asked behind it."""
    veld, tekst = GEZINSPLAN.veld(pad), beurt.getypt.tekst
    if veld.soort is Soort.TEKST:
        return None
    beide = is_beide(kansen)
    met_vorm = veld.soort is not Soort.KORT or is_naam(veld)
    zoekt = met_vorm and _mag_leren(tekst, beurt.verstaan.vector)
    if not (beide or zoekt or (vraag.vraag and veld.soort not in VRIJ)):
        return None
    knip = _knip_antwoord_af(tekst, partial(beurt.lees, pad), lambda na: beide or (zoekt and _kan_vragen(na)))
    return Tweedeling(knip[0].vraag, knip[0].vertelling, vooraan=False, deel=knip[1]) if knip else None


def _kan_vragen(stuk: str) -> bool:
    return kans_dat_het_vraagt(stuk, lees_model()) >= MISSCHIEN_VRAAGT


def _knip_antwoord_af(
    tekst: str, lees: Callable[[str], Ontleding], vraagt: Callable[[str], bool]
) -> tuple[Splitsing, Ontleding] | None:
    """The longest piece before a comma that is wholly an answer, with the question that follows it.

    ``vraagt`` tells of a piece that does not look like a question whether it may be one.
    """
    for voor, na in _bij_komma(tekst):
        if is_vraagzin(voor) or _VOORWAARDE.match(voor):
            continue
        if not is_vraagzin(na) and not (len(na.split()) >= WOORDEN_VAN_EEN_VRAAG and vraagt(na)):
            continue
        gelezen = lees(voor)
        if gelezen.gelukt and gelezen.volledig:
            return Splitsing(na, voor, vooraan=False), gelezen
    return None


def _bij_komma(tekst: str) -> Iterable[tuple[str, str]]:
    """Every way to cut at a sign, the last one first."""
    for komma in reversed([*_KOMMA.finditer(tekst)]):
        voor, na = tekst[: komma.start()].strip(), tekst[komma.end() :].strip()
        if voor and na:
            yield voor, na
