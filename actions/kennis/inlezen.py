"""Import: Markdown files and VACs become drafts, all of them or none.

An entry of our own must be right before it comes in. Someone else's VAC lacks what only an editor can
say (which paragraph, until when); it comes in as an unfinished draft, that cannot be submitted yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlmodel import Session

from actions.kennis import rijen
from actions.kennis.modellen import IN_BEWERKING, Versiestatus
from actions.kennis.nazien import bestandsnaam, nazien
from actions.kennis.schrijven import voeg_concept_toe
from actions.kennis.versies import Importuitslag
from actions.kennis.weigeringen import Itemfouten
from actions.problemen import OngeldigeInvoer, TeGroot
from knowledge.controle import lees_stuk
from knowledge.formaat import schrijf
from knowledge.regels import Stuk, Vondst
from knowledge.vac_lezen import uit_json
from knowledge.vac_velden import VacFout

MARKDOWN, VAC = ".md", ".json"
MEESTE_BESTANDEN = 1_000
MEESTE_BYTES = 8 * 1024 * 1024
"""Of a whole import, unpacked; 120 entries take well under one megabyte."""


@dataclass(slots=True)
class _Gelezen:
    """What stood in the files: whole entries by file name, unfinished ones by id, and what is wrong."""

    heel: list[tuple[str, str]] = field(default_factory=list)
    half: list[tuple[str, str]] = field(default_factory=list)
    uitgezet: int = 0
    vondsten: list[Vondst] = field(default_factory=list)


def importeer(werk: Session, bestanden: Mapping[str, bytes], door: str) -> Importuitslag:
    """Turn changed files into drafts: all of them, or none. Raises Itemfouten, OngeldigeInvoer and TeGroot.

    A folder in front of a file name does not count. An entry that someone is working on is refused; a
    VAC of another municipality that came in before is left alone.
    """
    gelezen = _lees(_kale_namen(bestanden))
    heel = dict(gelezen.heel)
    vondsten = [*gelezen.vondsten, *_dubbel(gelezen), *nazien(werk, heel)]
    if vondsten:
        raise Itemfouten(tuple(sorted(vondsten, key=lambda v: (v.bestand, v.regel))))
    uitslag = _breng_in(werk, {naam.removesuffix(MARKDOWN): tekst for naam, tekst in heel.items()}, door)
    onaf = [item_id for item_id, tekst in gelezen.half if _begin(werk, item_id, tekst, door)]
    return Importuitslag(
        gewijzigd=uitslag.gewijzigd,
        nieuw=(*uitslag.nieuw, *onaf),
        gelijk=(*uitslag.gelijk, *(item_id for item_id, _ in gelezen.half if item_id not in onaf)),
        onaf=tuple(onaf),
        uitgezet=gelezen.uitgezet,
    )


def _kale_namen(bestanden: Mapping[str, bytes]) -> dict[str, bytes]:
    kaal = {naam.replace("\\", "/").rsplit("/", 1)[-1]: inhoud for naam, inhoud in sorted(bestanden.items())}
    if not kaal or len(kaal) != len(bestanden) or not all(n.endswith((MARKDOWN, VAC)) for n in kaal):
        raise OngeldigeInvoer(code="kennis_zip", veld="bestand")
    if sum(map(len, kaal.values())) > MEESTE_BYTES:
        raise TeGroot()
    return kaal


def _lees(kaal: Mapping[str, bytes]) -> _Gelezen:
    uit = _Gelezen()
    for naam, inhoud in kaal.items():
        if naam.endswith(VAC):
            _lees_vacs(naam, inhoud, uit)
            continue
        stuk = lees_stuk(naam, inhoud)
        if isinstance(stuk, Stuk):
            uit.heel.append((naam, stuk.tekst))
        else:
            uit.vondsten.append(stuk)
    if len(uit.heel) + len(uit.half) > MEESTE_BESTANDEN:
        raise TeGroot()
    return uit


def _lees_vacs(naam: str, inhoud: bytes, uit: _Gelezen) -> None:
    try:
        vacs = uit_json(inhoud.decode("utf-8-sig"))
    except UnicodeDecodeError:
        uit.vondsten.append(Vondst(naam, 1, "Het bestand is geen UTF-8-tekst.", "Sla het op als UTF-8."))
    except VacFout as fout:
        uit.vondsten.append(Vondst(naam, 1, fout.wat, fout.oplossing))
    else:
        aan = [vac for vac in vacs if vac.actief]
        uit.uitgezet += len(vacs) - len(aan)
        uit.heel += [(bestandsnaam(vac.item.id), schrijf(vac.item)) for vac in aan if vac.eigen]
        uit.half += [(vac.item.id, schrijf(vac.item)) for vac in aan if not vac.eigen]


def _dubbel(gelezen: _Gelezen) -> list[Vondst]:
    namen = [naam for naam, _ in gelezen.heel] + [bestandsnaam(item_id) for item_id, _ in gelezen.half]
    keer = Counter(namen)
    wat, oplossing = "Dit antwoord staat twee keer in uw bestanden.", "Haal er een weg."
    return [Vondst(naam, 1, wat, oplossing) for naam, aantal in keer.items() if aantal > 1]


def _breng_in(werk: Session, teksten: Mapping[str, str], door: str) -> Importuitslag:
    gelijk: list[str] = []
    gewijzigd: list[str] = []
    nieuw: list[str] = []
    bezet: list[Vondst] = []
    for item_id, tekst in teksten.items():
        alle = rijen.van_item(werk, item_id)
        live, concept = rijen.een(alle, Versiestatus.LIVE), rijen.een(alle, *IN_BEWERKING)
        if tekst in {rij.tekst for rij in (concept or live,) if rij}:
            gelijk.append(item_id)
        elif concept:
            bezet.append(_bezet(item_id, concept.gemaakt_door))
        else:
            basis = live.nummer if live else None
            voeg_concept_toe(werk, item_id, rijen.volgend_nummer(alle), tekst, door, basis)
            (gewijzigd if alle else nieuw).append(item_id)
    if bezet:
        raise Itemfouten(tuple(bezet))  # the session of the caller undoes what was added
    return Importuitslag(tuple(gewijzigd), tuple(nieuw), tuple(gelijk))


def _begin(werk: Session, item_id: str, tekst: str, door: str) -> bool:
    """Start an unfinished draft; False when there is an entry with this name already."""
    if rijen.van_item(werk, item_id):
        return False
    voeg_concept_toe(werk, item_id, 1, tekst, door, None)
    return True


def _bezet(item_id: str, wie: str) -> Vondst:
    wat = f"Er is al een concept van {wie}."
    return Vondst(bestandsnaam(item_id), 1, wat, "Publiceer dat concept eerst, of gooi het weg.")
