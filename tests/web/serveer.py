"""Pages on a free port, for a real browser."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI


@contextmanager
def geserveerd(app: FastAPI) -> Iterator[str]:
    """Serve an application in a thread of its own; gives its address, and stops it afterwards."""
    dienst = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
    draad = threading.Thread(target=dienst.run, daemon=True)
    draad.start()
    while not dienst.started:
        time.sleep(0.02)
    yield f"http://localhost:{dienst.servers[0].sockets[0].getsockname()[1]}"
    dienst.should_exit = True
    draad.join(timeout=10)
