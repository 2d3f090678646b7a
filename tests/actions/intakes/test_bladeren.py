"""Paging: whatever way a page is found, all pages together are the whole list in the asked order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.intakes import bladeren, dienst, lijst
from actions.intakes.lijst import Filters, Volgorde
from actions.intakes.modellen import Intake, IntakeZoekterm
from actions.opslag.database import lees_sessie, sessie
from tests import fabriek
from tests.werkplek import KEES, SANNE, actor

pytestmark = pytest.mark.usefixtures("werkplek")
BEGIN = datetime(2026, 3, 3, 9, tzinfo=UTC)
AANTAL, PER_BLAD = 11, 2


@pytest.fixture
def beide() -> Actor:
    """Someone who works in two gemeenten, with a queue of their families and one of a third gemeente."""
    for nummer in range(AANTAL):
        gemeente = ("roosendaal", "zundert")[nummer % 3 == 1]
        # Two at a time at the same moment: the kenmerk decides between them.
        fabriek.zet_in_wachtrij(
            gemeente=gemeente,
            ontvangen=BEGIN + timedelta(days=nummer // 2),
            signalen=None if nummer % 2 else [],
        )
    fabriek.zet_in_wachtrij(gemeente="rucphen")
    wie = actor(SANNE)
    rollen = frozenset({(Rol.JEUGDPROFESSIONAL, "roosendaal"), (Rol.JEUGDPROFESSIONAL, "zundert")})
    return Actor(wie.account_id, wie.email, wie.naam, rollen, wie.adres)


@pytest.fixture(params=[0, 500], ids=["langs_de_index", "in_een_keer"])
def weinig(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways of finding a page, on small pages."""
    for module in (bladeren, lijst):
        monkeypatch.setattr(module, "PER_PAGINA", PER_BLAD)
    monkeypatch.setattr(bladeren, "WEINIG", request.param)
    monkeypatch.setattr("actions.intakes.zoeken.WEINIG", request.param)


def _bladzijden(wie: Actor, **filters: str) -> list[str]:
    """Every page after the other, until one is empty."""
    gevonden: list[str] = []
    for pagina in range(1, AANTAL):
        blad = dienst.toon_lijst(wie, Filters(pagina=pagina, **filters))  # type: ignore[arg-type]
        assert len(blad.intakes) <= PER_BLAD
        gevonden += [kaart.kenmerk for kaart in blad.intakes]
        if not blad.intakes:
            assert blad.totaal == len(gevonden)
            return gevonden
    raise AssertionError("er kwam geen einde aan de bladzijden")


def _sleutel(volgorde: Volgorde, intake: Intake) -> tuple[str, ...]:
    eerst = {
        Volgorde.STREEFDATUM: (intake.streefdatum, intake.ontvangen),
        Volgorde.GEWIJZIGD: (intake.gewijzigd_op,),
    }
    return (*(moment.isoformat() for moment in eerst.get(volgorde, (intake.ontvangen,))), intake.kenmerk)


def _verwacht(volgorde: Volgorde) -> list[str]:
    with lees_sessie() as werk:
        rijen = [i for i in werk.exec(select(Intake)) if i.gemeente != "rucphen"]
    aflopend = volgorde in (Volgorde.NIEUWSTE, Volgorde.GEWIJZIGD)
    rijen.sort(key=lambda intake: _sleutel(volgorde, intake), reverse=aflopend)
    return [intake.kenmerk for intake in rijen]


@pytest.mark.usefixtures("weinig")
@pytest.mark.parametrize("volgorde", list(Volgorde))
def test_alle_bladzijden_samen_zijn_de_hele_lijst_op_volgorde(beide: Actor, volgorde: Volgorde) -> None:
    assert _bladzijden(beide, volgorde=volgorde) == _verwacht(volgorde)


@pytest.mark.usefixtures("weinig")
def test_filters_samen_geven_op_elke_manier_dezelfde_bladzijden(beide: Actor) -> None:
    alles = _verwacht(Volgorde.OUDSTE)
    with lees_sessie() as werk:
        rijen = {i.kenmerk: i for i in werk.exec(select(Intake))}
    oud: dict[str, str] = {"volgorde": Volgorde.OUDSTE}
    met = _bladzijden(beide, signaal="signaal", **oud)
    assert met == [k for k in alles if k in met]
    assert len(met) == AANTAL // 2
    assert _bladzijden(beide, signaal="signaal", zoek="fati ELAM", **oud) == []
    assert _bladzijden(beide, signaal="signaal", zoek="fati amr", **oud) == met
    assert _bladzijden(beide, signaal="signaal", zoek=met[2], **oud) == met[2:3]
    assert _bladzijden(beide, zoek="fatima", gemeente="zundert", status="lopend", **oud) == [
        k for k in alles if rijen[k].gemeente == "zundert"
    ]
    assert _bladzijden(beide, status="gesloten", zoek="fatima") == []
    assert _bladzijden(beide, status="gesloten", termijn="oppakken_voorbij") == []
    assert _bladzijden(beide, termijn="oppakken_voorbij", toegewezen_aan="niemand", **oud) == alles


@pytest.mark.usefixtures("weinig")
def test_zoeken_reikt_niet_verder_dan_de_eigen_gemeente(beide: Actor) -> None:
    assert len(_bladzijden(beide, zoek="fatima")) == AANTAL
    assert _bladzijden(beide, zoek="fatima", gemeente="rucphen") == []
    with lees_sessie() as werk:
        elders = werk.exec(select(Intake.kenmerk).where(Intake.gemeente == "rucphen")).one()
    assert _bladzijden(beide, zoek=elders) == []


def test_na_een_overdracht_vindt_alleen_de_andere_gemeente_hem() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    dienst.draag_over(actor(SANNE), kenmerk, naar="", gemeente="zundert", reden="Verhuisd.")
    assert dienst.toon_lijst(actor(KEES), Filters(zoek="fatima", signaal="signaal")).totaal == 1
    assert dienst.toon_lijst(actor(SANNE), Filters(zoek="fatima")).totaal == 0
    with lees_sessie() as werk:
        assert {rij.gemeente for rij in werk.exec(select(IntakeZoekterm))} == {"zundert"}


def test_een_verre_bladzijde_is_leeg_en_telt_gewoon() -> None:
    fabriek.zet_in_wachtrij()
    blad = dienst.toon_lijst(actor(SANNE), Filters(pagina=1_000_000_000))
    assert (blad.totaal, blad.intakes) == (1, [])


def test_een_weggehaalde_intake_laat_geen_zoekterm_achter() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with sessie() as werk:
        werk.delete(werk.get(Intake, kenmerk))
    with lees_sessie() as werk:
        assert werk.exec(select(IntakeZoekterm)).all() == []
