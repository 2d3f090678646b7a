"""An accessible PDF (PDF/UA-1, tagged, in Dutch) of a gezinsplan deel 1.

The template reads plain data (JSON) and never evaluates it, so hostile text comes out as typed.
Fonts are those inside the compiler: no network, no fonts of the machine.
"""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
import yaml

from actions.uitvoer.document import Document, DocumentRegel
from actions.uitvoer.tekens import LETTERTYPEN, ontoonbare_tekens, vervang_ontoonbaar

_HIER = Path(__file__).parent
_SJABLOON = _HIER / "gezinsplan.typ"
_ONZICHTBAAR = ("Cc", "Cf", "Cs", "Co", "Cn")
MAKER = "Jeugdhulpregio West-Brabant West"


@lru_cache(maxsize=1)
def _teksten() -> dict[str, Any]:
    """The fixed words of the PDF."""
    inhoud: dict[str, Any] = yaml.safe_load((_HIER / "teksten.yaml").read_text(encoding="utf-8"))
    return inhoud


def maak_pdf(document: Document) -> bytes:
    """The PDF of a document. Raises ``KeyError`` for an unknown status, ``typst.TypstError`` when
    the compiler fails; the error text may hold words of the person, so do not log it."""
    plan = json.dumps(_gegevens(document), ensure_ascii=False)
    plan = vervang_ontoonbaar(plan, _teksten()["ontoonbaar"], ontoonbare_tekens(plan))
    try:
        return _compileer(plan, toegankelijk=True)
    except typst.TypstError:
        # A rare pile of marks on one letter: rather a tagged PDF without the seal than none.
        return _compileer(plan, toegankelijk=False)


def _compileer(plan: str, *, toegankelijk: bool) -> bytes:
    """Fill the template with data and compile it; ``toegankelijk`` checks it against PDF/UA-1."""
    resultaat: bytes = typst.compile(
        str(_SJABLOON),
        root=str(_HIER),
        format="pdf",
        sys_inputs={"plan": plan},
        pdf_standards=["ua-1"] if toegankelijk else [],
        ignore_system_fonts=True,
    )
    return resultaat


def _gegevens(document: Document) -> dict[str, Any]:
    """The document as plain data, with all Dutch words filled in."""
    woorden = _teksten()
    kenmerk = document.kenmerk or woorden["nog_geen_kenmerk"]
    kop = (
        (woorden["kenmerk"], kenmerk),
        (woorden["gemeente"], document.gemeente or woorden["geen_gemeente"]),
        (woorden["datum"], datum_voluit(document.datum)),
    )
    return {
        "titel": schoon(document.titel),
        "maker": MAKER,
        "kenmerk": schoon(kenmerk),
        "gegevens": [{"label": label, "waarde": schoon(waarde)} for label, waarde in kop],
        "signalen": [schoon(signaal) for signaal in document.signalen],
        "stappen": [
            {"titel": schoon(stap.titel), "regels": [_regel(DocumentRegel(*r)) for r in stap.regels]}
            for stap in document.stappen
        ],
        "lettertypen": LETTERTYPEN,
        "woorden": {naam: woorden[naam] for naam in ("signalen", "pagina", "van", "leeg")},
    }


def _regel(regel: DocumentRegel) -> dict[str, Any]:
    """One answer; a skipped one shows the word for it, once."""
    status = _teksten()["status"][regel.status]
    tekst = schoon(regel.weergave)
    alineas = [] if tekst.strip().casefold() == status.casefold() else _alineas(tekst)
    return {"label": schoon(regel.label), "status": status, "alineas": alineas}


def _alineas(tekst: str) -> list[str]:
    """The lines of an answer, as the person broke them; empty lines fall away."""
    return [regel for regel in (ruw.strip() for ruw in tekst.splitlines()) if regel]


def schoon(tekst: str) -> str:
    """Text without control and direction marks: they would hide or turn what stands there."""
    zonder = "".join(t for t in tekst if t in "\n\t" or unicodedata.category(t) not in _ONZICHTBAAR)
    return re.sub(r"[^\S\n]+", " ", zonder)


def datum_voluit(datum: date) -> str:
    """``3 mei 2026``: a date in Dutch words."""
    return f"{datum.day} {_teksten()['maanden'][datum.month - 1]} {datum.year}"
