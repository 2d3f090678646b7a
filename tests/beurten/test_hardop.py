"""What was misheard in silence once: it is kept, shown or asked now."""

from __future__ import annotations

import pytest

from actions.gesprek.concept import Stand, Wachtend
from actions.webhook import verwerken
from tests.beurten.in_geheugen import laat_verwerken, maak_beurt, sluit_af
from tests.beurten.situatie import FATIMA, dossier_tot


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


@pytest.mark.parametrize("keuze", ["ja dat is mijn antwoord, mag dat?", "dat is mijn antwoord ja", "ja"])
def test_wie_ja_zegt_op_het_aanbod_krijgt_de_eerste_tekst_als_antwoord(keuze: str) -> None:
    stand = Stand(formulier=True, wachtend=Wachtend("gevoel", "liefst bij ons thuis"))
    werk = maak_beurt(dossier_tot("verwachting.wensen"), stand, keuze)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("verwachting.wensen") == "liefst bij ons thuis"


@pytest.mark.parametrize(
    ("tekst", "pad", "waarde"),
    [
        ("andere ouder is het eens moet nee zijn", "instemming.tweede_ouder", "nee"),
        (
            "Uitleg over zorgen moet zijn: met geld is het krap",
            "gezin.zorgen_toelichting",
            "met geld is het krap",
        ),
        ("bij andere zorgen ook wonen", "gezin.zorgen", ["geld", "wonen"]),
        (
            "bij mijn hulpvraag: ze wil niet meer naar hockey",
            "hulpvraag.eigen_woorden",
            "Daan is op school snel boos.\nze wil niet meer naar hockey",
        ),
    ],
)
def test_wie_het_opschrift_uit_het_overzicht_noemt_verandert_dat_antwoord(
    tekst: str, pad: str, waarde: object
) -> None:
    werk = maak_beurt(dossier_tot("controle", FATIMA), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde(pad) == waarde


@pytest.mark.parametrize(
    ("tekst", "pad"),
    [
        ("wijzig Ouder is het eens", "instemming.ouder"),
        ("Ouder is het eens klopt ook niet, dat weet ik niet", "instemming.ouder"),
        ("haal die laatste vraag weg bij uitleg over zorgen", "gezin.zorgen_toelichting"),
        ("mijn hulpvraag klopt nog niet helemaal", "hulpvraag.eigen_woorden"),
    ],
)
def test_zonder_nieuwe_waarde_gaat_de_vraag_open_en_blijft_het_antwoord(tekst: str, pad: str) -> None:
    werk = maak_beurt(dossier_tot("controle", FATIMA), Stand(formulier=True), tekst)
    oud = werk.dossier.waarde(pad)
    verwerken.verwerk(werk)
    assert (werk.veld, werk.dossier.waarde(pad)) == (pad, oud)


def test_instemmen_in_een_zin_verstuurt_nog_niets() -> None:
    werk = maak_beurt(
        dossier_tot("controle"), Stand(formulier=True), "ja natuurlijk ben ik het eens", "bevestigen"
    )
    werk.verstaan.zekerheid = 0.9
    verwerken.verwerk(werk)
    assert werk.vervolg is None


def test_een_keuze_in_een_zin_wordt_getoond_zoals_zij_begrepen_is() -> None:
    werk = maak_beurt(
        dossier_tot("contact.voorkeur"), Stand(formulier=True), "Appen. Dan heb ik alles zwart op wit."
    )
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("contact.voorkeur") == ["whatsapp_of_sms"]
    assert any("Ik begrijp het zo" in bericht.tekst for bericht in werk.berichten)


@pytest.mark.parametrize(
    ("tekst", "naam", "leeftijd"),
    [
        ("ja me zusje sanne 11", "sanne", "11"),
        ("ja Femke natuurlijk, die is 9, die woont ook bij mij", "Femke", "9"),
        ("Er is ook nog Sanne van 11 ja", "Sanne", "11"),
    ],
)
def test_wie_nog_een_kind_noemt_hoeft_de_naam_alleen_te_bevestigen(
    tekst: str, naam: str, leeftijd: str
) -> None:
    werk = maak_beurt(dossier_tot("kinderen.nog_een"), Stand(formulier=True), tekst)
    nummer = werk.dossier.aantal("kinderen")
    verwerken.verwerk(werk)
    assert werk.veld == f"kinderen[{nummer}].voornaam"
    assert werk.stand.vooraf[f"kinderen[{nummer}].voornaam"] == naam
    assert werk.stand.vooraf[f"kinderen[{nummer}].geboortedatum"] == leeftijd


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        ("contact.telefoon", "waarom moet je me nr hebben, jullie gaan me toch niet bellen"),
        ("verwachting.anders", "ik snap vraag niet"),
        ("verwachting.anders", "wat bedoel je precies"),
    ],
)
def test_wie_de_vraag_niet_snapt_heeft_niet_geantwoord(veld: str, tekst: str) -> None:
    werk = laat_verwerken(veld, tekst)
    assert veld not in werk.dossier
    assert werk.veld == veld


def test_een_tekst_die_wachtte_komt_na_een_vraag_gewoon_weer_terug() -> None:
    stand = Stand(formulier=True, wachtend=Wachtend("twijfel", "hoe krijg ik hem weer naar school?"))
    werk = maak_beurt(dossier_tot("hulpvraag.eigen_woorden"), stand, "wat bedoel je precies")
    verwerken.verwerk(werk)
    assert werk.veld == "hulpvraag.eigen_woorden"
    assert werk.stand.vooraf["hulpvraag.eigen_woorden"] == "hoe krijg ik hem weer naar school?"


def test_wie_stopt_voor_de_toestemming_laat_niets_achter() -> None:
    stand = Stand(formulier=True, vooraf={"hulpvraag.eigen_woorden": "mijn dochter is angstig"})
    werk = maak_beurt(dossier_tot("akkoord_privacy"), stand, "stop")
    verwerken.verwerk(werk)
    assert werk.stand.vooraf == {}
    assert werk.hervatcode is None
    assert werk.wis_transcript
