"""The journey, as a family walks it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from forms.antwoorden import OngeldigAntwoord
from forms.definitie import OnbekendVeld
from forms.dossier import Dossier
from forms.reis import (
    beantwoord,
    inhoud,
    is_verplicht,
    klaar,
    mag_naar,
    ontbrekend,
    reden_heropend,
    van_toepassing,
    volgende_vraag,
    voortgang,
    vorige_vraag,
    zonder_item,
)
from forms.soorten import Status, Waarde
from tests.forms.invullen import TOEN, VANDAAG, dossier_met, ja, met, vul_in, zonder_waarde


def _volgende(dossier: Dossier) -> str:
    return volgende_vraag(dossier, VANDAAG)


def test_de_eerste_vraag_is_akkoord_en_zonder_ja_komt_er_geen_andere() -> None:
    assert _volgende(Dossier()) == "akkoord_privacy"
    nee = dossier_met(akkoord_privacy=False)
    assert _volgende(nee) == "akkoord_privacy"
    assert reden_heropend(nee, "akkoord_privacy") == "akkoord_nodig"


def test_wie_alles_invult_komt_bij_controle_en_is_klaar() -> None:
    dossier = vul_in(Dossier())
    assert _volgende(dossier) == "controle"
    assert klaar(dossier, VANDAAG)
    assert mag_naar(dossier, "controle", VANDAAG)


def test_zonder_telefoon_is_email_verplicht() -> None:
    dossier = vul_in(Dossier(), tot="contact.telefoon")
    met_telefoon = beantwoord(dossier, "contact.telefoon", ja("+31612345678"))
    zonder = beantwoord(dossier, "contact.telefoon", zonder_waarde())
    assert not is_verplicht(met_telefoon, "contact.email")
    assert is_verplicht(zonder, "contact.email")


def test_wie_ook_email_overslaat_krijgt_die_vraag_opnieuw() -> None:
    dossier = vul_in(Dossier(), tot="contact.telefoon")
    dossier = beantwoord(dossier, "contact.telefoon", zonder_waarde())
    dossier = beantwoord(dossier, "contact.email", zonder_waarde())
    assert _volgende(dossier) == "contact.email"
    assert ontbrekend(dossier, VANDAAG)[0] == "contact.email"
    assert not mag_naar(dossier, "contact.voorkeur", VANDAAG)


def test_na_een_kind_volgt_de_vraag_naar_nog_een_kind() -> None:
    dossier = vul_in(Dossier(), tot="kinderen.nog_een")
    ja_nog_een = beantwoord(dossier, "kinderen.nog_een", ja(True))
    assert _volgende(ja_nog_een) == "kinderen[1].voornaam"
    assert vorige_vraag(ja_nog_een, "kinderen[1].voornaam", VANDAAG) == "kinderen.nog_een"
    tweede = vul_in(beantwoord(ja_nog_een, "kinderen[1].voornaam", ja("Noor")), tot="kinderen.nog_een")
    assert "kinderen.nog_een" not in tweede
    assert _volgende(tweede) == "kinderen.nog_een"
    assert _volgende(beantwoord(tweede, "kinderen.nog_een", ja(False))) == "gezag.situatie"


def _kinderen(aantal: int) -> dict[str, Waarde]:
    waarden: dict[str, Waarde] = {}
    for nummer in range(aantal):
        waarden |= {f"kinderen[{nummer}].voornaam": f"Kind{nummer}", f"kinderen[{nummer}].hulp_nodig": True}
        waarden |= {f"kinderen[{nummer}].geboortedatum": "2020-01-01"}
    return waarden


def test_na_tien_kinderen_komt_er_geen_elfde() -> None:
    dossier = met(vul_in(Dossier(), tot="kinderen[0].voornaam"), _kinderen(10))
    assert not van_toepassing(dossier, "kinderen.nog_een", VANDAAG)
    assert not van_toepassing(dossier, "kinderen[10].voornaam", VANDAAG)
    with pytest.raises(OngeldigAntwoord, match="te_veel_kinderen"):
        beantwoord(dossier, "kinderen[10].voornaam", ja("Elf"))


def test_een_kind_overslaan_in_de_lijst_kan_niet() -> None:
    with pytest.raises(OngeldigAntwoord, match="te_vroeg"):
        beantwoord(Dossier(), "kinderen[1].voornaam", ja("Noor"))


def test_zonder_kind_met_hulp_gaan_de_kinderen_een_voor_een_weer_open() -> None:
    begin = vul_in(Dossier(), tot="kinderen[0].voornaam")
    geen_hulp = {f"kinderen[{nummer}].hulp_nodig": False for nummer in range(2)}
    dossier = met(begin, {**_kinderen(2), **geen_hulp, "kinderen.nog_een": False})
    for pad in ("kinderen[0].school", "kinderen[0].woont_bij", "kinderen[1].school", "kinderen[1].woont_bij"):
        dossier = dossier.met(pad, zonder_waarde())
    assert _volgende(dossier) == "kinderen[0].hulp_nodig"
    assert reden_heropend(dossier, "kinderen[0].hulp_nodig") == "geen_kind_met_hulp"
    assert not klaar(dossier, VANDAAG)
    weer_nee = beantwoord(dossier, "kinderen[0].hulp_nodig", ja(False, TOEN + timedelta(minutes=1)))
    assert _volgende(weer_nee) == "kinderen[1].hulp_nodig"
    assert _volgende(beantwoord(weer_nee, "kinderen[1].hulp_nodig", ja(True))) == "gezag.situatie"


@pytest.mark.parametrize(
    ("situatie", "weet", "tweede"),
    [
        ("samen", False, True),
        ("gescheiden_samen_gezag", True, True),
        ("een_ouder", False, False),
        ("voogd_gi", False, False),
        ("anders", False, False),
    ],
)
def test_het_gezag_bepaalt_de_vragen_over_de_andere_ouder(situatie: str, weet: bool, tweede: bool) -> None:
    dossier = dossier_met(gezag__situatie=situatie)
    assert van_toepassing(dossier, "gezag.andere_ouder_weet", VANDAAG) is weet
    assert van_toepassing(dossier, "instemming.tweede_ouder", VANDAAG) is tweede


@pytest.mark.parametrize(("zorgen", "gevraagd"), [(["geld", "werk"], True), (["geen"], False), (None, False)])
def test_alleen_bij_zorgen_volgt_de_toelichting(zorgen: list[str] | None, gevraagd: bool) -> None:
    dossier = Dossier({"gezin.zorgen": ja(zorgen) if zorgen else zonder_waarde()})
    assert van_toepassing(dossier, "gezin.zorgen_toelichting", VANDAAG) is gevraagd


def test_zonder_eerdere_hulp_volgen_er_geen_vragen_over() -> None:
    dossier = vul_in(Dossier(), tot="eerdere_hulp.gehad")
    assert _volgende(beantwoord(dossier, "eerdere_hulp.gehad", ja(False))) == "eerdere_hulp.nu"
    assert _volgende(beantwoord(dossier, "eerdere_hulp.gehad", ja(True))) == "eerdere_hulp.items[0].wie"


def test_de_instemming_wordt_per_jeugdige_van_twaalf_of_ouder_gevraagd() -> None:
    kinderen = {**_kinderen(3), "kinderen[1].geboortedatum": "2012-01-01"}
    kinderen |= {"kinderen[2].geboortedatum": "2012-01-01", "kinderen[2].hulp_nodig": False}
    dossier = met(Dossier(), kinderen)
    gevraagd = [n for n in range(4) if van_toepassing(dossier, f"instemming.jeugdige[{n}]", VANDAAG)]
    assert gevraagd == [1]


def test_bij_zestien_jaar_blijft_de_vraag_aan_een_ouder_en_mag_die_open_blijven() -> None:
    dossier = met(Dossier(), {**_kinderen(1), "kinderen[0].geboortedatum": "2009-01-01"})
    assert van_toepassing(dossier, "instemming.ouder", VANDAAG)
    assert not is_verplicht(dossier, "instemming.ouder")


def test_een_onbekende_leeftijd_vraagt_een_ouder_en_geen_jeugdige() -> None:
    dossier = met(Dossier(), {"kinderen[0].voornaam": "Sam", "kinderen[0].hulp_nodig": True})
    assert van_toepassing(dossier, "instemming.ouder", VANDAAG)
    assert not van_toepassing(dossier, "instemming.jeugdige[0]", VANDAAG)


def test_een_antwoord_dat_niet_meer_geldt_blijft_bewaard_maar_gaat_niet_mee() -> None:
    dossier = vul_in(Dossier(), {"gezin.zorgen": ["geld"]})
    gewijzigd = beantwoord(dossier, "gezin.zorgen", ja(["geen"]))
    assert "gezin.zorgen_toelichting" in gewijzigd
    assert "gezin.zorgen_toelichting" not in inhoud(gewijzigd, VANDAAG)
    terug = beantwoord(gewijzigd, "gezin.zorgen", ja(["geld"]))
    assert inhoud(terug, VANDAAG)["gezin.zorgen_toelichting"] == dossier["gezin.zorgen_toelichting"]


def test_een_overgeslagen_vraag_gaat_mee_als_antwoord() -> None:
    dossier = vul_in(Dossier(), tot="contact.tolk")
    dossier = beantwoord(dossier, "contact.tolk", zonder_waarde(Status.WEET_IK_NIET))
    assert _volgende(dossier) == "kinderen[0].voornaam"
    assert inhoud(dossier, VANDAAG)["contact.tolk"].status is Status.WEET_IK_NIET


def test_wat_alleen_de_reis_stuurt_gaat_niet_mee() -> None:
    assert not {"kinderen.nog_een", "eerdere_hulp.nog_een", "controle"} & set(
        inhoud(vul_in(Dossier()), VANDAAG)
    )


@pytest.mark.parametrize(
    ("pad", "waarde", "code"),
    [
        ("gemeente", "breda", "keuze_onbekend"),
        ("hulpvraag.zwaarte", 11, "schaal_buiten"),
        ("hulpvraag.zwaarte", True, "schaal_onbekend"),
        ("gezin.zorgen", ["geen", "geld"], "keuze_sluit_uit"),
        ("delen.met", [], "leeg"),
        ("contact.naam", "   ", "leeg"),
        ("contact.naam", "x" * 101, "te_lang"),
        ("contact.telefoon", "0612345678", "telefoon_ongeldig"),
        ("contact.email", "fatima", "email_ongeldig"),
        ("kinderen[0].geboortedatum", "12-3-16", "datum_onbekend"),
        ("kinderen[0].geboortedatum", {"leeftijdJaren": -1, "opDatum": "2026-01-01"}, "leeftijd_onbekend"),
        ("akkoord_privacy", "ja", "ja_nee_onbekend"),
    ],
)
def test_een_waarde_van_de_verkeerde_vorm_komt_er_niet_in(pad: str, waarde: Waarde, code: str) -> None:
    with pytest.raises(OngeldigAntwoord) as fout:
        beantwoord(Dossier(), pad, ja(waarde))
    assert fout.value.code == code


def test_een_onbekend_veld_komt_er_niet_in() -> None:
    with pytest.raises(OnbekendVeld):
        beantwoord(Dossier(), "bsn", ja("123456782"))


def test_een_kind_weghalen_schuift_de_rest_op_met_de_instemming() -> None:
    waarden = {**_kinderen(3), "instemming.jeugdige[0]": "nee", "instemming.jeugdige[2]": "ja"}
    over = zonder_item(met(Dossier(), waarden), "kinderen", 1)
    assert [over.waarde(f"kinderen[{n}].voornaam") for n in range(3)] == ["Kind0", "Kind2", None]
    assert [over.waarde(f"instemming.jeugdige[{n}]") for n in range(3)] == ["nee", "ja", None]


def test_het_laatste_kind_weghalen_kan_niet() -> None:
    with pytest.raises(OngeldigAntwoord, match="te_weinig_kinderen"):
        zonder_item(met(Dossier(), _kinderen(1)), "kinderen", 0)


def test_de_voortgang_noemt_de_stap_in_de_juiste_aanspreekvorm() -> None:
    ouder, jeugdige = Dossier(), dossier_met(contact__relatie="jeugdige")
    assert voortgang(ouder, "kinderen[0].school").titel == "Uw kinderen"
    assert voortgang(jeugdige, "kinderen[0].school").titel == "Jij en je gezin"
    assert (voortgang(ouder, "controle").stap, voortgang(ouder, "controle").van) == (11, 11)
