"""A correction finds the answer that it is about, and the new value in the words."""

from __future__ import annotations

from functools import partial

import pytest

from actions.gesprek.lezen import lees_tekst
from forms.ontleden.correctie import Correctie, vind_correctie
from forms.ontleden.correctie.lijst import nieuwe_lijst
from tests.beurten.situatie import DAG, FATIMA, PETER, dossier_tot


def zoek(bij: str, tekst: str, vorige: str | None = None) -> Correctie | None:
    """The correction in ``tekst`` when ``bij`` is the open question."""
    dossier = dossier_tot(bij)
    lees = partial(_lees, dossier)
    return vind_correctie(tekst, dossier, bij, vorige, lees)


def _lees(dossier, pad, tekst):
    return lees_tekst(dossier, pad, tekst, DAG)


@pytest.mark.parametrize(
    ("bij", "tekst", "pad", "waarde"),
    [
        ("contact.email", "mijn nummer klopt niet, het is 0687654321", "contact.telefoon", "+31687654321"),
        ("contact.telefoon", "nee ik bedoel Rucphen", "gemeente", "rucphen"),
        ("gemeente", "ik ben haar oma trouwens", "contact.relatie", "anders"),
        ("kinderen[0].school", "zijn naam is Sam, niet Sem", "kinderen[0].voornaam", "Sam"),
        ("kinderen.nog_een", "Lotte zit nu op het Curio", "kinderen[1].school", "het Curio"),
        (
            "kinderen[0].school",
            "Sem is een roepnaam, hij heet voluit Samuel",
            "kinderen[0].voornaam",
            "Samuel",
        ),
        (
            "hulpvraag.zwaarte",
            "het is niet sinds twee jaar maar al sinds groep 3",
            "hulpvraag.sinds",
            "sinds groep 3",
        ),
        ("gezag.situatie", "Sem woont toch bij zijn moeder", "kinderen[0].woont_bij", "moeder"),
        ("hulpvraag.eerder_geprobeerd", "maak van die 7 maar een 9", "hulpvraag.zwaarte", 9),
        ("gezin.zorgen_toelichting", "bij zorgen kan wonen eraf, alleen geld", "gezin.zorgen", ["geld"]),
        ("delen.niet_met", "delen mag toch alleen met de huisarts", "delen.met", ["huisarts"]),
        ("instemming.tweede_ouder", "mijn eigen toestemming moet nee zijn", "instemming.ouder", False),
        ("controle", "bij verwijzer moet huisarts staan", "verwijzer", "huisarts"),
        (
            "ondersteuning.gewenst",
            "zet bij instemming van zijn vader maar nee",
            "instemming.tweede_ouder",
            "nee",
        ),
        (
            "kinderen[1].woont_bij",
            "oh de school van Sem heet trouwens De Vlinderboom",
            "kinderen[0].school",
            "De Vlinderboom",
        ),
        ("contact.veilig_contact", "na 18 uur klopt niet, na 20 uur", "contact.bereikbaar", "na 20 uur"),
        ("gezag.toelichting", "na 18 uur klopt niet, na 20 uur", "contact.bereikbaar", "na 20 uur"),
        ("kinderen.nog_een", "ik zei groep 7 maar ik bedoel groep 6", "kinderen[0].school", "groep 6"),
        ("verwijzer", "die huur klopt niet, het zijn schulden", "gezin.zorgen_toelichting", "schulden"),
        (
            "eerdere_hulp.items[0].wanneer",
            "t was nie de psycholoog maar de coach",
            "eerdere_hulp.items[0].wie",
            "de coach",
        ),
        ("controle", "mijn nummer eindigt op 79 en niet op 78", "contact.telefoon", "+31612345679"),
        ("contact.relatie", "mijn achternaam is Bouzidi", "contact.naam", "Peter Bouzidi"),
        (
            "contact.veilig_contact",
            "bereikbaar ben ik tussen 9 en 11, dat past toch beter",
            "contact.bereikbaar",
            "tussen 9 en 11",
        ),
        ("contact.tolk", "na 18 uur klopt niet, maak ervan na 20 uur", "contact.bereikbaar", "na 20 uur"),
        (
            "instemming.ouder",
            "Sem woont de ene week bij mij en de andere week bij zijn moeder",
            "kinderen[0].woont_bij",
            "co_ouderschap",
        ),
        ("delen.niet_met", "haal de huisarts er toch maar af", "delen.met", ["school"]),
        ("controle", "mail is trouwens petra@voorbeeld.nl", "contact.email", "petra@voorbeeld.nl"),
    ],
)
def test_een_correctie_vindt_de_vraag_en_het_nieuwe_antwoord(bij, tekst, pad, waarde):
    gevonden = zoek(bij, tekst)
    assert gevonden is not None
    assert (gevonden.pad, gevonden.waarde) == (pad, waarde)


