"""Which ports are free."""

from __future__ import annotations

import socket

LOOPBACK = "127.0.0.1"


def is_vrij(host: str, poort: int) -> bool:
    """Whether a server may listen there now."""
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((host, poort))
        except OSError:
            return False
    return True


def kies(gewenst: int) -> int:
    """The wanted loopback port, or a free one when it is taken (or 0)."""
    if gewenst and is_vrij(LOOPBACK, gewenst):
        return gewenst
    with socket.socket() as proef:
        proef.bind((LOOPBACK, 0))
        poort: int = proef.getsockname()[1]
    return poort
