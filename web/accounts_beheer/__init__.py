"""Accounts for the beheerder: who works here, and helping someone who cannot get in."""

from web.accounts_beheer.pagina import router

__all__ = ["router"]
