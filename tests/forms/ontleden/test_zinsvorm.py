"""Is it a question, and where does a sentence end."""

import pytest

from forms.ontleden import is_vraagzin, splits_zinnen
from forms.ontleden.zinsvorm import delen

VRAGEN = [
    "hoe lang duurt het",
    "Hoe lang duurt het?",
    "hoe gaat het verder",
    "wat kost dat",
    "wat is gezag",
    "wat voor hulp is er",
    "waarom wilt u dat weten",
    "waarvoor is dit",
    "wanneer hoor ik iets",
    "wie leest dit",
    "welke hulp is er",
    "hoeveel kost het",
    "moet ik dat invullen",
    "mag mijn ex dit lezen",
    "mag mijn ex ook tekenen",
    "kan ik later verder",
    "kunnen wij ook bellen",
    "krijg ik bericht",
    "komt er iemand thuis",
    "is dit anoniem",
    "zijn mijn gegevens veilig",
    "wordt dit bewaard",
    "moet school dit weten",
    "kost dit geld",
    "duurt het lang",
    "hij is toch 8?",
    "en wat gebeurt er dan",
    "maar moet mijn man ook tekenen",
    "hoi, kan ik ook bellen",
    "ik wil graag weten hoe lang het duurt",
    "ik vraag me af of dit helpt",
    "ik heb een vraag over de kosten",
    "kunt u mij vertellen wie dit leest",
    "Hij is 8. Hoe lang duurt het",
    "hoezo",
    "hoe bedoelt u",
    "wat bedoelt u",
    "ik snap de vraag niet",
    "bestaat er hulp voor mij",
    "mag opa mee",
]
VERTELT = [
    "hij is 8",
    "ja",
    "weet ik niet",
    "heb ik al gedaan",
    "wil ik niet",
    "kan ik niet",
    "mag hij niet",
    "is een lieve jongen",
    "heeft een diagnose",
    "zit de hele dag op zijn kamer",
    "gaat slecht",
    "wat ik merk is dat hij boos is",
    "wat we willen is rust",
    "hoe het nu gaat is lastig",
    "wanneer hij boos wordt gooit hij met spullen",
    "wie hij is weten we niet",
    "waar hij last van heeft is prikkels",
    "kan slecht slapen",
    "moet vaak huilen",
    "mag niet naar buiten",
    "mijn zoon slaapt niet",
    "zijn vader en moeder zijn gescheiden",
    "we hebben hulp gehad van de huisarts",
    "Fatima",
    "geen idee",
    "doe ik niet",
    "bellen mag",
    "mijn moeder helpt ons",
    "",
    "8",
    "hij vraagt steeds waarom",
    "heeft geen vrienden",
    "is het gepest op school beu",
]


@pytest.mark.parametrize("tekst", VRAGEN)
def test_dit_is_een_vraag(tekst):
    assert is_vraagzin(tekst)


@pytest.mark.parametrize("tekst", VERTELT)
def test_dit_vertelt_iets(tekst):
    assert not is_vraagzin(tekst)


@pytest.mark.parametrize(
    ("tekst", "zinnen"),
    [
        ("Hij is 8. Hoe lang duurt het?", ["Hij is 8.", "Hoe lang duurt het?"]),
        ("Een zin", ["Een zin"]),
        ("", []),
        ("  \n ", []),
        ("Eerste regel\nTweede regel", ["Eerste regel", "Tweede regel"]),
        ("Ik woon in St. Willebrord. Mag dat?", ["Ik woon in St. Willebrord.", "Mag dat?"]),
        ("Dhr. J. de Vries belt.", ["Dhr. J. de Vries belt."]),
        ("Wat?! Echt waar...  Ja.", ["Wat?!", "Echt waar...", "Ja."]),
        ('Hij zei: "Stop." En liep weg.', ['Hij zei: "Stop."', "En liep weg."]),
        ("Bijv. school. Of thuis.", ["Bijv. school.", "Of thuis."]),
        ("geb. 3 mei 2017", ["geb. 3 mei 2017"]),
    ],
)
def test_een_tekst_wordt_in_zinnen_geknipt(tekst, zinnen):
    assert splits_zinnen(tekst) == zinnen


@pytest.mark.parametrize(
    ("tekst", "stukken"),
    [
        ("hij is 8 en hoe lang duurt het?", [("hij is 8 en ", False), ("hoe lang duurt het?", True)]),
        ("8, moet mijn ex ook tekenen", [("8, ", False), ("moet mijn ex ook tekenen", True)]),
        ("ik wil weten hoe lang het duurt", [("ik wil weten hoe lang het duurt", True)]),
        ("hij is 8", [("hij is 8", False)]),
    ],
)
def test_een_antwoord_en_een_vraag_worden_gescheiden(tekst, stukken):
    assert [(tekst[deel.begin : deel.eind], deel.is_vraag) for deel in delen(tekst)] == stukken
