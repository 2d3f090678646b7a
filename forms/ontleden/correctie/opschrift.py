"""A correction that names an answer by its heading in the summary: ``Uitleg over zorgen: geld is krap``.

Whoever looks at the summary copies its words. The heading says which answer is meant, whatever else
stands in the text; what must be taken out or is not read opens the question instead of being stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden.correctie.gevonden import Correctie, Lezer
from forms.ontleden.tekst import plat
from forms.paden import index
from forms.soorten import Soort, Waarde
from forms.teksten import label

_AANLOOP = (
    r"^\W*(?:(?:nee|en|oh?|sorry|wacht|ja|maar|ho|trouwens|dus|antwoord|ik wil(?: graag)?"
    r"|kun je|kunt u|wil je|wilt u)\b\W*)*"
)
_KOP = (
    r"(?P<kop>(?:(?:wijzig|verander|corrigeer|verbeter|pas|zet|doe|bij|dat van|over|op|in)\b\W*)*)"
    r"(?:de |het |dat |mijn |van )*"
)
_MOET = (
    r"(?: ?: ?| (?:moet(?:en)?|wordt|worden|had moeten)(?: toch| dus| gewoon)?(?: zijn| worden| staan)?:? )"
)
_EIND_MOET = re.compile(r" (?:zijn|worden|staan)(?: hoor)?\W*$")
_WEG = re.compile(
    r"\b(?:weg|eruit|eraf|er uit|er af|leeg|schrap\w*|verwijder\w*|wis|wissen|hoeft er niet in)\b"
)
_KLOPT_NIET = r"(?: (?:klop\w*|is|staat) .{0,20}\b(?:niet|fout|verkeerd))"
_WIJZIGEN = r"(?:(?: wil ik| graag| nog| even)* (?:wijzigen|veranderen|aanpassen|verbeteren|corrigeren))"
_OPEN = re.compile(
    rf"^(?: (?:ook|toch|dus|nog|echt|helemaal|wil ik|graag))*(?:{_KLOPT_NIET}|{_WIJZIGEN})\b.{{0,25}}$"
)
_ZEGT_HET = re.compile(rf"^(?: ?:|{_KLOPT_NIET}| (?:moet(?:en)?|had moeten) )")
"""Behind a heading of one word, which may as well be a word of a story."""
_OOK = re.compile(r"^(?: ook| hoort ook| moet ook| komt ook| nog)\b(?: bij| dat| bij zetten| zetten)*:? ?")
_LANGSTE = 40
"""Words; a longer text tells a story."""


def via_opschrift(tekst: str, dossier: Dossier, open_pad: str, lees: Lezer) -> Correctie | None:
    """The correction of the answer whose heading the text begins with; None when it begins otherwise."""
    kaal = plat(tekst)
    if len(kaal.split()) > _LANGSTE:
        return None
    for pad, kop, rest in _genoemd(kaal, tekst, dossier, open_pad):
        if _WEG.search(kaal):
            return _correctie(pad, None, tekst)
        if _OOK.match(rest) or ("bij" in kop.split() and rest[:1] == ":"):
            stuk = _OOK.sub("", rest).lstrip(": ")
            return _correctie(pad, _erbij(pad, stuk, dossier, lees), stuk)
        if vondst := re.match(_MOET, rest):
            stuk = _EIND_MOET.sub("", rest[vondst.end() :]).strip(" .")
            gelezen = lees(pad, stuk)
            return _correctie(pad, gelezen.waarde if gelezen.gelukt else None, stuk)
        if _OPEN.match(rest) or (kop.strip() and not rest.strip(" .!?")):
            return _correctie(pad, None, tekst)
    return None


def _genoemd(kaal: str, tekst: str, dossier: Dossier, open_pad: str) -> Iterator[tuple[str, str, str]]:
    """Each answer whose heading stands in front, the longest first, with what stands before and behind."""
    namen = {pad: plat(label(pad, dossier)) for pad in dossier if pad != open_pad}
    for pad, naam in sorted(namen.items(), key=lambda paar: (-len(paar[1]), paar[0])):
        patroon = rf"{_AANLOOP}{_KOP}{_wie(pad, dossier)}{re.escape(naam)}(?!\w)"
        haal_weg = rf"{_AANLOOP}(?P<kop>(?:haal|laat)\b.*?)\b{re.escape(naam)}"
        vondst = re.match(patroon, kaal) or re.match(haal_weg, kaal)
        if vondst and (" " in naam or vondst.group("kop").strip() or _ZEGT_HET.match(kaal[vondst.end() :])):
            yield pad, vondst.group("kop"), tekst[vondst.end() :]


def _wie(pad: str, dossier: Dossier) -> str:
    """The name of the child before a heading about one; needed when there are more children."""
    nummer = index(pad)
    if nummer is None or not pad.startswith(("kinderen[", "instemming.jeugdige[")):
        return ""
    naam = plat(str(dossier.waarde(f"kinderen[{nummer}].voornaam") or ""))
    return rf"{re.escape(naam)}s?\W+" if dossier.aantal("kinderen") > 1 and naam else ""


def _erbij(pad: str, stuk: str, dossier: Dossier, lees: Lezer) -> Waarde:
    """The stored answer with this beside it; None when it is of a kind to which nothing can be added."""
    oud, veld = dossier.waarde(pad), GEZINSPLAN.veld(pad)
    gelezen = lees(pad, stuk)
    if not gelezen.gelukt:
        return None
    if veld.soort is Soort.MEERKEUZE and isinstance(oud, list) and isinstance(gelezen.waarde, list):
        samen = {*oud, *gelezen.waarde} - {veld.sluit_rest_uit}
        return [optie for optie in veld.opties if optie in samen]
    if veld.soort is Soort.TEKST and isinstance(oud, str):
        return f"{oud}\n{stuk}"
    return gelezen.waarde


def _correctie(pad: str, waarde: Waarde, kern: str) -> Correctie:
    return Correctie(pad, waarde, kern, zeker=True, duidelijk=True, aan_antwoord=True, expliciet=True)
