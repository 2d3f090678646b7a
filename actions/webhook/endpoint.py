"""``POST /webhook``: where Rasa runs our actions, behind a shared secret."""

from __future__ import annotations

import logging
import secrets
from functools import lru_cache
from typing import Any

from fastapi import APIRouter, Header
from fastapi.responses import JSONResponse
from rasa_sdk.executor import ActionExecutor

from actions.instellingen import instellingen
from actions.logboek import meld
from actions.problemen import NietGevonden
from actions.webhook.acties import ACTIES

router = APIRouter(include_in_schema=False)
logboek = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def uitvoerder() -> ActionExecutor:
    """rasa-sdk's executor with our actions."""
    executor = ActionExecutor()
    for actie in ACTIES:
        executor.register_action(actie)
    return executor


@router.post("/webhook")
async def webhook(oproep: dict[str, Any], x_gezinsplan_geheim: str = Header(default="")) -> JSONResponse:
    """Run one action. Any failure answers 500, so that Rasa's channel reports a failed turn."""
    verwacht = instellingen().webhook_geheim.get_secret_value()
    if not secrets.compare_digest(x_gezinsplan_geheim.encode(), verwacht.encode()):
        raise NietGevonden()
    try:
        uitkomst = await uitvoerder().run(oproep)
    except Exception as fout:
        # Only the kind of failure: the message of an exception can hold what a family wrote.
        meld(logboek, f"actie {oproep.get('next_action')} mislukt", fout)
        return JSONResponse({"action_name": oproep.get("next_action"), "error": "mislukt"}, status_code=500)
    return JSONResponse(uitkomst.model_dump() if uitkomst else {"events": [], "responses": []})
