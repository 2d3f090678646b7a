"""Reads the content files of this room; a file that is wrong stops the start with a clear reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

MAP = Path(__file__).parent / "inhoud"
"""The folder with the content files."""

Model = TypeVar("Model", bound=BaseModel)


class InhoudFout(ValueError):
    """A content file is missing, is not YAML or breaks a rule; the message names file and remedy."""


class Inhoud(BaseModel):
    """Base of everything read from a content file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def lees_yaml(pad: Path) -> Any:
    """The content of one YAML file. Raises InhoudFout with the file name."""
    try:
        return yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as fout:
        raise InhoudFout(f"{pad.name}: niet te lezen: {fout}") from fout


def keur(model: type[Model], inhoud: Any, bestand: str) -> Model:
    """Check ``inhoud`` against ``model``. Raises InhoudFout that names the file and every wrong key."""
    try:
        return model.model_validate(inhoud)
    except ValidationError as fout:
        regels = (f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in fout.errors())
        raise InhoudFout(f"{bestand}: verbeter " + "; ".join(regels)) from fout
