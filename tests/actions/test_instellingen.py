"""Productie refuses what is only safe in a demo."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from actions.instellingen import Instellingen, Omgeving

GOED = {
    "omgeving": "productie",
    "basis_adres": "https://gezinsplan.example",
    "sleutels": "s1:" + "A" * 43 + "=",
    "_env_file": None,
}


def test_productie_met_https_en_eigen_sleutel_start() -> None:
    assert Instellingen(**GOED).omgeving is Omgeving.PRODUCTIE


@pytest.mark.parametrize(
    ("fout", "woord"),
    [
        ({"demo_wachtwoord": "geheim"}, "GEZINSPLAN_DEMO_WACHTWOORD"),
        ({"basis_adres": "http://gezinsplan.example"}, "GEZINSPLAN_BASIS_ADRES"),
        ({"sleutels": None}, "GEZINSPLAN_SLEUTELS"),
        ({"sleutels": "demo:" + "A" * 43 + "="}, "GEZINSPLAN_SLEUTELS"),
    ],
)
def test_productie_weigert_wat_alleen_in_een_demo_veilig_is(fout: dict[str, Any], woord: str) -> None:
    with pytest.raises(ValidationError, match=woord):
        Instellingen(**(GOED | fout))
