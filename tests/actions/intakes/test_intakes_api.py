"""The queue's API, on a real database."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests import fabriek
from tests.werkplek import BRAM, KEES, NAMEN, SANNE, TESS, Client

API = "/api/v1/intakes"


def test_de_intake_komt_woord_voor_woord_aan(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    intake = als(SANNE).get(f"{API}/{kenmerk}").json()
    assert intake["antwoorden"]["hulpvraag.eigen_woorden"] == {
        **fabriek.antwoord("hulpvraag.eigen_woorden", fabriek.HULPVRAAG),
        "tijd": "2026-03-03T14:05:00Z",
    }
    assert intake["gemeente"] == "roosendaal"
    assert intake["status"] == "nieuw"
    assert intake["toegewezenAan"] is None
    assert intake["signalen"] == [fabriek.SIGNAAL]


def test_kinderen_en_eerdere_hulp_zijn_lijsten(als: Client) -> None:
    antwoorden = als(SANNE).get(f"{API}/{fabriek.zet_in_wachtrij()}").json()["antwoorden"]
    assert [kind["voornaam"]["waarde"] for kind in antwoorden["kinderen"]] == ["Daan", "Yara"]
    assert antwoorden["kinderen"][1]["school"]["status"] == "weet_ik_niet"
    assert antwoorden["eerdere_hulp.items"][0]["wie"]["waarde"] == "schoolmaatschappelijk werk"
    assert antwoorden["instemming.jeugdige[1]"]["waarde"] == "nog_vragen"
    assert not any(naam.startswith("kinderen[") for naam in antwoorden)


def test_twee_keer_ontvangen_is_een_intake(als: Client) -> None:
    from actions.intakes.ontvangst import ontvang
    from actions.opslag.database import sessie

    plan = fabriek.inhoud()
    for kenmerk in ("GP-AAAA-AAAA", "GP-AAAA-AAAA", "GP-BBBB-BBBB"):
        with sessie() as werk:
            ontvang(werk, kenmerk=kenmerk, gesprek_id="zelfde gesprek", inhoud=plan)
    lijst = als(SANNE).get(API).json()
    assert [kaart["kenmerk"] for kaart in lijst["intakes"]] == ["GP-AAAA-AAAA"]


def test_de_streefdatum_is_vijf_werkdagen_later(als: Client) -> None:
    # Dinsdag 3 maart 2026 plus vijf werkdagen is dinsdag 10 maart.
    assert als(SANNE).get(f"{API}/{fabriek.zet_in_wachtrij()}").json()["streefdatum"] == "2026-03-10"


def test_de_lijst_toont_alleen_de_eigen_gemeente(als: Client) -> None:
    eigen, ander = fabriek.zet_in_wachtrij(), fabriek.zet_in_wachtrij(gemeente="zundert")
    assert [k["kenmerk"] for k in als(SANNE).get(API).json()["intakes"]] == [eigen]
    assert [k["kenmerk"] for k in als(KEES).get(API).json()["intakes"]] == [ander]
    assert als(SANNE).get(API, params={"gemeente": "zundert"}).json() == {"totaal": 0, "intakes": []}


def test_filters_op_status_en_eigenaar(als: Client) -> None:
    vrij, bezet = fabriek.zet_in_wachtrij(), fabriek.zet_in_wachtrij()
    als(BRAM).post(f"{API}/{bezet}/claim")

    def gevonden(**filters: str) -> list[str]:
        return [k["kenmerk"] for k in als(SANNE).get(API, params=filters).json()["intakes"]]

    assert gevonden(status="nieuw") == [vrij]
    assert gevonden(status="in_behandeling") == [bezet]
    assert gevonden(toegewezenAan="niemand") == [vrij]
    assert gevonden(toegewezenAan=BRAM) == [bezet]
    assert gevonden(toegewezenAan="mij") == []


def test_zoeken_op_kenmerk_en_op_het_begin_van_een_naam(als: Client) -> None:
    een = fabriek.zet_in_wachtrij(contact__naam="José van Dongen")
    twee = fabriek.zet_in_wachtrij(contact__naam="Ria Bakx")

    def gezocht(tekst: str) -> list[str]:
        return [k["kenmerk"] for k in als(SANNE).get(API, params={"zoek": tekst}).json()["intakes"]]

    assert gezocht(een.lower().replace("-", " ")) == [een]
    assert gezocht("jose don") == [een]
    assert gezocht("BAKX") == [twee]
    assert set(gezocht("daan")) == {een, twee}
    assert gezocht("' OR 1=1 --") == []
    assert gezocht("<script>") == []
    assert gezocht("%") == []


def test_een_bladzijde_ver_voorbij_het_einde_is_leeg(als: Client) -> None:
    fabriek.zet_in_wachtrij()
    assert als(SANNE).get(API, params={"pagina": 10**9}).json() == {"totaal": 1, "intakes": []}
    fout = als(SANNE).get(API, params={"pagina": 0})
    assert (fout.status_code, fout.json()["veld"]) == (400, "pagina")


def test_de_lijst_gaat_per_vijfentwintig(als: Client) -> None:
    alles = {fabriek.zet_in_wachtrij() for _ in range(27)}
    eerste, tweede = (als(SANNE).get(API, params={"pagina": p}).json() for p in (1, 2))
    assert (eerste["totaal"], len(eerste["intakes"]), len(tweede["intakes"])) == (27, 25, 2)
    assert {k["kenmerk"] for k in [*eerste["intakes"], *tweede["intakes"]]} == alles


def test_een_onbekende_status_is_ongeldige_invoer(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for antwoord in (
        als(SANNE).get(API, params={"status": "klaar"}),
        als(SANNE).post(f"{API}/{kenmerk}/status", json={"status": "klaar"}),
    ):
        assert (antwoord.status_code, antwoord.json()["veld"]) == (400, "status")


def test_claimen_maakt_eigenaar_en_zet_in_behandeling(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    kaart = als(SANNE).post(f"{API}/{kenmerk}/claim").json()
    assert (kaart["toegewezenAan"], kaart["status"]) == (SANNE, "in_behandeling")
    assert als(SANNE).post(f"{API}/{kenmerk}/claim").status_code == 200


def test_wie_te_laat_claimt_ziet_wie_het_heeft(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    fout = als(BRAM).post(f"{API}/{kenmerk}/claim")
    assert fout.status_code == 409
    assert fout.json()["toegewezenAan"] == SANNE
    assert NAMEN[SANNE] in fout.json()["detail"]


def test_vrijgeven_zet_terug_in_de_rij(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    kaart = als(SANNE).post(f"{API}/{kenmerk}/vrijgave", json={"reden": "vakantie"}).json()
    assert (kaart["toegewezenAan"], kaart["status"]) == (None, "nieuw")
    assert als(BRAM).post(f"{API}/{kenmerk}/claim").status_code == 200


def test_een_collega_verandert_niets_maar_de_teamcoordinator_wel(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    als(SANNE).post(f"{API}/{kenmerk}/claim")
    assert als(BRAM).post(f"{API}/{kenmerk}/vrijgave", json={"reden": "x"}).status_code == 409
    assert als(BRAM).post(f"{API}/{kenmerk}/status", json={"status": "gesloten"}).status_code == 409
    assert als(TESS).post(f"{API}/{kenmerk}/vrijgave", json={"reden": "ziek"}).status_code == 200


def _zet(client: TestClient, kenmerk: str, status: str, **extra: str) -> int:
    return client.post(f"{API}/{kenmerk}/status", json={"status": status, **extra}).status_code


def test_de_hele_weg_naar_deel_2(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for status in ("in_behandeling", "wacht_op_gezin", "gesprek_gepland", "overgedragen", "gesloten"):
        assert _zet(als(SANNE), kenmerk, status) == 200
        assert als(SANNE).get(f"{API}/{kenmerk}").json()["status"] == status


def test_een_stap_die_niet_mag_verandert_niets(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    fout = als(SANNE).post(f"{API}/{kenmerk}/status", json={"status": "overgedragen"})
    assert fout.status_code == 409
    assert fout.headers["content-type"] == "application/problem+json"
    assert "‘Nieuw’" in fout.json()["detail"]
    assert als(SANNE).get(f"{API}/{kenmerk}").json()["status"] == "nieuw"


def test_na_sluiten_verandert_niets_meer(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    assert _zet(als(SANNE), kenmerk, "ingetrokken") == 200
    assert _zet(als(SANNE), kenmerk, "in_behandeling") == 409
    assert als(SANNE).post(f"{API}/{kenmerk}/terugvraag", json={"tekst": "?"}).status_code == 409


def test_een_verouderd_scherm_overschrijft_niet(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    _zet(als(SANNE), kenmerk, "in_behandeling")
    _zet(als(SANNE), kenmerk, "gesprek_gepland")
    assert _zet(als(SANNE), kenmerk, "wacht_op_gezin", gezien="in_behandeling") == 409
    assert _zet(als(SANNE), kenmerk, "wacht_op_gezin", gezien="gesprek_gepland") == 200


def test_een_notitie_blijft_intern(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    assert als(BRAM).post(f"{API}/{kenmerk}/notities", json={"tekst": "Belt morgen."}).status_code == 201
    notitie = als(SANNE).get(f"{API}/{kenmerk}").json()["notities"][0]
    assert (notitie["van"], notitie["tekst"]) == (NAMEN[BRAM], "Belt morgen.")
    assert "Belt morgen." not in als(SANNE).get(f"{API}/{kenmerk}.json").text
    assert als(BRAM).post(f"{API}/{kenmerk}/notities", json={"tekst": "  "}).status_code == 400


def test_een_terugvraag_wacht_op_het_gezin(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    vraag = {"veld": "kinderen[1].school", "tekst": "Op welke school zit Yara?"}
    kaart = als(SANNE).post(f"{API}/{kenmerk}/terugvraag", json=vraag).json()
    assert (kaart["status"], kaart["toegewezenAan"]) == ("wacht_op_gezin", SANNE)
    bewaard = als(SANNE).get(f"{API}/{kenmerk}").json()["terugvragen"][0]
    assert (bewaard["veld"], bewaard["tekst"]) == (vraag["veld"], vraag["tekst"])
    fout = als(SANNE).post(f"{API}/{kenmerk}/terugvraag", json={"veld": "bsn", "tekst": "x"})
    assert (fout.status_code, fout.json()["veld"]) == (400, "veld")


def test_de_pdf_en_de_json_gaan_mee(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    pdf = als(SANNE).get(f"{API}/{kenmerk}.pdf")
    assert (pdf.headers["content-type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    plan = als(SANNE).get(f"{API}/{kenmerk}.json").json()
    assert plan["antwoorden"]["contact.naam"]["waarde"] == "Fatima El Amrani"


def test_fouten_zijn_nederlands_en_nooit_422(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for pad in ("status", "notities", "terugvraag"):
        fout = als(SANNE).post(f"{API}/{kenmerk}/{pad}", content=b"{geen json")
        assert fout.status_code == 400
        assert fout.json()["title"] == "Dit klopt nog niet"
