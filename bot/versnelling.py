"""Two speed patches on Rasa 3.6.21, each with a test that it gives the same results as the original.

1. ``RemoteAction._validate_action_result`` checks and compiles its JSON schema again at every action call.
2. ``Event.resolve_by_type`` walks all event classes for every event.
Rasa 3.6.21 is the last open-source release, so its code stands still; another version refuses to start.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import rasa
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.shared.constants import DOCS_BASE_URL
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses

VERSIE = "3.6.21"
_UITLEG = (
    ". Failed to validate Action server response from API, "
    "make sure your response from the Action endpoint is valid. "
    "For more information about the format visit "
    f"{DOCS_BASE_URL}/custom-actions"
)

if rasa.__version__ != VERSIE:
    raise RuntimeError(f"bot/versnelling.py hoort bij Rasa {VERSIE}, niet bij {rasa.__version__}.")

oorspronkelijke_controle: Callable[..., bool] = RemoteAction._validate_action_result
oorspronkelijke_soort: Callable[..., type[Event] | None] = Event.resolve_by_type


@lru_cache(maxsize=1)
def _controleur() -> Any:
    schema = RemoteAction.action_response_format_spec()
    klasse = validator_for(schema)
    klasse.check_schema(schema)
    return klasse(schema)


def controleer(self: RemoteAction, result: Any) -> bool:
    """Rasa's check of an action result, with the schema compiled once. Raises ValidationError alike."""
    fout = best_match(_controleur().iter_errors(result))
    if fout is None:
        return True
    fout.message += _UITLEG
    raise fout


@lru_cache(maxsize=1)
def _soorten() -> dict[str, type[Event]]:
    gevonden: dict[str, type[Event]] = {}
    for klasse in all_subclasses(Event):
        gevonden.setdefault(klasse.type_name, klasse)
    return gevonden


def soort(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    """Rasa's event class of a type name, from a table. Names not in it go the original way."""
    bekend = _soorten().get(type_name) if isinstance(type_name, str) else None
    return bekend or oorspronkelijke_soort(type_name, default)


def zet_aan() -> None:
    """Use both patches in this process."""
    RemoteAction._validate_action_result = controleer  # type: ignore[method-assign]
    Event.resolve_by_type = staticmethod(soort)  # type: ignore[method-assign,assignment]


def zet_uit() -> None:
    """Back to Rasa's own code; for the comparison in the tests and the bench."""
    RemoteAction._validate_action_result = oorspronkelijke_controle  # type: ignore[method-assign]
    Event.resolve_by_type = staticmethod(oorspronkelijke_soort)  # type: ignore[method-assign,assignment]
