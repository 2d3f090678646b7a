"""The family's own page: open with the code, see how it stands, answer, correct, take back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

from actions.accounts.ingrepen import Door
from actions.accounts.wijzigen import zet_uit
from actions.intakes import dienst
from actions.klok import vandaag
from tests import fabriek
from tests.tweede_factor import account_id
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import NOOR, SANNE, actor
from web.werkplek.datums import dag

Bladert = Callable[[str], Bladeraar]
PAGINA = "/mijn-plan"


def _tekst(pagina: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", pagina)))


def _open(ouder: Bladeraar, gezin: fabriek.Gezin) -> str:
    antwoord = ouder.client.post(PAGINA, data={"code": gezin.code})
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, PAGINA)
    return _tekst(ouder.haal(PAGINA).text)


def test_zonder_code_staat_er_alleen_een_vak_voor_de_code(bezoeker: Bladeraar) -> None:
    pagina = bezoeker.haal(PAGINA)
    assert pagina.status_code == 200
    assert 'name="code"' in pagina.text
    assert pagina.headers["cache-control"] == "no-store"


def test_een_foute_code_opent_niets_en_staat_er_nog(bezoeker: Bladeraar) -> None:
    for code in ("", "geen echte code", "<script>alert(1)</script>", "' OR 1=1 --"):
        fout = bezoeker.client.post(PAGINA, data={"code": code})
        assert fout.status_code == 404
        assert "Deze code kennen we niet" in fout.text
        assert "<script>alert" not in fout.text


def test_na_twintig_foute_codes_moet_iemand_wachten(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    for _ in range(20):
        bezoeker.client.post(PAGINA, data={"code": "fout fout fout"})
    assert bezoeker.client.post(PAGINA, data={"code": gezin.code}).status_code == 429


def test_de_stand_staat_er_in_gewone_woorden(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    pagina = _open(bezoeker, gezin)
    assert "Uw plan is binnen. Een jeugdprofessional pakt het op voor 10 maart 2026." in pagina
    assert "Nog niemand heeft uw plan geopend." in pagina
    dienst.toon_intake(actor(SANNE), gezin.kenmerk)
    assert f"Sanne heeft uw plan geopend op {dag(vandaag())}." in _tekst(bezoeker.haal(PAGINA).text)
    dienst.claim(actor(SANNE), gezin.kenmerk)
    pagina = _tekst(bezoeker.haal(PAGINA).text)
    for stuk in (
        "Sanne heeft uw plan geopend.",
        "Sanne is met uw plan bezig.",
        "Sanne Verbeek las uw plan op",
    ):
        assert stuk in pagina
    gesprek_op = vandaag() + timedelta(days=7)
    dienst.plan_gesprek(actor(SANNE), gezin.kenmerk, gesprek_op.isoformat())
    pagina = _tekst(bezoeker.haal(PAGINA).text)
    assert f"Uw eerste gesprek is op {dag(gesprek_op)}." in pagina


def test_gaat_de_eigenaar_weg_dan_leest_het_gezin_dat_een_collega_het_oppakt(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.claim(actor(SANNE), gezin.kenmerk)
    zet_uit(Door(NOOR, "hier"), account_id(SANNE), "Op staande voet ontslagen")
    pagina = _open(bezoeker, gezin)
    assert "Uw plan ging terug naar het team. Een collega pakt het op." in pagina
    assert "ontslagen" not in pagina
    assert "Noor" not in pagina


def test_een_jeugdige_leest_je(bezoeker: Bladeraar) -> None:
    pagina = _open(bezoeker, fabriek.verstuurd_gezin(contact__relatie="jeugdige"))
    assert "Nog niemand heeft je plan geopend." in pagina
    assert not re.search(r"\b[Uu]w?\b", pagina[pagina.index("Je gezinsplan") : pagina.index("Je antwoorden")])


def test_de_notities_en_de_reden_blijven_bij_de_professional(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.claim(actor(SANNE), gezin.kenmerk)
    dienst.schrijf_notitie(actor(SANNE), gezin.kenmerk, "Geheime notitie")
    dienst.geef_vrij(actor(SANNE), gezin.kenmerk, "Geheime reden")
    assert "Geheime" not in _open(bezoeker, gezin)


def test_de_vraag_brengt_naar_precies_dat_antwoord(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, "kinderen[1].school", "Op welke school zit Yara?")
    pagina = _open(bezoeker, gezin)
    assert "Sanne vraagt: Op welke school zit Yara?" in pagina
    adres = "/formulier/vraag/kinderen[1].school"
    vraag = bezoeker.haal(adres).text
    assert "Op welke school zit Yara?" in vraag
    versie = re.search(r'name="versie" value="([^"]*)"', vraag)
    assert versie
    bezoeker.stuur(adres, tekst="Het Kompas", versie=unescape(versie[1]))
    assert bezoeker.haal("/formulier/vraag").headers["location"] == PAGINA
    intake = dienst.toon_intake(actor(SANNE), gezin.kenmerk)
    assert (intake.versie, intake.status) == (2, "in_behandeling")
    assert "Het Kompas" in _tekst(bezoeker.haal(PAGINA).text)


def test_een_algemene_vraag_krijgt_een_antwoord_op_de_bladzijde(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Mag ik met school bellen?")
    _open(bezoeker, gezin)
    adres = re.search(r'href="(/mijn-plan/vraag/\d+)"', bezoeker.haal(PAGINA).text)
    assert adres
    leeg = bezoeker.stuur(adres[1], tekst="  ")
    assert leeg.status_code == 400
    assert bezoeker.stuur(adres[1], tekst="Ja, dat mag.").status_code == 303
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].antwoord == "Ja, dat mag."
    assert bezoeker.haal(adres[1]).headers["location"] == PAGINA


def test_een_koekje_zonder_teken_verandert_niets(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    _open(bezoeker, gezin)
    nummer = dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].id
    for adres in (f"{PAGINA}/intrekken", f"{PAGINA}/vraag/{nummer}", f"{PAGINA}/sluit"):
        assert bezoeker.client.post(adres, data={"tekst": "x", "teken": "vals"}).status_code == 403
    intake = dienst.toon_intake(actor(SANNE), gezin.kenmerk)
    assert (intake.status, intake.versie) == ("wacht_op_gezin", 1)


def test_zonder_koekje_is_er_niets(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    nummer = dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].id
    for adres in ("/plan.pdf", "/intrekken", f"/vraag/{nummer}", "/vraag/999999999"):
        assert bezoeker.haal(PAGINA + adres).status_code == 404


def test_iemand_anders_antwoordt_niet_op_deze_vraag(bezoeker: Bladeraar) -> None:
    gezin, ander = fabriek.verstuurd_gezin(), fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Alleen voor dit gezin")
    dienst.vraag_terug(actor(SANNE), ander.kenmerk, None, "Voor het andere gezin")
    nummer = dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].id
    _open(bezoeker, ander)
    teken = bezoeker.teken(PAGINA)
    assert "Alleen voor dit gezin" not in bezoeker.haal(PAGINA).text
    assert bezoeker.stuur(f"{PAGINA}/vraag/{nummer}", teken=teken, tekst="x").status_code == 404


def test_intrekken_vraagt_eerst_of_iemand_het_zeker_weet(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    _open(bezoeker, gezin)
    assert "Weet u het zeker?" in bezoeker.haal(f"{PAGINA}/intrekken").text
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).status == "nieuw"
    bezoeker.stuur(f"{PAGINA}/intrekken")
    pagina = _tekst(bezoeker.haal(PAGINA).text)
    assert "U heeft uw plan ingetrokken." in pagina
    assert "Verbeter" not in pagina
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).status == "ingetrokken"


def test_de_pdf_gaat_mee_en_staat_in_het_logboek(bezoeker: Bladeraar) -> None:
    from tests.werkplek import auditregels

    gezin = fabriek.verstuurd_gezin()
    _open(bezoeker, gezin)
    assert bezoeker.haal(f"{PAGINA}/plan.pdf").content[:5] == b"%PDF-"
    assert ("gezin", "gezin_pdf", gezin.kenmerk, "gelukt") in auditregels()


def test_sluiten_vergeet_het_plan_op_dit_apparaat(bezoeker: Bladeraar) -> None:
    gezin = fabriek.verstuurd_gezin()
    _open(bezoeker, gezin)
    bezoeker.stuur(f"{PAGINA}/sluit", vanaf=PAGINA)
    assert gezin.kenmerk not in bezoeker.haal(PAGINA).text


def test_een_concept_gaat_verder_in_het_formulier(bezoeker: Bladeraar) -> None:
    from actions.gesprek.toegang import geef_hervatcode, nieuw_gesprek
    from actions.opslag.database import sessie

    with sessie() as werk:
        gesprek, _ = nieuw_gesprek(werk)
        code, _ = geef_hervatcode(werk, gesprek.id)
    bezoeker.client.post(PAGINA, data={"code": code})
    assert bezoeker.haal(PAGINA).headers["location"] == "/formulier/vraag"
