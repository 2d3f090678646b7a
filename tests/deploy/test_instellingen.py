"""The example of the settings names every setting, and none that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

from actions.instellingen import Instellingen
from deploy.opzet.chromium import VARIABELE

WORTEL = Path(__file__).resolve().parents[2]
PER_START = {"GEZINSPLAN_RASA_GEHEIM", "GEZINSPLAN_WEBHOOK_GEHEIM"}
"""Made anew at every start; nobody sets these by hand."""


def test_elke_instelling_staat_in_het_voorbeeld() -> None:
    voorbeeld = (WORTEL / "deploy" / "voorbeeld.env").read_text(encoding="utf-8")
    genoemd = set(re.findall(r"^# (GEZINSPLAN_[A-Z_]+)=", voorbeeld, re.MULTILINE))
    bestaat = {f"GEZINSPLAN_{naam.upper()}" for naam in Instellingen.model_fields} - PER_START
    assert genoemd == bestaat | {VARIABELE}
