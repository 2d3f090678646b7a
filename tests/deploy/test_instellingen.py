"""The example of the settings names every setting, and none that does not exist."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from actions.instellingen import Instellingen
from deploy.opzet.chromium import VARIABELE

WORTEL = Path(__file__).resolve().parents[2]
PER_START = {"GEZINSPLAN_RASA_GEHEIM", "GEZINSPLAN_WEBHOOK_GEHEIM"}
"""Made anew at every start; nobody sets these by hand."""
_VOORBEELD = (WORTEL / "deploy" / "voorbeeld.env").read_text(encoding="utf-8")


def test_elke_instelling_staat_in_het_voorbeeld() -> None:
    genoemd = set(re.findall(r"^#(GEZINSPLAN_[A-Z_]+)=", _VOORBEELD, re.MULTILINE))
    bestaat = {f"GEZINSPLAN_{naam.upper()}" for naam in Instellingen.model_fields} - PER_START
    assert genoemd == bestaat | {VARIABELE}


def test_het_voorbeeld_noemt_wat_zonder_bestand_geldt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word of explanation behind a value would become part of it."""
    for naam in [naam for naam in os.environ if naam.startswith("GEZINSPLAN_")]:
        monkeypatch.delenv(naam)
    bestand = tmp_path / ".env"
    bestand.write_text(_VOORBEELD.replace("\n#GEZINSPLAN_", "\nGEZINSPLAN_"), encoding="utf-8")
    per_start = {naam.removeprefix("GEZINSPLAN_").lower() for naam in PER_START}
    assert Instellingen(_env_file=bestand).model_dump(exclude=per_start) == Instellingen(
        _env_file=None
    ).model_dump(exclude=per_start)
