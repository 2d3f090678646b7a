"""What a single turn becomes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.gesprek.concept import Stand, Wachtend
from actions.teksten import zin
from actions.webhook import opdrachten, verwerken
from actions.webhook.beurt import Verstaan
from forms.dossier import Dossier
from forms.soorten import Status
from tests.beurten.in_geheugen import maak_beurt, sluit_af, speel
from tests.beurten.situatie import dossier_tot
from tests.beurten.uitkomst import Genomen


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


def test_een_correctie_wordt_in_een_regel_bevestigd() -> None:
    werk = maak_beurt(dossier_tot("contact.email"), Stand(formulier=True), "nee, ik bedoel Rucphen")
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("gemeente") == "rucphen"
    assert [bericht.tekst for bericht in werk.berichten if "Rucphen" in bericht.tekst]
    assert werk.veld == "contact.email"


@pytest.mark.parametrize(
    ("bij", "tekst", "nummer"),
    [
        ("contact.voorkeur", "sorry, mijn nummer klopt niet: 0687654321", "+31687654321"),
        ("contact.telefoon", "0612345677 sorry 0612345678", "+31612345678"),
    ],
)
def test_wat_iets_verbetert_bewaart_de_hele_zin_als_letterlijk(bij: str, tekst: str, nummer: str) -> None:
    werk = maak_beurt(dossier_tot(bij), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    antwoord = werk.dossier["contact.telefoon"]
    assert (antwoord.waarde, antwoord.letterlijk) == (nummer, tekst)


def test_een_correctie_zonder_waarde_opent_die_vraag() -> None:
    werk = maak_beurt(dossier_tot("controle"), Stand(formulier=True), "mijn mailadres klopt niet")
    verwerken.verwerk(werk)
    assert werk.veld == "contact.email"
    assert werk.dossier.waarde("contact.email") == "peter@example.nl"


def test_een_deel_dat_vraagt_hoort_niet_bij_een_kort_antwoord() -> None:
    tekst = "na 17 uur, bellen jullie ook op zaterdag?"
    werk = maak_beurt(dossier_tot("contact.bereikbaar"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    antwoord = werk.dossier["contact.bereikbaar"]
    assert (antwoord.waarde, antwoord.letterlijk) == ("na 17 uur", tekst)


def test_een_gevoel_bij_een_open_vraag_wordt_bewaard_tot_de_keuze() -> None:
    tekst = "ik ben een slechte moeder"
    werk = maak_beurt(dossier_tot("hulpvraag.eigen_woorden"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.stand.wachtend is not None
    assert werk.stand.wachtend.inhoud == tekst
    knoppen = {knop.waarde for bericht in werk.berichten for knop in bericht.knoppen}
    assert "is_antwoord" in knoppen


@pytest.mark.parametrize(
    "tekst",
    [
        "ze tekent mooi",
        "zwemt als de beste",
        "fijn dat het thuis rustig is",
        "goed dat er een zus is",
        "wat leuke vrienden in de straat",
    ],
)
def test_wat_goed_gaat_is_een_antwoord_en_geen_praatje(tekst: str) -> None:
    assert speel("achtergrond.wat_gaat_goed", tekst) == Genomen(
        ("antwoord",), waarde=tekst, gewijzigd=("achtergrond.wat_gaat_goed",)
    )


@pytest.mark.parametrize("tekst", ["bedankt", "wat een mooie vraag", "fijn dat u dit vraagt"])
def test_alleen_dank_wordt_geen_antwoord(tekst: str) -> None:
    assert speel("achtergrond.wat_gaat_goed", tekst).besluit == "gesprekje"


def test_na_twee_pogingen_komt_een_voorbeeld_met_een_uitweg() -> None:
    stand = Stand(formulier=True, pogingen=1)
    werk = maak_beurt(dossier_tot("hulpvraag.zwaarte"), stand, "best wel veel")
    verwerken.verwerk(werk)
    laatste = werk.berichten[-1]
    assert "7" in laatste.tekst
    assert {knop.waarde for knop in laatste.knoppen} == {"overslaan", "mens"}


def test_een_eerste_bericht_met_veel_erin_wordt_straks_aangeboden() -> None:
    dossier = Dossier({"akkoord_privacy": dossier_tot("contact.naam")["akkoord_privacy"]})
    tekst = "Ik ben Fatima uit Wouw, moeder van Daan van 8 en Noor van 14"
    werk = maak_beurt(dossier, Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("contact.naam") == "Fatima"
    assert werk.stand.vooraf["gemeente"] == "Wouw"
    assert werk.stand.vooraf["kinderen[1].voornaam"] == "Noor"


def test_een_ander_kind_eerst_laat_de_onthouden_leeftijd_vallen() -> None:
    stand = Stand(formulier=True).met(
        vooraf={"kinderen[0].voornaam": "Daan", "kinderen[0].geboortedatum": "8", "gemeente": "Wouw"}
    )
    werk = maak_beurt(dossier_tot("kinderen[0].voornaam"), stand, "Noor")
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("kinderen[0].voornaam") == "Noor"
    assert werk.stand.vooraf == {"gemeente": "Wouw"}


def test_stoppen_in_een_zin_vraagt_het_eerst() -> None:
    tekst = "ik heb er genoeg van, ik stop ermee"
    werk = maak_beurt(dossier_tot("gezin.zorgen"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert str(werk.gesprek.status) == "open"
    assert werk.stand.wachtend is not None
    assert (werk.stand.wachtend.soort, werk.stand.wachtend.inhoud) == ("bevestig", "stop")


def test_toestemming_intrekken_in_een_zin_vraagt_het_eerst() -> None:
    voor = dossier_tot("gezin.zorgen")
    tekst = "wacht, bij privacy had ik ja gezegd maar ik ga niet akkoord"
    werk = maak_beurt(voor, Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier == voor
    assert werk.stand.wachtend == Wachtend("bevestig", "privacy_intrekken")


def test_een_ja_voor_toestemming_wordt_niet_gegist() -> None:
    werk = maak_beurt(dossier_tot("instemming.ouder"), Stand(formulier=True), "vooralsnog", "bevestigen")
    werk.verstaan = Verstaan("bevestigen", 0.99)
    verwerken.verwerk(werk)
    assert "instemming.ouder" not in werk.dossier


def test_nee_op_het_opschrijven_wordt_geen_antwoord() -> None:
    stand = Stand(formulier=True, wachtend=Wachtend("gevoel", "ik vind dit moeilijk om te zeggen"))
    werk = maak_beurt(dossier_tot("achtergrond.wat_speelt"), stand, "nee")
    verwerken.verwerk(werk)
    assert "achtergrond.wat_speelt" not in werk.dossier


def test_een_verhaal_met_het_woord_antwoord_kiest_niet_voor_de_ouder() -> None:
    tekst = "ik krijg van school nooit een antwoord en hij zit al weken thuis"
    stand = Stand(formulier=True, wachtend=Wachtend("twijfel", "is er hulp bij huiswerk?"))
    werk = maak_beurt(dossier_tot("achtergrond.wat_speelt"), stand, tekst)
    verwerken.verwerk(werk)
    assert werk.dossier["achtergrond.wat_speelt"].letterlijk == f"is er hulp bij huiswerk?\n{tekst}"


def test_twijfel_bij_de_controle_verstuurt_niets() -> None:
    werk = maak_beurt(dossier_tot("controle"), Stand(formulier=True), "nee er klopt iets niet")
    verwerken.verwerk(werk)
    assert werk.vervolg is None


@pytest.mark.parametrize(
    ("woont_bij", "tekst", "gezag"),
    [
        ("co_ouderschap", "samen met zijn moeder", "gescheiden_samen_gezag"),
        ("co_ouderschap", "dat doen we samen", "gescheiden_samen_gezag"),
        ("co_ouderschap", "Wij samen.", "samen"),
        ("co_ouderschap", "samen, we zijn gewoon getrouwd", "samen"),
        ("vader", "zijn moeder en ik", "gescheiden_samen_gezag"),
        ("vader", "samen met mijn vrouw", "samen"),
        ("beide_ouders", "samen met zijn moeder", "samen"),
        ("beide_ouders", "samen met mijn ex", "gescheiden_samen_gezag"),
        ("vader", "ik alleen", "een_ouder"),
    ],
)
def test_samen_gezag_past_bij_waar_de_kinderen_wonen(woont_bij: str, tekst: str, gezag: str) -> None:
    eerder = dict(dossier_tot("gezag.situatie").items())
    for pad in ("kinderen[0].woont_bij", "kinderen[1].woont_bij"):
        eerder[pad] = replace(eerder[pad], waarde=woont_bij)
    werk = maak_beurt(Dossier(eerder), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("gezag.situatie") == gezag


@pytest.mark.parametrize(
    "tekst", ["nee verder niks", "nee hoor dat was het", "niks meer", "nope niks bijzonders", "Nee."]
)
@pytest.mark.parametrize("veld", ["gezag.toelichting", "verwachting.wensen", "delen.niet_met"])
def test_niets_erbij_is_geen_tekst_en_wordt_gezegd(veld: str, tekst: str) -> None:
    werk = maak_beurt(dossier_tot(veld), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    antwoord = werk.dossier[veld]
    assert (antwoord.waarde, antwoord.status, antwoord.letterlijk) == (None, Status.OVERGESLAGEN, tekst)
    assert "niets toe te voegen" in werk.berichten[0].tekst


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        ("achtergrond.wat_gaat_goed", "niks"),
        ("achtergrond.wat_speelt", "niks bijzonders"),
        ("eerdere_hulp.items[0].wat_hielp", "verder niks"),
        ("eerdere_hulp.nu", "nee niks"),
        ("gezag.toelichting", "niks meer van zijn vader gehoord"),
        ("gezag.toelichting", "nee, zijn vader mag niet meer mee beslissen"),
        ("verwachting.wensen", "dat was het fijnst, in de avond"),
    ],
)
def test_niks_blijft_een_antwoord_waar_het_iets_zegt(veld: str, tekst: str) -> None:
    werk = maak_beurt(dossier_tot(veld), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde(veld) == tekst


def test_niets_erbij_laat_een_eerder_antwoord_staan() -> None:
    voor = dossier_tot("verwachting.wensen")
    werk = maak_beurt(voor, Stand(formulier=True, veld="gezag.toelichting"), "nee verder niks")
    verwerken.verwerk(werk)
    assert werk.dossier == voor
    assert werk.veld == "verwachting.wensen"


@pytest.mark.parametrize(
    "tekst",
    [
        "ja verstuur maar, en hoe lang duurt het dan?",
        "hoe lang duurt het dan? verstuur maar",
        "alles klopt. wie belt mij daarna?",
    ],
)
def test_versturen_en_vragen_tegelijk_antwoordt_en_vraagt_of_het_weg_mag(tekst: str) -> None:
    werk = maak_beurt(dossier_tot("controle"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    beantwoord, bevestig = werk.berichten
    assert beantwoord.tekst == zin("kennis_onbekend", contact="")
    assert bevestig.knoppen[0].waarde == "verstuur"
    assert (werk.vervolg, werk.stand.wachtend) == (None, Wachtend("bevestig", "verstuur"))


def test_ja_na_de_vraag_of_het_weg_mag_verstuurt() -> None:
    stand = Stand(formulier=True, wachtend=Wachtend("bevestig", "verstuur"))
    werk = maak_beurt(dossier_tot("controle"), stand, "ja")
    verwerken.verwerk(werk)
    assert werk.vervolg == opdrachten.VERSTUREN


@pytest.mark.parametrize("tekst", ["verstuur nog niet, wie leest dit dan?", "klopt dit zo allemaal?"])
def test_vragen_bij_de_controle_zonder_te_versturen_biedt_niets_aan(tekst: str) -> None:
    werk = maak_beurt(dossier_tot("controle"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert (werk.vervolg, werk.stand.wachtend) == (None, None)


def test_een_slotzin_die_iets_terugneemt_laat_het_verhaal_heel() -> None:
    tekst = "De gesprekken met hem. Sorry, het jaartal klopt niet, het was in 2020."
    werk = maak_beurt(dossier_tot("eerdere_hulp.items[0].wat_hielp"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("eerdere_hulp.items[0].wat_hielp") == tekst
    assert werk.dossier.waarde("eerdere_hulp.items[0].wanneer") == "in 2020"


@pytest.mark.parametrize(
    "tekst",
    [
        "We praten niet meer. Hij weet het inmiddels.",
        "De school belt elke dag. De medicatie klopt niet.",
        "Hij slaapt slecht. Sorry dat ik zo veel schrijf.",
    ],
)
def test_een_slotzin_van_het_verhaal_verandert_niets(tekst: str) -> None:
    voor = dossier_tot("achtergrond.wat_speelt")
    werk = maak_beurt(voor, Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert {pad for pad in voor if werk.dossier.get(pad) != voor[pad]} == set()
    assert werk.dossier.waarde("achtergrond.wat_speelt") == tekst


def test_een_correctie_naast_een_antwoord_komt_uit_haar_eigen_deel() -> None:
    tekst = "bij mij. En ik zei groep 7 maar ik bedoel groep 6 van De Regenboog"
    werk = maak_beurt(dossier_tot("kinderen[0].woont_bij"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("kinderen[0].woont_bij") == "vader"
    assert werk.dossier.waarde("kinderen[0].school") == "groep 6 van De Regenboog"
