"""The Rasa domain of the form, generated from the definition of gezinsplan deel 1.

``python -m actions.webhook.domein`` writes ``bot/domain/formulier.yml``. The same definition gives the
same file, byte for byte, so the training fingerprint changes only when a question does. The slots are
names only: Rasa never holds an answer, and the gateway draws each question from the draft.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from forms.definitie import GEZINSPLAN
from forms.paden import slot

FORMULIER = "gezinsplan_form"
BESTAND = Path(__file__).resolve().parents[2] / "bot" / "domain" / "formulier.yml"
_KOP = "# Gemaakt door: python -m actions.webhook.domein. Pas de definitie in forms/ aan, niet dit bestand.\n"


def slots() -> tuple[str, ...]:
    """The slot name of every question in the order of the form, each once."""
    return tuple(dict.fromkeys(slot(veld.naam) for veld in GEZINSPLAN.velden()))


def domein() -> dict[str, Any]:
    """The part of the Rasa domain that follows from the definition: the slots and the form.

    No ``utter_ask_`` responses: the gateway draws the open question from the draft, and Rasa's own check
    warns about each response that no rule uses.
    """
    namen = slots()
    return {
        "version": "3.1",
        "slots": {naam: _slot() for naam in namen},
        "forms": {FORMULIER: {"required_slots": list(namen)}},
    }


def als_yaml() -> str:
    """The generated domain file."""
    return _KOP + yaml.dump(domein(), Dumper=_ZonderVerwijzingen, sort_keys=False, allow_unicode=True)


def schrijf(bestand: Path = BESTAND) -> bool:
    """Write the domain file. Returns False when it was up to date already."""
    tekst = als_yaml()
    if bestand.exists() and bestand.read_text(encoding="utf-8") == tekst:
        return False
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.write_text(tekst, encoding="utf-8")
    return True


class _ZonderVerwijzingen(yaml.SafeDumper):
    """Writes equal parts out in full: Rasa's reader refuses YAML aliases in a domain."""

    def ignore_aliases(self, data: Any) -> bool:
        """No aliases at all."""
        return True


def _slot() -> dict[str, Any]:
    return {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}


if __name__ == "__main__":
    schrijf()
