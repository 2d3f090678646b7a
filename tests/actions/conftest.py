"""The cast and a real database for whoever asks for it."""

from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "sjabloon_map", "werkplek"]
