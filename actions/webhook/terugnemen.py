"""What a text takes back: an earlier answer, alone or beside the answer to the open question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from actions.gesprek.lezen import soort_van
from actions.webhook.beurt import Werkbeurt
from actions.webhook.gok import geleerde_kansen
from actions.webhook.herzien import geleerde_correctie, met_gelezen_waarde
from actions.webhook.situatie import VRIJ
from forms import reis
from forms.ontleden import splits_zinnen
from forms.ontleden.correctie import Correctie, vind_correctie
from forms.ontleden.correctie.tekens import begint_met_teken, gaat_over_antwoord, herroept, sterkte
from forms.ontleden.gesprekje import ontleed_gesprekje
from forms.ontleden.tekst import plat
from forms.soorten import Ontleding, Soort
from knowledge.antwoorden.herzien import MISSCHIEN_TERUG, ZEKER_BIJ_VERHAAL, ZEKER_TERUG
from knowledge.antwoorden.herzien import neemt_terug as kans_op_terugname
from knowledge.antwoorden.model import TERUG

_KNIPPEN = re.compile(r"[,;.!] (?:en |maar |trouwens )?| en (?:dan |trouwens )?| maar |: ")
_KLOPT_NIET_MAAR = re.compile(
    r"\bklop\w+ (?:\w+ )?niet(?: meer)?[,;:]? (?:het|dat|die|maar|hij|zij|ze|maak|doe|is)\b"
)
_ERBIJ = re.compile(r"[.;!] (?:en |maar )?|,? en (?:dan |trouwens |o+h? ?ja )?", re.IGNORECASE)
WOORDEN_ERACHTER = 4
"""So many words a correction behind an answer has at least."""
_NOG_NIET_AF = ("?", "..", "…")
"""Who asks or breaks off has not answered yet."""
KORTE_SLOTZIN = 12
"""Words; a longer last sentence belongs to the story."""


@dataclass(frozen=True, slots=True)
class Terugname:
    """``naast`` stands beside ``correctie`` as the answer; ``misschien``: something may be taken back."""

    correctie: Correctie | None = None
    naast: Ontleding | None = None
    misschien: bool = False


def neemt_terug(
    beurt: Werkbeurt, pad: str, tekst: str, soorten: Mapping[str, float], *, beantwoordt: bool
) -> Terugname:
    """What the text takes back, by its words or else by what was learned, with the new value it says.

    ``soorten`` is the learned chance of each kind of text; ``beantwoordt``: the text can be read as an
    answer to the open question.
    """
    terugname = _neemt_terug(beurt, pad, tekst, soorten, beantwoordt=beantwoordt)
    if terugname.correctie is None:
        return terugname
    naast = terugname.naast or _antwoord_ervoor(beurt, pad, tekst, terugname.correctie)
    return replace(terugname, naast=naast, correctie=met_gelezen_waarde(beurt, terugname.correctie, tekst))


def _neemt_terug(
    beurt: Werkbeurt, pad: str, tekst: str, soorten: Mapping[str, float], *, beantwoordt: bool
) -> Terugname:
    if ernaast := _correctie_ernaast(beurt, pad, tekst):
        return Terugname(ernaast[1], ernaast[0])
    gevonden = _correctie(beurt, pad, tekst)
    if gevonden and gevonden.zeker and gevonden.duidelijk and gevonden.aan_antwoord:
        return Terugname(gevonden)
    kansen = geleerde_kansen(TERUG, tekst, beurt.verstaan.vector)
    geleerd = geleerde_correctie(beurt, pad, tekst, kansen)
    kans = kans_op_terugname(kansen, soorten) if geleerd else 0.0
    if geleerd and kans >= _drempel(soort_van(pad), beantwoordt=beantwoordt):
        return Terugname(_samen(gevonden, geleerd))
    misschien = gevonden is None and (herroept(tekst) or kans >= MISSCHIEN_TERUG)
    return Terugname(gevonden, misschien=misschien)


def _drempel(soort: Soort, *, beantwoordt: bool) -> float:
    """From which certainty a text is taken back without asking."""
    if soort is Soort.TEKST:
        return ZEKER_BIJ_VERHAAL
    return ZEKER_TERUG if beantwoordt else MISSCHIEN_TERUG


def _samen(gevonden: Correctie | None, geleerd: Correctie) -> Correctie:
    """The learned correction, with the value that the word lists read when they mean the same answer."""
    if gevonden is None or gevonden.pad != geleerd.pad or gevonden.waarde is None:
        return geleerd
    return replace(geleerd, waarde=gevonden.waarde, kern=gevonden.kern)


def zoek_correctie(beurt: Werkbeurt, pad: str, tekst: str) -> Correctie | None:
    """The earlier answer that this text changes, if any."""
    lees = beurt.lees
    vorige = reis.vorige_vraag(beurt.dossier, pad, beurt.vandaag)
    return vind_correctie(tekst, beurt.dossier, pad, vorige, lees)


def _correctie(beurt: Werkbeurt, pad: str, tekst: str) -> Correctie | None:
    """The correction that the whole text is. A story of more sentences is one only if it starts as one."""
    eerste, *verder = splits_zinnen(tekst) or [""]
    kaal = plat(eerste)
    begint = len(kaal.split()) == 1 or begint_met_teken(kaal) or gaat_over_antwoord(kaal)
    if soort_van(pad) is Soort.TEKST and verder and not begint:
        gevonden = zoek_correctie(beurt, pad, tekst)
        return gevonden if gevonden and gevonden.expliciet else None
    return zoek_correctie(beurt, pad, tekst)


def _zegt_zelf_iets(beurt: Werkbeurt, pad: str, voor: str) -> bool:
    """Whether the words before a correction answer the question, and do not only lead up to it."""
    los = not begint_met_teken(plat(voor)) and not gaat_over_antwoord(plat(voor))
    return los and ontleed_gesprekje(voor) is None and zoek_correctie(beurt, pad, voor) is None


def _correctie_ernaast(beurt: Werkbeurt, pad: str, tekst: str) -> tuple[Ontleding, Correctie] | None:
    """The answer and the correction in ``14-9-2016 en hij heet Sam, niet Sem``: wholly apart in the text."""
    if soort_van(pad) is Soort.TEKST:
        return _slotzin(beurt, pad, tekst)
    for knip in _KNIPPEN.finditer(tekst):
        voor, na = tekst[: knip.start()], tekst[knip.end() :]
        gelezen = beurt.lees(pad, voor)
        if soort_van(pad) is Soort.KORT and not _zegt_zelf_iets(beurt, pad, voor):
            continue
        if gelezen.gelukt and gelezen.volledig and (correctie := zoek_correctie(beurt, pad, na)):
            return gelezen, correctie
    return None


def _antwoord_ervoor(beurt: Werkbeurt, pad: str, tekst: str, correctie: Correctie) -> Ontleding | None:
    """``Ja. En ik tikte 3 mei maar het is 13 mei``: a whole answer of fixed form before what takes back."""
    if soort_van(pad) in VRIJ:
        return _zinnen_ervoor(beurt, pad, tekst, correctie)
    for knip in _ERBIJ.finditer(tekst):
        gelezen = beurt.lees(pad, tekst[: knip.start()])
        if gelezen.gelukt and gelezen.volledig and len(tekst[knip.end() :].split()) >= WOORDEN_ERACHTER:
            return gelezen
    return None


def _zinnen_ervoor(beurt: Werkbeurt, pad: str, tekst: str, correctie: Correctie) -> Ontleding | None:
    """``Mijn zus past op. Noor zit trouwens op het JTC``: words of one's own, and then what takes back."""
    *verhaal, slot = splits_zinnen(tekst) or [""]
    voor = " ".join(verhaal)
    if not voor or voor.endswith(_NOG_NIET_AF) or not _zegt_zelf_iets(beurt, pad, voor):
        return None
    alleen = zoek_correctie(beurt, pad, slot)
    if sterkte(plat(slot)) == 0 and (alleen is None or alleen.pad != correctie.pad):
        return None
    gelezen = beurt.lees(pad, tekst if soort_van(pad) is Soort.TEKST else voor)
    return gelezen if gelezen.gelukt else None


def _slotzin(beurt: Werkbeurt, pad: str, tekst: str) -> tuple[Ontleding, Correctie] | None:
    """A story with a last sentence that takes back another answer in so many words; the story stays whole."""
    *verhaal, slot = splits_zinnen(tekst) or [""]
    kaal, voor = plat(slot), " ".join(verhaal)
    zegt_het = herroept(slot) or begint_met_teken(kaal) or _KLOPT_NIET_MAAR.search(kaal)
    if not zegt_het or len(kaal.split()) > KORTE_SLOTZIN or not voor or not _zegt_zelf_iets(beurt, pad, voor):
        return None
    correctie = zoek_correctie(beurt, pad, slot)
    if correctie is None or correctie.waarde is None or not (correctie.zeker and correctie.duidelijk):
        return None
    return beurt.lees(pad, tekst), correctie
