"""The cast and database of the queue, and browsers for them."""

from tests.web.werkplek.conftest import bezoeker, bladert
from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "bezoeker", "bladert", "sjabloon_map", "werkplek"]