def test_de_naam_van_een_kind_wijst_het_kind_aan():
    gevonden = zoek("kinderen[1].geboortedatum", "sorry Sem is 9 niet 10")
    assert gevonden is not None
    assert (gevonden.pad, gevonden.ander_kind) == ("kinderen[0].geboortedatum", True)


def test_zonder_naam_gaat_een_leeftijd_niet_over_een_ander_kind():
    assert zoek("kinderen[1].geboortedatum", "ze is zestien") is None


def test_een_correctie_zonder_nieuw_antwoord_opent_de_vraag():
    gevonden = zoek("controle", "mijn mailadres klopt niet")
    assert gevonden is not None
    assert (gevonden.pad, gevonden.waarde) == ("contact.email", None)


@pytest.mark.parametrize(
    "tekst", ["Sem schrijf je met dubbel e", "zijn naam schrijf je met een y", "Sem met een lange y"]
)
def test_hoe_een_naam_wordt_gespeld_is_geen_naam(tekst):
    gevonden = zoek("gezag.situatie", tekst)
    assert gevonden is None or gevonden.waarde is None


def test_niet_dit_maar_dat_gaat_over_de_vorige_vraag():
    tekst = "dat was niet de maandag maar de dinsdag"
    gevonden = zoek("netwerk.wie", tekst, vorige="eigen_kracht.zelf")
    assert gevonden is not None
    assert (gevonden.pad, gevonden.waarde) == ("eigen_kracht.zelf", "de dinsdag")


def test_in_de_opdracht_telt_de_vraag_die_het_eerst_genoemd_is():
    gevonden = zoek("hulpvraag.sinds", "verander mijn hulpvraag in: Sem wil niet meer naar school")
    assert gevonden is not None
    assert (gevonden.pad, gevonden.waarde) == ("hulpvraag.eigen_woorden", "Sem wil niet meer naar school")


VERHALEN = [
    ("hulpvraag.eigen_woorden", "Sem luistert niet en zit alleen nog op zijn telefoon"),
    ("hulpvraag.eigen_woorden", "op school gaat het niet goed, hij heeft geen vrienden"),
    ("achtergrond.wat_speelt", "we wonen sinds kort in een flat en dat is wennen"),
    ("achtergrond.wat_speelt", "zijn vader is niet boos maar verdrietig, dat merken de kinderen"),
    ("gezin.zorgen_toelichting", "de huur is te hoog en ik ben mijn baan kwijt"),
    ("eerdere_hulp.items[0].wat_hielp_niet", "dat er steeds iemand anders kwam"),
    ("verwachting.anders", "dat hij weer gewoon naar school gaat en niet thuis zit"),
    ("verwachting.hulp", "dat iemand met Lotte praat en niet alleen met ons"),
    ("netwerk.wie", "mijn zus helpt, mijn ex niet"),
]


@pytest.mark.parametrize(("bij", "tekst"), VERHALEN)
def test_een_verhaal_is_geen_zekere_correctie(bij, tekst):
    gevonden = zoek(bij, tekst, vorige="contact.naam")
    assert gevonden is None or not gevonden.zeker


