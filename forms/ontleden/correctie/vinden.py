"""From a text to the earlier answer that it corrects, with the new value."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden.correctie.erbij import erbij_of_eraf
from forms.ontleden.correctie.gevonden import Correctie, Lezer
from forms.ontleden.correctie.kandidaten import Kandidaat, kandidaten
from forms.ontleden.correctie.nieuw import nieuwe_waarden
from forms.ontleden.correctie.opschrift import via_opschrift
from forms.ontleden.correctie.tekens import (
    STERK,
    ZWAK,
    begint_met_teken,
    gaat_over_antwoord,
    herroept,
    patronen,
    sterkte,
)
from forms.ontleden.correctie.waarde import GEBOORTEDATUM, VRIJ, nieuw_antwoord
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import schrijfwijze
from forms.ontleden.zinsvorm import is_vraagzin
from forms.paden import index, sjabloon
from forms.soorten import Soort

_EXPLICIET = re.compile(
    r"^\W*(?:(?:o|oh|sorry|wacht|ho|nee|trouwens|en) )*(?:(?:zet |doe )?bij|verander|wijzig|pas|corrigeer"
    r"|verbeter|maak van)\b"
)
# "bij" needs more: many a story starts with "bij zijn moeder mag alles".
_OPDRACHT = re.compile(
    r"^\W*(?:(?:o|oh|sorry|wacht|ho|nee|trouwens|en)\W+)*(?:verander|wijzig|corrigeer|verbeter"
    r"|pas|maak van|zet bij(?= .{4,40}\b(?:ja|nee|neer|maar|toch)\b)"
    r"|bij(?= [^,;.:]{2,40}?(?:: |\b(?:had ik|heb ik|klop\w+|kan \w+ (?:eraf|weg)"
    r"|moet(?! (?:hij|zij|ze|ik|we|wij)\b)\b.{0,60}\b(?:zijn|staan|worden|zetten))\b)))\b"
)
_TERUGBLIK = re.compile(
    r"^\W*(?:(?:o|oh|nee|sorry|wacht|ho|oeps|trouwens|hm+|en)\W+)*(?:dat|het|die|dit|t) (?:was|waren"
    r"|is|zijn|moet|moest)\b"
)
_NIET_MAAR = re.compile(r"\b(?:niet|geen) .{1,50}\bmaar\b|\b(?:niet|geen) \w+(?: \w+)?\W*$")
ZEKER_GEWICHT = 6
"""Two signs that point to the same question."""
_LANGSTE = 25
_KORT, _HEEL_KORT, _VANZELF_WOORDEN = 12, 8, 14
"""Words; a longer text in which an old answer returns is mostly a story."""


def vind_correctie(
    tekst: str, dossier: Dossier, open_pad: str, vorige: str | None, lees: Lezer
) -> Correctie | None:
    """The correction in a text, or None. ``vorige`` is the question just before the open one.

    A text with a sign of taking back but without a question in it is about the previous answer:
    ``dat was niet de psycholoog maar de orthopedagoog``. Only words count as a sign, never a guess.
    """
    if genoemd := via_opschrift(tekst, dossier, open_pad, lees):
        return genoemd
    gevonden = _vind(tekst, dossier, open_pad, vorige, lees)
    gewoon = WOORD.sub(_in_gewone_spelling, tekst)
    if gevonden is None and gewoon != tekst:
        return _vind(gewoon, dossier, open_pad, vorige, lees)
    return gevonden


def _in_gewone_spelling(woord: re.Match[str]) -> str:
    """``Zn naam`` and ``da was nie`` are read once more as written in full, when nothing was found."""
    kaal = plat(woord.group())
    return schrijfwijze(kaal) if schrijfwijze(kaal) != kaal else woord.group()


def _vind(tekst: str, dossier: Dossier, open_pad: str, vorige: str | None, lees: Lezer) -> Correctie | None:
    kaal = plat(tekst)
    if len(kaal.split()) > _LANGSTE and not _EXPLICIET.match(kaal):
        return None
    kracht = sterkte(kaal) + (open_pad == CONTROLE and not is_vraagzin(tekst))
    rij = kandidaten(kaal, dossier, open_pad, verhaal=GEZINSPLAN.veld(open_pad).soort is Soort.TEKST)
    if (
        not rij
        and vorige is not None
        and vorige in dossier
        and _TERUGBLIK.match(kaal)
        and _NIET_MAAR.search(kaal)
    ):
        rij = [Kandidaat(vorige, 1, 0, 0, False)]
    rij = [k for k in rij if _zelfde_kind(k.pad, open_pad, kaal, dossier)]
    rij = sorted(
        rij, key=lambda k: (-k.gewicht - _na_bij(kaal, k), k.begin, _afstand(tekst, dossier, k.pad, lees))
    )
    for kandidaat in rij:
        if kracht < _nodig(kaal, kandidaat) or _gist_in_eigen_woorden(kaal, kandidaat):
            continue
        if gevonden := met_waarde(tekst, kaal, dossier, kandidaat, open_pad, kracht, lees):
            return gevonden
    if gevonden := erbij_of_eraf(tekst, dossier, open_pad, vorige, lees):
        return gevonden
    if not rij and kracht >= STERK and (geraden := _uit_de_waarde(tekst, dossier, vorige, open_pad, lees)):
        return geraden
    if rij and (kracht >= STERK or rij[0].vanzelf) and rij[0].genoemd:
        verhaal = GEZINSPLAN.veld(open_pad).soort is Soort.TEKST
        begint = not verhaal and (begint_met_teken(kaal) or gaat_over_antwoord(kaal))
        opent = len(kaal.split()) <= _KORT and (begint or any(p.search(kaal) for p in patronen("opent")))
        expliciet = _expliciet(kaal, rij[0])
        aan = _aan_antwoord(kaal, rij[0])
        return Correctie(
            rij[0].pad, None, "", opent or expliciet, duidelijk=True, aan_antwoord=aan, expliciet=expliciet
        )
    return None


_HERKENBAAR = ("gemeente", "contact.telefoon", "contact.email")
"""Answers that can be told by their shape alone: "nee, ik bedoel Rucphen"."""


def _uit_de_waarde(
    tekst: str, dossier: Dossier, vorige: str | None, open_pad: str, lees: Lezer
) -> Correctie | None:
    """A taken-back answer without its question: that of the question before, or one with a clear shape.

    Who asks ("ziet er goed uit, kan ik later iets veranderen?") takes nothing back without saying so.
    """
    aan = herroept(tekst) or begint_met_teken(plat(tekst)) or gaat_over_antwoord(plat(tekst))
    if is_vraagzin(tekst) and not aan:
        return None
    for pad in (vorige, *_HERKENBAAR):
        if pad is None or pad == open_pad or pad not in dossier or GEZINSPLAN.veld(pad).soort in VRIJ:
            continue
        for stuk in nieuwe_waarden(tekst, 0):
            gelezen = lees(pad, stuk)
            if gelezen.gelukt and gelezen.volledig and gelezen.waarde != dossier.waarde(pad):
                zeker = herroept(tekst) and pad == vorige
                return Correctie(pad, gelezen.waarde, stuk, zeker=zeker, duidelijk=True, aan_antwoord=aan)
    return None


def _zelfde_kind(pad: str, open_pad: str, kaal: str, dossier: Dossier) -> bool:
    """Without a name, "ze is zestien" at the question about one child is not about another."""
    nummer, open_nummer = index(pad), index(open_pad)
    kinderen = pad.startswith("kinderen[") and open_pad.startswith("kinderen[")
    if not kinderen or nummer == open_nummer or sjabloon(pad) == "kinderen[].voornaam":
        return True
    return plat(str(dossier.waarde(f"kinderen[{nummer}].voornaam") or "\0")) in kaal


def _na_bij(kaal: str, kandidaat: Kandidaat) -> int:
    """In "verander mijn hulpvraag in: ..." the question named first is meant, not what follows it."""
    expliciet = _EXPLICIET.match(kaal)
    dichtbij = expliciet and kandidaat.genoemd and kandidaat.begin - expliciet.end() <= _DICHTBIJ
    return 6 if dichtbij else 0


_DICHTBIJ = 14
"""Characters between the command and the question that it names."""


def _afstand(tekst: str, dossier: Dossier, pad: str, lees: Lezer) -> int:
    """How far a new birth date is from the stored one: without a name it is the child it looks like."""
    if sjabloon(pad) != GEBOORTEDATUM:
        return 0
    return OSA.distance(str(dossier.waarde(pad)), str(lees(pad, tekst).waarde))


def _nodig(kaal: str, kandidaat: Kandidaat) -> int:
    """How strong the signs must be. A word of an old answer that returns is hardly a sign by itself."""
    if kandidaat.vanzelf:
        return 0
    if kandidaat.alleen_oud:
        return ZWAK if _TERUGBLIK.match(kaal) else STERK
    return 0 if kandidaat.neemt_terug or _expliciet(kaal, kandidaat) else ZWAK


def _gist_in_eigen_woorden(kaal: str, kandidaat: Kandidaat) -> bool:
    """Only a word of an old free text returns: too little, unless the old is set against the new."""
    vrij = GEZINSPLAN.veld(kandidaat.pad).soort in VRIJ
    return kandidaat.alleen_oud and vrij and not kandidaat.geciteerd and _NIET_MAAR.search(kaal) is None


def _expliciet(kaal: str, kandidaat: Kandidaat) -> bool:
    """Whether the text opens as a command to change this answer: ``verander mijn hulpvraag in``."""
    kop = _OPDRACHT.match(kaal)
    dichtbij = kop is not None and kandidaat.begin - kop.end() <= _DICHTBIJ
    return dichtbij and (kandidaat.genoemd or kaal.startswith("maak van"))


def _duidelijk(kaal: str, kandidaat: Kandidaat) -> bool:
    """Whether the words themselves say that something must change; "nu" and "toch" say too little."""
    zegt_het = kandidaat.neemt_terug or kandidaat.vanzelf or sterkte(kaal) >= STERK
    return zegt_het or _aan_antwoord(kaal, kandidaat)


def _aan_antwoord(kaal: str, kandidaat: Kandidaat) -> bool:
    terug = kandidaat.neemt_terug and not kandidaat.alleen_oud
    if terug or kandidaat.overal or kandidaat.geciteerd or _expliciet(kaal, kandidaat):
        return True
    return begint_met_teken(kaal) or gaat_over_antwoord(kaal)


def met_waarde(
    tekst: str, kaal: str, dossier: Dossier, kandidaat: Kandidaat, open_pad: str, kracht: int, lees: Lezer
) -> Correctie | None:
    """The correction of one candidate, when a piece of the text can be read as its new value."""
    gevonden = nieuw_antwoord(tekst, kaal, dossier, kandidaat, lees)
    if gevonden is None:
        return None
    expliciet = _expliciet(kaal, kandidaat)
    return Correctie(
        kandidaat.pad,
        gevonden.waarde,
        gevonden.stuk,
        zeker=expliciet or _zeker(kaal, kandidaat, kracht),
        ander_kind=sjabloon(kandidaat.pad) == sjabloon(open_pad),
        duidelijk=_duidelijk(kaal, kandidaat),
        aan_antwoord=_aan_antwoord(kaal, kandidaat),
        expliciet=expliciet,
    )


def _zeker(kaal: str, kandidaat: Kandidaat, kracht: int) -> bool:
    """Whether the text can hardly be an answer to the open question."""
    if kracht >= STERK and (kandidaat.gewicht >= 4 or kandidaat.geciteerd):
        return True
    if kandidaat.vanzelf and len(kaal.split()) <= _VANZELF_WOORDEN:
        return True
    kort = len(kaal.split()) <= _KORT
    gesloten = kandidaat.genoemd and GEZINSPLAN.veld(kandidaat.pad).soort not in VRIJ
    if gesloten and len(kaal.split()) <= _HEEL_KORT and begint_met_teken(kaal):
        return True
    terug = _TERUGBLIK.match(kaal) is not None and _NIET_MAAR.search(kaal) is not None
    if kort and kracht >= STERK and begint_met_teken(kaal) and not kandidaat.alleen_oud:
        return True
    teken = kracht > 0 or kandidaat.neemt_terug
    return kort and teken and (kandidaat.gewicht >= ZEKER_GEWICHT or terug)
