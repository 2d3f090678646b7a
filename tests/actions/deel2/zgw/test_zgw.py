"""The ZGW receiver against servers built from the published specifications: one of each, whatever breaks."""

from __future__ import annotations

import base64
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from actions.deel2.leveren import lever_wat_wacht
from actions.deel2.lijst import probeer_opnieuw, toon_leveringen
from actions.opslag.database import engine
from tests.actions.deel2.conftest import Zet
from tests.actions.deel2.luisteraar import Reactie
from tests.actions.deel2.spel import leveringen, nu_aan_de_beurt, overgedragen, stappen
from tests.actions.deel2.zgw.register import (
    RSIN,
    RSIN_ROOSENDAAL,
    ZAAKTYPE,
    Nuk,
    Register,
    daarna_kapot,
    eerst_kapot,
)
from tests.werkplek import NOOR, actor

MERK = "Xanthippe"
SOORTEN = ("zaken", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten", "klantcontacten")
VRAGEN = [
    "GET /zaken",
    "POST /zaken",
    "GET /enkelvoudiginformatieobjecten",
    "POST /enkelvoudiginformatieobjecten",
    "GET /zaakinformatieobjecten",
    "POST /zaakinformatieobjecten",
    "GET /klantcontacten",
    "POST /maak-klantcontact",
]


def _een_van_elk(register: Register) -> bool:
    return [len(register.heeft(soort)) for soort in (*SOORTEN, "betrokkenen", "onderwerpobjecten")] == [1] * 6


def test_een_overdracht_maakt_een_zaak_een_document_een_koppeling_en_een_contact(register: Register) -> None:
    kenmerk = overgedragen(contact__naam="Fatima El Amrani")
    assert lever_wat_wacht() == 1
    assert lever_wat_wacht() == 0
    assert _een_van_elk(register)
    (zaak,), (document,), (koppeling,), (contact,) = (register.heeft(soort) for soort in SOORTEN)
    assert (zaak["identificatie"], zaak["bronorganisatie"]) == (kenmerk, RSIN)
    assert zaak["verantwoordelijkeOrganisatie"] == RSIN_ROOSENDAAL
    assert zaak["vertrouwelijkheidaanduiding"] == "zaakvertrouwelijk"
    assert base64.b64decode(document["bytes"]).startswith(b"%PDF")
    assert (koppeling["zaak"], koppeling["informatieobject"]) == (zaak["url"], document["url"])
    assert contact["vertrouwelijk"] is True
    (over,), (wie,) = register.heeft("onderwerpobjecten"), register.heeft("betrokkenen")
    assert over["onderwerpobjectidentificator"]["objectId"] == zaak["uuid"]
    assert (wie["volledigeNaam"], wie["wasPartij"]) == ("Fatima El Amrani", None)
    (rij,) = leveringen()
    assert (rij.referentie, rij.fout) == (zaak["url"], None)


def test_buiten_de_pdf_en_de_naam_gaat_er_geen_antwoord_mee(register: Register) -> None:
    overgedragen(hulpvraag__eigen_woorden=MERK, contact__bereikbaar=MERK, gezag__toelichting=MERK)
    lever_wat_wacht()
    los = json.dumps([{**een, "bytes": ""} for soort in register.inhoud.values() for een in soort])
    assert MERK not in los
    assert "+31612345678" not in los
    assert "fatima@voorbeeld.nl" not in los


@pytest.mark.parametrize("nuk", [eerst_kapot, daarna_kapot])
@pytest.mark.parametrize("vraag", VRAGEN)
def test_wat_er_ook_stuk_gaat_er_is_aan_het_eind_een_van_elk(
    register: Register, vraag: str, nuk: Nuk
) -> None:
    register.nukken = {vraag: [nuk]}
    overgedragen()
    assert lever_wat_wacht() == 0
    assert leveringen()[0].fout in ("storing", "onbereikbaar")
    nu_aan_de_beurt()
    assert lever_wat_wacht() == 1
    assert _een_van_elk(register)
    assert register.geweigerd == []


def test_een_tweede_poging_gaat_verder_waar_het_stopte(register: Register) -> None:
    register.nukken = {"POST /zaakinformatieobjecten": [eerst_kapot]}
    overgedragen()
    lever_wat_wacht()
    assert set(stappen()) == {"zaak", "document"}
    register.verzoeken.clear()
    nu_aan_de_beurt()
    assert lever_wat_wacht() == 1
    assert [f"{v.methode} {v.pad.split('?')[0].rpartition('/')[2]}" for v in register.verzoeken] == [
        "GET zaakinformatieobjecten",
        "POST zaakinformatieobjecten",
        "GET klantcontacten",
        "POST maak-klantcontact",
    ]


def test_een_crash_voor_het_opschrijven_maakt_geen_tweede_zaak(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    overgedragen()

    def crash(*_: Any) -> None:
        raise OSError

    with monkeypatch.context() as plek:
        plek.setattr("actions.deel2.leveren.BewaardeStappen.noteer", crash)
        assert lever_wat_wacht() == 0
    assert len(register.heeft("zaken")) == 1
    assert stappen() == {}
    nu_aan_de_beurt()
    assert lever_wat_wacht() == 1
    assert _een_van_elk(register)


def test_een_verkeerd_geheim_is_te_zien_in_de_lijst(register: Register, zet: Zet) -> None:
    overgedragen()
    zet(geheim="y" * 40)
    assert lever_wat_wacht() == 0
    (regel,) = toon_leveringen(actor(NOOR)).regels
    assert regel.probleem.startswith("De ontvanger laat ons niet toe.")
    assert regel.volgende_poging is None
    assert register.inhoud == {}


def test_afgekeurde_velden_staan_in_gewone_woorden_in_de_lijst(register: Register) -> None:
    register.zaaktypen = set()
    overgedragen(contact__naam=MERK)
    assert lever_wat_wacht() == 0
    (regel,) = toon_leveringen(actor(NOOR)).regels
    assert regel.probleem.endswith("Het gaat om: zaaktype (is niet op te halen).")
    register.zaaktypen = {ZAAKTYPE}
    probeer_opnieuw(actor(NOOR), regel.id)
    assert lever_wat_wacht() == 1
    assert _een_van_elk(register)


@pytest.mark.parametrize(
    "velden",
    [
        [{"name": MERK, "code": "required", "reason": MERK}],
        [{"name": "zaaktype", "code": MERK, "reason": MERK}],
        [{"name": ["zaaktype"], "code": {"x": MERK}}],
        MERK,
        None,
    ],
)
def test_wat_een_ontvanger_terugzegt_komt_niet_in_de_rij(register: Register, velden: Any) -> None:
    inhoud = json.dumps({"invalidParams": velden, "detail": MERK}).encode()
    register.nukken = {"POST /zaken": [lambda _: Reactie(400, inhoud)]}
    overgedragen()
    lever_wat_wacht()
    (rij,) = leveringen()
    assert rij.fout in ("velden", "afgewezen")
    assert MERK not in rij.velden
    assert MERK not in toon_leveringen(actor(NOOR)).regels[0].probleem


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"results": null}',
        b'{"results": [{"identificatie": "GP"}]}',
        b'{"results": "x"}',
    ],
)
def test_een_onbegrijpelijk_antwoord_breekt_niets_en_gaat_later_goed(
    register: Register, inhoud: bytes
) -> None:
    register.nukken = {"GET /zaken": [lambda _: Reactie(200, inhoud)]}
    overgedragen()
    lever_wat_wacht()
    if leveringen()[0].geleverd_op is None:
        assert leveringen()[0].fout == "antwoord"
        nu_aan_de_beurt()
        assert lever_wat_wacht() == 1
    assert _een_van_elk(register)


