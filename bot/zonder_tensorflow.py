"""Keeps TensorFlow out of the running server: 400 MB and most of the start-up time for nothing.

Rasa 3.6.21 imports TensorFlow for classifiers and policies that our model does not have (see
``config.yml``). Here an empty package stands in for it: its names can be imported, subclassed and used in
annotations, and whoever really wants to compute with it gets an error that says so. Only ``bot.server``
uses this; training runs with the real one. A test starts the server and checks what it has loaded.
"""

from __future__ import annotations

import sys
from abc import ABCMeta
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

PAKKETTEN = ("tensorflow", "keras")
UITLEG = "TensorFlow is hier niet geladen: het model van de gezinsplanassistent gebruikt het niet."


class _Soort(ABCMeta):
    """Lets every attribute of an empty class be an empty class again."""

    def __getattr__(cls, naam: str) -> Any:
        return _leeg(naam)


def _leeg(naam: str) -> type:
    """An empty class. Raises AttributeError for a dunder, so that introspection finds nothing odd."""
    if naam.startswith("__"):
        raise AttributeError(naam)
    return _Soort(naam, (_Leeg,), {})


class _Leeg(metaclass=_Soort):
    """Something of TensorFlow that is named but never used."""

    def __init__(self, *_: Any, **__: Any) -> None:
        """Made when a decorator of TensorFlow is applied at import."""

    def __call__(self, *_: Any, **__: Any) -> Any:
        """Raises RuntimeError."""
        raise RuntimeError(UITLEG)


class _Module(ModuleType):
    """An empty module of the package."""

    __path__: Sequence[str] = ()

    def __getattr__(self, naam: str) -> Any:
        return _leeg(naam)


class _Vinder:
    """Finds the package before Python looks on disk."""

    @staticmethod
    def find_spec(naam: str, _: Any = None, __: Any = None) -> ModuleSpec | None:
        """The spec of an empty module; None for any other package."""
        if naam.split(".")[0] not in PAKKETTEN:
            return None
        return ModuleSpec(naam, _Lader(), is_package=True)


class _Lader:
    """Makes the empty modules."""

    @staticmethod
    def create_module(spec: ModuleSpec) -> ModuleType:
        """An empty module."""
        return _Module(spec.name)

    @staticmethod
    def exec_module(_: ModuleType) -> None:
        """There is nothing to run."""


def zet_aan() -> None:
    """From now on TensorFlow is the empty package. Raises RuntimeError when that comes too late."""
    if any(pakket in sys.modules for pakket in PAKKETTEN):
        raise RuntimeError("TensorFlow is al geladen.")
    sys.meta_path.insert(0, _Vinder())  # type: ignore[arg-type]
