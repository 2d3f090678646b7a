"""The rules an entry must keep. Each finding names the line and the remedy, in Dutch. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.formaat import KOP_JEUGDIGEN, KOP_MEER, STREEP, regel_van, schrijf
from knowledge.items import Kennisitem
from knowledge.passages import Bronnen
from knowledge.woorden import vouw

MEESTE_WOORDEN = 90
MEESTE_TEKENS = 20_000
MINSTE_VARIANTEN = 5
DOELGROEPEN = ("ouders", "jeugdigen", "professionals")
ID_PATROON = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HTML = re.compile(r"<\s*/?\s*[a-zA-Z!]|javascript:|&#|\bon[a-z]+\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vondst:
    """Something to mend: file, line (from 1), what is wrong and how to mend it."""

    bestand: str
    regel: int
    wat: str
    oplossing: str

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}: {self.wat} {self.oplossing}"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A file that could be read, with its entry."""

    bestand: str
    tekst: str
    item: Kennisitem


Melding = tuple[int, str, str]


def controleer_stuk(stuk: Stuk, bronnen: Bronnen) -> Iterator[Vondst]:
    """Rules that need one entry only."""
    for regel in REGELS.values():
        for plek, wat, oplossing in regel(stuk):
            yield Vondst(stuk.bestand, plek, wat, oplossing)
    for naam in stuk.item.paragrafen:
        if not bronnen.namen(naam):
            wat = f"De paragraaf '{naam}' staat niet in de bronnen."
            yield Vondst(
                stuk.bestand, regel_van(stuk.tekst, "paragraaf"), wat, "Kies een kop uit knowledge/bronnen."
            )


def controleer_samen(stukken: Sequence[Stuk]) -> Iterator[Vondst]:
    """Rules over all entries together: unique ids and variants, known relations."""
    ids = {stuk.item.id for stuk in stukken}
    gezien: dict[str, Stuk] = {}
    eerder: dict[str, str] = {}
    for stuk in stukken:
        if stuk.item.id in eerder:
            wat = f"Het id '{stuk.item.id}' staat ook in {eerder[stuk.item.id]}."
            yield Vondst(stuk.bestand, regel_van(stuk.tekst, "id"), wat, "Geef elk item een eigen id.")
        eerder[stuk.item.id] = stuk.bestand
        yield from _relaties(stuk, ids)
        yield from _dubbele_varianten(stuk, gezien)


def _relaties(stuk: Stuk, ids: set[str]) -> Iterator[Vondst]:
    for naam in stuk.item.gerelateerd:
        if naam not in ids or naam == stuk.item.id:
            wat = f"Het gerelateerde item '{naam}' bestaat niet of is dit item zelf."
            yield Vondst(stuk.bestand, _lijstregel(stuk.tekst, naam), wat, "Noem het id van een ander item.")


def _dubbele_varianten(stuk: Stuk, gezien: dict[str, Stuk]) -> Iterator[Vondst]:
    for variant in dict.fromkeys((stuk.item.vraag, *stuk.item.varianten)):
        sleutel = _kern(variant)
        ander = gezien.setdefault(sleutel, stuk)
        if ander is not stuk:
            wat = f"De variant '{variant}' staat ook in {ander.bestand}."
            regel = _lijstregel(stuk.tekst, variant)
            yield Vondst(stuk.bestand, regel, wat, "Laat hem bij één van de twee staan.")


def _id(stuk: Stuk) -> Iterator[Melding]:
    regel = regel_van(stuk.tekst, "id")
    if not ID_PATROON.fullmatch(stuk.item.id):
        yield regel, f"Het id '{stuk.item.id}' mag zo niet.", "Gebruik kleine letters, cijfers en streepjes."
    if stuk.bestand.rsplit("/", 1)[-1] != f"{stuk.item.id}.md":
        yield regel, "Het id is anders dan de bestandsnaam.", f"Noem het bestand {stuk.item.id}.md."


