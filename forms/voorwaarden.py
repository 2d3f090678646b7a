"""The 'only if' rules of the definition: each takes the dossier, the index of the item and the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from forms.dossier import Dossier
from forms.leeftijd import Noodzaak, instemming_nodig, jeugdige_stemt_in

Voorwaarde: TypeAlias = Callable[[Dossier, int | None, date], bool]

GEZAG_APART = "gescheiden_samen_gezag"
GEZAG_VAN_TWEE = ("samen", GEZAG_APART)


def _gezag_apart(dossier: Dossier, _index: int | None, _vandaag: date) -> bool:
    return dossier.waarde("gezag.situatie") == GEZAG_APART


def _gezag_van_twee(dossier: Dossier, _index: int | None, _vandaag: date) -> bool:
    return dossier.waarde("gezag.situatie") in GEZAG_VAN_TWEE


def _zorgen_genoemd(dossier: Dossier, _index: int | None, _vandaag: date) -> bool:
    zorgen = dossier.waarde("gezin.zorgen")
    return bool(zorgen) and zorgen != ["geen"]


def _eerdere_hulp_gehad(dossier: Dossier, _index: int | None, _vandaag: date) -> bool:
    return dossier.waarde("eerdere_hulp.gehad") is True


def _instemming_van_een_ouder(dossier: Dossier, _index: int | None, vandaag: date) -> bool:
    return instemming_nodig(dossier, vandaag).ouder is not Noodzaak.NIET


def _instemming_van_deze_jeugdige(dossier: Dossier, index: int | None, vandaag: date) -> bool:
    return index is not None and jeugdige_stemt_in(dossier, index, vandaag)


VOORWAARDEN: Mapping[str, Voorwaarde] = {
    "gezag_apart": _gezag_apart,
    "gezag_van_twee": _gezag_van_twee,
    "zorgen_genoemd": _zorgen_genoemd,
    "eerdere_hulp_gehad": _eerdere_hulp_gehad,
    "instemming_van_een_ouder": _instemming_van_een_ouder,
    "instemming_van_deze_jeugdige": _instemming_van_deze_jeugdige,
}
"""The rules that ``alleen_als`` in the definition may name."""


def _telefoon_ontbreekt(dossier: Dossier) -> bool:
    return dossier.waarde("contact.telefoon") is None


VERPLICHT_ALS: Mapping[str, Callable[[Dossier], bool]] = {"telefoon_ontbreekt": _telefoon_ontbreekt}
"""The rules that ``verplicht_als`` in the definition may name."""
