"""The definition holds exactly the fields of gezinsplan deel 1."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.definitie import GEZINSPLAN, OnbekendVeld
from forms.definitie_lezen import lees_stappen
from forms.inhoud_lezen import InhoudFout
from forms.soorten import Soort

VERPLICHT = {
    "akkoord_privacy",
    "contact.naam",
    "contact.relatie",
    "gemeente",
    "kinderen[].voornaam",
    "kinderen[].geboortedatum",
    "kinderen[].hulp_nodig",
    "kinderen.nog_een",
    "gezag.situatie",
    "hulpvraag.eigen_woorden",
    "eerdere_hulp.gehad",
    "eerdere_hulp.nog_een",
    "verwachting.anders",
}
SOORTEN = {
    Soort.JA_NEE: "akkoord_privacy contact.veilig_contact kinderen[].hulp_nodig kinderen.nog_een "
    "eerdere_hulp.gehad eerdere_hulp.nog_een instemming.ouder",
    Soort.KORT: "contact.naam contact.bereikbaar contact.tolk kinderen[].voornaam kinderen[].school "
    "hulpvraag.sinds eerdere_hulp.items[].wie eerdere_hulp.items[].wanneer delen.niet_met",
    Soort.KEUZE: "contact.relatie gemeente kinderen[].woont_bij gezag.situatie gezag.andere_ouder_weet "
    "veiligheid.voelt_veilig verwijzer instemming.tweede_ouder instemming.jeugdige[] controle",
    Soort.MEERKEUZE: "contact.voorkeur gezin.zorgen delen.met ondersteuning.gewenst",
    Soort.TELEFOON: "contact.telefoon",
    Soort.EMAIL: "contact.email",
    Soort.DATUM: "kinderen[].geboortedatum",
    Soort.SCHAAL: "hulpvraag.zwaarte",
    Soort.TEKST: "gezag.toelichting hulpvraag.eigen_woorden hulpvraag.eerder_geprobeerd "
    "achtergrond.wat_speelt achtergrond.wat_gaat_goed gezin.zorgen_toelichting "
    "eerdere_hulp.items[].wat_hielp eerdere_hulp.items[].wat_hielp_niet eerdere_hulp.nu "
    "eigen_kracht.zelf netwerk.wie verwachting.anders verwachting.hulp verwachting.wensen",
}


def test_er_zijn_elf_stappen() -> None:
    assert [stap.nummer for stap in GEZINSPLAN.stappen] == list(range(1, 12))


@pytest.mark.parametrize("soort", list(Soort))
def test_elke_soort_heeft_precies_deze_velden(soort: Soort) -> None:
    assert {veld.naam for veld in GEZINSPLAN.velden() if veld.soort is soort} == set(SOORTEN[soort].split())


def test_precies_deze_velden_zijn_altijd_verplicht() -> None:
    assert {veld.naam for veld in GEZINSPLAN.velden() if veld.verplicht} == VERPLICHT


def test_de_groepen_hebben_hun_grenzen() -> None:
    grenzen = {groep.naam: (groep.minimaal, groep.maximaal) for groep in GEZINSPLAN.groepen()}
    assert grenzen == {"kinderen": (1, 10), "eerdere_hulp.items": (0, 10)}


def test_geen_en_niemand_sluiten_de_rest_uit() -> None:
    uit = {veld.naam: veld.sluit_rest_uit for veld in GEZINSPLAN.velden() if veld.sluit_rest_uit}
    assert uit == {"gezin.zorgen": "geen", "delen.met": "niemand", "ondersteuning.gewenst": "nee"}


def test_de_hulpvraag_mag_vijfduizend_tekens_lang_zijn() -> None:
    assert GEZINSPLAN.veld("hulpvraag.eigen_woorden").max_tekens == 5000


def test_de_gemeente_heeft_negen_keuzes_en_een_eigen_ontleder() -> None:
    veld = GEZINSPLAN.veld("gemeente")
    assert (len(veld.opties), veld.ontleder) == (9, "gemeente")


def test_een_pad_met_index_vindt_zijn_veld() -> None:
    assert GEZINSPLAN.veld("kinderen[3].school").naam == "kinderen[].school"
    assert GEZINSPLAN.veld("instemming.jeugdige[2]").naam == "instemming.jeugdige[]"


@pytest.mark.parametrize("pad", ["kinderen.voornaam", "contact.naam[0]", "kinderen[x].school", "", "bsn"])
def test_een_onbekend_pad_geeft_een_duidelijke_fout(pad: str) -> None:
    with pytest.raises(OnbekendVeld, match="onbekend veld"):
        GEZINSPLAN.veld(pad)


def test_de_stap_van_een_veld_is_bekend() -> None:
    assert GEZINSPLAN.stap_van("kinderen.nog_een").id == "kinderen"
    assert GEZINSPLAN.stap_van("controle").nummer == 11


@pytest.mark.parametrize(
    ("regel", "melding"),
    [
        ("{veld: a, soort: keuze}", "opties"),
        ("{veld: a, soort: raar}", "soort"),
        ("{veld: a, soort: kort, alleen_als: volle_maan}", "kies een regel"),
        ("{veld: a, soort: kort, kleur: rood}", "kleur"),
        ("{veld: a, soort: keuze, opties: [b], sluit_rest_uit: c}", "sluit_rest_uit"),
    ],
)
def test_een_fout_in_het_bestand_wordt_bij_het_lezen_genoemd(
    tmp_path: Path, regel: str, melding: str
) -> None:
    bestand = tmp_path / "definitie.yaml"
    bestand.write_text(f"stappen: [{{id: een, onderdelen: [{regel}]}}]", encoding="utf-8")
    with pytest.raises(InhoudFout, match=melding):
        lees_stappen(bestand)
