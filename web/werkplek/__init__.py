"""The professional's pages: log in, the queue and one intake. Everything works without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.werkplek.inloggen import router as _inloggen
from web.werkplek.intake import router as _intake
from web.werkplek.wachtrij import router as _wachtrij

router = APIRouter(include_in_schema=False)
for _deel in (_inloggen, _wachtrij, _intake):
    router.include_router(_deel)

__all__ = ["router"]
