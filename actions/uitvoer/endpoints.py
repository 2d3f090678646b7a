"""The published schema of an export. It holds questions and no answer, so anyone may read it."""

from __future__ import annotations

import json

from fastapi import APIRouter, Response

from actions.uitvoer.schema import PAD, maak_schema

router = APIRouter(tags=["schema"])


@router.get(PAD)
def schema() -> Response:
    """The JSON Schema of gezinsplan deel 1."""
    inhoud = json.dumps(maak_schema(), ensure_ascii=False, indent=2)
    return Response(
        inhoud, media_type="application/schema+json", headers={"Cache-Control": "public, max-age=3600"}
    )
