"""Reads an OpenAPI file and checks requests and answers against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

_CODES = {
    "required": "required",
    "maxLength": "max_length",
    "minLength": "min_length",
    "enum": "invalid_choice",
    "additionalProperties": "unknown",
}


@dataclass(frozen=True, slots=True)
class VeldFout:
    """One entry of ``invalidParams``."""

    naam: str
    code: str
    uitleg: str


class Specificatie:
    """One published API, or the excerpt of it that we keep."""

    def __init__(self, bestand: Path) -> None:
        self.inhoud: dict[str, Any] = yaml.safe_load(bestand.read_text(encoding="utf-8"))

    def kent(self, methode: str, pad: str) -> bool:
        """Whether this operation exists."""
        return methode.lower() in self.inhoud["paths"].get(pad, {})

    def verzoek_fouten(
        self, methode: str, pad: str, zoek: Mapping[str, str], kop: Mapping[str, str], inhoud: Any
    ) -> list[VeldFout]:
        """What is wrong with a request: its parameters, its headers and its body."""
        regels = [*self._parameters(pad, methode)]
        mag = {regel["name"] for regel in regels if regel["in"] == "query"}
        fouten = [VeldFout(naam, "unknown-parameters", "bestaat niet") for naam in zoek if naam not in mag]
        for regel in regels:
            waar = zoek if regel["in"] == "query" else kop
            naam = regel["name"] if regel["in"] == "query" else regel["name"].lower()
            if naam not in waar and regel.get("required"):
                fouten.append(VeldFout(regel["name"], "required", "ontbreekt"))
            elif naam in waar and regel["schema"]["type"] == "string":
                fouten += self._fouten(regel["schema"], waar[naam], "request", regel["name"])
        body = self._operatie(methode, pad).get("requestBody")
        if body:
            fouten += self._fouten(body["content"]["application/json"]["schema"], inhoud, "request")
        return fouten

    def antwoord_fouten(self, methode: str, pad: str, status: int, inhoud: Any) -> list[VeldFout]:
        """What is wrong with an answer of our own server."""
        soort = self._operatie(methode, pad)["responses"][str(status)]["content"]["application/json"]
        return self._fouten(soort["schema"], inhoud, "response")

    def _operatie(self, methode: str, pad: str) -> dict[str, Any]:
        operatie: dict[str, Any] = self.inhoud["paths"][pad][methode.lower()]
        return operatie

    def _parameters(self, pad: str, methode: str) -> Iterable[dict[str, Any]]:
        yield from self.inhoud["paths"][pad].get("parameters", ())
        yield from self._operatie(methode, pad).get("parameters", ())

    def _fouten(self, schema: Any, waarde: Any, richting: str, naam: str = "") -> list[VeldFout]:
        keurder = Draft202012Validator(self._vertaal(schema, richting), format_checker=FormatChecker())
        return [_veldfout(fout, naam) for fout in keurder.iter_errors(waarde)]

    def _vertaal(self, schema: Any, richting: str) -> Any:
        """An OpenAPI 3.0 schema as JSON Schema: references filled in, nullable and readOnly applied."""
        if isinstance(schema, list):
            return [self._vertaal(deel, richting) for deel in schema]
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            return self._vertaal(self._zoek(schema["$ref"]), richting)
        nieuw = {naam: self._vertaal(deel, richting) for naam, deel in schema.items() if naam != "properties"}
        if "properties" in schema:
            nieuw |= self._velden(schema, richting)
        if nieuw.pop("nullable", False):
            return {"anyOf": [nieuw, {"type": "null"}]}
        return nieuw

    def _velden(self, schema: dict[str, Any], richting: str) -> dict[str, Any]:
        velden = schema["properties"]
        if richting == "request":
            velden = {naam: veld for naam, veld in velden.items() if not veld.get("readOnly")}
        return {
            "properties": {naam: self._vertaal(veld, richting) for naam, veld in velden.items()},
            "required": [naam for naam in schema.get("required", ()) if naam in velden],
        }

    def _zoek(self, verwijzing: str) -> Any:
        deel: Any = self.inhoud
        for naam in verwijzing.removeprefix("#/").split("/"):
            deel = deel[naam]
        return deel


def _veldfout(fout: ValidationError, naam: str) -> VeldFout:
    pad = [naam] if naam else [str(deel) for deel in fout.absolute_path]
    if fout.validator == "required":
        nodig, er_is = cast(list[str], fout.validator_value), cast(dict[str, Any], fout.instance)
        pad.append(next(veld for veld in nodig if veld not in er_is))
    return VeldFout(".".join(pad), _CODES.get(str(fout.validator), "invalid"), fout.message)
