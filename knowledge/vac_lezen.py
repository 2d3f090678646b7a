"""Reads VACs, our own and those of other municipalities. Pure.

Accepted are a page of the Objects API (``results``), a list of objects, one object, and the data of VACs
without an object around them. Our own come back whole. Of someone else's VAC we know no paragraph of our
source, no review and seldom a last day: those fields stay empty, and the entry is a draft to finish.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from knowledge.items import Kennisitem
from knowledge.korte_naam import LANGSTE_ID, korte_naam
from knowledge.vac import DOELGROEPEN, EIGEN, EIGEN_TEKST, JEUGDIGEN
from knowledge.vac_tekst import als_markdown, een_regel
from knowledge.vac_velden import VacFout, Veldlezer

STATUSSEN = ("actief", "non-actief", "te-verwijderen")
_GEEN_DAG = cast(date, "")
"""A day that the editor still fills in; the checker refuses it until then."""
_VORM = "Kies een JSON-bestand met VAC's, zoals KISS of de Objecten-API dat geeft."


@dataclass(frozen=True, slots=True)
class Vac:
    """One VAC as an entry. ``eigen``: from our own export; ``actief``: not switched off by its owner."""

    item: Kennisitem
    eigen: bool
    actief: bool


def uit_json(tekst: str) -> list[Vac]:
    """The VACs of a file. Raises VacFout."""
    lezers = [Veldlezer(_object(vac, nummer), nummer) for nummer, vac in enumerate(_vacs(tekst), start=1)]
    namen = _namen(lezers)
    ids = {_uuid(lezer): naam for lezer, naam in zip(lezers, namen, strict=True)}
    return [_lees(lezer, naam, ids) for lezer, naam in zip(lezers, namen, strict=True)]


def _vacs(tekst: str) -> Sequence[Any]:
    try:
        inhoud = json.loads(tekst)
    except (ValueError, RecursionError) as fout:
        raise VacFout(1, "results", _VORM) from fout
    if isinstance(inhoud, dict):
        inhoud = inhoud.get("results", [inhoud] if {"record", "vraag"} & inhoud.keys() else None)
    if not isinstance(inhoud, list) or not inhoud:
        raise VacFout(1, "results", _VORM)
    return inhoud


def _object(vac: Any, nummer: int) -> Mapping[str, Any]:
    if not isinstance(vac, dict):
        raise VacFout(nummer, "record", _VORM)
    return {"record": {"data": vac}} if "record" not in vac else vac


def _namen(lezers: Sequence[Veldlezer]) -> list[str]:
    """The id of each VAC; someone else's get a short name from their question, each another one."""
    uit: list[str] = []
    for lezer in lezers:
        if _is_eigen(lezer):
            uit.append(lezer.tekst(EIGEN, "id"))
            continue
        kort = korte_naam(een_regel(lezer.tekst("record", "data", "vraag"))) or f"vac-{lezer.nummer}"
        uit.append(kort if kort not in uit else _met_nummer(kort, lezer.nummer))
    return uit


def _met_nummer(kort: str, nummer: int) -> str:
    staart = f"-{nummer}"
    return kort[: LANGSTE_ID - len(staart)].rstrip("-") + staart


def _is_eigen(lezer: Veldlezer) -> bool:
    return lezer.of(EIGEN) is not None


def _uuid(lezer: Veldlezer) -> str:
    return str(lezer.of("uuid") or lezer.of("record", "data", "uuid") or lezer.nummer)


def _lees(lezer: Veldlezer, naam: str, ids: Mapping[str, str]) -> Vac:
    status = lezer.tekst("record", "data", "status")
    if status not in STATUSSEN:
        raise lezer.fout(("record", "data", "status"), f"Kies uit: {', '.join(STATUSSEN)}.")
    eigen = _is_eigen(lezer)
    item = _eigen_item(lezer, ids) if eigen else _vreemd_item(lezer, naam, ids)
    return Vac(item, eigen, status == "actief")


