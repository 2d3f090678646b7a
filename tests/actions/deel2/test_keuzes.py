"""The settings of the hand-over are checked at start: a wrong one names itself."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from actions.instellingen import Instellingen
from actions.overdrachtkeuzes import is_rsin
from tests.actions.deel2.zgw.register import DOCUMENTTYPE, RSIN, RSIN_ROOSENDAAL, ZAAKTYPE

ECHT = {
    "omgeving": "productie",
    "basis_adres": "https://gezinsplan.example",
    "sleutels": "s1:" + "A" * 43 + "=",
    "_env_file": None,
}
GEHEIM = "g" * 32
HTTP = {"soort": "http", "adres": "https://deel2.example/plannen", "geheim": GEHEIM}
ZGW = {
    "soort": "zgw",
    "zaken": "https://zaken.example/api/v1",
    "documenten": "https://documenten.example/api/v1",
    "klanten": "https://klanten.example/api/v1",
    "klanten_token": "token",
    "client_id": "gezinsplan",
    "geheim": GEHEIM,
    "rsin": RSIN,
    "rsin_gemeenten": f"roosendaal={RSIN_ROOSENDAAL}, zundert = {RSIN}",
    "zaaktype": ZAAKTYPE,
    "documenttype": DOCUMENTTYPE,
}


def _kies(keuzes: dict[str, Any], basis: dict[str, Any] = ECHT) -> Instellingen:
    return Instellingen(**basis, **{f"overdracht_{naam}": waarde for naam, waarde in keuzes.items()})


@pytest.mark.parametrize("keuzes", [{}, HTTP, ZGW])
def test_een_volledige_keuze_start_ook_in_productie(keuzes: dict[str, Any]) -> None:
    assert _kies(keuzes).overdracht_soort == keuzes.get("soort", "none")


@pytest.mark.parametrize(
    ("keuzes", "naam"),
    [
        (HTTP | {"adres": ""}, "ADRES"),
        (HTTP | {"adres": "http://deel2.example"}, "ADRES"),
        (HTTP | {"adres": "http://127.0.0.1:8080"}, "ADRES"),
        (HTTP | {"adres": "https://jan:geheim@deel2.example"}, "ADRES"),
        (HTTP | {"adres": "https://[x"}, "ADRES"),
        (HTTP | {"geheim": "kort"}, "GEHEIM"),
        ({naam: waarde for naam, waarde in HTTP.items() if naam != "geheim"}, "GEHEIM"),
        (ZGW | {"zaken": "ftp://x.example"}, "ZAKEN"),
        (ZGW | {"documenten": ""}, "DOCUMENTEN"),
        (ZGW | {"klanten": "klanten.example"}, "KLANTEN"),
        (ZGW | {"klanten_token": ""}, "KLANTEN_TOKEN"),
        (ZGW | {"client_id": ""}, "CLIENT_ID"),
        (ZGW | {"rsin": "123456789"}, "RSIN"),
        (ZGW | {"rsin_gemeenten": "roosendaal=1"}, "RSIN_GEMEENTEN"),
        (ZGW | {"rsin_gemeenten": f"rosendaal={RSIN}"}, "RSIN_GEMEENTEN"),
        (ZGW | {"zaaktype": ""}, "ZAAKTYPE"),
        (ZGW | {"documenttype": "x"}, "DOCUMENTTYPE"),
        (ZGW | {"documenttype": f"https://catalogi.example/{'x' * 200}"}, "DOCUMENTTYPE"),
    ],
)
def test_een_verkeerde_keuze_start_niet_en_noemt_haar_naam(keuzes: dict[str, Any], naam: str) -> None:
    with pytest.raises(ValidationError, match=f"GEZINSPLAN_OVERDRACHT_{naam}:"):
        _kies(keuzes)


def test_alleen_een_proef_mag_zonder_tls_naar_de_eigen_machine() -> None:
    proef = {"omgeving": "demo", "_env_file": None}
    assert _kies(HTTP | {"adres": "http://localhost:9/x"}, proef).overdracht_adres
    with pytest.raises(ValidationError, match="GEZINSPLAN_OVERDRACHT_ADRES"):
        _kies(HTTP | {"adres": "http://deel2.example"}, proef)


def test_een_geheim_staat_niet_in_de_weergave_van_de_instellingen() -> None:
    assert GEHEIM not in repr(_kies(HTTP))


def test_elke_gemeente_kan_een_eigen_rsin_hebben() -> None:
    keuzes = _kies(ZGW)
    assert keuzes.rsin_van("roosendaal") == RSIN_ROOSENDAAL
    assert keuzes.rsin_van("moerdijk") == RSIN


@pytest.mark.parametrize(
    ("rsin", "goed"),
    [
        ("123456782", True),
        ("123456783", False),
        ("000000000", False),
        ("12345678", False),
        ("1234567a2", False),
    ],
)
def test_de_elfproef(rsin: str, goed: bool) -> None:
    assert is_rsin(rsin) is goed