@pytest.mark.parametrize(
    "adres", ["javascript:alert(1)", "", None, 7, "https://a b", "https://x/" + "y" * 999]
)
def test_een_vreemd_adres_van_de_ontvanger_wordt_niet_bewaard(register: Register, adres: Any) -> None:
    register.nukken = {"POST /zaken": [lambda _: Reactie(201, json.dumps({"url": adres}).encode())]}
    overgedragen()
    lever_wat_wacht()
    assert stappen() == {}
    assert leveringen()[0].fout == "antwoord"


def test_een_register_dat_het_filter_negeert_levert_niet_de_zaak_van_een_ander(register: Register) -> None:
    ander = {
        "identificatie": "GP-AAAA-AAAA",
        "bronorganisatie": RSIN,
        "url": "https://elders.example/zaken/1",
    }
    antwoord = json.dumps({"count": 1, "results": [ander]}).encode()
    register.nukken = {"GET /zaken": [lambda _: Reactie(200, antwoord)]}
    kenmerk = overgedragen()
    assert lever_wat_wacht() == 1
    assert [zaak["identificatie"] for zaak in register.heeft("zaken")] == [kenmerk]


def test_twee_gezinnen_krijgen_elk_een_eigen_zaak(register: Register) -> None:
    kenmerken = {overgedragen(), overgedragen(gemeente="zundert")}
    assert lever_wat_wacht() == 2
    assert {zaak["identificatie"] for zaak in register.heeft("zaken")} == kenmerken
    wie = {zaak["verantwoordelijkeOrganisatie"] for zaak in register.heeft("zaken")}
    assert wie == {RSIN_ROOSENDAAL, RSIN}
    assert [len(register.heeft(soort)) for soort in SOORTEN] == [2, 2, 2, 2]


def test_van_de_antwoorden_staat_niets_op_schijf_of_in_het_logboek(
    register: Register, werkplek: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    register.nukken = {vraag: [eerst_kapot] for vraag in VRAGEN}
    overgedragen(contact__naam=MERK, hulpvraag__eigen_woorden=MERK)
    for _ in range(len(VRAGEN) + 1):
        nu_aan_de_beurt()
        lever_wat_wacht()
    assert _een_van_elk(register)
    assert MERK in json.dumps(register.inhoud)
    engine().dispose()
    schijf = b"".join(pad.read_bytes() for pad in werkplek.rglob("*") if pad.is_file())
    assert MERK.encode() not in schijf
    assert MERK not in caplog.text
