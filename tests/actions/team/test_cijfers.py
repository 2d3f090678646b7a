"""The numbers of a team: right, of one's own gemeente only, and never small enough to know a family."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from actions.gesprek.concept import bewaar_dossier
from actions.gesprek.toegang import nieuw_gesprek
from actions.intakes import dienst
from actions.klok import nu
from actions.opslag.database import sessie
from actions.team.cijfers import Weekcijfers, lees_cijfers, maandag_van, verberg_reeks
from forms.dossier import Dossier
from tests import fabriek
from tests.werkplek import BRAM, SANNE, TESS, actor

pytestmark = pytest.mark.usefixtures("werkplek")
WEEK = "2026-W10"


def _op(dag: int, uur: int = 9) -> time_machine.travel:
    return time_machine.travel(datetime(2026, 3, dag, uur, tzinfo=UTC), tick=False)


def _week(wanneer: int = 13) -> Weekcijfers:
    with _op(wanneer):
        (gemeente,) = lees_cijfers(actor(TESS), 2).gemeenten
    return next(week for week in gemeente.weken if week.week == WEEK)


def _binnen(aantal: int, **anders: str) -> list[str]:
    return [fabriek.zet_in_wachtrij(**anders) for _ in range(aantal)]


def test_vier_is_te_weinig_en_vijf_niet() -> None:
    _binnen(4)
    assert _week().binnen is None
    _binnen(1)
    assert _week().binnen == 5


def test_een_andere_gemeente_telt_niet_mee() -> None:
    _binnen(5)
    _binnen(7, gemeente="zundert")
    assert _week().binnen == 5


def test_op_tijd_opgepakt_telt_in_werkdagen_en_maar_een_keer() -> None:
    alles = _binnen(20)
    for dag, kenmerken in ((4, alles[:5]), (6, alles[5:10]), (10, alles[10:15]), (11, alles[15:])):
        with _op(dag):
            for kenmerk in kenmerken:
                dienst.claim(actor(SANNE), kenmerk)
    with _op(12):
        for kenmerk in alles[:5]:
            dienst.geef_vrij(actor(SANNE), kenmerk, "vakantie")
            dienst.claim(actor(BRAM), kenmerk)
    week = _week()
    assert (week.binnen, week.opgepakt) == (20, {1: 5, 3: 10, 5: 15})


def test_een_klein_verschil_is_ook_verborgen() -> None:
    # 12 binnen en 11 op tijd: dan is te zien dat er 1 te laat was.
    assert verberg_reeks([12, 11, 11, 6]) == [12, None, None, 6]
    assert verberg_reeks([12, 12, 7, 2]) == [12, 12, 7, None]
    assert verberg_reeks([4, 4, 4, 4]) == [None, None, None, None]


def test_wat_openstaat_na_de_streefdatum_telt_nu() -> None:
    kenmerken = _binnen(6)
    with _op(10):
        assert lees_cijfers(actor(TESS), 2).gemeenten[0].over_termijn is None
    with _op(11):
        assert lees_cijfers(actor(TESS), 2).gemeenten[0].over_termijn == 6
        dienst.claim(actor(SANNE), kenmerken[0])
        assert lees_cijfers(actor(TESS), 2).gemeenten[0].over_termijn == 5


def test_overgeslagen_velden_tellen_per_gezin_een_keer() -> None:
    _binnen(5, eerdere_hulp__nu=None)  # type: ignore[arg-type]
    with _op(13):
        overgeslagen = dict(lees_cijfers(actor(TESS), 2).gemeenten[0].overgeslagen)
    assert overgeslagen["eerdere_hulp.nu"] == 5
    assert overgeslagen["kinderen[].school"] == 5
    assert "contact.naam" not in overgeslagen


def test_vragen_aan_gezinnen_tellen() -> None:
    with _op(4):
        for kenmerk in _binnen(5):
            dienst.vraag_terug(actor(SANNE), kenmerk, None, "x")
    assert _week().terugvragen == 5


def test_wie_halverwege_stopt_telt_bij_de_verste_stap() -> None:
    antwoorden = Dossier.van_json(
        {pad: fabriek.antwoord(pad, "x") for pad in ("contact.naam", "hulpvraag.sinds")}
    )
    with sessie() as werk:
        for _ in range(5):
            gesprek, _ = nieuw_gesprek(werk)
            bewaar_dossier(werk, gesprek.id, Dossier({}), antwoorden)
    assert set(dict(lees_cijfers(actor(TESS), 1).gestopt).values()) == {None}, "nog bezig"
    with time_machine.travel(nu() + timedelta(days=2), tick=False):
        gestopt = {nummer: aantal for nummer, aantal in lees_cijfers(actor(TESS), 1).gestopt if aantal}
    assert list(gestopt.values()) == [5]


def test_een_gewone_professional_leidt_geen_gemeente() -> None:
    assert lees_cijfers(actor(SANNE), 2).gemeenten == ()


def test_een_week_begint_op_maandag() -> None:
    assert maandag_van("2026-W10").isoformat() == "2026-03-02"
