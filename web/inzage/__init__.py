"""The audit log for the functionaris: filters, pages, the check of the chain, and an export."""

from web.inzage.pagina import router

__all__ = ["router"]
