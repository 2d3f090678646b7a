"""Entries as VACs (vraag-antwoordcombinaties), the way KISS and other Dutch municipalities keep them. Pure.

``record.data`` follows the objecttype *vac* of the Samenwerkende Dienstverlening, as KISS reads it from
the Objects API and the PDC of Utrecht serves it (repositories Klantinteractie-Servicesysteem/
KISS-frontend and frameless/strapi, ``overige-objecten-api``): ``vraag``, ``antwoord``, ``status``
(actief | non-actief | te-verwijderen), ``doelgroep`` (eu-burger | eu-bedrijf | eu-burger-bedrijf),
``afdelingen``, ``toelichting``, ``trefwoorden``, ``gerelateerdeVACs``, ``gerelateerdeProducten``, ``uuid``
and ``url``. What a VAC has no field for (source, paragraph, version, review date, the part for
professionals) stands beside ``record`` under ``gezinsplan``, so that reading gives the same entry back.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from knowledge.items import Kennisitem

EIGEN = "gezinsplan"
_TYPE = "/api/v2/objecttypes/vac"
_OBJECT = "/api/v2/objects/"
_EIGEN_TEKST = ("id", "bron", "paragraaf", "versie", "professionals")
_BURGERS = {"ouders", "jeugdigen"}


class VacFout(ValueError):
    """A VAC that cannot become an entry: which one (from 1), and what to do. In Dutch."""

    def __init__(self, nummer: int, veld: str) -> None:
        super().__init__(f"VAC {nummer}: het veld '{veld}' ontbreekt of klopt niet. Vul '{veld}' in.")
        self.nummer = nummer
        self.veld = veld


def naar_vac(item: Kennisitem, basis: str) -> dict[str, Any]:
    """One entry as an object of the Objects API. ``basis`` is the address of this site, without a slash."""
    return {
        "url": _adres(item.id, basis),
        "uuid": vac_uuid(item.id),
        "type": basis + _TYPE,
        "record": {
            "index": 1,
            "typeVersion": 1,
            "data": _data(item, basis),
            "geometry": None,
            "startAt": item.geldig_van.isoformat(),
            "endAt": item.geldig_tot.isoformat(),
            "registrationAt": item.herzien_op.isoformat(),
        },
        EIGEN: {naam: getattr(item, naam) for naam in _EIGEN_TEKST} | {"doelgroep": list(item.doelgroep)},
    }


def uit_vac(vac: Mapping[str, Any], ids: Mapping[str, str], nummer: int = 1) -> Kennisitem:
    """The entry of an object; ``ids`` gives the id for each uuid. Raises VacFout."""
    veld = _Lezer(vac, nummer)
    return Kennisitem(
        **{naam: veld.tekst(EIGEN, naam) for naam in _EIGEN_TEKST},
        vraag=veld.tekst("record", "data", "vraag"),
        antwoord=veld.tekst("record", "data", "antwoord"),
        meer_weten=veld.tekst("record", "data", "toelichting"),
        varianten=veld.lijst("trefwoord", "record", "data", "trefwoorden"),
        eigenaar=veld.tekst("record", "data", "afdelingen", 0, "afdelingNaam"),
        geldig_van=veld.dag("record", "startAt"),
        geldig_tot=veld.dag("record", "endAt"),
        herzien_op=veld.dag("record", "registrationAt"),
        doelgroep=tuple(veld.waarde(EIGEN, "doelgroep")),
        gerelateerd=tuple(
            ids.get(adres.rsplit("/", 1)[-1], "")
            for adres in veld.lijst("VAC", "record", "data", "gerelateerdeVACs")
        ),
    )


def naar_json(items: Sequence[Kennisitem], basis: str) -> str:
    """All entries as one page of the Objects API."""
    resultaten = [naar_vac(item, basis) for item in items]
    blad = {"count": len(resultaten), "next": None, "previous": None, "results": resultaten}
    return json.dumps(blad, ensure_ascii=False, indent=2) + "\n"


def uit_json(tekst: str) -> list[Kennisitem]:
    """The entries of such a page. Raises VacFout."""
    try:
        vacs = json.loads(tekst)["results"]
        ids = {str(vac.get("uuid")): str(vac.get(EIGEN, {}).get("id")) for vac in vacs}
    except (ValueError, TypeError, KeyError, AttributeError) as fout:
        raise VacFout(1, "results") from fout
    return [uit_vac(vac, ids, nummer) for nummer, vac in enumerate(vacs, start=1)]


def vac_uuid(item_id: str) -> str:
    """The same uuid for the same id, always."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"gezinsplan/vragen/{item_id}"))


def _data(item: Kennisitem, basis: str) -> dict[str, Any]:
    return {
        "uuid": vac_uuid(item.id),
        "url": f"{basis}/vragen/{item.id}",
        "vraag": item.vraag,
        "antwoord": item.antwoord,
        "toelichting": item.meer_weten,
        "status": "actief",
        "doelgroep": _doelgroep(item.doelgroep),
        "afdelingen": [{"afdelingNaam": item.eigenaar}],
        "trefwoorden": [{"trefwoord": variant} for variant in item.varianten],
        "gerelateerdeVACs": [{"VAC": _adres(ander, basis)} for ander in item.gerelateerd],
        "gerelateerdeProducten": [],
    }


def _doelgroep(doelgroep: Sequence[str]) -> str:
    burger, bedrijf = bool(_BURGERS & set(doelgroep)), "professionals" in doelgroep
    if burger and bedrijf:
        return "eu-burger-bedrijf"
    return "eu-bedrijf" if bedrijf else "eu-burger"


def _adres(item_id: str, basis: str) -> str:
    return f"{basis}{_OBJECT}{vac_uuid(item_id)}"


class _Lezer:
    """Reads fields of one object by their path; what is missing or of another kind is a VacFout."""

    def __init__(self, vac: Any, nummer: int) -> None:
        self._vac = vac
        self._nummer = nummer

    def waarde(self, *pad: str | int) -> Any:
        plek = self._vac
        try:
            for stap in pad:
                plek = plek[stap]
        except (LookupError, TypeError) as fout:
            raise self._fout(pad) from fout
        return plek

    def tekst(self, *pad: str | int) -> str:
        waarde = self.waarde(*pad)
        if not isinstance(waarde, str):
            raise self._fout(pad)
        return waarde

    def dag(self, *pad: str | int) -> date:
        try:
            return date.fromisoformat(self.tekst(*pad)[:10])
        except ValueError as fout:
            raise self._fout(pad) from fout

    def lijst(self, naam: str, *pad: str | int) -> tuple[str, ...]:
        rijen = self.waarde(*pad)
        if not isinstance(rijen, list):
            raise self._fout(pad)
        return tuple(self.tekst(*pad, nummer, naam) for nummer in range(len(rijen)))

    def _fout(self, pad: Sequence[str | int]) -> VacFout:
        return VacFout(self._nummer, ".".join(str(stap) for stap in pad))
