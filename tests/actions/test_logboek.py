"""The logs never hold what a family wrote, also not through an exception."""

from __future__ import annotations

import logging

import pytest

from actions.logboek import ZonderInhoud, meld

MERK = "Daan slaat zijn zusje"


def test_een_fout_van_ons_wordt_gemeld_zonder_de_woorden(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(MERK)
    except ValueError as fout:
        meld(logging.getLogger("proef"), "actie mislukt", fout)
    assert "ValueError" in caplog.text
    assert "test_logboek.py" in caplog.text
    assert MERK not in caplog.text


def test_een_fout_uit_een_bibliotheek_verliest_haar_woorden(caplog: pytest.LogCaptureFixture) -> None:
    logboek = logging.getLogger("bibliotheek")
    logboek.addFilter(ZonderInhoud())
    try:
        raise KeyError(MERK)
    except KeyError:
        logboek.exception("Exception in ASGI application: %s", MERK)
    assert "KeyError" in caplog.text
    assert MERK not in caplog.text
