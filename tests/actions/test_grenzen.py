"""Guessing resume codes stops soon, and a forged address does not help."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from actions.app import maak_app


@pytest.fixture
def app(werkplek: Path) -> TestClient:
    """The app on a database without drafts, without its servers."""
    return TestClient(maak_app())


def test_raden_van_codes_stopt_ook_met_een_verzonnen_adres(app: TestClient) -> None:
    antwoorden = [
        app.post(
            "/api/v1/gesprekken/hervat",
            json={"code": f"appel-peer-{nummer}"},
            headers={"X-Forwarded-For": f"10.0.0.{nummer}"},
        ).status_code
        for nummer in range(25)
    ]
    assert antwoorden == [404] * 20 + [429] * 5


def test_de_telling_blijft_na_een_herstart(app: TestClient) -> None:
    for _ in range(20):
        app.post("/api/v1/gesprekken/hervat", json={"code": "appel-peer-noot"})
    nieuw = TestClient(maak_app())
    assert nieuw.post("/api/v1/gesprekken/hervat", json={"code": "appel-peer-noot"}).status_code == 429
