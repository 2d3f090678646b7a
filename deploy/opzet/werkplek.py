"""Where everything of one clone lives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Werkplek:
    """The folders of one clone, all below ``map``."""

    map: Path

    @property
    def app_env(self) -> Path:
        """Environment of everything public."""
        return self.map / ".venv"

    @property
    def rasa_env(self) -> Path:
        """Environment of Rasa (Python 3.10)."""
        return self.map / ".venv-rasa"

    @property
    def gereedschap(self) -> Path:
        """Environment of the set-up's own tools (uv, and npm where it is missing)."""
        return self.map / ".venv-gereedschap"

    @property
    def app_python(self) -> Path:
        """Interpreter of the app."""
        return self.app_env / "bin" / "python"

    @property
    def rasa_python(self) -> Path:
        """Interpreter of Rasa."""
        return self.rasa_env / "bin" / "python"

    @property
    def var(self) -> Path:
        """Everything made while running; never committed."""
        return self.map / "var"

    @property
    def staat(self) -> Path:
        """What the set-up remembers between runs."""
        return self.var / "opzet"

    @property
    def logs(self) -> Path:
        """One log per set-up step and per server."""
        return self.var / "log"

    @property
    def model(self) -> Path:
        """The trained Rasa model."""
        return self.var / "model" / "gezinsplan.tar.gz"


def deze() -> Werkplek:
    """The clone that this program stands in."""
    return Werkplek(Path(__file__).resolve().parents[2])
