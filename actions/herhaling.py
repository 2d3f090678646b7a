"""Work that is done again and again for as long as the application runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool

from actions.logboek import meld

logboek = logging.getLogger(__name__)


async def blijf(doe: Callable[[], object], *, pauze: float) -> None:
    """Run ``doe`` every ``pauze`` seconds. A round that fails is logged, and the next one tries again."""
    while True:
        try:
            await run_in_threadpool(doe)
        except Exception as fout:
            meld(logboek, f"{doe.__name__} mislukt", fout)
        await asyncio.sleep(pauze)
