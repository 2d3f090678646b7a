"""The statuses of an intake, and which step may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class IntakeStatus(StrEnum):
    """Where an intake is on its way to deel 2."""

    NIEUW = "nieuw"
    IN_BEHANDELING = "in_behandeling"
    WACHT_OP_GEZIN = "wacht_op_gezin"
    GESPREK_GEPLAND = "gesprek_gepland"
    OVERGEDRAGEN = "overgedragen"
    GESLOTEN = "gesloten"
    INGETROKKEN = "ingetrokken"


_S = IntakeStatus

OVERGANGEN: Mapping[IntakeStatus, tuple[IntakeStatus, ...]] = {
    _S.NIEUW: (_S.IN_BEHANDELING, _S.INGETROKKEN),
    _S.IN_BEHANDELING: (_S.WACHT_OP_GEZIN, _S.GESPREK_GEPLAND, _S.GESLOTEN, _S.INGETROKKEN),
    _S.WACHT_OP_GEZIN: (_S.IN_BEHANDELING, _S.GESPREK_GEPLAND, _S.GESLOTEN, _S.INGETROKKEN),
    _S.GESPREK_GEPLAND: (
        _S.IN_BEHANDELING,
        _S.WACHT_OP_GEZIN,
        _S.OVERGEDRAGEN,
        _S.GESLOTEN,
        _S.INGETROKKEN,
    ),
    _S.OVERGEDRAGEN: (_S.GESLOTEN,),
    _S.GESLOTEN: (),
    _S.INGETROKKEN: (),
}
"""The allowed steps. Back to ``nieuw`` only goes by releasing it or handing it to another gemeente."""

LOPEND = (_S.NIEUW, _S.IN_BEHANDELING, _S.WACHT_OP_GEZIN, _S.GESPREK_GEPLAND)
"""The statuses in which somebody still has to do something."""


def mag_naar(van: IntakeStatus, naar: IntakeStatus) -> bool:
    """Whether this step is allowed."""
    return naar in OVERGANGEN[van]
