"""The own account: second factor, sessions, password, werkaccount. Everything works without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.account.factor import router as _factor
from web.account.pagina import router as _pagina
from web.account.werkaccount import router as _werkaccount

router = APIRouter(include_in_schema=False)
for _deel in (_pagina, _factor, _werkaccount):
    router.include_router(_deel)

__all__ = ["router"]
