"""Renew the locks: text with hashes, without the address of any package index."""

from __future__ import annotations

from deploy.opzet.werk import Werk

VAST = ("--generate-hashes", "--no-annotate", "--no-header", "--upgrade", "--quiet")
LINUX = ("--python-version", "3.10", "--python-platform", "x86_64-manylinux_2_28")
SLOTEN = {
    "app.lock": ("pyproject.toml", "--group", "test", "--universal", "--python-version", "3.11"),
    "rasa.lock": ("--group", "pyproject.toml:rasa", *LINUX),
    "deploy/gereedschap.lock": (
        *("--group", "pyproject.toml:gereedschap"),
        *("--universal", "--python-version", "3.9"),
    ),
    "deploy/bijscholen.lock": ("--group", "pyproject.toml:bijscholen", "--python-version", "3.11"),
    "deploy/node.lock": ("--group", "pyproject.toml:node", "--universal", "--python-version", "3.9"),
}
"""Each lock with the part of the project file that it pins."""


def vernieuw(werk: Werk) -> None:
    """Choose the newest versions that the project file allows, for every lock."""
    for slot, wat in SLOTEN.items():
        werk.loop([werk.uv, "pip", "compile", *wat, *VAST, "-o", slot], werk.log("sloten"), limiet=600)
