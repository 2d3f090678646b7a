"""Whatever somebody types, the parser stays calm: it never raises and keeps its promises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.definitie import GEZINSPLAN
from forms.ontleden import FOUTEN, is_vraagzin, normaliseer, ontleed, ontleed_opdracht, plat, splits_zinnen

from .hulp import VANDAAG

VELDEN = st.sampled_from(GEZINSPLAN.velden())
STUKJES = st.sampled_from(
    [
        "ja",
        "nee",
        "8",
        "12-3-2016",
        "31-02-2015",
        "geld",
        "niet",
        "geen",
        "Wouw",
        "St.",
        "bijna",
        "en",
        "een half",
        "½",
        "jaar",
        "maanden",
        "06-",
        "+31",
        "12345678",
        "@",
        "gmail.com",
        "apenstaartje",
        "punt",
        "?",
        "!",
        ",",
        "\n",
        "\x00",
        "\u202e",
        "👍",
        "İ",
        "ß",
        "ǅ",
        "moeder",
        "samen",
        "gescheiden",
        "hoe lang",
        "de eerste",
        "duizend",
        "twintig",
        "wordt",
        "over",
        "weken",
        "ik heet",
        "(",
        ")",
        "-",
        "9" * 30,
        "é",
        "٣",
    ]
)
TEKST = st.one_of(
    st.text(max_size=200),
    st.lists(STUKJES, max_size=12).map(" ".join),
    st.lists(STUKJES, max_size=8).map("".join),
)


@settings(max_examples=600, deadline=None)
@given(VELDEN, TEKST)
def test_geen_tekst_geeft_een_fout_in_het_programma(veld, tekst):
    gelezen = ontleed(veld, tekst, vandaag=VANDAAG)
    assert (gelezen.waarde is None) == (gelezen.fout is not None)
    assert gelezen.fout is None or gelezen.fout in FOUTEN
    assert not (gelezen.volledig and gelezen.rest)
    assert not (gelezen.volledig and gelezen.waarde is None)


@settings(max_examples=300, deadline=None)
@given(VELDEN, TEKST)
def test_een_waarde_heeft_altijd_de_vorm_van_haar_soort(veld, tekst):
    waarde = ontleed(veld, tekst, vandaag=VANDAAG).waarde
    if waarde is None:
        return
    if veld.soort == "keuze":
        assert waarde in veld.opties
    elif veld.soort == "meerkeuze":
        assert waarde == [optie for optie in veld.opties if optie in waarde]
        assert veld.sluit_rest_uit not in waarde or waarde == [veld.sluit_rest_uit]
    elif veld.soort == "schaal":
        assert waarde in range(1, 11)
    elif veld.soort == "telefoon":
        assert waarde.startswith("+")
        assert waarde[1:].isdigit()
    elif veld.soort == "ja_nee":
        assert isinstance(waarde, bool)


@settings(max_examples=300, deadline=None)
@given(TEKST)
def test_de_hulpfuncties_blijven_rustig(tekst):
    assert normaliseer(normaliseer(tekst)) == normaliseer(tekst)
    assert len(plat(tekst)) == len(tekst)
    ontleed_opdracht(tekst)
    is_vraagzin(tekst)
    assert all(zin.strip() == zin and zin in tekst for zin in splits_zinnen(tekst))


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=VANDAAG.replace(year=2003), max_value=VANDAAG))
def test_elke_datum_komt_heel_terug(dag):
    veld = GEZINSPLAN.veld("kinderen[0].geboortedatum")
    for vorm in ("%d-%m-%Y", "%d/%m/%y", "%Y-%m-%d", "%d.%m.%Y", "%d%m%Y"):
        assert ontleed(veld, dag.strftime(vorm), vandaag=VANDAAG).waarde == dag.isoformat()
