"""The cast, each in a browser of their own."""

from tests.tweede_factor import stille_klok
from tests.web.werkplek.conftest import bezoeker, bladert, werkadres
from tests.werkaccount import draaiend, uitgever
from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = [
    "als",
    "anoniem",
    "bezoeker",
    "bladert",
    "draaiend",
    "sjabloon_map",
    "stille_klok",
    "uitgever",
    "werkadres",
    "werkplek",
]
