"""A question back: the family answers at exactly that spot, and the professional sees the new version."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from actions.formulier.invullen import Inzending, Toegang, lees_formulier, versie_van, vul_in
from actions.gesprek import gesprekken
from actions.gesprek.beurten import Getypt, begin_beurt
from actions.gesprek.modellen import Gesprek, GesprekStatus, Hervatcode
from actions.gezin import eigen
from actions.gezin.chat import neem_antwoord
from actions.intakes import dienst
from actions.klok import nu
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Conflict, NietGevonden, OngeldigeInvoer
from tests import fabriek
from tests.werkplek import BRAM, SANNE, actor, auditregels

SCHOOL = "kinderen[1].school"
pytestmark = pytest.mark.usefixtures("werkplek")


def _toegang(gezin: fabriek.Gezin) -> Toegang:
    return Toegang(gezin.gesprek, gezin.sleutel)


def _vul_in(gezin: fabriek.Gezin, pad: str, tekst: str, **extra: object) -> object:
    versie = versie_van(lees_formulier(_toegang(gezin)).dossier, pad)
    return vul_in(_toegang(gezin), Inzending(pad, tekst, versie=versie, **extra))  # type: ignore[arg-type]


def _vraag(gezin: fabriek.Gezin, veld: str | None = SCHOOL, tekst: str = "Op welke school zit Yara?") -> None:
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, veld, tekst)


def test_het_antwoord_in_het_formulier_wordt_een_nieuwe_versie() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vraag(gezin)
    _vul_in(gezin, SCHOOL, "Het Kompas")
    intake = dienst.toon_intake(actor(SANNE), gezin.kenmerk)
    kind = intake.antwoorden["kinderen"][1]  # type: ignore[index]
    assert (intake.versie, kind["school"].letterlijk, kind["school"].kanaal) == (2, "Het Kompas", "formulier")
    assert intake.status == "in_behandeling"
    assert intake.terugvragen[0].beantwoord_op is not None
    assert ("gezin", "gezin_antwoord", gezin.kenmerk, "gelukt") in auditregels()


def test_de_oude_versie_blijft_naast_de_nieuwe() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vul_in(gezin, "hulpvraag.eigen_woorden", "Het gaat nu beter, maar niet goed.")
    blad = dienst.open_blad(actor(SANNE), gezin.kenmerk)
    anders = {w.pad: (w.was, w.wordt) for w in blad.wijzigingen}
    assert list(anders) == ["hulpvraag.eigen_woorden"]
    was, wordt = anders["hulpvraag.eigen_woorden"]
    assert (was, wordt) == (fabriek.HULPVRAAG, "Het gaat nu beter, maar niet goed.")
    assert blad.kaart.hulpvraag == "Het gaat nu beter, maar niet goed."


def test_een_nieuwe_naam_is_te_vinden_en_de_oude_niet_meer() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vul_in(gezin, "contact.naam", "Zohra Bakkali")

    def gevonden(tekst: str) -> int:
        return dienst.toon_lijst(actor(SANNE), dienst.Filters(zoek=tekst)).totaal

    assert (gevonden("Bakkali"), gevonden("Amrani")) == (1, 0)


def test_verstuurd_blijft_verstuurd_na_een_wijziging() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vul_in(gezin, SCHOOL, "Het Kompas")
    with lees_sessie() as werk:
        gesprek = werk.get_one(Gesprek, gezin.gesprek)
        assert (gesprek.status, gesprek.kenmerk) == (GesprekStatus.VERSTUURD, gezin.kenmerk)
    assert lees_formulier(_toegang(gezin)).veld is None


@pytest.mark.parametrize("pad", ["akkoord_privacy", "gemeente", "controle", "bsn", "kinderen[7].school"])
def test_wie_meeleest_en_waarmee_akkoord_verandert_niet_na_versturen(pad: str) -> None:
    gezin = fabriek.verstuurd_gezin()
    with pytest.raises(NietGevonden):
        vul_in(_toegang(gezin), Inzending(pad, gekozen=("nee",)))
    with pytest.raises(OngeldigeInvoer):
        _vraag(gezin, pad)
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).versie == 1


def test_een_fout_antwoord_maakt_geen_versie() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vul_in(gezin, "kinderen[0].geboortedatum", "ooit")
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).versie == 1


def test_met_de_code_opent_de_chat_bij_precies_die_vraag() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vraag(gezin)
    beurt = gesprekken.hervat(gezin.code, "hier")
    assert beurt.vraag is not None
    assert beurt.vraag.veld == SCHOOL
    assert any(
        "Sanne Verbeek heeft een vraag voor u: “Op welke school zit Yara?”" in b.tekst
        for b in beurt.berichten
    )


def test_zonder_vraag_opent_de_code_geen_formulier() -> None:
    gezin = fabriek.verstuurd_gezin()
    assert gesprekken.hervat(gezin.code, "hier").vraag is None


def _typ(gezin: fabriek.Gezin, tekst: str) -> object:
    with sessie() as werk:
        begin_beurt(werk, gezin.gesprek, tekst[:20], Getypt(tekst))
    return neem_antwoord(gezin.gesprek, tekst[:20], Getypt(tekst))


def test_een_algemene_vraag_krijgt_een_antwoord_in_de_chat() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vraag(gezin, None, "Mag ik met school bellen?")
    gesprekken.hervat(gezin.code, "hier")
    assert _typ(gezin, "Mag mijn ex dit ook lezen?") is None, "een vraag van de ouder is geen antwoord"
    assert _typ(gezin, "stop") is None, "een opdracht is geen antwoord"
    assert _typ(gezin, "Ja, bel gerust met juf Els. Wanneer belt u?") is not None
    vraag = dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0]
    assert vraag.antwoord == "Ja, bel gerust met juf Els. Wanneer belt u?"
    assert _typ(gezin, "Nog iets") is None, "de vraag is al beantwoord"


def test_twee_vragen_komen_na_elkaar() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vraag(gezin)
    _vraag(gezin, None, "Mag ik met school bellen?")
    _vul_in(gezin, SCHOOL, "Het Kompas")
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).status == "wacht_op_gezin"
    pagina = eigen.open_eigen(_toegang(gezin))
    assert [vraag.tekst for vraag in pagina.vragen] == ["Mag ik met school bellen?"]
    eigen.beantwoord(_toegang(gezin), pagina.vragen[0].id, "Ja hoor.")
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).status == "in_behandeling"


def test_een_noodkreet_in_een_antwoord_wordt_een_signaal_met_de_zin() -> None:
    gezin = fabriek.verstuurd_gezin(signalen=[])
    _vraag(gezin, None, "Hoe gaat het nu?")
    nummer = eigen.open_eigen(_toegang(gezin)).vragen[0].id
    hulp = eigen.beantwoord(_toegang(gezin), nummer, "Ik wil niet meer leven.")
    assert [bericht.soort for bericht in hulp] == ["veiligheid"]
    signalen = dienst.toon_intake(actor(SANNE), gezin.kenmerk).signalen
    assert [signaal.zin for signaal in signalen] == ["Ik wil niet meer leven"]


def test_intrekken_stopt_het_werk_en_het_wijzigen() -> None:
    gezin = fabriek.verstuurd_gezin()
    _vraag(gezin)
    eigen.trek_in(_toegang(gezin))
    intake = dienst.toon_intake(actor(BRAM), gezin.kenmerk)
    assert intake.status == "ingetrokken"
    with pytest.raises(NietGevonden):
        _vul_in(gezin, SCHOOL, "Het Kompas")
    with pytest.raises(Conflict):
        eigen.trek_in(_toegang(gezin))
    assert eigen.open_eigen(_toegang(gezin)).vragen == ()
    assert ("gezin", "gezin_intrekking", gezin.kenmerk, "gelukt") in auditregels()


def test_een_ander_geheim_opent_niets() -> None:
    gezin, ander = fabriek.verstuurd_gezin(), fabriek.verstuurd_gezin()
    vals = Toegang(gezin.gesprek, ander.sleutel)
    for doe in (eigen.open_eigen, eigen.geef_pdf, eigen.trek_in):
        with pytest.raises(NietGevonden):
            doe(vals)
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).status == "nieuw"


def test_het_gezin_ziet_wie_er_keek_en_niet_wie_niet_mocht() -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.toon_intake(actor(SANNE), gezin.kenmerk)
    dienst.toon_intake(actor(SANNE), gezin.kenmerk)
    dienst.geef_json(actor(BRAM), gezin.kenmerk)
    with pytest.raises(NietGevonden):
        dienst.toon_intake(actor("kees@zundert.example"), gezin.kenmerk)
    gezien = {(blik.naam, blik.kopie) for blik in eigen.open_eigen(_toegang(gezin)).blikken}
    assert gezien == {("Sanne Verbeek", False), ("Bram Voeten", True)}


def test_een_vraag_houdt_de_code_langer_geldig() -> None:
    gezin = fabriek.verstuurd_gezin()
    with sessie() as werk:
        werk.exec(select(Hervatcode).where(Hervatcode.gesprek_id == gezin.gesprek)).one().verloopt_op = nu()
        werk.get_one(Gesprek, gezin.gesprek).laatst_actief = nu() - timedelta(days=29)
    _vraag(gezin)
    assert gesprekken.hervat(gezin.code, "hier").vraag is not None


def test_zonder_code_of_gesprek_hoort_de_professional_dat_het_gezin_niet_kan_antwoorden() -> None:
    zonder_code, zonder_gesprek = fabriek.verstuurd_gezin(), fabriek.verstuurd_gezin()
    with sessie() as werk:
        werk.delete(werk.exec(select(Hervatcode).where(Hervatcode.gesprek_id == zonder_code.gesprek)).one())
        werk.delete(werk.get_one(Gesprek, zonder_gesprek.gesprek))
    for gezin in (zonder_code, zonder_gesprek):
        _vraag(gezin)
        assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].bericht == "weg"
