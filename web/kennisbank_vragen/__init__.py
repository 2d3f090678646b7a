"""Pages about questions without an answer, and the public "did this help you". Without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.kennisbank_vragen import afhandelen, lijst, oordeel, terzijde

router = APIRouter(include_in_schema=False)
for _deel in (lijst, terzijde, afhandelen, oordeel):
    router.include_router(_deel.router)

__all__ = ["router"]
