"""The answers of a gezinsplan as JSON Schema: one part per question, from the definition."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Groep, Veld
from forms.soorten import Aanspreekvorm, Kanaal, Soort, Status
from forms.teksten import optietitels, staptitel, vraagtekst
from forms.waarden import SCHAAL

Schema: TypeAlias = dict[str, Any]
_ANTWOORD = {"$ref": "#/$defs/AntwoordVorm"}
_NIETS: Schema = {"type": "null"}


def antwoorden() -> Schema:
    """The object with every answer by the name of its question."""
    vast = [veld for veld in GEZINSPLAN.velden() if _staat_los(veld)]
    los = {veld.naam: antwoord(veld) for veld in vast if "[" not in veld.naam}
    per_kind = {_patroon(veld.naam): antwoord(veld) for veld in vast if "[" in veld.naam}
    groepen = GEZINSPLAN.groepen()
    nodig = [veld.naam for veld in vast if veld.verplicht and not veld.alleen_als]
    return {
        "type": "object",
        "properties": los | {groep.naam: _lijst(groep) for groep in groepen},
        "patternProperties": per_kind,
        "additionalProperties": False,
        "required": nodig + [groep.naam for groep in groepen if groep.minimaal],
    }


def antwoord(veld: Veld) -> Schema:
    """One question: its words, and what its value can be."""
    tekst = vraagtekst(veld.naam.replace("[]", "[0]"), Dossier())
    return {
        "title": tekst.label,
        "description": tekst.vraag,
        "allOf": [_ANTWOORD],
        "properties": {"waarde": {"anyOf": [_PER_SOORT[veld.soort](veld), _NIETS]}},
    }


def antwoordvorm(vorm: Schema, woorden: Mapping[str, str]) -> Schema:
    """What every answer has; only a question that was answered has a value."""
    velden = vorm["properties"]
    velden["status"] = {"enum": [status.value for status in Status]}
    velden["kanaal"] = {"enum": [kanaal.value for kanaal in Kanaal]}
    for naam, deel in velden.items():
        deel.pop("title", None)
        deel["description"] = woorden[naam]
    beantwoord = {"properties": {"status": {"const": Status.BEANTWOORD.value}}}
    return {
        "type": "object",
        "properties": velden,
        "required": vorm["required"],
        "additionalProperties": False,
        "if": beantwoord,
        "then": {"properties": {"waarde": {"not": _NIETS}}},
        "else": {"properties": {"waarde": _NIETS}},
    }


def _staat_los(veld: Veld) -> bool:
    """Not in a list, and no question of the conversation itself (one more, send)."""
    gesprek = {groep.nog_een.naam for groep in GEZINSPLAN.groepen()} | {CONTROLE}
    return veld.groep is None and veld.naam not in gesprek


def _patroon(naam: str) -> str:
    """``instemming.jeugdige[]`` as a pattern for ``instemming.jeugdige[2]``."""
    return f"^{re.escape(naam.removesuffix('[]'))}\\[[0-9]+\\]$"


def _lijst(groep: Groep) -> Schema:
    nodig = [_kort(veld) for veld in groep.velden if veld.verplicht and not veld.alleen_als]
    stap = staptitel(GEZINSPLAN.stap_van(groep.nog_een.naam).id, Aanspreekvorm.U)
    return {
        "title": stap,
        "type": "array",
        "minItems": groep.minimaal,
        "maxItems": groep.maximaal,
        "items": {
            "type": "object",
            "properties": {_kort(veld): antwoord(veld) for veld in groep.velden},
            "additionalProperties": False,
            "required": nodig,
        },
    }


def _kort(veld: Veld) -> str:
    """``kinderen[].school`` as ``school``."""
    return veld.naam.partition("].")[2]


def _tekst(veld: Veld) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": veld.max_tekens}


def _keuze(veld: Veld) -> Schema:
    return {"oneOf": [{"const": waarde, "title": titel} for waarde, titel in optietitels(veld).items()]}


def _meerkeuze(veld: Veld) -> Schema:
    return {"type": "array", "minItems": 1, "uniqueItems": True, "items": _keuze(veld)}


_PER_SOORT: Mapping[Soort, Callable[[Veld], Schema]] = {
    Soort.KORT: _tekst,
    Soort.TEKST: _tekst,
    Soort.KEUZE: _keuze,
    Soort.MEERKEUZE: _meerkeuze,
    Soort.JA_NEE: lambda _veld: {"type": "boolean"},
    Soort.SCHAAL: lambda _veld: {"type": "integer", "minimum": SCHAAL.start, "maximum": SCHAAL.stop - 1},
    Soort.TELEFOON: lambda _veld: {"type": "string", "pattern": "^\\+[1-9][0-9]{6,14}$"},
    Soort.EMAIL: lambda _veld: {"type": "string", "format": "email"},
    Soort.DATUM: lambda _veld: {"$ref": "#/$defs/datum"},
}
