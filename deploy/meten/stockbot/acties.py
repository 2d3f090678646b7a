"""The action server of the bare bot: checks each answer and empties the form afterwards."""

from typing import Any

from rasa_sdk import Action, FormValidationAction
from rasa_sdk.events import AllSlotsReset


class Controleer(FormValidationAction):
    """Accepts any answer of at least one character."""

    def name(self) -> str:
        """The name that Rasa calls."""
        return "validate_plan_form"

    def validate_naam(self, waarde: Any, dispatcher: Any, tracker: Any, domain: Any) -> dict[str, Any]:
        """Keep what was typed."""
        return {"naam": waarde or None}

    def validate_leeftijd(self, waarde: Any, dispatcher: Any, tracker: Any, domain: Any) -> dict[str, Any]:
        """Keep what was typed."""
        return {"leeftijd": waarde or None}

    def validate_hulpvraag(self, waarde: Any, dispatcher: Any, tracker: Any, domain: Any) -> dict[str, Any]:
        """Keep what was typed."""
        return {"hulpvraag": waarde or None}


class Leeg(Action):
    """Empties the slots, so that the form can be filled in again."""

    def name(self) -> str:
        """The name that Rasa calls."""
        return "action_leeg"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        """Forget every answer."""
        return [AllSlotsReset()]
