"""The cast and database of the queue."""

from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "sjabloon_map", "werkplek"]
