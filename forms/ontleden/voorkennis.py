"""What a message tells about questions that come later.

``Ik ben Fatima uit Wouw, moeder van Daan van 8 en Noor van 14`` answers one question and holds the
answers to five more. Each is kept in the person's own words and offered when its question comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from forms.definitie import GEZINSPLAN
from forms.dossier import JEUGDIGE, Dossier
from forms.ontleden.gemeente import ontleed_gemeente
from forms.ontleden.getallen import woord_patroon
from forms.ontleden.mailadres import ontleed_email
from forms.ontleden.tekst import plat
from forms.ontleden.telefoon import ontleed_telefoon
from forms.ontleden.woordenlijst import woordgroep

MINSTE_WOORDEN = 5
"""A shorter message holds one answer."""
MEESTE_KINDEREN = 10
NOG_EEN_KIND = "kinderen.nog_een"

_WOONT = re.compile(r"\b(?:uit|in|te) (?P<k>(?:[a-z'.-]+ ?){1,3})")
_RELATIE = re.compile(
    r"\b(?P<k>(?:pleeg|stief|bonus|groot|schoon)?(?:moeder|vader|mama|papa|ouder|oma|opa)|tante|oom|verzorger|verzorgster)"
    r" (?:van|en|\w+ van)\b|\bik ben (?:de |een |haar |zijn |hun "
    r"|alleenstaande )*(?P<k2>\w*(?:moeder|vader|mama|papa|ouder|oma|opa)|tante|oom)\b"
)
_LEEFTIJD = r"(?:8|9|1[0-9]|2[0-2])"
_IK_BEN_ZELF = re.compile(
    r"\bik ben (?:\w+,? (?:en )?(?:ik )?(?:ben )?(?=\d+ ?(?:jaar|jr)))?(?:net |bijna |al |pas |een )*"
    rf"(?P<n>{_LEEFTIJD})(?: ?jaar| jr)?(?= |,|\.|!|$)(?! (?:maand|week|weken|dag|keer|procent|uur|kilo))"
    rf"|\bik ben (?:een )?(?:kind|jongere|jongen|meisje|tiener|puber) van (?P<n2>{_LEEFTIJD})\b"
)
_NOEMT_ZICH = re.compile(r"\b(?:ik ben|ik heet|m(?:ij|e)n naam is|mijn naam:|met)(?: de)? ")
_NAAM = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w'’-]+(?: (?:(?:van|de|den|der|het|ten|ter|el|al|op) ?)*[^\W\d_a-zß-öø-ÿ][\w'’-]+)*"
)
_MAIL = re.compile(r"\S+@\S+\.\w+")
_NUMMER = re.compile(r"(?:\+|0)[0-9][0-9 .()-]{7,14}[0-9]")


def vind_voorkennis(tekst: str, dossier: Dossier, open_pad: str) -> dict[str, str]:
    """The later questions that this message answers, each with the words that do."""
    if open_pad == NOG_EEN_KIND:
        return noemt_volgend_kind(tekst, dossier)
    if len(tekst.split()) < MINSTE_WOORDEN:
        return {}
    gevonden = dict(_gevonden(tekst))
    return {pad: stuk for pad, stuk in gevonden.items() if pad not in dossier and pad != open_pad}


def _gevonden(tekst: str) -> Iterator[tuple[str, str]]:
    kaal = plat(tekst)
    if naam := _eigen_naam(tekst, kaal):
        yield "contact.naam", naam
    if zelf := _IK_BEN_ZELF.search(kaal):
        yield "contact.relatie", JEUGDIGE
        yield "kinderen[0].geboortedatum", zelf.group("n") or zelf.group("n2")
        return
    if relatie := _RELATIE.search(kaal):
        groep = "k" if relatie.group("k") else "k2"
        yield "contact.relatie", tekst[relatie.start(groep) : relatie.end(groep)]
    if plaats := _plaats(tekst, kaal):
        yield "gemeente", plaats
    if (nummer := _NUMMER.search(kaal)) and ontleed_telefoon(nummer.group()).gelukt:
        yield "contact.telefoon", tekst[nummer.start() : nummer.end()]
    if (mail := _MAIL.search(tekst)) and ontleed_email(mail.group()).gelukt:
        yield "contact.email", mail.group()
    yield from _kinderen(tekst)


def _eigen_naam(tekst: str, kaal: str) -> str | None:
    """``Ik ben Fatima uit Wouw`` and ``mijn naam is Kees Bol``; only with capitals, as in ``naam_in_zin``."""
    vondst = _NOEMT_ZICH.search(kaal)
    naam = _NAAM.match(tekst, vondst.end()) if vondst else None
    gezegd = naam.group().strip() if naam else ""
    bekend = plat(gezegd) in _geen_kind() or _RELATIE.match(kaal, vondst.start() if vondst else 0)
    return gezegd if gezegd and not bekend else None


def _plaats(tekst: str, kaal: str) -> str | None:
    opties = GEZINSPLAN.veld("gemeente").opties
    for vondst in _WOONT.finditer(kaal):
        namen = vondst.group("k").split()
        for lang in range(len(namen), 0, -1):
            naam = " ".join(namen[:lang]).rstrip(".")
            if ontleed_gemeente(naam, opties).volledig:
                begin = vondst.start("k")
                return tekst[begin : begin + len(naam)]
    return None


@cache
def _kind() -> re.Pattern[str]:
    getal = rf"(?P<n>[0-9]{{1,2}}|{woord_patroon()})"
    return re.compile(
        rf"(?P<naam>[^\W\d_a-z][\w'-]+)(?: is| van|,| \(|:| =| die| wordt)+ ?(?:al |net |bijna "
        rf"|ook )*{getal}(?: ?jaar| is| jr)?(?=\W|$)"
    )


def _kinderen(tekst: str) -> Iterator[tuple[str, str]]:
    """Every ``Daan van 8`` in the text, in order."""
    vondsten = [v for v in _kind().finditer(tekst) if plat(v.group("naam")) not in _geen_kind()]
    for nummer, vondst in enumerate(vondsten[:MEESTE_KINDEREN]):
        yield f"kinderen[{nummer}].voornaam", vondst.group("naam")
        yield f"kinderen[{nummer}].geboortedatum", vondst.group("n")
    if len(vondsten) > 1:
        yield NOG_EEN_KIND, "ja"


_NOEMT_VOLGEND = re.compile(
    r"\b(?i:zusje|broertje|zus|broer|zoon|dochter|zoontje|dochtertje|kind|nog|ook|ja|en|jongste|oudste|is|heet)\W+"
    r"(?P<naam>[^\W\d_a-zß-öø-ÿ][\w'-]+)"
)
_VOLGEND_KLEIN = re.compile(
    r"\b(?:zusje|broertje|zoontje|dochtertje) (?P<naam>[a-z]{3,}),? (?P<n>[0-9]{1,2})\b"
)


def noemt_volgend_kind(tekst: str, dossier: Dossier) -> dict[str, str]:
    """The name, and perhaps the age, of a child that was not told before; empty when none is named."""
    aantal = dossier.aantal("kinderen")
    bekend = {plat(str(dossier.waarde(f"kinderen[{n}].voornaam"))) for n in range(aantal)}
    gevonden = dict(_volgend_kind(tekst, aantal))
    return {} if bekend & set(map(plat, gevonden.values())) else gevonden


def _volgend_kind(tekst: str, nummer: int) -> Iterator[tuple[str, str]]:
    """The name and age of one more child, told with the yes: ``ja, Femke, die is 9``."""
    vondst = _NOEMT_VOLGEND.search(tekst) or _VOLGEND_KLEIN.search(tekst)
    if vondst is None or plat(vondst.group("naam")) in _geen_kind():
        return
    yield f"kinderen[{nummer}].voornaam", vondst.group("naam")
    leeftijd = _LEEFTIJD_ERACHTER.search(plat(tekst[vondst.end("naam") :]))
    if leeftijd:
        yield f"kinderen[{nummer}].geboortedatum", leeftijd.group("n")


_LEEFTIJD_ERACHTER = re.compile(r"^.{0,30}?\b(?P<n>[0-9]|1[0-9])\b(?! (?:maand|week|weken|dagen))")


def _geen_kind() -> frozenset[str]:
    return woordgroep("woorden/namen", "geen_naam", "nooit_naam")
