"""Reads a refusal of a receiver. Kinds and names of fields stay; its words could repeat an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime

from actions.deel2.hapering import Hapering, NietGeleverd
from actions.klok import nu

_LANGSTE_WACHT = timedelta(hours=24)
_CODE = re.compile(r"[a-z][a-z_-]{1,39}")
_BUITEN_VELDEN = "nonFieldErrors"
_MEESTE_VELDEN = 8
_PER_STATUS = {
    401: Hapering.GEEN_TOEGANG,
    403: Hapering.GEEN_TOEGANG,
    404: Hapering.ADRES_ONBEKEND,
    408: Hapering.TE_TRAAG,
    409: Hapering.DRUK,
    410: Hapering.ADRES_ONBEKEND,
    425: Hapering.DRUK,
    429: Hapering.DRUK,
}
"""409: a receiver that is still busy with the first try of this key says so (Idempotency-Key)."""


def lees_weigering(status: int, kop: Mapping[str, str], inhoud: bytes, namen: frozenset[str]) -> NietGeleverd:
    """What went wrong. ``namen`` are the fields that we sent."""
    if status == 400:
        velden = _velden(inhoud, namen)
        return NietGeleverd(Hapering.VELDEN if velden else Hapering.AFGEWEZEN, velden=velden)
    return NietGeleverd(_soort(status), wacht=_wacht(kop.get("retry-after", "")))


def _soort(status: int) -> Hapering:
    if status >= 500:
        return Hapering.STORING
    if 300 <= status < 400:
        return Hapering.OMLEIDING
    return _PER_STATUS.get(status, Hapering.AFGEWEZEN)


def _wacht(tekst: str) -> timedelta | None:
    """``Retry-After`` in seconds or as a date; None without one that can be read."""
    if tekst.isascii() and tekst.isdigit():
        return min(timedelta(seconds=int(tekst[:9])), _LANGSTE_WACHT)
    try:
        moment = parsedate_to_datetime(tekst)
    except ValueError:
        return None
    duur = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - nu()
    return max(timedelta(0), min(duur, _LANGSTE_WACHT))


def _velden(inhoud: bytes, namen: frozenset[str]) -> tuple[str, ...]:
    """``invalidParams`` of a problem document as ``name:code``."""
    try:
        gemeld = json.loads(inhoud)["invalidParams"]
        paren = [(str(veld["name"]), str(veld["code"])) for veld in gemeld[:_MEESTE_VELDEN]]
    except (ValueError, KeyError, TypeError):
        return ()
    return tuple(_veld(naam, code) for naam, code in paren if _is_van_ons(naam, namen))


def _veld(naam: str, code: str) -> str:
    return f"{naam}:{code if _CODE.fullmatch(code) else ''}"


def _is_van_ons(naam: str, namen: frozenset[str]) -> bool:
    delen = [deel for deel in naam.split(".") if not deel.isdigit()]
    return bool(delen) and all(deel in namen or deel == _BUITEN_VELDEN for deel in delen)
