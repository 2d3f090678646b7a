"""The build step: only what is used, and a clear sentence when something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from web import bouw


def test_alleen_gebruikte_tokens_blijven_met_wat_zij_nodig_hebben() -> None:
    tokens = {"--a": "var(--b)", "--b": "1px", "--c": "2px", "--basis-x": "3px"}
    assert list(bouw.bereikbaar(tokens, "p{margin:var(--a)}")) == ["--a", "--b", "--basis-x"]


def test_een_tokenregel_wordt_gelezen_met_en_zonder_opmerking() -> None:
    thema = "  --a: 0px; /* [code-only] */\n  --b: var(--a);\n}"
    assert bouw.lees_tokens(thema) == {"--a": "0px", "--b": "var(--a)"}


def test_een_ontbrekend_pakket_zegt_wat_te_doen() -> None:
    with pytest.raises(bouw.OntbrekendPakket, match="npm ci"):
        bouw.lees(bouw.MODULES / "weg.css")


def test_het_slot_noemt_geen_adressen() -> None:
    slot = (Path(bouw.WEB) / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in slot
    assert "http" not in slot.replace('"url": "http', "")
    assert '"integrity"' in slot
