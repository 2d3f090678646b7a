"""The inbox page: who may see it, what stands there, and what its forms do. Without JavaScript."""

from __future__ import annotations

import pytest
from httpx import Response

from actions.accounts.toegang import Ingelogd
from actions.kennis import beheer
from actions.opslag.database import lees_sessie
from actions.vragen import buiten_bereik
from actions.vragen.modellen import Aanleiding
from tests.web.kennisbank_vragen.conftest import VRAGEN, Bladert, groepen, vul_inbox
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import FONS, NOOR, SANNE, auditregels, routes_van
from web.kennisbank_vragen import router
from web.werkplek.regel import Formulier

DADEN = ("concept", "hoort-bij", "buiten-bereik", "verwijderen")
PASPOORT = "hoe vraag ik een paspoort aan voor mijn kind"
ZWEMBAD = "waar is het zwembad"
OPENBAAR = {"/vragen/{id}/oordeel"}


def doe(wie: Bladeraar, daad: str, *vragen: str, **velden: str) -> Response:
    groep = groepen()[0]
    gekozen = [v.id for v in groep.vragen if not vragen or v.tekst in vragen]
    inhoud = {"vraag": gekozen, "teken": wie.teken(VRAGEN), **velden}
    return wie.client.post(f"{VRAGEN}/{groep.id}/{daad}", data=inhoud)


def test_elke_bladzijde_heeft_een_regel_en_elk_formulier_een_teken() -> None:
    for route in routes_van(router):
        if route.path in OPENBAAR:
            continue
        regels = [deel.call for deel in route.dependant.dependencies]
        soort = Formulier if "POST" in (route.methods or ()) else Ingelogd
        assert any(isinstance(regel, soort) and regel.rollen for regel in regels), route.path


def test_zonder_inloggen_komt_het_inlogscherm(bezoeker: Bladeraar) -> None:
    assert bezoeker.haal(VRAGEN).status_code == 401
    for daad in DADEN:
        assert bezoeker.stuur(f"{VRAGEN}/1/{daad}", teken="x").status_code == 401


@pytest.mark.parametrize("wie", [SANNE, FONS])
def test_een_andere_rol_ziet_niets(bladert: Bladert, wie: str) -> None:
    vul_inbox((PASPOORT, "zundert"))
    antwoord = bladert(wie).haal(VRAGEN)
    assert antwoord.status_code == 403
    assert "paspoort" not in antwoord.text


def test_een_beheerder_leest_mee_maar_doet_niets(bladert: Bladert) -> None:
    vul_inbox((PASPOORT, "zundert"))
    noor = bladert(NOOR)
    pagina = noor.haal(VRAGEN).text
    assert PASPOORT in pagina
    assert "Hoort hierbij" not in pagina
    assert doe(noor, "verwijderen").status_code == 403
    assert len(groepen()) == 1


def test_een_formulier_zonder_teken_van_deze_sessie_verandert_niets(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, "zundert"))
    assert doe(mila, "verwijderen", teken="x").status_code == 403
    assert len(groepen()) == 1


def test_de_grootste_groep_staat_boven_met_haar_tellingen(mila: Bladeraar) -> None:
    vul_inbox((ZWEMBAD, ""), (PASPOORT, "zundert"), ("nieuw paspoort kind aanvragen", "moerdijk"))
    pagina = mila.haal(VRAGEN).text
    assert "3 vragen in 2 groepen" in pagina
    assert "2 keer gevraagd" in pagina
    assert "Moerdijk (1), Zundert (1)" in pagina
    assert "Gemeente niet bekend" in pagina
    assert pagina.index("paspoort") < pagina.index("zwembad")


