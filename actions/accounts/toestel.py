"""Which browser and system a session is in, as one short label. The rest of the user agent is not kept."""

from __future__ import annotations

_BROWSERS = (
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("SamsungBrowser", "samsung"),
    ("Firefox/", "firefox"),
    ("FxiOS/", "firefox"),
    ("CriOS/", "chrome"),
    ("Chrome/", "chrome"),
    ("Safari/", "safari"),
)
"""First hit counts: most browsers also name the ones they are like."""
_SYSTEMEN = (
    ("Android", "android"),
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("CrOS", "chromeos"),
    ("Windows", "windows"),
    ("Mac OS X", "mac"),
    ("Linux", "linux"),
)


def toestel_van(agent: str) -> str:
    """``firefox/windows``; an unknown part stays empty: ``/linux``, ``/``."""
    return f"{_eerste(agent, _BROWSERS)}/{_eerste(agent, _SYSTEMEN)}"


def _eerste(agent: str, kenmerken: tuple[tuple[str, str], ...]) -> str:
    return next((naam for teken, naam in kenmerken if teken in agent), "")
