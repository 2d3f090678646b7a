"""Security headers on every response, also on an error."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.web.nep_api import Staat, maak_app

ALLES = ["/", "/gesprek", "/weg", "/stuk", "/static/css/basis.css", "/api/v1/weg"]


@pytest.fixture
def web() -> TestClient:
    """A visitor with a browser."""
    return TestClient(maak_app(Staat()), headers={"Accept": "text/html"}, raise_server_exceptions=False)


@pytest.mark.parametrize("pad", ALLES)
def test_elk_antwoord_heeft_de_koppen(web: TestClient, pad: str) -> None:
    koppen = web.get(pad).headers
    assert koppen["content-security-policy"].startswith("default-src 'self'; object-src 'none'")
    assert "unsafe" not in koppen["content-security-policy"]
    assert koppen["referrer-policy"] == "no-referrer"
    assert koppen["x-content-type-options"] == "nosniff"
    assert "microphone=()" in koppen["permissions-policy"]


def test_alleen_de_chat_mag_in_een_andere_site(web: TestClient) -> None:
    chat = web.get("/gesprek?inbed=1").headers
    assert "frame-ancestors 'self' https://gemeente.example" in chat["content-security-policy"]
    assert "x-frame-options" not in chat
    for pad in ("/", "/vragen", "/werklijst", "/api/v1/gesprekken"):
        koppen = web.get(pad).headers
        assert "frame-ancestors 'none'" in koppen["content-security-policy"]
        assert koppen["x-frame-options"] == "DENY"


@pytest.mark.parametrize("pad", ["/gesprek", "/werklijst", "/api/v1/gesprekken/x", "/stuk"])
def test_wat_persoonlijk_kan_zijn_wordt_nergens_bewaard(web: TestClient, pad: str) -> None:
    assert web.get(pad).headers["cache-control"] == "no-store"


def test_openbare_bladzijden_worden_steeds_nagekeken(web: TestClient) -> None:
    assert web.get("/privacy").headers["cache-control"] == "no-cache"
