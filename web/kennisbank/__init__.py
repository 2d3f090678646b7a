"""The editor of the answers at ``/kennisbank``. Everything works without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.kennisbank import beoordelen, bewerken, item, lijst, overdracht, samen, tips, versies

router = APIRouter(include_in_schema=False)
for _deel in (lijst, bewerken, tips, samen, overdracht, item, beoordelen, versies):
    router.include_router(_deel.router)

__all__ = ["router"]
