"""Small talk, questions and early answers are told apart."""

import pytest

from forms.dossier import Dossier
from forms.ontleden.gesprekje import ontleed_gesprekje, vertelt_zelf_iets
from forms.ontleden.tolk import ontleed_tolk
from forms.ontleden.voorkennis import vind_voorkennis
from forms.ontleden.vraagsoort import Vraagsoort, vraagsoort
from forms.ontleden.zinsvorm import splits_vraag


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("bedankt voor je geduld", "dank"),
        ("fijn dat jullie daar aan denken", "dank"),
        ("ben je een mens of een computer?", "wie_ben_je"),
        ("ik ben een slechte moeder", "emotie"),
        ("ik schaam me dat het zover is gekomen", "emotie"),
        ("pff, ik vind dit best moeilijk", "emotie"),
        ("hij vindt rekenen moeilijk", None),
        ("mijn moeder is een slechte slaper", None),
        ("", None),
    ],
)
def test_een_gesprekje_wordt_herkend(tekst, soort):
    assert ontleed_gesprekje(tekst) == soort


@pytest.mark.parametrize(
    ("tekst", "eigen_nieuws"),
    [
        ("bedankt voor de vraag, dat vraagt nooit iemand", False),
        ("wat lief dat u zo doorvraagt", False),
        ("dank je wel voor je hulp", False),
        ("fijn dat het op school weer gaat", True),
        ("bedankt voor de vraag, hij zwemt heel goed", True),
        ("goed dat je met hem kunt praten", True),
        ("wat leuke vrienden in de straat", True),
    ],
)
def test_dank_met_eigen_nieuws_erin_is_meer_dan_dank(tekst, eigen_nieuws):
    assert vertelt_zelf_iets(tekst) is eigen_nieuws


@pytest.mark.parametrize(
    ("vraag", "soort"),
    [
        ("Hoe krijg ik hem weer naar school?", Vraagsoort.LEVEN),
        ("waarom doet ze zo tegen ons", Vraagsoort.LEVEN),
        ("Hoe krijgen we haar aan het praten?", Vraagsoort.BEIDE),
        ("wat moet ik hier invullen?", Vraagsoort.AAN_ONS),
        ("hoe uitgebreid moet dat?", Vraagsoort.AAN_ONS),
        ("hoe lang duurt het voordat de hulp begint?", Vraagsoort.REGELS),
        ("moet ik zelf betalen?", Vraagsoort.REGELS),
        ("kan het ook in de avond?", Vraagsoort.WENS),
        ("Heeft mijn kind adhd?", Vraagsoort.ONBEKEND),
    ],
)
def test_waar_een_vraag_over_gaat(vraag, soort):
    assert vraagsoort(vraag) is soort


@pytest.mark.parametrize(
    ("tekst", "vertelling", "vraag"),
    [
        ("na 17 uur, bellen jullie ook op zaterdag?", "na 17 uur", "bellen jullie ook op zaterdag?"),
        ("ja, kan hij ook alleen komen?", "ja", "kan hij ook alleen komen?"),
        ("op welke tijden werken jullie zelf?", "", "op welke tijden werken jullie zelf?"),
        ("iemand waar lotte mee kan praten", "iemand waar lotte mee kan praten", ""),
        ("ja tuurlijk wat denk je zelf", "ja tuurlijk wat denk je zelf", ""),
        ("eh sorry, hoe lang duurt het?", "", "eh sorry, hoe lang duurt het?"),
        ("wat goed gaat is voetbal", "wat goed gaat is voetbal", ""),
        ("wat gaat goed", "", "wat gaat goed"),
    ],
)
def test_vertellen_en_vragen_worden_gescheiden(tekst, vertelling, vraag):
    gesplitst = splits_vraag(tekst)
    assert (gesplitst.vertelling, gesplitst.vraag) == (vertelling, vraag)


@pytest.mark.parametrize(
    ("tekst", "taal"),
    [
        ("poolse tolk voor mijn vrouw", "Pools"),
        ("ja eh een tolk voor Tigrinya zou fijn zijn", "Tigrinya"),
        ("nee hoor ik spreek gewoon nederlands", "geen"),
        ("niet nodig", "geen"),
        ("mijn nederlands is niet zo goed", None),
        (
            "ik ben hier geboren en praat plat, dat snapt ook niet iedereen, maar een tolk hoeft niet hoor",
            "geen",
        ),
        ("mijn man spreekt het goed, ik versta de dokter slecht, dus graag een tolk Turks voor mij", "Turks"),
        ("ga even een stap terug", None),
        ("Farsi of Engels", None),
    ],
)
def test_de_taal_van_de_tolk(tekst, taal):
    gelezen = ontleed_tolk(tekst)
    assert (gelezen.waarde if gelezen else None) == taal


def test_een_eerste_bericht_met_veel_erin_wordt_onthouden():
    tekst = "Ik ben Fatima uit Wouw, moeder van Daan van 8 en Noor van 14, en ik red het niet meer"
    gevonden = vind_voorkennis(tekst, Dossier({}), "contact.naam")
    assert gevonden == {
        "contact.relatie": "moeder",
        "gemeente": "Wouw",
        "kinderen[0].voornaam": "Daan",
        "kinderen[0].geboortedatum": "8",
        "kinderen[1].voornaam": "Noor",
        "kinderen[1].geboortedatum": "14",
        "kinderen.nog_een": "ja",
    }


def test_een_kort_bericht_houdt_een_antwoord_in():
    assert vind_voorkennis("Fatima uit Wouw", Dossier({}), "contact.naam") == {}
