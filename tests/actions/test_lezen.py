"""Reading an answer with what was said before: the next child lives where the one before it does."""

from __future__ import annotations

from datetime import date

import pytest

from actions.gesprek.lezen import lees_tekst
from tests.beurten.situatie import DAG, FATIMA, dossier_tot

PAD = "kinderen[1].woont_bij"


@pytest.mark.parametrize("tekst", ["ook", "zelfde als Daan", "Hetzelfde.", "net als daan", "idem", "zij ook"])
def test_het_tweede_kind_woont_waar_het_eerste_woont(tekst: str) -> None:
    assert lees_tekst(dossier_tot(PAD, FATIMA), PAD, tekst, DAG).waarde == "moeder"


@pytest.mark.parametrize("tekst", ["zelfde als Piet", "ook zo leuk"])
def test_een_onbekende_naam_of_een_verhaal_zegt_dat_niet(tekst: str) -> None:
    assert lees_tekst(dossier_tot(PAD, FATIMA), PAD, tekst, DAG).waarde is None


def test_bij_het_eerste_kind_zegt_ook_niets() -> None:
    pad = "kinderen[0].woont_bij"
    assert lees_tekst(dossier_tot(pad, FATIMA), pad, "ook", date(2026, 11, 22)).waarde is None
