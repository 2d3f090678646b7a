"""The services of the editor, in one place: read, write, review, publish, import and export.

Service functions take the session of the caller; ``publiceer`` and ``keur_concept`` open their own,
because the gate takes seconds and must not hold the lock of the database.
"""

from __future__ import annotations

from actions.kennis.lezen import lijst, tel_verloopt, toon
from actions.kennis.overdracht import (
    exporteer,
    exporteer_vac,
    importeer,
    lees_zip,
    maak_zip,
)
from actions.kennis.publiceren import Keurstand, keur_concept, publiceer, trek_in
from actions.kennis.schrijven import (
    bewaar_concept,
    dien_in,
    gooi_concept_weg,
    nieuw,
    wijs_af,
    zet_terug,
)
from actions.kennis.verschil import Regel, Regelsoort, Woorddeel, verschil
from actions.kennis.versies import (
    BewerktDoorAnder,
    EigenWerk,
    Filter,
    Importuitslag,
    Itemfouten,
    Itemstand,
    Keuringsfout,
    Overzichtregel,
    Publicatie,
    Versie,
)

__all__ = [
    "BewerktDoorAnder", "EigenWerk", "Filter", "Importuitslag", "Itemfouten", "Itemstand",
    "Keuringsfout", "Keurstand", "Overzichtregel", "Publicatie", "Regel", "Regelsoort", "Versie",
    "Woorddeel", "bewaar_concept", "dien_in", "exporteer", "exporteer_vac", "gooi_concept_weg",
    "importeer", "keur_concept", "lees_zip", "lijst", "maak_zip", "nieuw", "publiceer", "tel_verloopt",
    "toon", "trek_in", "verschil", "wijs_af", "zet_terug",
]  # fmt: skip
