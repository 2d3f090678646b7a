"""The Dutch pipeline: base forms, places, dates and ages; and the lexical picture of a sentence."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from knowledge.taal import EIGEN, MODEL, laad_nlp
from knowledge.woorden import PLAATS, Woordmaker, vouw


@pytest.fixture(scope="module")
def eigen() -> Language:
    nlp, naam = laad_nlp("bestaat_niet")
    assert naam == EIGEN
    return nlp


@pytest.mark.parametrize(
    ("zin", "soort", "tekst"),
    [
        ("wij wonen in Sint Willebrord", "KERN", "Sint Willebrord"),
        ("hoort bergen op zoom erbij", "GEMEENTE", "bergen op zoom"),
        ("geboren op 12 maart 2016 in Breda", "DATUM", "12 maart 2016"),
        ("geboren 12-3-2016", "DATUM", "12-3-2016"),
        ("zij is 8 jaar", "LEEFTIJD", "8 jaar"),
        ("hij is zestien jaar", "LEEFTIJD", "zestien jaar"),
    ],
)
def test_plaats_datum_en_leeftijd(eigen: Language, zin: str, soort: str, tekst: str) -> None:
    assert (soort, tekst) in [(ent.label_, ent.text) for ent in eigen(zin).ents]


def test_een_kern_kent_zijn_gemeente(eigen: Language) -> None:
    assert [ent.ent_id_ for ent in eigen("wij wonen in Oud Gastel").ents] == ["Halderberge"]


def test_elke_kern_die_een_gezin_als_woonplaats_kan_kiezen_is_een_plaats(eigen: Language) -> None:
    """Hamlets and quarters are left out: their names are often ordinary words."""
    for kern in ("Helwijk", "Welberg", "Zevenbergschen Hoek", "Lepelstraat"):
        assert [ent.text for ent in eigen(f"wij wonen in {kern}").ents] == [kern], kern


def test_woorden_krijgen_hun_grondvorm(eigen: Language) -> None:
    woorden = Woordmaker(eigen).beeld("Hoe lang zijn de wachttijden bij jeugdhulpaanbieders?").woorden
    assert "wachttijd" in woorden
    assert "aanbieder" in woorden


def test_elke_plaats_is_hetzelfde_woord(eigen: Language) -> None:
    maker = Woordmaker(eigen)
    assert maker.beeld("hoort Zundert erbij").woorden == maker.beeld("hoort Rucphen erbij").woorden
    assert PLAATS in maker.beeld("hoort Zundert erbij").woorden


def test_een_nieuwe_plaats_is_een_ander_beeld_dus_opnieuw_leren() -> None:
    nlp, _ = laad_nlp("bestaat_niet")
    voor = Woordmaker(nlp).kenmerk
    nlp.get_pipe("entity_ruler").add_patterns([{"label": "KERN", "pattern": "Nergenshuizen"}])
    assert Woordmaker(nlp).kenmerk != voor


def test_een_typefout_deelt_stukken_met_het_goede_woord(eigen: Language) -> None:
    maker = Woordmaker(eigen, {})
    goed, fout = set(maker.beeld("dyslexie").stukken), set(maker.beeld("dislexie").stukken)
    assert len(goed & fout) / len(goed | fout) > 0.4


@pytest.mark.parametrize("zin", ["", "   ", "!!!", "\x00", "🙂🙂", "a" * 20_000])
def test_vreemde_invoer_geeft_een_beeld(eigen: Language, zin: str) -> None:
    assert len(Woordmaker(eigen).beeld(zin).woorden) <= 1


def test_vouwen_haalt_accenten_en_hoofdletters_weg() -> None:
    assert vouw("Cliënt ÉÉN") == "client een"


@pytest.mark.skipif(not spacy.util.is_package(MODEL), reason=f"{MODEL} is niet geïnstalleerd (niet op PyPI)")
def test_het_nederlandse_model_wordt_gebruikt_als_het_er_is() -> None:
    nlp, naam = laad_nlp()
    assert naam == MODEL
    assert "wonen" in [token.lemma_ for token in nlp("wij woonden in Zundert")]