def _eigen_item(veld: Veldlezer, ids: Mapping[str, str]) -> Kennisitem:
    return Kennisitem(
        **{naam: veld.tekst(EIGEN, naam) for naam in EIGEN_TEKST},
        jeugdigen=veld.tekst(EIGEN, JEUGDIGEN) if veld.of(EIGEN, JEUGDIGEN) is not None else "",
        vraag=veld.tekst("record", "data", "vraag"),
        antwoord=veld.tekst("record", "data", "antwoord"),
        meer_weten=veld.tekst("record", "data", "toelichting"),
        varianten=veld.lijst("trefwoord", "record", "data", "trefwoorden"),
        eigenaar=veld.tekst("record", "data", "afdelingen", 0, "afdelingNaam"),
        geldig_van=veld.dag("record", "startAt"),
        geldig_tot=veld.dag("record", "endAt"),
        herzien_op=veld.dag("record", "registrationAt"),
        doelgroep=tuple(veld.waarde(EIGEN, "doelgroep")),
        gerelateerd=tuple(ids.get(uuid, "") for uuid in _verwante(veld)),
    )


def _vreemd_item(veld: Veldlezer, naam: str, ids: Mapping[str, str]) -> Kennisitem:
    doelgroep = veld.tekst("record", "data", "doelgroep")
    if doelgroep not in DOELGROEPEN:
        raise veld.fout(("record", "data", "doelgroep"), f"Kies uit: {', '.join(DOELGROEPEN)}.")
    antwoord = als_markdown(veld.tekst("record", "data", "antwoord"))
    if not antwoord:
        raise veld.fout(("record", "data", "antwoord"))
    return Kennisitem(
        id=naam,
        vraag=een_regel(veld.tekst("record", "data", "vraag")),
        varianten=_trefwoorden(veld),
        antwoord=antwoord,
        meer_weten=als_markdown(_tekst_of(veld, "toelichting")),
        bron="",
        paragraaf="",
        versie="",
        geldig_van=_dag_of(veld, "startAt"),
        geldig_tot=_dag_of(veld, "endAt"),
        doelgroep=DOELGROEPEN[doelgroep],
        eigenaar=_eigenaar(veld),
        herzien_op=_GEEN_DAG,
        gerelateerd=tuple(ids[uuid] for uuid in _verwante(veld) if uuid in ids),
    )


def _trefwoorden(veld: Veldlezer) -> tuple[str, ...]:
    """Key words, as objects or as plain texts; each once."""
    rijen = veld.of("record", "data", "trefwoorden") or []
    if not isinstance(rijen, list):
        raise veld.fout(("record", "data", "trefwoorden"))
    if any(isinstance(rij, dict) for rij in rijen):
        woorden = veld.lijst("trefwoord", "record", "data", "trefwoorden")
    else:
        woorden = tuple(veld.tekst("record", "data", "trefwoorden", plek) for plek in range(len(rijen)))
    return tuple(dict.fromkeys(filter(None, map(een_regel, woorden))))


def _eigenaar(veld: Veldlezer) -> str:
    if not veld.of("record", "data", "afdelingen"):
        return ""
    return een_regel(veld.tekst("record", "data", "afdelingen", 0, "afdelingNaam"))


def _verwante(veld: Veldlezer) -> tuple[str, ...]:
    """The uuids of related VACs; the name of the list is written in two ways."""
    data = veld.of("record", "data") or {}
    naam = next((n for n in ("gerelateerdeVACs", "gerelateerdeVacs") if data.get(n)), None)
    adressen = veld.lijst("VAC", "record", "data", naam) if naam else ()
    return tuple(adres.rstrip("/").rsplit("/", 1)[-1] for adres in adressen)


def _tekst_of(veld: Veldlezer, naam: str) -> str:
    return "" if veld.of("record", "data", naam) is None else veld.tekst("record", "data", naam)


def _dag_of(veld: Veldlezer, naam: str) -> date:
    return _GEEN_DAG if veld.of("record", naam) is None else veld.dag("record", naam)
