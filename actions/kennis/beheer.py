"""The services of the editor, in one place: read, write, review, publish, import and export.

Service functions take the session of the caller; ``publiceer``, ``keur_concept`` and ``verleng`` open their
own, because the checking takes seconds and must not hold the lock of the database.
"""

from __future__ import annotations

from actions.kennis.inlezen import importeer
from actions.kennis.intrekken import trek_in
from actions.kennis.keuren import Keurstand, keur_concept
from actions.kennis.lezen import lijst, tel_verloopt, toon, toon_ongezien
from actions.kennis.overdracht import exporteer, exporteer_vac, lees_zip, maak_zip
from actions.kennis.publiceren import publiceer
from actions.kennis.schrijven import (
    bewaar_concept,
    dien_in,
    dien_samen_in,
    gooi_concept_weg,
    nieuw,
    wijs_af,
    zet_terug,
)
from actions.kennis.verlengen import Geldigheid, Verlengbaar, bekijk, verleng
from actions.kennis.verschil import Regel, Regelsoort, Woorddeel, verschil
from actions.kennis.versies import Filter, Importuitslag, Itemstand, Overzichtregel, Publicatie, Versie
from actions.kennis.weigeringen import BewerktDoorAnder, EigenWerk, Itemfouten, Keuringsfout

__all__ = [
    "BewerktDoorAnder", "EigenWerk", "Filter", "Geldigheid", "Importuitslag", "Itemfouten", "Itemstand",
    "Keuringsfout", "Keurstand", "Overzichtregel", "Publicatie", "Regel", "Regelsoort", "Verlengbaar",
    "Versie", "Woorddeel", "bekijk", "bewaar_concept", "dien_in", "dien_samen_in", "exporteer",
    "exporteer_vac", "gooi_concept_weg", "importeer", "keur_concept", "lees_zip", "lijst", "maak_zip",
    "nieuw", "publiceer", "tel_verloopt", "toon", "toon_ongezien", "trek_in", "verleng", "verschil",
    "wijs_af", "zet_terug",
]  # fmt: skip
