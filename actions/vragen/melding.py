"""A question on its way to the inbox: in memory only, until it is stripped."""

from __future__ import annotations

import queue
from collections.abc import Iterable
from dataclasses import dataclass

from actions.vragen.modellen import Aanleiding

_MEESTE_WACHTENDEN = 500
_wachtrij: queue.Queue[Melding] = queue.Queue(_MEESTE_WACHTENDEN)


@dataclass(frozen=True, slots=True)
class Melding:
    """A question that got no (good) answer.

    ``namen`` are words of the draft that must not be stored, such as first names and a school.
    """

    tekst: str
    aanleiding: Aanleiding
    item_id: str | None = None
    gemeente: str = ""
    namen: tuple[str, ...] = ()


def leg_neer(meldingen: Iterable[Melding]) -> None:
    """Hand questions over to the worker. When too many wait they are let go: nobody waits for them."""
    for melding in meldingen:
        try:
            _wachtrij.put_nowait(melding)
        except queue.Full:
            return


def neem_alles() -> list[Melding]:
    """Everything that waits, oldest first; the queue is empty afterwards."""
    uit: list[Melding] = []
    while True:
        try:
            uit.append(_wachtrij.get_nowait())
        except queue.Empty:
            return uit