def _data(stuk: Stuk) -> Iterator[Melding]:
    if stuk.item.geldig_tot < stuk.item.geldig_van:
        regel = regel_van(stuk.tekst, "geldig_tot")
        yield regel, "'geldig_tot' ligt vóór 'geldig_van'.", "Verander een van de twee datums."


def _doelgroep(stuk: Stuk) -> Iterator[Melding]:
    fout = [naam for naam in stuk.item.doelgroep if naam not in DOELGROEPEN]
    if fout or not stuk.item.doelgroep:
        regel = regel_van(stuk.tekst, "doelgroep")
        wat = f"De doelgroep {', '.join(fout) or '(leeg)'} bestaat niet."
        yield regel, wat, f"Kies uit: {', '.join(DOELGROEPEN)}."


def _varianten(stuk: Stuk) -> Iterator[Melding]:
    varianten = stuk.item.varianten
    if len(varianten) < MINSTE_VARIANTEN:
        regel = regel_van(stuk.tekst, "varianten")
        yield regel, f"Er zijn {len(varianten)} varianten.", f"Schrijf er minstens {MINSTE_VARIANTEN}."
    eerder: set[str] = set()
    for variant in varianten:
        if _kern(variant) in eerder or not _kern(variant):
            regel = _lijstregel(stuk.tekst, variant)
            yield regel, f"De variant '{variant}' is leeg of dubbel.", "Haal hem weg."
        eerder.add(_kern(variant))


def _lengte(stuk: Stuk) -> Iterator[Melding]:
    regels = stuk.tekst.split("\n")
    aantal = len(stuk.item.antwoord.split())
    if aantal > MEESTE_WOORDEN:
        oplossing = f"Maak het hoogstens {MEESTE_WOORDEN} woorden, of zet een deel onder '{KOP_MEER}'."
        yield _einde_kop(stuk.tekst), f"Het antwoord heeft {aantal} woorden.", oplossing
    aantal = len(stuk.item.jeugdigen.split())
    if aantal > MEESTE_WOORDEN:
        wat = f"Het antwoord aan een jeugdige heeft {aantal} woorden."
        yield regels.index(KOP_JEUGDIGEN) + 1, wat, f"Maak het hoogstens {MEESTE_WOORDEN} woorden."
    if len(stuk.tekst) > MEESTE_TEKENS:
        wat = f"Het bestand heeft {len(stuk.tekst)} tekens."
        yield 1, wat, f"Maak het korter dan {MEESTE_TEKENS} tekens."


def _html(stuk: Stuk) -> Iterator[Melding]:
    for nummer, regel in enumerate(stuk.tekst.split("\n"), start=1):
        if _HTML.search(regel):
            yield nummer, "Er staat HTML of script in de tekst.", "Schrijf gewone Markdown, zonder < en >."


def _vorm(stuk: Stuk) -> Iterator[Melding]:
    netjes = schrijf(stuk.item)
    if netjes != stuk.tekst:
        paren = zip(stuk.tekst.split("\n"), netjes.split("\n"), strict=False)
        plek = next((n for n, (a, b) in enumerate(paren, start=1) if a != b), 1)
        oplossing = "Sla het bestand op met 'python -m knowledge.controle --netjes'."
        yield plek, "Het bestand staat niet in de vaste vorm.", oplossing


def _kern(variant: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", vouw(variant)))


def _lijstregel(tekst: str, waarde: str) -> int:
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        if regel.startswith("- ") and waarde in regel:
            return nummer
    return 1


def _einde_kop(tekst: str) -> int:
    regels = tekst.split("\n")
    return regels.index(STREEP, 1) + 3 if STREEP in regels[1:] else 1


REGELS: Mapping[str, Callable[[Stuk], Iterator[Melding]]] = {
    "id": _id, "data": _data, "doelgroep": _doelgroep, "varianten": _varianten,
    "lengte": _lengte, "html": _html, "vorm": _vorm,
}  # fmt: skip
"""The rules for one entry by name, for the editor's hints."""
