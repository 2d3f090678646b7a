"""The filters of the audit log as a form sends them. They never stand in an address: a name is in them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Form

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.lezen import Filters
from actions.problemen import OngeldigeInvoer

Tekst = Annotated[str, Form(max_length=200)]
VELDEN = ("wie", "wat", "object", "resultaat", "van", "tot")


class Invoer:
    """What was typed, to show again; ``filters`` reads it."""

    def __init__(
        self,
        wie: Tekst = "",
        wat: Tekst = "",
        object: Tekst = "",
        resultaat: Tekst = "",
        van: Tekst = "",
        tot: Tekst = "",
    ) -> None:
        getypt = (wie, wat, object, resultaat, van, tot)
        self.waarden = dict(zip(VELDEN, map(_zichtbaar, getypt), strict=True))

    def filters(self) -> Filters:
        """The filters. Raises OngeldigeInvoer for a day, event or result that does not exist."""
        w = self.waarden
        if w["wat"] not in ("", *Gebeurtenis) or w["resultaat"] not in ("", *Resultaat):
            raise OngeldigeInvoer(veld="wat")
        filters = Filters(
            wie=w["wie"],
            wat=Gebeurtenis(w["wat"]) if w["wat"] else None,
            object=w["object"],
            resultaat=Resultaat(w["resultaat"]) if w["resultaat"] else None,
            van=_dag(w["van"], "van"),
            tot=_dag(w["tot"], "tot"),
        )
        if filters.van and filters.tot and filters.van > filters.tot:
            raise OngeldigeInvoer(code="audit_periode", veld="van")
        return filters


def geen_invoer() -> Invoer:
    """Nothing typed: every line."""
    return Invoer("", "", "", "", "", "")


def _zichtbaar(tekst: str) -> str:
    """Without control marks: PostgreSQL refuses some of them, and nobody types them."""
    return "".join(teken for teken in tekst if teken.isprintable())


def _dag(tekst: str, veld: str) -> date | None:
    if not tekst.strip():
        return None
    try:
        dag = date.fromisoformat(tekst.strip())
    except ValueError:
        raise OngeldigeInvoer(code="audit_dag", veld=veld) from None
    if not 2000 <= dag.year <= 2999:
        raise OngeldigeInvoer(code="audit_dag", veld=veld)
    return dag
