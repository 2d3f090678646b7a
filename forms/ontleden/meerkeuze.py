"""Several options at once, in running text: ``vooral geld en het wonen``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from forms.ontleden.opties import Treffer, lexicon, vind
from forms.ontleden.rangorde import plaatsen
from forms.ontleden.rest import mislukt, ontleding
from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

_UITZONDERING = ("behalve", "maar", "uitgezonderd", "alleen")
_ALLEN = frozenset(["allemaal", "iedereen", "alles", "allebei", "beide", "beiden", "alle"])
_BEPERKT = re.compile(
    r"\b(?:niet|geen|niks|niets|niemand|dicht|geheim|tegen iedereen|behalve|uitgezonderd|alleen|maar met)\b"
    r"|\bmaar \w+ \w+"
)
_MAAKT_NIET_UIT = re.compile(
    r"\bmaakt (?:\w+ ){0,3}(?:niks|niets|niet|weinig) uit\b|\bom het even\b|\bgeen voorkeur\b"
    r"|\b(?:wie|wat|waarmee|zoals|hoe) (?:jullie|u|je) (?:maar |het )?(?:willen|wil|wilt"
    r"|handigst\w*|best\w*|uitkomt|makkelijk\w*|nodig)\b"
)
_NIEMAND_BEHALVE = re.compile(
    r"^\W*(?:met )?(?:geen|niemand|niets|niks)(?: van (?:die|deze|hen|allen|alle))?,?"
    r" (?:behalve|uitgezonderd)(?: met)? "
)
_BEHALVE = re.compile(r"\b(?:behalve|als het maar|maar niet|alleen niet|zolang)\b")
_DE_REST = re.compile(
    r"\b(?:de rest|de anderen?|verder (?:alles|iedereen|allemaal|wel)|al het andere)\b(?!.*\bniet\b)"
)
_IEDEREEN_BEHALVE = re.compile(
    r"\b(?:iedereen|allemaal|alles?|alle)\b.*"
    r"\b(?:behalve|uitgezonderd|maar niet|maar (?:de |mijn |onze )?\w+ (?:liever )?niet)\b"
)
_ALLEBEI = re.compile(r"\W*(?:allebei|beide|beiden)(?: graag| maar| hoor)?\W*(?:[,.;!]|$)")
_ALLES_WETEN = re.compile(r"\b(?:alles|allemaal) (?:\w+ )?(?:weten|horen|lezen|zien|inzien)\b")
"""With a name before it this is about what they may know, not about who: ``school mag alles weten``."""
_ALLEEN = re.compile(
    r"\b(?:alleen|enkel|uitsluitend)(?: maar)?(?: met| naar)?(?: de| het| mijn| onze| een)? ?$"
)
_DAARNA_ALLES = re.compile(r"^[^.;!]{2,30}[.;!] .*\b(?:alles|alle)\b")
"""``Appen. Dan heb ik alles zwart op wit``: the option came first, and this tells why."""
KORT = 8
"""In a longer text ``alles`` may be about something else."""
OVERIG = "anders"
"""Never part of ``alles``."""


def ontleed_meerkeuze(
    tekst: str, naam: str, opties: tuple[str, ...], sluit_rest_uit: str | None, titels: Mapping[str, str]
) -> Ontleding:
    """Read one or more options, in the order of the question.

    ``sluit_rest_uit`` (``geen``, ``niemand``, ``nee``) only counts when nothing else is named.
    Error ``keuze_onbekend``.
    """
    if vast := _knoppen(tekst, opties) or [opties[n] for n in plaatsen(plat(tekst), len(opties))]:
        return Ontleding(waarde=_in_volgorde(vast, opties, sluit_rest_uit), volledig=True)
    lex = lexicon(naam, opties, titels)
    kaal = _NIEMAND_BEHALVE.sub(lambda v: " " * len(v.group()), plat(zonder_vragen(tekst)))
    treffers = _vanaf_alleen(kaal, vind(kaal, lex)) if lex.weigert else vind(kaal, lex)
    ontkend = {treffer.optie for treffer in treffers if treffer.ontkend} - {sluit_rest_uit}
    over_inhoud = bool(treffers) and _ALLES_WETEN.search(kaal)
    behalve = lex.alles and ontkend and (_DE_REST.search(kaal) or _IEDEREEN_BEHALVE.search(kaal))
    if (_alles(kaal, lex.alles) and not over_inhoud and not _DAARNA_ALLES.search(kaal)) or behalve:
        keuze = [o for o in opties if o not in ontkend | {sluit_rest_uit, OVERIG}]
        return Ontleding(waarde=list(keuze), volledig=True)
    genoemd = {t.optie for t in treffers if not t.ontkend or t.optie == sluit_rest_uit} - ontkend
    keuze = _in_volgorde(genoemd, opties, sluit_rest_uit)
    if not keuze or (ontkend and keuze == [sluit_rest_uit]):
        return mislukt("keuze_onbekend", tekst)
    return _klaar(tekst, keuze, treffers)


def _vanaf_alleen(kaal: str, treffers: list[Treffer]) -> list[Treffer]:
    """``school daar heb ik niks mee, dus alleen huisarts``: what stands before ``alleen`` falls away."""
    vanaf = next((n for n, t in enumerate(treffers) if not t.ontkend and _ALLEEN.search(kaal[: t.begin])), 0)
    return [Treffer(t.optie, t.begin, t.eind, t.ontkend or n < vanaf) for n, t in enumerate(treffers)]


def _knoppen(tekst: str, opties: tuple[str, ...]) -> list[str]:
    """Values from buttons or tick boxes: ``geld,wonen``."""
    delen = [deel.strip() for deel in tekst.split(",")]
    return delen if delen and all(deel in opties for deel in delen) else []


def _in_volgorde(genoemd: Collection[str], opties: tuple[str, ...], sluit_rest_uit: str | None) -> list[str]:
    keuze = [optie for optie in opties if optie in genoemd]
    return keuze if keuze == [sluit_rest_uit] else [optie for optie in keuze if optie != sluit_rest_uit]


def _alles(kaal: str, zinnen: frozenset[tuple[str, ...]]) -> bool:
    """Whether the text opens with ``alles``, perhaps with ``behalve ...`` after it."""
    namen = tuple(woorden(kaal))
    vul = woordgroep("woorden/vulwoorden", "algemeen")
    if _MAAKT_NIET_UIT.search(kaal) and not _BEHALVE.search(kaal):
        return bool(zinnen)
    if _ALLEBEI.match(kaal) and not _BEHALVE.search(kaal):
        return bool(zinnen)
    los = [naam for naam in namen if (naam,) in zinnen and naam in _ALLEN]
    if los and len(namen) <= KORT and not _BEPERKT.search(kaal):
        return True
    over = tuple(naam for naam in namen if naam not in vul or naam == "maar")
    grens = next((n for n, naam in enumerate(over) if naam in _UITZONDERING), len(over))
    return namen in zinnen or over[:grens] in zinnen


def _klaar(tekst: str, keuze: list[str], treffers: list[Treffer]) -> Ontleding:
    """Denied options are understood too: ``geen geldzorgen, wel wonen`` leaves nothing over."""
    vul = woordgroep("woorden/vulwoorden", "algemeen", "keuze")
    if any(treffer.ontkend for treffer in treffers):
        vul = vul | {"niet", "geen", "wel", "liever", "behalve"}
    return ontleding(list(keuze), tekst, [(t.begin, t.eind) for t in treffers], vul)
