"""Writing: save, check, submit; and nothing that was typed gets lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from sqlmodel import select

from actions.kennis import beheer
from actions.kennis.klad import Kennisklad
from actions.opslag.database import lees_sessie
from tests.actions.kennis.fabriek import RIES, bewaar, dien_in, item_van
from tests.web.kennisbank.conftest import BEWERK, ITEM, Bladeraar, Bladert
from tests.werkplek import MILA, auditregels

NIEUW = "/kennisbank/nieuw"
LANG = "Ik zocht overal en <b>overal</b>, en vond hem & zijn bel bij José."


def stand(id: str = "fiets") -> beheer.Itemstand:
    with lees_sessie() as werk:
        return beheer.toon(werk, id)


def vak(pagina: str, naam: str) -> str:
    """What stands in a text area."""
    gevonden = re.search(rf'<textarea [^>]*id="{naam}"[^>]*>\n?(.*?)</textarea>', pagina, re.DOTALL)
    assert gevonden, naam
    return unescape(gevonden[1])


def test_bewaren_maakt_een_concept_en_laat_online_met_rust(mila: Bladeraar) -> None:
    antwoord = mila.bewaar(antwoord="De fiets staat buiten.")
    assert antwoord.headers["location"] == f"{BEWERK}?gedaan=bewaard"
    assert "Uw tekst is bewaard als concept." in mila.haal(antwoord.headers["location"]).text
    assert stand().concept.item.antwoord == "De fiets staat buiten."
    assert stand().live.item.antwoord != "De fiets staat buiten."
    assert (MILA, "kennis_bewaard", "fiets", "gelukt") in auditregels()


def test_bewaren_zonder_verandering_maakt_niets(mila: Bladeraar) -> None:
    assert mila.bewaar().headers["location"] == f"{BEWERK}?gedaan=gelijk"
    assert stand().concept is None


def test_het_formulier_laat_nooit_een_bestand_zien(mila: Bladeraar) -> None:
    pagina = mila.haal(BEWERK).text
    assert vak(pagina, "antwoord") == item_van("fiets").antwoord
    assert vak(pagina, "varianten").split("\n") == list(item_van("fiets").varianten)
    assert "geldig_van:" not in pagina
    assert "## Meer weten" not in pagina


def test_half_werk_blijft_bewaard_en_zegt_wat_er_ontbreekt(mila: Bladeraar) -> None:
    mila.bewaar(antwoord="", geldig_tot="31 februari", doelgroep=[], vraag="")
    pagina = mila.haal(BEWERK).text
    assert vak(pagina, "meer_weten") == item_van("lamp").meer_weten
    for zin in (
        "Schrijf de vraag zoals een ouder hem stelt.",
        "Schrijf een antwoord.",
        "Kies een datum die bestaat.",
        "Kies voor wie dit antwoord is.",
    ):
        assert zin in pagina
    assert stand().concept.item is None


def test_indienen_met_fouten_bewaart_en_wijst_het_veld_aan(mila: Bladeraar) -> None:
    varianten = "fiets kwijt\nfiets kwijt\nsoep? \n- bouillon zoeken\nrijwiel\nstalling"
    antwoord = mila.bewaar(doe="indienen", varianten=varianten)
    assert antwoord.status_code == 400
    assert "We hebben uw tekst als concept bewaard." in antwoord.text
    assert '<a class="utrecht-link utrecht-link--html-a" href="#varianten">' in antwoord.text
    assert "‘Hoe laat is de soep klaar?’" in unescape(antwoord.text), "een vraag, geen bestandsnaam"
    assert ".md" not in antwoord.text
    assert stand().concept.status == "concept"


def test_indienen_gaat_naar_een_collega(mila: Bladeraar) -> None:
    antwoord = mila.bewaar(doe="indienen", antwoord="De fiets staat buiten.")
    assert antwoord.headers["location"] == f"{ITEM}?gedaan=ingediend"
    pagina = mila.haal(antwoord.headers["location"]).text
    assert "Een collega moet hem lezen." in pagina
    assert f'href="{ITEM}/beoordeel"' not in pagina
    assert stand().concept.status == "ter_beoordeling"


def test_controleren_bewaart_niets(mila: Bladeraar) -> None:
    antwoord = mila.bewaar(doe="controleer", antwoord="Er wordt door ons gekeken. " + "woord " * 95)
    assert "Zeg wie het doet." in antwoord.text
    assert "100 woorden, dat zijn er 10 te veel" in antwoord.text
    assert vak(antwoord.text, "antwoord").startswith("Er wordt door ons gekeken.")
    assert stand().concept is None


def test_twee_redacteuren_zien_elkaars_tekst_en_verliezen_niets(mila: Bladeraar, ries: Bladeraar) -> None:
    van_mila = mila.vul_in(antwoord="De fiets staat bij Mila.")
    ries.bewaar(antwoord="De fiets staat bij Ries.")
    botsing = mila.client.post(BEWERK, data=van_mila)
    assert botsing.status_code == 409
    assert "Ries van Gils bewaarde intussen ook iets" in botsing.text
    assert vak(botsing.text, "antwoord") == "De fiets staat bij Mila."
    kanten = re.sub(r"<[^>]+>", "", botsing.text)
    assert "De fiets staat bij Ries." in kanten
    assert stand().concept.item.antwoord == "De fiets staat bij Ries."
    basis = re.search(r'name="gebaseerd_op" value="(\d+)"', botsing.text)
    mila.client.post(BEWERK, data={**van_mila, "gebaseerd_op": basis[1]})
    assert stand().concept.item.antwoord == "De fiets staat bij Mila."


def test_tweemaal_klikken_is_een_keer_bewaren(mila: Bladeraar) -> None:
    velden = mila.vul_in(antwoord="De fiets staat buiten.")
    assert [mila.client.post(BEWERK, data=velden).status_code for _ in range(2)] == [303, 303]
    assert len(stand().versies) == 2


def test_na_een_verlopen_sessie_komt_de_tekst_terug(mila: Bladeraar, bladert: Bladert) -> None:
    velden = mila.vul_in(antwoord=LANG, doelgroep=["ouders", "jeugdigen"])
    with lees_sessie() as werk:
        assert not werk.exec(select(Kennisklad)).all()
    oud = mila.client.cookies["sessie"]
    mila.stuur("/uitloggen", vanaf="/kennisbank")
    mila.client.cookies.set("sessie", oud)
    weg = mila.client.post(BEWERK, data=velden)
    assert weg.status_code == 401
    assert "Uw tekst is veilig." in weg.text
    naar = re.search(r'name="naar" value="(/kennisbank/terug/[0-9a-f]+)"', weg.text)
    assert naar
    with lees_sessie() as werk:
        assert LANG.encode() not in werk.exec(select(Kennisklad)).one().inhoud, "versleuteld"
    mila.client.cookies.clear()
    assert mila.haal(naar[1]).status_code == 401, "alleen voor wie is ingelogd"
    assert mila.log_in(MILA, naar=naar[1]).headers["location"] == naar[1]
    terug = mila.haal(naar[1]).text
    assert "Uw tekst is terug. Bewaar hem nu." in terug
    assert vak(terug, "antwoord") == LANG
    assert 'value="jeugdigen" checked' in terug
    klad = re.search(r'name="klad" value="([0-9a-f]+)"', terug)
    velden |= {"teken": mila.teken("/kennisbank"), "klad": klad[1]}
    assert mila.client.post(BEWERK, data=velden).status_code == 303
    assert stand().concept is not None
    assert mila.haal(naar[1]).status_code == 404, "bewaard is bewaard: de kladtekst is weg"


def test_zonder_ons_teken_bewaart_niemand_een_klad(bezoeker: Bladeraar) -> None:
    for teken in ("", "verzonnen"):
        antwoord = bezoeker.client.post(BEWERK, data={"teken": teken, "antwoord": LANG})
        assert antwoord.status_code == 401
        assert LANG in unescape(antwoord.text), "wel meteen te kopiëren"
    with lees_sessie() as werk:
        assert not werk.exec(select(Kennisklad)).all()


def test_een_oud_teken_kost_de_tekst_niet(mila: Bladeraar) -> None:
    antwoord = mila.bewaar(antwoord=LANG, teken="van-voor-het-inloggen")
    assert antwoord.status_code == 403
    assert vak(antwoord.text, "antwoord") == LANG
    assert "Deze bladzijde was verlopen." in antwoord.text
    assert stand().concept is None


def test_een_nieuw_antwoord_krijgt_een_korte_naam(mila: Bladeraar) -> None:
    velden = mila.vul_in(
        NIEUW, id="", vraag="Wat kóst een nieuwe bel?", varianten="bel kopen", gerelateerd=""
    )
    antwoord = mila.client.post(NIEUW, data=velden)
    assert antwoord.headers["location"] == "/kennisbank/items/wat-kost-een-nieuwe-bel/bewerk?gedaan=bewaard"
    pagina = mila.haal(antwoord.headers["location"]).text
    assert "Schrijf er minstens 5." in pagina
    assert "Dit antwoord staat niet online." in mila.haal("/kennisbank/items/wat-kost-een-nieuwe-bel").text


@pytest.mark.parametrize(("id", "zin"), [("fiets", "al in gebruik"), ("Fiets Bel!", "kleine letters")])
def test_een_verkeerde_korte_naam_kost_de_tekst_niet(mila: Bladeraar, id: str, zin: str) -> None:
    antwoord = mila.client.post(NIEUW, data=mila.vul_in(NIEUW, id=id, antwoord=LANG))
    assert antwoord.status_code in (400, 409)
    assert zin in antwoord.text
    assert vak(antwoord.text, "antwoord") == LANG


def test_script_in_een_antwoord_komt_er_niet_door(mila: Bladeraar) -> None:
    kwaad = "<script>alert(1)</script> [klik](javascript:alert(1))"
    antwoord = mila.bewaar(doe="indienen", antwoord=kwaad)
    assert "Er staat HTML of script in de tekst." in antwoord.text
    assert "<script>alert" not in antwoord.text
    assert 'href="javascript' not in antwoord.text


def test_een_veel_te_lange_tekst_wordt_geweigerd_met_uitleg(mila: Bladeraar) -> None:
    antwoord = mila.bewaar(antwoord="a" * 100_000)
    assert antwoord.status_code == 413
    assert "Maak de tekst korter dan 20.000 tekens" in antwoord.text
    assert stand().concept is None


def test_wie_een_wachtende_tekst_verandert_maakt_er_weer_een_concept_van(mila: Bladeraar) -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    assert "Als u iets verandert, wordt hij weer een concept." in mila.haal(BEWERK).text
    mila.bewaar(antwoord="De fiets staat binnen.")
    assert stand().concept.status == "concept"


def test_het_concept_van_een_ander_gaat_gewoon_verder(mila: Bladeraar) -> None:
    bewaar("fiets", door=RIES, antwoord="De fiets staat buiten.")
    assert "Ries van Gils bewaarde een concept" in mila.haal(ITEM).text
    mila.bewaar(meer_weten="De stalling is open.")
    assert stand().concept.item.antwoord == "De fiets staat buiten."


def test_een_concept_weggooien_laat_online_staan(mila: Bladeraar) -> None:
    bewaar("fiets", antwoord="De fiets staat buiten.")
    mila.stuur(f"{ITEM}/weg", vanaf=ITEM)
    assert stand().concept is None
    assert stand().live is not None