@pytest.mark.parametrize(
    ("bij", "tekst", "pad", "waarde"),
    [
        ("eerdere_hulp.gehad", "bij zorgen ben ik gezondheid vergeten", "gezin.zorgen", ["geld", "wonen"]),
        ("delen.niet_met", "toch liever niet delen met school", "delen.met", ["huisarts"]),
        ("veiligheid.voelt_veilig", "bij de zorgen moet alleen geld staan", "gezin.zorgen", ["geld"]),
    ],
)
def test_een_correctie_van_een_lijst_laat_staan_wat_er_niet_om_gaat(bij, tekst, pad, waarde):
    gevonden = zoek(bij, tekst)
    assert gevonden is not None
    assert gevonden.pad == pad
    assert gevonden.waarde[: len(waarde)] == waarde


@pytest.mark.parametrize(
    ("kaal", "oud", "gelezen", "nieuw"),
    [
        ("haal de huisarts er toch maar af", ["school", "huisarts"], ["huisarts"], ["school"]),
        ("doe de huisarts maar weg", ["school", "huisarts"], ["huisarts"], ["school"]),
        ("haal de huisarts er maar af", ["huisarts"], ["huisarts"], None),
        ("haal de school er maar af", ["huisarts"], ["school"], None),
        ("de school en de huisarts eraf", ["huisarts", "wijkteam"], ["school", "huisarts"], ["wijkteam"]),
        ("niet de huisarts maar de school", ["huisarts"], ["school"], ["school"]),
        ("niet alleen geld maar ook wonen", ["geld"], ["wonen"], ["geld", "wonen"]),
        ("zet verslaving er dus bij", ["geld"], ["verslaving"], ["geld", "verslaving"]),
    ],
)
def test_wat_eraf_moet_komt_er_nooit_bij(kaal, oud, gelezen, nieuw):
    assert nieuwe_lijst(kaal, oud, gelezen) == nieuw


@pytest.mark.parametrize("tekst", ["haal alles weg wat ik getypt heb", "doe alles maar weg"])
def test_alles_wissen_is_geen_correctie_van_een_lijst(tekst):
    assert zoek("veiligheid.voelt_veilig", tekst) is None


def test_zonder_een_woord_dat_iets_terugneemt_verandert_er_niets():
    assert zoek("kinderen[0].woont_bij", "hij zit op de Zonnebloem") is None


@pytest.mark.parametrize(
    ("bij", "tekst"),
    [
        ("achtergrond.wat_speelt", "de psycholoog klopt niet bij hem, hij praat niet"),
        ("netwerk.wie", "samen koken klopte niet, dat gaf ruzie"),
        ("eigen_kracht.zelf", "werk hoort er ook bij, dat lukt me nu"),
        ("verwachting.anders", "school moet er ook bij zijn als we praten"),
    ],
)
def test_een_verhaal_met_een_woord_van_een_oud_antwoord_neemt_niets_terug(bij, tekst):
    gevonden = zoek(bij, tekst)
    assert gevonden is None or not (gevonden.zeker and gevonden.aan_antwoord)


def test_een_woord_van_twee_oude_antwoorden_wijst_er_geen_aan():
    assert zoek("instemming.ouder", "de reistijd en de huur kloppen niet, het is anders") is None


def test_in_een_verhaal_komt_er_alleen_iets_bij_het_antwoord_van_net():
    bij, tekst = "gezin.zorgen_toelichting", "werk hoort er ook bij"
    gevonden = zoek(bij, tekst, vorige="gezin.zorgen")
    assert gevonden is not None
    assert gevonden.waarde == ["geld", "wonen", "werk"]
    assert zoek(bij, tekst, vorige="gezag.toelichting") is None


@pytest.mark.parametrize("gezin", [PETER, FATIMA])
@pytest.mark.parametrize(
    "tekst",
    [
        "ziet er goed uit, kan ik later nog iets veranderen?",
        "ziet er goed uit hoor, versturen. kan ik later nog iets veranderen?",
        "goed zo. mag ik mijn antwoorden straks nog wijzigen?",
        "is goed hoor, kan je later nog dingen aanpassen dan?",
        "akkoord, kunnen we dan nog wat toevoegen?",
    ],
)
def test_wie_vraagt_of_veranderen_kan_verandert_niets(tekst: str, gezin: str) -> None:
    dossier = dossier_tot("controle", gezin)
    for vorige in (None, "instemming.tweede_ouder"):
        assert vind_correctie(tekst, dossier, "controle", vorige, partial(_lees, dossier)) is None
