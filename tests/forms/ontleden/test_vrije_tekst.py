"""Own words are kept as they are."""

import pytest

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden import FOUTEN, normaliseer
from forms.teksten import fouttekst

from .hulp import lees


@pytest.mark.parametrize(
    "tekst",
    [
        "Hoe krijg ik hem weer naar school?",
        "Hij slaapt slecht.\nEn ik ook.",
        "  met   dubbele  spaties binnenin",
        "na 18 uur",
        '<b>vet</b> & "aanhaling"',
        "👨‍👩‍👧 thuis",
        "ik weet niet meer wat ik moet doen",
        "/restart",
    ],
)
def test_eigen_woorden_blijven_letterlijk(tekst):
    gelezen = lees("hulpvraag.eigen_woorden", tekst)
    assert (gelezen.waarde, gelezen.volledig) == (tekst.strip(), True)


def test_leeg_is_geen_antwoord():
    for veld in GEZINSPLAN.velden():
        for tekst in ("", "   ", "\n\t", "\u200b\u202e", "\x00"):
            assert lees(_concreet(veld.naam), tekst).fout == "leeg"


def test_een_verhaal_tot_5000_tekens_past():
    assert lees("hulpvraag.eigen_woorden", "a" * 5000).waarde == "a" * 5000
    te_lang = lees("hulpvraag.eigen_woorden", "a" * 5001)
    assert (te_lang.waarde, te_lang.fout) == (None, "te_lang")
    assert te_lang.details["aantal"] == "5001"


def test_elke_fout_heeft_een_tekst_bij_elke_vraag():
    leeg = Dossier()
    for veld in GEZINSPLAN.velden():
        for code in FOUTEN:
            assert fouttekst(code, _concreet(veld.naam), leeg, {"plaats": "Breda"}).strip()


def test_een_te_lange_tekst_bij_een_vaste_vorm_is_geen_antwoord():
    for veld in GEZINSPLAN.velden():
        if veld.soort not in ("kort", "tekst"):
            gelezen = lees(_concreet(veld.naam), "ja 8 geld Wouw " * 700)
            assert gelezen.waarde is None
            assert gelezen.fout in FOUTEN


@pytest.mark.parametrize(
    ("ruw", "schoon"),
    [
        ("  hallo  ", "hallo"),
        ("hal\x00lo", "hallo"),
        ("\u202ehallo\u202c", "hallo"),
        ("\ufeffhallo", "hallo"),
        ("hal\u200blo", "hallo"),
        ("e\u0301e\u0301n", "één"),
        ("a\r\nb", "a\nb"),
        ("\ud800x", "x"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("", ""),
    ],
)
def test_onzichtbare_tekens_verdwijnen(ruw, schoon):
    assert normaliseer(ruw) == schoon


def _concreet(naam: str) -> str:
    return naam.replace("[]", "[0]")
