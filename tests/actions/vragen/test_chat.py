"""What the chat does after an answer: related questions, "geholpen", "geen van deze", other languages."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlmodel import Session, select

from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import Gevraagd, Stand, bewaar_stand, lees_stand
from actions.gesprek.invoer import titel_van
from actions.gesprek.modellen import Gesprek
from actions.opslag.database import sessie
from actions.vragen.modellen import Aanleiding, Kennisoordeel
from actions.webhook.antwoorden import weiger_privacy
from actions.webhook.beurt import Verstaan, Werkbeurt
from actions.webhook.buiten_formulier import beantwoord, kies, praat, zeg_buiten_bereik
from actions.webhook.intent import GESPREKJE_INTENTS
from actions.webhook.kennisvraag import beantwoord_vraag
from actions.webhook.verwerken import verwerk
from actions.webhook.vreemdetaal import of_in_eigen_taal
from forms.dossier import Dossier
from forms.soorten import Antwoord, Kanaal, Status
from tests.fabriek import TIJD

pytestmark = pytest.mark.usefixtures("kennis")
NAAM = "contact.naam"


def antwoord(waarde: Any) -> Antwoord:
    return Antwoord(waarde, str(waarde), Status.BEANTWOORD, Kanaal.CHAT, TIJD)


DOSSIER = Dossier({"akkoord_privacy": antwoord(True)})


class Gesprekje:
    """One conversation on a real session, turn after turn."""

    def __init__(self, werk: Session, dossier: Dossier = DOSSIER, *, formulier: bool = False) -> None:
        self.werk, self.dossier, self.stand = werk, dossier, Stand(formulier=formulier)
        self.beurt: Werkbeurt

    def zeg(self, tekst: str, intent: str = "vraag_stellen") -> Werkbeurt:
        self._begin(Getypt(tekst), intent)
        if self.stand.formulier:
            verwerk(self.beurt)
        else:
            gesprekje = zeg_buiten_bereik if intent == "buiten_bereik" else praat
            of_in_eigen_taal(gesprekje if intent in GESPREKJE_INTENTS else beantwoord)(self.beurt)
        return self._eindig()

    def druk(self, keuze: str) -> Werkbeurt:
        self._begin(Getypt(keuze, keuze=keuze), "keuze")
        (verwerk if self.stand.formulier else kies)(self.beurt)
        return self._eindig()

    def _begin(self, getypt: Getypt, intent: str) -> None:
        gesprek = cast(Any, SimpleNamespace(id="x", kenmerk=None, status="open"))
        verstaan = Verstaan(intent=intent, zekerheid=0.9)
        self.beurt = Werkbeurt(
            self.werk, gesprek, getypt, verstaan, self.dossier, self.stand, date(2026, 6, 1)
        )

    def _eindig(self) -> Werkbeurt:
        self.stand, self.dossier = self.beurt.stand, self.beurt.dossier
        return self.beurt


def knoppen(beurt: Werkbeurt) -> list[str]:
    return [knop.waarde for bericht in beurt.berichten for knop in bericht.knoppen]


def oordelen(werk: Session) -> list[tuple[str, bool]]:
    werk.flush()
    return [(rij.item_id, rij.goed) for rij in werk.exec(select(Kennisoordeel))]


@pytest.mark.parametrize("formulier", [False, True])
def test_bij_een_antwoord_staan_verwante_vragen_en_of_het_hielp(formulier: bool) -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk, formulier=formulier)
        beurt = gesprek.zeg("Wie maakt de lamp?")
        assert knoppen(beurt) == ["kennis:fiets", "geholpen:ja:lamp", "geholpen:nee:lamp"]
        assert beurt.berichten[0].kennis is not None
        assert beurt.veld == (NAAM if formulier else None)
        assert gesprek.druk("kennis:fiets").berichten[0].tekst == "Het antwoord over fiets."


@pytest.mark.parametrize("formulier", [False, True])
def test_nee_telt_een_keer_en_wijst_naar_een_mens(formulier: bool) -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk, formulier=formulier)
        gesprek.zeg("Wie maakt de lamp?")
        beurt = gesprek.druk("geholpen:nee:lamp")
        assert knoppen(beurt) == ["mens"]
        assert "0165" in beurt.berichten[0].tekst
        assert [(m.tekst, m.aanleiding, m.item_id) for m in beurt.meldingen] == [
            ("Wie maakt de lamp?", Aanleiding.NIET_GEHOLPEN, "lamp")
        ]
        assert beurt.veld == (NAAM if formulier else None)
        assert gesprek.druk("geholpen:nee:lamp").meldingen == []
        assert oordelen(werk) == [("lamp", False)]


def test_ja_telt_zonder_tekst() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek.zeg("Wie maakt de lamp?")
        assert gesprek.druk("geholpen:ja:lamp").meldingen == []
        assert oordelen(werk) == [("lamp", True)]


def test_een_oordeel_over_een_ander_antwoord_telt_niet() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek.zeg("Wie maakt de lamp?")
        gesprek.druk("geholpen:ja:fiets")
        assert oordelen(werk) == []
        assert "ken ik niet" not in gesprek.druk("geholpen:misschien:lamp").berichten[0].tekst


def test_na_een_verwante_knop_hoort_geen_vraag_meer_bij_een_nee() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek.zeg("Wie maakt de lamp?")
        gesprek.druk("kennis:fiets")
        assert gesprek.druk("geholpen:nee:fiets").meldingen == []
        assert oordelen(werk) == [("fiets", False)]


def test_geen_van_deze_brengt_de_vraag_naar_de_inbox() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek.stand = gesprek.stand.met(gevraagd=Gevraagd("fiets of lamp?", ("fiets", "lamp")))
        beurt = gesprek.druk("geen_van_deze")
        assert [(m.tekst, m.aanleiding) for m in beurt.meldingen] == [
            ("fiets of lamp?", Aanleiding.AFGEWEZEN)
        ]
        assert knoppen(beurt) == ["mens"]
        assert gesprek.druk("geen_van_deze").meldingen == []


def test_een_gekozen_voorstel_houdt_de_vraag_vast() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek.stand = gesprek.stand.met(gevraagd=Gevraagd("fiets of lamp?", ("fiets", "lamp")))
        gesprek.druk("kennis:fiets")
        assert gesprek.druk("geholpen:nee:fiets").meldingen[0].tekst == "fiets of lamp?"


def test_een_vraag_zonder_antwoord_gaat_naar_de_inbox_met_gemeente_en_namen_om_weg_te_halen() -> None:
    velden = {"gemeente": "zundert", NAAM: "Jo van Ginneken", "kinderen[0].voornaam": "Wil"}
    dossier = Dossier({pad: antwoord(waarde) for pad, waarde in velden.items()})
    with sessie() as werk:
        beurt = Gesprekje(werk, dossier).zeg("qwerty zxcvb paspoort")
        assert beurt.meldingen[0].aanleiding is Aanleiding.ONBEKEND
        assert beurt.meldingen[0].gemeente == "zundert"
        assert beurt.meldingen[0].namen == ("Ginneken", "Wil")


def test_wat_buiten_ons_bereik_lijkt_gaat_naar_de_inbox() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        beurt = gesprek.zeg("qwerty zxcvb paspoort", intent="buiten_bereik")
        assert [(m.tekst, m.aanleiding) for m in beurt.meldingen] == [
            ("qwerty zxcvb paspoort", Aanleiding.ONBEKEND)
        ]
        assert "jeugdhulp in onze regio" in beurt.berichten[0].tekst


def test_wat_buiten_ons_bereik_leek_en_een_antwoord_heeft_gaat_niet_naar_de_inbox() -> None:
    with sessie() as werk:
        beurt = Gesprekje(werk).zeg("Wie maakt de lamp?", intent="buiten_bereik")
        assert beurt.berichten[0].soort == "antwoord"
        assert beurt.meldingen == []


@pytest.mark.parametrize(
    ("tekst", "intent"),
    [("hallo daar", "groet"), ("dank u", "dank"), ("wie ben jij", "wie_ben_je"), ("ik ben moe", "emotie")],
)
def test_een_praatje_gaat_niet_naar_de_inbox(tekst: str, intent: str) -> None:
    with sessie() as werk:
        assert Gesprekje(werk).zeg(tekst, intent).meldingen == []


def test_een_opmerking_buiten_bereik_in_het_formulier_kan_een_antwoord_zijn_en_blijft_daar() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk, formulier=True)
        gesprek.stand = gesprek.stand.met(veld="contact.telefoon")
        assert gesprek.zeg("ik wil een paspoort", intent="buiten_bereik").meldingen == []


def test_wie_niets_wil_laten_bewaren_stuurt_ook_buiten_bereik_niets_naar_de_inbox() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek.stand = gesprek.stand.met(bewaart_niets=True)
        assert gesprek.zeg("qwerty zxcvb paspoort", intent="buiten_bereik").meldingen == []


def test_een_antwoord_van_het_formulier_gaat_nooit_naar_de_inbox() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk, formulier=True)
        beurt = gesprek.zeg("Fatima El Amrani", intent="antwoord")
        assert beurt.dossier.waarde(NAAM) == "Fatima El Amrani"
        assert beurt.meldingen == []
        assert beurt.stand.gevraagd is None


def test_wie_niets_wil_laten_bewaren_laat_ook_hier_niets_achter() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek._begin(Getypt("nee"), "ontkennen")
        weiger_privacy(gesprek.beurt)
        gesprek._eindig()
        assert gesprek.zeg("qwerty zxcvb paspoort").meldingen == []
        gesprek.zeg("Wie maakt de lamp?")
        gesprek.druk("geholpen:nee:lamp")
        assert oordelen(werk) == []


@pytest.mark.parametrize(
    ("tekst", "intent", "taal"),
    [
        ("How long do I have to wait for help?", "vraag_stellen", "en"),
        ("nie mówię po niderlandzku", "taal", "pl"),
        ("لا أتكلم الهولندية", "vraag_stellen", "ar"),
    ],
)
def test_een_vraag_in_een_andere_taal_krijgt_antwoord_in_die_taal(tekst: str, intent: str, taal: str) -> None:
    with sessie() as werk:
        beurt = Gesprekje(werk).zeg(tekst, intent)
        assert [bericht.taal for bericht in beurt.berichten] == [taal]
        assert "0165" in beurt.berichten[0].tekst
        assert knoppen(beurt) == ["mens"]
        assert beurt.meldingen == []


def test_russisch_krijgt_de_oekraiense_en_de_engelse_tekst() -> None:
    with sessie() as werk:
        beurt = Gesprekje(werk).zeg("Сколько мы должны ждать помощи?")
        assert [bericht.taal for bericht in beurt.berichten] == ["uk", "en"]


def test_een_telefoonnummer_blijft_in_het_arabisch_van_links_naar_rechts() -> None:
    with sessie() as werk:
        tekst = Gesprekje(werk).zeg("لا أتكلم الهولندية").berichten[0].tekst
        assert "\u20660165 - 579 726\u2069" in tekst
        assert "\u2066" not in Gesprekje(werk).zeg("How long do I have to wait?").berichten[0].tekst


def test_in_het_formulier_blijft_de_vraag_staan_na_een_andere_taal() -> None:
    with sessie() as werk:
        beurt = Gesprekje(werk, formulier=True).zeg("How long do I have to wait?")
        assert beurt.berichten[0].taal == "en"
        assert beurt.veld == NAAM


def test_een_verhaal_in_een_andere_taal_is_gewoon_een_antwoord() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk, formulier=True)
        gesprek.stand = gesprek.stand.met(veld="hulpvraag.eigen_woorden")
        beurt = gesprek.zeg("My son does not want to go to school anymore.", intent="antwoord")
        assert (
            beurt.dossier.waarde("hulpvraag.eigen_woorden") == "My son does not want to go to school anymore."
        )
        assert [bericht.taal for bericht in beurt.berichten if bericht.taal] == []


def test_de_vraag_van_een_beurt_gaat_versleuteld_mee() -> None:
    gesprek = Gesprek(id="x")
    stand = Stand(gevraagd=Gevraagd("Wie maakt de lamp?", ("lamp",), "lamp"), bewaart_niets=True)
    bewaar_stand(gesprek, stand)
    assert b"lamp" not in (gesprek.stand or b"")
    assert lees_stand(gesprek) == stand


def test_in_het_gesprek_staat_wat_er_op_de_knop_stond() -> None:
    beeld = cast(Any, SimpleNamespace(veld=None))
    assert titel_van("kennis:lamp", beeld) == "Wie maakt de lamp?"
    assert titel_van("geholpen:nee:lamp", beeld) == "Nee, dit helpt niet"
    assert titel_van("geen_van_deze", beeld) == "Geen van deze"
    assert titel_van("kennis:weg", beeld) == "kennis:weg"


def test_een_vraag_zonder_formulier_met_een_lege_kennisbank_breekt_niet() -> None:
    with sessie() as werk:
        gesprek = Gesprekje(werk)
        gesprek._begin(Getypt("?"), "vraag_stellen")
        beantwoord_vraag(gesprek.beurt, "?")
        assert gesprek.beurt.berichten
