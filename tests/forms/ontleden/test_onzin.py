"""Keys hit by accident are asked again; everything that a person says is not."""

from __future__ import annotations

import pytest

from forms.ontleden.onzin import is_onzin

from .hulp import lees


@pytest.mark.parametrize(
    "tekst",
    [
        "asdkjfh lkj",
        "asdfgh",
        "qwerty 12345",
        "asdfghjk;;",
        "jjjjjkkk l;;",
        "qwpoeiruq",
        "fghj,,.kk",
        "qqqq 7jj w",
        "&&%$ 77 jjjj",
    ],
)
def test_een_kat_op_het_toetsenbord(tekst: str) -> None:
    assert is_onzin(tekst)
    assert lees("achtergrond.wat_speelt", tekst).fout == "onleesbaar"


@pytest.mark.parametrize(
    "tekst",
    [
        *("slaat", "badjas", "GGZ", "angstschreeuw", "hij", "", "привіт", "dagdag"),
        *("GGZ WNB", "CJG", "vmbo 4", "asdfgh zegt mijn kat", "pffffff", "hmmmmmm", "grrrrr"),
    ],
)
def test_gewone_woorden_zijn_geen_onzin(tekst: str) -> None:
    assert not is_onzin(tekst)
