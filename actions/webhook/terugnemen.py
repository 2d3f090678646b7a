"""What a text takes back: an earlier answer, alone or beside the answer to the open question."""

from __future__ import annotations

import re
from functools import partial

from actions.gesprek.lezen import lees_tekst, soort_van
from actions.webhook.beurt import Werkbeurt
from forms import reis
from forms.ontleden import splits_zinnen
from forms.ontleden.correctie import Correctie, vind_correctie
from forms.ontleden.correctie.tekens import begint_met_teken, gaat_over_antwoord, herroept
from forms.ontleden.gesprekje import ontleed_gesprekje
from forms.ontleden.tekst import plat
from forms.soorten import Ontleding, Soort

_KNIPPEN = re.compile(r"[,;.!] (?:en |maar |trouwens )?| en (?:dan |trouwens )?| maar |: ")
_KLOPT_NIET_MAAR = re.compile(
    r"\bklop\w+ (?:\w+ )?niet(?: meer)?[,;:]? (?:het|dat|die|maar|hij|zij|ze|maak|doe|is)\b"
)
KORTE_SLOTZIN = 12
"""Words; a longer last sentence belongs to the story."""


def neemt_terug(beurt: Werkbeurt, pad: str, tekst: str) -> tuple[Ontleding | None, Correctie | None]:
    """The answer that stands beside a correction, if any, and the correction."""
    return _correctie_ernaast(beurt, pad, tekst) or (None, _correctie(beurt, pad, tekst))


def zoek_correctie(beurt: Werkbeurt, pad: str, tekst: str) -> Correctie | None:
    """The earlier answer that this text changes, if any."""
    lees = partial(_lees, beurt)
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
        gelezen = lees_tekst(beurt.dossier, pad, voor, beurt.vandaag)
        if soort_van(pad) is Soort.KORT and not _zegt_zelf_iets(beurt, pad, voor):
            continue
        if gelezen.gelukt and gelezen.volledig and (correctie := zoek_correctie(beurt, pad, na)):
            return gelezen, correctie
    return None


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
    return _lees(beurt, pad, tekst), correctie


def _lees(beurt: Werkbeurt, pad: str, tekst: str) -> Ontleding:
    return lees_tekst(beurt.dossier, pad, tekst, beurt.vandaag)
