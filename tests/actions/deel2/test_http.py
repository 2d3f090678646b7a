"""The plain receiver: signed, once, tried again where that helps, and visible where it does not."""

from __future__ import annotations

import base64
import logging
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from jsonschema import Draft202012Validator
from sqlalchemy.exc import IntegrityError

from actions.deel2.klaarzetten import zet_klaar
from actions.deel2.leveren import BEZIG, lever_wat_wacht
from actions.deel2.lijst import probeer_opnieuw, toon_leveringen
from actions.deel2.modellen import Levering
from actions.intakes import dienst
from actions.intakes.modellen import Intake
from actions.klok import nu, vandaag
from actions.opslag.database import engine, sessie
from actions.problemen import Conflict
from actions.uitvoer.schema import maak_schema
from tests import fabriek
from tests.actions.deel2.conftest import Zet
from tests.actions.deel2.luisteraar import Reactie, Verzoek
from tests.actions.deel2.ontvanger import GEHEIM, Ontvanger, hang_op, status
from tests.actions.deel2.spel import leveringen, nu_aan_de_beurt, overgedragen
from tests.werkplek import NOOR, SANNE, actor, auditregels

MERK = "Xanthippe"


def test_zonder_ontvanger_verandert_er_niets(werkplek: Path) -> None:
    overgedragen()
    assert leveringen() == []
    assert lever_wat_wacht() == 0


def test_na_overdracht_komt_het_plan_een_keer_aan(ontvanger: Ontvanger) -> None:
    kenmerk = overgedragen(contact__naam=MERK)
    assert ontvanger.verzoeken == [], "pas de werker stuurt"
    assert lever_wat_wacht() == 1
    assert lever_wat_wacht() == 0
    (pakket,) = ontvanger.plannen.values()
    Draft202012Validator(maak_schema()).validate(pakket["plan"])
    assert pakket["plan"]["kenmerk"] == kenmerk
    assert pakket["plan"]["antwoorden"]["contact.naam"]["waarde"] == MERK
    assert base64.b64decode(pakket["pdf"]["inhoud"]).startswith(b"%PDF")
    (rij,) = leveringen()
    assert (rij.referentie, rij.fout, rij.volgende_poging) == ("DOS-1", None, None)
    assert [regel[1:3] for regel in auditregels()[-2:]] == [
        ("deel2_poging", kenmerk),
        ("deel2_geleverd", kenmerk),
    ]


def test_alleen_de_overgang_naar_deel_2_zet_iets_klaar(ontvanger: Ontvanger) -> None:
    kenmerk = fabriek.zet_in_wachtrij(ontvangen=nu())
    dienst.claim(actor(SANNE), kenmerk)
    dienst.plan_gesprek(actor(SANNE), kenmerk, vandaag().isoformat())
    assert leveringen() == []
    dienst.zet_status(actor(SANNE), kenmerk, "overgedragen", "")
    dienst.zet_status(actor(SANNE), kenmerk, "gesloten", "")
    assert len(leveringen()) == 1


def test_een_geweigerde_overgang_laat_niets_achter(ontvanger: Ontvanger) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    with pytest.raises(Conflict):
        dienst.zet_status(actor(SANNE), kenmerk, "overgedragen", "")
    assert leveringen() == []


def test_dezelfde_versie_staat_nooit_twee_keer_klaar(ontvanger: Ontvanger) -> None:
    kenmerk = overgedragen()
    with sessie() as werk:
        zet_klaar(werk, werk.get_one(Intake, kenmerk))
    assert len(leveringen()) == 1
    with pytest.raises(IntegrityError), sessie() as werk:
        werk.add(Levering(kenmerk=kenmerk, versie=1, doel="http"))


def test_een_crash_na_het_versturen_geeft_dezelfde_sleutel_en_bytes_nog_eens(
    ontvanger: Ontvanger, monkeypatch: pytest.MonkeyPatch
) -> None:
    overgedragen()

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as plek:
        plek.setattr("actions.deel2.leveren._noteer_aankomst", crash)
        with pytest.raises(KeyboardInterrupt):
            lever_wat_wacht()
    assert lever_wat_wacht() == 0, "nog bij de eerste werker"
    with time_machine.travel(nu() + BEZIG + timedelta(seconds=1), tick=False):
        assert lever_wat_wacht() == 1
    een, twee = ontvanger.verzoeken
    assert een.kop["idempotency-key"] == twee.kop["idempotency-key"]
    assert een.kop["gezinsplan-handtekening"] != twee.kop["gezinsplan-handtekening"]
    assert een.inhoud == twee.inhoud
    assert len(ontvanger.plannen) == 1


def test_een_verloren_antwoord_verdubbelt_niets(ontvanger: Ontvanger) -> None:
    def neem_aan_en_zwijg(verzoek: Verzoek) -> Reactie:
        ontvanger.neem_aan(verzoek)
        return Reactie(hang_op=True)

    ontvanger.nukken = [neem_aan_en_zwijg]
    overgedragen()
    assert lever_wat_wacht() == 0
    nu_aan_de_beurt()
    assert lever_wat_wacht() == 1
    assert len(ontvanger.verzoeken) == 2
    assert len(ontvanger.plannen) == 1


