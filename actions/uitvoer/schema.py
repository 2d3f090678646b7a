"""The JSON Schema (2020-12) of an exported gezinsplan, drawn from the models and the definition.

Nothing in it is kept by hand: a new question or option is in the schema at once. Change ``VERSIE``
with it: the first number when old readers break, the second for more, the third for words.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from actions.instellingen import instellingen
from actions.intakes.schemas import Plan, Uitvoer
from actions.intakes.statussen import IntakeStatus
from actions.uitvoer.schemavelden import Schema, antwoorden, antwoordvorm
from forms.definitie import GEZINSPLAN
from forms.kenmerk import ALFABET

VERSIE = "1.0.0"
PAD = "/api/v1/schemas/gezinsplan-deel-1.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BESTAND = Path(__file__).parent / "schema.yaml"
_KENMERK = f"^GP-[{ALFABET}]{{4}}-[{ALFABET}]{{4}}$"


def als_uitvoer(plan: Plan) -> Uitvoer:
    """A plan as it leaves: with the address and version of its schema."""
    velden = {naam: getattr(plan, naam) for naam in Plan.model_fields}
    return Uitvoer(**velden, adres=schema_adres(), schema_versie=VERSIE)


def schema_adres() -> str:
    """The ``$id`` of the schema at this installation; also the address where it is served."""
    keuzes = instellingen()
    return f"{keuzes.basis_adres.rstrip('/') or f'http://localhost:{keuzes.poort}'}{PAD}"


def maak_schema() -> Schema:
    """The whole schema."""
    woorden = _woorden()
    schema = Uitvoer.model_json_schema(by_alias=True, mode="serialization")
    velden, delen = schema["properties"], schema["$defs"]
    velden |= _nauwer() | {"antwoorden": antwoorden()}
    _beschrijf(velden, woorden["velden"])
    _beschrijf(delen["SignaalVorm"]["properties"], woorden["signaal"])
    return {
        "$schema": _DIALECT,
        "$id": schema_adres(),
        "version": VERSIE,
        "title": woorden["titel"],
        "description": woorden["uitleg"],
        "type": "object",
        "additionalProperties": False,
        "required": schema["required"],
        "properties": velden,
        "$defs": {
            "SignaalVorm": delen["SignaalVorm"] | {"additionalProperties": False},
            "AntwoordVorm": antwoordvorm(delen["AntwoordVorm"], woorden["antwoord"]),
            "datum": _datum(woorden["datum"]),
        },
    }


def _nauwer() -> Schema:
    """What the models leave open because the application itself fills it in."""
    return {
        "$schema": {"const": schema_adres()},
        "schemaVersie": {"const": VERSIE},
        "kenmerk": {"type": "string", "pattern": _KENMERK},
        "gemeente": {"enum": list(GEZINSPLAN.veld("gemeente").opties)},
        "status": {"enum": [status.value for status in IntakeStatus]},
        "versie": {"type": "integer", "minimum": 1},
    }


def _datum(woorden: dict[str, str]) -> Schema:
    dag = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    oud = {"type": "integer", "minimum": 0}
    return {
        "oneOf": [
            dag | {"description": woorden["dag"]},
            {
                "type": "object",
                "description": woorden["leeftijd"],
                "properties": {"leeftijdJaren": oud, "leeftijdMaanden": oud, "opDatum": dag},
                "required": ["opDatum"],
                "minProperties": 2,
                "additionalProperties": False,
            },
        ]
    }


def _beschrijf(velden: Schema, woorden: dict[str, str]) -> None:
    """Put our words at every field. Raises KeyError when one has none."""
    for naam, veld in velden.items():
        veld.pop("title", None)
        veld["description"] = woorden[naam]


@lru_cache(maxsize=1)
def _woorden() -> dict[str, Any]:
    gelezen: dict[str, Any] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return gelezen