def test_filters_en_een_onzinnig_filter(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, "zundert"))
    vul_inbox((ZWEMBAD, ""), aanleiding=Aanleiding.NIET_GEHOLPEN)
    assert ZWEMBAD not in mila.haal(f"{VRAGEN}?gemeente=zundert").text
    assert PASPOORT not in mila.haal(f"{VRAGEN}?gemeente=&aanleiding=niet_geholpen").text
    assert "Er zijn geen vragen die hierbij passen." in mila.haal(f"{VRAGEN}?gemeente=moerdijk").text
    gek = mila.haal(f"{VRAGEN}?gemeente=<script>&aanleiding=x&bladzijde=99")
    assert gek.status_code == 200
    assert "<script>" not in gek.text


def test_html_in_een_vraag_blijft_tekst(mila: Bladeraar) -> None:
    vul_inbox(("<img src=x onerror=alert(1)> hoe kan dat", ""))
    assert "<img src=x" not in mila.haal(VRAGEN).text


def test_een_lange_lijst_staat_op_bladzijden(mila: Bladeraar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.kennisbank_vragen.beeld.PER_BLAD", 1)
    vul_inbox((PASPOORT, "zundert"), (ZWEMBAD, "zundert"))
    eerste = mila.haal(VRAGEN).text
    tweede = mila.haal(f"{VRAGEN}?bladzijde=2").text
    assert "Bladzijde 1 van 2" in eerste
    assert (PASPOORT in eerste) != (PASPOORT in tweede)


def test_maak_concept_gaat_verder_in_het_schrijfscherm(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, ""), ("nieuw paspoort kind aanvragen", ""))
    antwoord = doe(mila, "concept", id="paspoort-kind")
    assert antwoord.headers["location"] == "/kennisbank/items/paspoort-kind/bewerk"
    scherm = mila.haal(antwoord.headers["location"])
    assert scherm.status_code == 200
    assert "nieuw paspoort kind aanvragen" in scherm.text
    assert groepen() == ()


def test_een_korte_naam_die_niet_mag_wordt_uitgelegd(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, ""))
    antwoord = doe(mila, "concept", id="Mag Niet!")
    assert antwoord.status_code == 400
    assert "kleine letters" in antwoord.text
    assert len(groepen()) == 1


def test_hoort_bij_zet_de_zin_in_een_concept_en_zegt_dat(mila: Bladeraar) -> None:
    vul_inbox(("waar staat toch mijn fiets gebleven", ""))
    antwoord = doe(mila, "hoort-bij", item="fiets")
    assert antwoord.status_code == 303
    assert "concept bij het antwoord" in mila.haal(antwoord.headers["location"]).text
    with lees_sessie() as werk:
        concept = beheer.toon(werk, "fiets").concept
    assert concept is not None
    assert "gebleven" in concept.tekst


def test_buiten_bereik_en_verwijderen(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, ""), ("nieuw paspoort kind aanvragen", ""))
    assert doe(mila, "buiten-bereik", PASPOORT).status_code == 303
    assert doe(mila, "verwijderen").status_code == 303
    assert groepen() == ()
    with lees_sessie() as werk:
        assert buiten_bereik.zinnen(werk) == [PASPOORT]


def test_zonder_vinkje_gebeurt_er_niets_en_staat_er_wat_te_doen(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, ""))
    antwoord = doe(mila, "verwijderen", "geen van deze zinnen")
    assert antwoord.status_code == 400
    assert "Zet een vinkje" in antwoord.text
    assert len(groepen()) == 1


def test_elke_daad_staat_in_het_logboek_zonder_woorden(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, ""), ("waar staat toch mijn fiets gebleven", ""))
    mila.haal(VRAGEN)
    doe(mila, "buiten-bereik")
    doe(mila, "hoort-bij", item="bestaat-niet")
    daden = [regel[1:] for regel in auditregels() if regel[1].startswith("vragen_")]
    assert daden == [
        ("vragen_buiten_bereik", "", "gelukt"),
        ("vragen_hoort_bij", "bestaat-niet", "niet_gevonden"),
    ]
    assert "paspoort" not in str(auditregels())