@pytest.mark.parametrize(
    ("code", "soort", "vanzelf"),
    [
        (500, "storing", True),
        (503, "storing", True),
        (429, "druk", True),
        (409, "druk", True),
        (408, "te_traag", True),
        (400, "afgewezen", False),
        (401, "geen_toegang", False),
        (403, "geen_toegang", False),
        (404, "adres_onbekend", False),
        (413, "afgewezen", False),
        (302, "omleiding", False),
    ],
)
def test_wat_helpt_gaat_vanzelf_opnieuw_en_de_rest_wacht_op_een_mens(
    ontvanger: Ontvanger, code: int, soort: str, vanzelf: bool
) -> None:
    ontvanger.nukken = [status(code, Location=f"{ontvanger.adres}/ergens-anders")]
    overgedragen()
    assert lever_wat_wacht() == 0
    (rij,) = leveringen()
    assert (rij.fout, rij.pogingen, rij.volgende_poging is not None) == (soort, 1, vanzelf)
    with time_machine.travel(nu() + timedelta(hours=3), tick=False):
        assert lever_wat_wacht() == (1 if vanzelf else 0)
    assert [verzoek.pad for verzoek in ontvanger.verzoeken] == ["/plannen"] * (2 if vanzelf else 1)


def test_wat_op_een_mens_wacht_gaat_na_de_knop_alsnog(ontvanger: Ontvanger) -> None:
    ontvanger.nukken = [status(403)]
    overgedragen()
    lever_wat_wacht()
    (regel,) = toon_leveringen(actor(NOOR)).regels
    assert regel.probleem.startswith("De ontvanger laat ons niet toe.")
    probeer_opnieuw(actor(NOOR), regel.id)
    assert lever_wat_wacht() == 1
    assert len(ontvanger.plannen) == 1


def test_een_verkeerd_geheim_is_te_zien_en_komt_niet_aan(ontvanger: Ontvanger, zet: Zet) -> None:
    overgedragen()
    zet(geheim="x" * 40)
    assert lever_wat_wacht() == 0
    assert ontvanger.plannen == {}
    assert leveringen()[0].fout == "geen_toegang"


@pytest.mark.parametrize("vorm", ["seconden", "datum"])
def test_de_wachttijd_van_de_ontvanger_telt(ontvanger: Ontvanger, vorm: str) -> None:
    straks = (nu() + timedelta(hours=5)).replace(microsecond=0)
    wacht = "18000" if vorm == "seconden" else straks.strftime("%a, %d %b %Y %H:%M:%S GMT")
    ontvanger.nukken = [status(503, Retry_After=wacht)]
    overgedragen()
    lever_wat_wacht()
    volgende = leveringen()[0].volgende_poging
    assert volgende is not None
    assert volgende >= straks - timedelta(seconds=1)
    assert volgende < straks + timedelta(minutes=1)


def test_een_ontvanger_die_weg_is_krijgt_het_later(ontvanger: Ontvanger, zet: Zet) -> None:
    overgedragen()
    zet(adres="http://127.0.0.1:9/plannen")
    assert lever_wat_wacht() == 0
    assert leveringen()[0].fout == "onbereikbaar"
    zet(adres=f"{ontvanger.adres}/plannen")
    nu_aan_de_beurt()
    assert lever_wat_wacht() == 1


def test_tijdens_een_poging_begint_niemand_een_tweede(ontvanger: Ontvanger) -> None:
    tweede: list[int] = []

    def knop_en_werker(_: Verzoek) -> None:
        probeer_opnieuw(actor(NOOR), leveringen()[0].id or 0)
        tweede.append(lever_wat_wacht())

    ontvanger.nukken = [knop_en_werker]
    overgedragen()
    assert lever_wat_wacht() == 1
    assert tweede == [0]
    assert len(ontvanger.verzoeken) == 1


def test_een_sluiting_ondertussen_maakt_er_geen_ander_bericht_van(ontvanger: Ontvanger) -> None:
    ontvanger.nukken = [hang_op]
    kenmerk = overgedragen()
    lever_wat_wacht()
    dienst.zet_status(actor(SANNE), kenmerk, "gesloten", "")
    nu_aan_de_beurt()
    assert lever_wat_wacht() == 1
    een, twee = ontvanger.verzoeken
    assert een.inhoud == twee.inhoud


def test_van_de_antwoorden_staat_niets_in_de_rij_of_het_logboek(
    ontvanger: Ontvanger, werkplek: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ontvanger.nukken = [status(500), status(400), hang_op]
    kenmerk = overgedragen(contact__naam=MERK, hulpvraag__eigen_woorden=MERK)
    for _ in range(4):
        lever_wat_wacht()
        probeer_opnieuw(actor(NOOR), 1) if leveringen()[0].geleverd_op is None else None
    assert leveringen()[0].geleverd_op is not None
    assert MERK in str(ontvanger.plannen)
    engine().dispose()
    schijf = b"".join(pad.read_bytes() for pad in werkplek.rglob("*") if pad.is_file())
    assert kenmerk.encode() in schijf
    assert MERK.encode() not in schijf
    assert MERK not in caplog.text
    assert GEHEIM not in caplog.text


def test_een_andere_ontvanger_in_de_instellingen_laat_wat_wacht_liggen(
    ontvanger: Ontvanger, zet: Zet
) -> None:
    overgedragen()
    zet(soort="none")
    assert lever_wat_wacht() == 0
    (regel,) = toon_leveringen(actor(NOOR)).regels
    assert regel.uit
    zet(soort="http")
    assert lever_wat_wacht() == 1


def test_een_overdracht_naar_een_collega_zet_niets_klaar(ontvanger: Ontvanger) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    dienst.draag_over(actor(SANNE), kenmerk, naar="bram@roosendaal.example", gemeente="", reden="x")
    assert leveringen() == []
