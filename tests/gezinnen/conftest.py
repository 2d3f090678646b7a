"""The real browser of the web tests, for the family that uses it here."""

from __future__ import annotations

from tests.web.conftest import chromium

__all__ = ["chromium"]
