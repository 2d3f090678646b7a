"""What a message outside the form leaves behind: with real parsers, real vectors and what was learned."""

from __future__ import annotations

import pytest

from actions.gesprek.concept import Stand
from actions.webhook import binnenkomen, buiten_formulier
from actions.webhook.beurt import Werkbeurt
from actions.webhook.buiten_formulier import ontvang
from forms.dossier import Dossier
from tests.beurten.in_geheugen import maak_beurt, sluit_af, vector_van
from tests.beurten.situatie import dossier_tot


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)
    monkeypatch.setattr(binnenkomen, "beslissing_over", lambda *_: "onbekend")


def ontvangen(tekst: str, **stand: object) -> Werkbeurt:
    werk = maak_beurt(Dossier(), Stand().met(**stand), tekst, vector=vector_van(tekst))
    ontvang(werk)
    return werk


@pytest.mark.parametrize(
    "verhaal",
    [
        "mijn zoon wordt al maanden gepest op de voetbalclub en nu wil hij nergens meer heen",
        "wij zijn pleegouders van twee broertjes",
        "hoe krijg ik hem weer naar school? hij zit nu al drie weken thuis",
        "het gaat gewoon niet meer thuis",
    ],
)
def test_een_verhaal_wordt_letterlijk_vastgehouden_en_het_plan_begint(verhaal: str) -> None:
    werk = ontvangen(verhaal)
    assert werk.stand.formulier
    assert werk.stand.vooraf["hulpvraag.eigen_woorden"] == verhaal


def test_wie_niets_wil_laten_bewaren_wordt_eerst_gevraagd() -> None:
    werk = ontvangen("mijn zoon wordt al maanden gepest op de voetbalclub", bewaart_niets=True)
    assert not werk.stand.formulier
    assert werk.stand.vooraf == {}


def test_een_vraag_achter_een_verhaal_laat_het_verhaal_niet_vallen(monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd: list[str] = []
    monkeypatch.setattr(buiten_formulier, "beantwoord_vraag", lambda _werk, vraag: gevraagd.append(vraag))
    monkeypatch.setattr(binnenkomen, "beslissing_over", lambda *_: "antwoord")
    tekst = (
        "Onze dochter van vijftien zit sinds de zomer alleen nog maar op haar kamer en eet niet meer mee. "
        "Moet zij zelf ook tekenen voor hulp?"
    )
    werk = ontvangen(tekst)
    assert gevraagd == [tekst]
    assert not werk.stand.formulier
    assert werk.stand.vooraf["hulpvraag.eigen_woorden"] == tekst


@pytest.mark.parametrize(
    "tekst",
    ["blaadje kunstwerk hulpvaardig", "Club-collega-mantel", "mijn code was blaadje kunstwerk hulpvaardig"],
)
def test_een_hervatcode_is_nooit_een_verhaal(tekst: str) -> None:
    werk = ontvangen(tekst)
    assert werk.stand.laatst == "code"
    assert werk.stand.vooraf == {}
    assert "hervatten" in [knop.waarde for knop in werk.berichten[-1].knoppen]


@pytest.mark.parametrize("tekst", ["hij luistert nergens naar", "wij zijn op", "ze eet niet"])
def test_een_kort_verhaal_is_geen_code(tekst: str) -> None:
    assert ontvangen(tekst).stand.laatst != "code"


@pytest.mark.parametrize(
    ("tekst", "laatst", "formulier"),
    [
        ("ok", "", True),
        ("ok", "groet", True),
        ("ok bedankt", "", False),
        ("ok", "mens", False),
        ("prima", "niet_nu", False),
        ("ja", "niet_nu", True),
        ("ja", "mens", False),
    ],
)
def test_alleen_na_een_aanbod_begint_een_ja_of_een_ok_het_plan(
    tekst: str, laatst: str, formulier: bool
) -> None:
    assert ontvangen(tekst, laatst=laatst).stand.formulier is formulier


def test_de_woorden_van_een_knop_zijn_die_knop() -> None:
    assert ontvangen("gezinsplan invullen").stand.formulier
    assert "hervatcode" in ontvangen("Verder met een hervatcode").berichten[-1].tekst


def test_wie_is_gestopt_en_nog_iets_vertelt_blijft_gestopt_en_raakt_niets_kwijt() -> None:
    tekst = "mijn dochter slaapt trouwens ook heel slecht de laatste tijd"
    werk = maak_beurt(dossier_tot("netwerk.wie"), Stand(), tekst, vector=vector_van(tekst))
    werk.dossier = werk.dossier.zonder("hulpvraag.eigen_woorden")
    ontvang(werk)
    assert not werk.stand.formulier
    assert werk.stand.vooraf["hulpvraag.eigen_woorden"] == tekst
