"""Ages, and the age rule for instemming."""

from __future__ import annotations

from datetime import date

import pytest

from forms.dossier import Dossier
from forms.leeftijd import Instemming, Leeftijd, Noodzaak, instemming_nodig, leeftijd_op
from forms.soorten import Waarde
from tests.forms.invullen import VANDAAG, met


@pytest.mark.parametrize(
    ("waarde", "leeftijd"),
    [
        ("2014-05-01", Leeftijd(12, 0)),
        ("2014-05-02", Leeftijd(11, 11)),
        ("2025-09-15", Leeftijd(0, 7)),
        ("2026-05-01", Leeftijd(0, 0)),
        ({"leeftijdJaren": 8, "opDatum": "2026-03-14"}, Leeftijd(8)),
        ({"leeftijdJaren": 8, "opDatum": "2025-03-14"}, Leeftijd(9)),
        ({"leeftijdMaanden": 8, "opDatum": "2026-01-01"}, Leeftijd(1, 0)),
        ({"leeftijdJaren": 8, "opDatum": "2027-01-01"}, Leeftijd(8)),
    ],
)
def test_de_leeftijd_op_een_dag(waarde: Waarde, leeftijd: Leeftijd) -> None:
    assert leeftijd_op(waarde, VANDAAG) == leeftijd


@pytest.mark.parametrize("waarde", [None, "morgen", "2030-01-01", {}, {"opDatum": "2026-01-01"}, 7, True])
def test_zonder_goede_geboortedatum_is_de_leeftijd_onbekend(waarde: Waarde) -> None:
    assert leeftijd_op(waarde, VANDAAG) is None


def test_wie_op_29_februari_geboren_is_verjaart_in_een_gewoon_jaar_op_1_maart() -> None:
    assert leeftijd_op("2012-02-29", date(2026, 2, 28)) == Leeftijd(13, 11)
    assert leeftijd_op("2012-02-29", date(2026, 3, 1)) == Leeftijd(14, 0)


def _gezin(*kinderen: tuple[Waarde, bool]) -> Dossier:
    dossier = Dossier()
    for nummer, (geboren, hulp) in enumerate(kinderen):
        waarden: dict[str, Waarde] = {
            f"kinderen[{nummer}].voornaam": "Sam",
            f"kinderen[{nummer}].hulp_nodig": hulp,
        }
        dossier = met(dossier, {**waarden, f"kinderen[{nummer}].geboortedatum": geboren})
    return dossier


@pytest.mark.parametrize(
    ("kinderen", "verwacht"),
    [
        ([("2014-05-02", True)], Instemming(Noodzaak.NODIG, ())),
        ([("2014-05-01", True)], Instemming(Noodzaak.NODIG, (0,))),
        ([("2010-05-02", True)], Instemming(Noodzaak.NODIG, (0,))),
        ([("2010-05-01", True)], Instemming(Noodzaak.GEWENST, (0,))),
        ([("2010-05-01", True), ("2020-01-01", True)], Instemming(Noodzaak.NODIG, (0,))),
        ([("2010-05-01", True), ("2020-01-01", False)], Instemming(Noodzaak.GEWENST, (0,))),
        ([("2020-01-01", False), ("2012-01-01", True)], Instemming(Noodzaak.NODIG, (1,))),
        ([("2012-01-01", False)], Instemming(Noodzaak.NIET, ())),
        ([("onbekend", True)], Instemming(Noodzaak.NODIG, ())),
        ([], Instemming(Noodzaak.NIET, ())),
    ],
)
def test_de_leeftijd_bepaalt_wie_instemt(kinderen: list[tuple[Waarde, bool]], verwacht: Instemming) -> None:
    assert instemming_nodig(_gezin(*kinderen), VANDAAG) == verwacht
