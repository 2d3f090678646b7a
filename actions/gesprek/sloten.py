"""One turn at a time per conversation: in this process, or across processes with Redis."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import lru_cache
from typing import Protocol
from weakref import WeakValueDictionary

from actions.instellingen import instellingen

_LANGSTE_BEURT_S = 60


class Sloten(Protocol):
    """Gives the lock of a conversation."""

    def slot(self, gesprek_id: str) -> AbstractAsyncContextManager[None]:
        """Hold the conversation while a turn runs."""


class ProcesSloten:
    """Locks within this process; a lock that nobody holds disappears by itself."""

    def __init__(self) -> None:
        self._sloten: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def slot(self, gesprek_id: str) -> AsyncIterator[None]:
        """Wait for the turn before this one."""
        slot = self._sloten.setdefault(gesprek_id, asyncio.Lock())
        async with slot:
            yield


class RedisSloten:
    """Locks shared by several processes."""

    def __init__(self, url: str) -> None:
        # Only needed past one machine, so an installation without Redis does not load it.
        from redis.asyncio import Redis

        self._redis = Redis.from_url(url)

    @asynccontextmanager
    async def slot(self, gesprek_id: str) -> AsyncIterator[None]:
        """Wait for the turn before this one, wherever it runs."""
        async with self._redis.lock(f"gesprek:{gesprek_id}", timeout=_LANGSTE_BEURT_S):
            yield


@lru_cache(maxsize=1)
def sloten() -> Sloten:
    """The locks of this process, by the settings."""
    url = instellingen().redis_url
    return RedisSloten(url) if url else ProcesSloten()
