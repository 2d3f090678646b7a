"""The Jinja2 environment of every page, and the one way to draw a template.

Usage: ``weergeven(request, "privacy.html", inhoud=inhoud("privacy"))``. Templates extend
``basis.html``. A missing variable is an error, not an empty spot.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from web.inhoud_lezen import inhoud
from web.opmaak import alinea, dag, nummer_voor_tel, opgemaakt
from web.statisch import statisch

_WEB = Path(__file__).parent
MAPPEN = (
    _WEB / "sjablonen",
    *(
        _WEB / kamer / "sjablonen"
        for kamer in (
            *("werkplek", "formulier", "mijn_plan", "kennisbank", "kennisbank_vragen"),
            *("account", "accounts_beheer", "inzage"),
        )
    ),
)
"""Where templates live; a room that is not there is skipped."""


@lru_cache(maxsize=1)
def omgeving() -> Environment:
    """The template environment of this process."""
    omgeving = Environment(
        loader=FileSystemLoader([str(map_) for map_ in MAPPEN]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.globals["statisch"] = statisch
    omgeving.globals["site"] = inhoud("site")
    omgeving.tests["past_bij"] = lambda rollen, actor: actor.heeft(*rollen)
    omgeving.filters["opgemaakt"] = opgemaakt
    omgeving.filters["alinea"] = alinea
    omgeving.filters["dag"] = dag
    omgeving.filters["tel"] = nummer_voor_tel
    return omgeving


def weergeven(request: Request, naam: str, *, status: int = 200, **context: object) -> HTMLResponse:
    """Draw a template as a page.

    Every template also gets ``request``, ``pad`` (the path, for the current menu item) and
    ``inbed`` (True inside another site; the header and footer then stay away).
    """
    vast: dict[str, object] = {"request": request, "pad": request.url.path, "inbed": False}
    html = omgeving().get_template(naam).render(vast | context)
    return HTMLResponse(html, status_code=status)
