"""The own account: invitation, second factor, sessions, password, werkaccount. Works without JavaScript."""

from __future__ import annotations

from fastapi import APIRouter

from web.account.factor import router as _factor
from web.account.pagina import router as _pagina
from web.account.uitnodiging import router as _uitnodiging
from web.account.werkaccount import router as _werkaccount

router = APIRouter(include_in_schema=False)
for _deel in (_pagina, _factor, _uitnodiging, _werkaccount):
    router.include_router(_deel)

__all__ = ["router"]
