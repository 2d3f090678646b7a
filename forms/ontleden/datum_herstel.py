"""A date of which only the year or the month is said anew: ``11 februari 2011, nee 2012``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from forms.ontleden.woordenlijst import maandnamen

_JAAR = re.compile(r"\b(?P<k>(?:19|20)[0-9]{2})\b")
_TOT_TEKEN = re.compile(r"[^,;.]*")


def herstelde_datums(kaal: str, begin: int) -> Iterator[str]:
    """The folded text with what stands at ``begin``, behind a sign of repair, put in its place."""
    for deel in (_JAAR, _maand()):
        oud, nieuw = deel.search(kaal, 0, begin), deel.match(kaal, begin)
        if oud and nieuw:
            tussen = _TOT_TEKEN.match(kaal, oud.end(), begin)
            rest = tussen.group() if tussen and deel is not _JAAR else ""
            yield f"{kaal[: oud.start()]}{nieuw.group('k')}{rest}{kaal[nieuw.end() :]}"


@cache
def _maand() -> re.Pattern[str]:
    namen = "|".join(sorted(maandnamen(), key=len, reverse=True))
    return re.compile(rf"\b(?P<k>{namen})(?![a-z])")
