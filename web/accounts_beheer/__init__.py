"""Accounts for the beheerder: who works here, making and changing one, and helping who cannot get in."""

from __future__ import annotations

from fastapi import APIRouter

from web.accounts_beheer.nieuw import router as _nieuw
from web.accounts_beheer.pagina import router as _pagina
from web.accounts_beheer.wijzigen import router as _wijzigen

router = APIRouter(include_in_schema=False)
# The page with a name of its own comes before the page of one account, which takes any name.
for _deel in (_nieuw, _pagina, _wijzigen):
    router.include_router(_deel)

__all__ = ["router"]
