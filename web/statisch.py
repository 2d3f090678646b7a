"""Static files with a fingerprint in their address: cached for a year, never stale.

The fingerprint is one path segment before the file (``/static/v-1a2b3c/gesprek/start.js``), so
that ES modules that import each other by a relative path share it.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

MAP = Path(__file__).parent / "static"
_EEN_JAAR = "public, max-age=31536000, immutable"
_NAKIJKEN = "no-cache"


@lru_cache(maxsize=1)
def versie() -> str:
    """The fingerprint of all static files of this process."""
    som = hashlib.sha256()
    for pad in sorted(MAP.rglob("*")):
        if pad.is_file():
            som.update(pad.relative_to(MAP).as_posix().encode())
            som.update(pad.read_bytes())
    return f"v-{som.hexdigest()[:12]}"


def statisch(naam: str) -> str:
    """The address of a static file, for templates."""
    return f"/static/{versie()}/{naam}"


class StatischeBestanden(StaticFiles):
    """Serves ``web/static``; mount it at ``/static`` with the name ``static``."""

    def __init__(self) -> None:
        super().__init__(directory=MAP)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve a file; with the current fingerprint it may be kept for a year."""
        eerste, _, rest = path.partition("/")
        met_versie = eerste.startswith("v-") and bool(rest)
        antwoord = await super().get_response(rest if met_versie else path, scope)
        antwoord.headers["Cache-Control"] = _EEN_JAAR if eerste == versie() else _NAKIJKEN
        return antwoord
