"""Working days and the talking list."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from actions.intakes.instemming import gesprekspunten, per_kind
from actions.intakes.overzicht import eerste_regel
from actions.intakes.statussen import OVERGANGEN, IntakeStatus
from actions.intakes.werkdagen import streefdatum, werkdagen_na
from forms.dossier import Dossier
from tests import fabriek


@pytest.mark.parametrize(
    ("dag", "aantal", "verwacht"),
    [
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # vrijdag naar maandag
        (date(2026, 3, 7), 5, date(2026, 3, 13)),  # zaterdag telt niet
        (date(2026, 4, 24), 2, date(2026, 4, 29)),  # Koningsdag op maandag 27 april
        (date(2026, 12, 23), 5, date(2026, 12, 31)),  # eerste kerstdag op vrijdag
    ],
)
def test_weekend_en_feestdagen_tellen_niet(dag: date, aantal: int, verwacht: date) -> None:
    assert werkdagen_na(dag, aantal) == verwacht


def test_de_dag_van_ontvangst_is_de_nederlandse_dag() -> None:
    # Donderdag 23.30 uur in UTC is in Nederland al vrijdag.
    assert streefdatum(datetime(2026, 3, 5, 23, 30, tzinfo=UTC)) == date(2026, 3, 13)


def _dossier(**anders: object) -> Dossier:
    return Dossier.van_json(fabriek.inhoud(**anders)["antwoorden"])


def test_wat_open_staat_komt_op_de_gesprekslijst() -> None:
    punten = " ".join(gesprekspunten(_dossier(), date(2026, 3, 4)))
    assert "Vraag Yara zelf nog om instemming." in punten
    assert "Vraag de andere ouder met gezag nog om instemming." in punten
    assert "De andere ouder weet nog niet van deze aanvraag." in punten
    assert "Daan" not in punten


def test_de_leeftijdsregel_per_kind() -> None:
    regels = {kind.naam: kind.regel for kind in per_kind(_dossier(), date(2026, 3, 4))}
    assert regels["Daan"].startswith("Onder 12 jaar")
    assert regels["Yara"].startswith("12 tot 16 jaar")


def test_elke_status_heeft_een_plek_in_de_tabel() -> None:
    assert set(OVERGANGEN) == set(IntakeStatus)


def test_de_eerste_regel_breekt_op_een_woord() -> None:
    assert eerste_regel("\n  Kort.\nMeer") == "Kort."
    assert eerste_regel("woord " * 40).endswith("woord …")
