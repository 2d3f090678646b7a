"""The family's own page after sending, opened with the resume code. Everything works without JavaScript."""

from web.mijn_plan.routes import router

__all__ = ["router"]
