"""The public pages. ``router`` holds them all; ``registreer_foutpaginas`` adds friendly error pages."""

from __future__ import annotations

from fastapi import APIRouter

from web.paginas import gesprek, start, vragen
from web.paginas.fouten import registreer_foutpaginas

router = APIRouter(include_in_schema=False)
router.include_router(start.router)
router.include_router(gesprek.router)
router.include_router(vragen.router)

__all__ = ["registreer_foutpaginas", "router"]
