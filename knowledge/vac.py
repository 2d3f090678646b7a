"""Entries as VACs (vraag-antwoordcombinaties), the way KISS and other Dutch municipalities keep them. Pure.

``record.data`` follows the objecttype *vac* of the Samenwerkende Dienstverlening, as KISS reads it from
the Objects API and the PDC of Utrecht serves it (repositories Klantinteractie-Servicesysteem/
KISS-frontend and frameless/strapi, ``overige-objecten-api``): ``vraag``, ``antwoord``, ``status``
(actief | non-actief | te-verwijderen), ``doelgroep`` (eu-burger | eu-bedrijf | eu-burger-bedrijf),
``afdelingen``, ``toelichting``, ``trefwoorden``, ``gerelateerdeVACs``, ``gerelateerdeProducten``, ``uuid``
and ``url``. What a VAC has no field for (source, paragraph, version, review date, the parts
for jeugdigen and professionals) stands beside ``record`` under ``gezinsplan``, so that
``knowledge.vac_lezen`` gives the same entry back.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from knowledge.items import Kennisitem

EIGEN = "gezinsplan"
EIGEN_TEKST = ("id", "bron", "paragraaf", "versie", "professionals")
JEUGDIGEN = "jeugdigen"
"""The answer in je-form: not in exports of before it was there."""
DOELGROEPEN: Mapping[str, tuple[str, ...]] = {
    "eu-burger": ("ouders",),
    "eu-bedrijf": ("professionals",),
    "eu-burger-bedrijf": ("ouders", "professionals"),
}
"""For whom a VAC is, in our words."""
_TYPE = "/api/v2/objecttypes/vac"
_OBJECT = "/api/v2/objects/"
_BURGERS = {"ouders", "jeugdigen"}


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
        EIGEN: {naam: getattr(item, naam) for naam in (*EIGEN_TEKST, JEUGDIGEN)}
        | {"doelgroep": list(item.doelgroep)},
    }


def naar_json(items: Sequence[Kennisitem], basis: str) -> str:
    """All entries as one page of the Objects API."""
    resultaten = [naar_vac(item, basis) for item in items]
    blad = {"count": len(resultaten), "next": None, "previous": None, "results": resultaten}
    return json.dumps(blad, ensure_ascii=False, indent=2) + "\n"


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
