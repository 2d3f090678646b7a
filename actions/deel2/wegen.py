"""Which way to a receiver the settings choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from actions.deel2.http_koerier import HttpKoerier
from actions.deel2.koerier import Koerier
from actions.deel2.zgw.koerier import ZgwKoerier
from actions.instellingen import Instellingen
from actions.overdrachtkeuzes import Doel

_WEGEN: Mapping[Doel, Callable[[Instellingen], Koerier]] = {Doel.HTTP: HttpKoerier, Doel.ZGW: ZgwKoerier}


def maak_koerier(keuzes: Instellingen) -> Koerier | None:
    """The way of these settings; None when nothing leaves."""
    maak = _WEGEN.get(keuzes.overdracht_soort)
    return maak(keuzes) if maak else None
