"""Filters, counts and saved views of the queue."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from sqlmodel import select

from actions.formulier.invullen import Inzending, Toegang, vul_in
from actions.intakes import dienst, weergaven
from actions.intakes.lijst import Filters, Volgorde
from actions.intakes.modellen import IntakeWeergave
from actions.opslag.database import lees_sessie
from actions.problemen import NietGevonden, OngeldigeInvoer
from tests import fabriek
from tests.werkplek import BRAM, KEES, SANNE, Client, actor

pytestmark = pytest.mark.usefixtures("werkplek")


def _gevonden(wie: str = SANNE, **filters: str) -> list[str]:
    lijst = dienst.toon_lijst(actor(wie), Filters(**filters))  # type: ignore[arg-type]
    return [kaart.kenmerk for kaart in lijst.intakes]


def test_het_filter_op_signaal_vindt_alleen_wie_er_een_heeft() -> None:
    met = fabriek.zet_in_wachtrij(contact__veilig_contact=True)
    zonder = fabriek.zet_in_wachtrij(signalen=[])
    assert _gevonden(signaal="signaal") == [met]
    assert _gevonden(signaal="niet_inspreken") == [zonder]
    fabriek.zet_in_wachtrij(gemeente="zundert")
    assert _gevonden(signaal="signaal") == [met], "ook met een filter blijft een andere gemeente weg"


def test_een_signaal_is_in_de_database_niet_te_lezen() -> None:
    from actions.intakes.modellen import IntakeZoekterm

    fabriek.zet_in_wachtrij()
    with lees_sessie() as werk:
        assert not any("signaal" in rij.term_hash for rij in werk.exec(select(IntakeZoekterm)))


def test_een_signaal_verandert_de_volgorde_niet() -> None:
    eerst = fabriek.zet_in_wachtrij(signalen=[], ontvangen=datetime(2026, 3, 2, 9, tzinfo=UTC))
    later = fabriek.zet_in_wachtrij(ontvangen=datetime(2026, 3, 3, 9, tzinfo=UTC))
    assert _gevonden(volgorde=Volgorde.STREEFDATUM) == [eerst, later]
    assert _gevonden(volgorde=Volgorde.NIEUWSTE) == [later, eerst]
    assert _gevonden(volgorde=Volgorde.OUDSTE) == [eerst, later]
    dienst.claim(actor(SANNE), eerst)
    assert _gevonden(volgorde=Volgorde.GEWIJZIGD) == [eerst, later]


def test_het_filter_op_termijn_volgt_de_werkdagen() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for dag, termijn in (
        (9, []),
        (10, ["oppakken_vandaag"]),
        (11, ["oppakken_voorbij"]),
    ):
        with time_machine.travel(datetime(2026, 3, dag, 9, tzinfo=UTC), tick=False):
            soorten = ("oppakken_vandaag", "oppakken_voorbij", "plan_bijna", "plan_voorbij", "antwoord")
            assert [soort for soort in soorten if _gevonden(termijn=soort) == [kenmerk]] == termijn


def test_het_filter_op_het_gezinsplan_volgt_de_acht_weken() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    dienst.plan_gesprek(actor(SANNE), kenmerk, "2026-03-03")
    for dag, termijn in (
        (date(2026, 4, 10), []),
        (date(2026, 4, 13), ["plan_bijna"]),
        (date(2026, 4, 28), ["plan_bijna"]),
        (date(2026, 4, 29), ["plan_voorbij"]),
    ):
        with time_machine.travel(datetime(dag.year, dag.month, dag.day, 9, tzinfo=UTC), tick=False):
            soorten = ("plan_bijna", "plan_voorbij")
            assert [soort for soort in soorten if _gevonden(termijn=soort) == [kenmerk]] == termijn, dag


def test_een_antwoord_van_het_gezin_staat_apart_tot_iemand_er_iets_mee_doet() -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, "kinderen[1].school", "Welke school?")
    assert _gevonden(status="wacht_op_gezin") == [gezin.kenmerk]
    assert _gevonden(termijn="antwoord") == []
    van_toen = fabriek.TIJD.isoformat()
    inzending = Inzending("kinderen[1].school", "Het Kompas", versie=van_toen)
    vul_in(Toegang(gezin.gesprek, gezin.sleutel), inzending)
    assert _gevonden(termijn="antwoord") == [gezin.kenmerk]
    assert _gevonden(status="wacht_op_gezin") == []
    dienst.schrijf_notitie(actor(SANNE), gezin.kenmerk, "Gelezen.")
    assert _gevonden(termijn="antwoord") == []


def test_de_aantallen_tellen_alleen_de_eigen_gemeente() -> None:
    een, twee = fabriek.zet_in_wachtrij(), fabriek.zet_in_wachtrij()
    fabriek.zet_in_wachtrij(gemeente="zundert")
    dienst.claim(actor(SANNE), een)
    dienst.claim(actor(BRAM), twee)
    dienst.zet_status(actor(BRAM), twee, "gesloten", "")
    _, sanne = dienst.toon_wachtrij(actor(SANNE), Filters())
    assert {naam: sanne.get(naam, 0) for naam in ("lopend", "nieuw", "mij", "niemand", "gesloten")} == {
        "lopend": 1,
        "nieuw": 0,
        "mij": 1,
        "niemand": 0,
        "gesloten": 1,
    }
    _, kees = dienst.toon_wachtrij(actor(KEES), Filters())
    assert (kees["lopend"], kees["nieuw"], kees["mij"]) == (1, 1, 0)
    _, vreemd = dienst.toon_wachtrij(actor(SANNE), Filters(gemeente="zundert"))
    assert set(vreemd.values()) == {0}


def test_de_api_filtert_ook_en_weigert_wat_niet_bestaat(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    api = "/api/v1/intakes"
    gevonden = als(SANNE).get(api, params={"signaal": "signaal", "termijn": "oppakken_voorbij"}).json()
    assert [kaart["kenmerk"] for kaart in gevonden["intakes"]] == [kenmerk]
    for naam in ("signaal", "termijn", "volgorde"):
        fout = als(SANNE).get(api, params={naam: "' OR 1=1 --"})
        assert (fout.status_code, fout.json()["veld"]) == (400, naam)


def test_een_weergave_is_van_een_persoon_en_staat_versleuteld() -> None:
    weergaven.bewaar_weergave(actor(SANNE), "  Mijn  dag ", {"wie": "mij"})
    (eigen,) = weergaven.lees_weergaven(actor(SANNE))
    assert (eigen.naam, eigen.velden) == ("Mijn dag", {"wie": "mij"})
    assert weergaven.lees_weergaven(actor(BRAM)) == []
    with pytest.raises(NietGevonden):
        weergaven.verwijder_weergave(actor(BRAM), eigen.id)
    with lees_sessie() as werk:
        assert b"Mijn dag" not in werk.exec(select(IntakeWeergave)).one().inhoud
    weergaven.verwijder_weergave(actor(SANNE), eigen.id)
    assert weergaven.lees_weergaven(actor(SANNE)) == []


def test_dezelfde_naam_vervangt_en_te_veel_weergaven_gaat_niet() -> None:
    weergaven.bewaar_weergave(actor(SANNE), "dag 0", {"wie": "mij"})
    weergaven.bewaar_weergave(actor(SANNE), "Dag 0", {"wie": "niemand"})
    assert [w.velden for w in weergaven.lees_weergaven(actor(SANNE))] == [{"wie": "niemand"}]
    for nummer in range(1, weergaven.HOOGSTENS):
        weergaven.bewaar_weergave(actor(SANNE), f"dag {nummer}", {})
    for naam in ("nog een", "", "x" * (weergaven.LANGSTE_NAAM + 1)):
        with pytest.raises(OngeldigeInvoer):
            weergaven.bewaar_weergave(actor(SANNE), naam, {})
