"""What a message outside the form leaves behind: with real parsers, real vectors and what was learned."""

from __future__ import annotations

import pytest

from actions.gesprek.concept import Stand
from actions.webhook import binnenkomen, buiten_formulier
from actions.webhook.beurt import Werkbeurt
from actions.webhook.buiten_formulier import ontvang
from forms.dossier import Dossier
from tests.beurten.in_geheugen import maak_beurt, sluit_af, vector_van


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)
    monkeypatch.setattr(binnenkomen, "beslissing_over", lambda _vraag: "onbekend")


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
    monkeypatch.setattr(binnenkomen, "beslissing_over", lambda _vraag: "antwoord")
    tekst = (
        "Onze dochter van vijftien zit sinds de zomer alleen nog maar op haar kamer en eet niet meer mee. "
        "Moet zij zelf ook tekenen voor hulp?"
    )
    werk = ontvangen(tekst)
    assert gevraagd == [tekst]
    assert not werk.stand.formulier
    assert werk.stand.vooraf["hulpvraag.eigen_woorden"] == tekst
