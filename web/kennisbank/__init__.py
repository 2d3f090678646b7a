"""The editor of the answers at ``/kennisbank``. Everything works without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.kennisbank import beoordelen, bewerken, item, lijst, overdracht, samen, tips, verlengen, versies

router = APIRouter(include_in_schema=False)
for _deel in (lijst, bewerken, tips, samen, verlengen, overdracht, item, beoordelen, versies):
    router.include_router(_deel.router)

__all__ = ["router"]
