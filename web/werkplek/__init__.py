"""The professional's pages: log in, the queue and one intake. Everything works without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.werkplek.inloggen import router as _inloggen
from web.werkplek.intake import router as _intake
from web.werkplek.overdracht import router as _overdracht
from web.werkplek.post import router as _post
from web.werkplek.stroom import router as _stroom
from web.werkplek.team import router as _team
from web.werkplek.wachtrij import router as _wachtrij

router = APIRouter(include_in_schema=False)
# The pages with a name of their own come before the page of one intake, which takes any name.
for _deel in (_inloggen, _wachtrij, _stroom, _team, _intake, _post, _overdracht):
    router.include_router(_deel)

__all__ = ["router"]
