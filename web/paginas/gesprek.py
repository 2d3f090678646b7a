"""The chat page. The conversation itself goes over the chat API, from the widget."""

from __future__ import annotations

from functools import lru_cache

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.statisch import MAP

router = APIRouter()


@lru_cache(maxsize=1)
def _modules() -> tuple[str, ...]:
    """The script modules of the widget, so that a browser can fetch them side by side."""
    return tuple(sorted(pad.name for pad in (MAP / "gesprek").glob("*.js")))


@router.get("/gesprek", response_class=HTMLResponse)
def gesprek(request: Request, inbed: bool = False) -> HTMLResponse:
    """The chat; ``inbed=1`` leaves out header and footer, for a frame in another site."""
    tekst = inhoud("gesprek")
    return weergeven(
        request,
        "gesprek.html",
        tekst=tekst["pagina"],
        widget=tekst["widget"],
        modules=_modules(),
        inbed=inbed,
    )
