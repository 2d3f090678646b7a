"""The one way to draw a page of the editor, also for the pages of unanswered questions."""

from __future__ import annotations

from fastapi import Request
from starlette.responses import HTMLResponse

from actions.accounts.actor import Actor
from actions.problemen import Probleem
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek.datums import dag, moment
from web.werkplek.regel import teken_van


def pagina(
    request: Request,
    naam: str,
    actor: Actor | None,
    *,
    status: int = 200,
    probleem: Probleem | None = None,
    gedaan: str = "",
    **context: object,
) -> HTMLResponse:
    """Draw a template that extends ``kennisbank/basis.html``.

    Every template gets ``raam`` (the words of the frame), ``actor``, ``teken`` for its forms, ``gedaan``
    (the name of what was just done, see ``gedaan`` in the content file), ``probleem``, ``dag``, ``moment``.
    """
    tekst = inhoud("kennisbank")
    vast: dict[str, object] = {
        "raam": tekst["raam"],
        "tekst": tekst,
        "vragen": inhoud("vragen"),
        "actor": actor,
        "teken": teken_van(request),
        "gedaan": tekst["gedaan"].get(gedaan, ""),
        "probleem": probleem,
        "dag": dag,
        "moment": moment,
    }
    code = probleem.status if probleem else status
    return weergeven(request, naam, status=code, **(vast | context))
