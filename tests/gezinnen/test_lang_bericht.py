"""A parent who tells everything at once: whatever the open question was, not a word is lost."""

from __future__ import annotations

import pytest

from tests.gezinnen.loper import intake_van, laat_vertellen, lees_verhaal, plat
from tests.ouder import Ouder

pytestmark = pytest.mark.stapel

ALLES = """Goedemorgen,

Mijn dochter Tess (11) eet sinds de zomer bijna niets meer. Ze zegt dat ze te dik is, maar ze is vel over
been. Op school merken ze het ook: de juf belde vorige week. We wonen in Heerle en ik doe het alleen, haar
vader zien we niet. Bij de huisarts zijn we in mei geweest, die zei: 'even aankijken' – en dat deden we…

Wat ik hoop? Dat iemand met ons meekijkt vóór het te laat is. Ik werk in de thuiszorg, 28 uur. 🙏"""


def test_een_verhaal_bij_de_naam_staat_woordelijk_in_het_gesprek(bij_naam: Ouder) -> None:
    bij_naam.zeg(ALLES)
    berichten = bij_naam.web.get(bij_naam.adres, headers=bij_naam.kop).json()["berichten"]
    assert ALLES in [bericht["tekst"] for bericht in berichten if bericht["van"] == "ouder"]


def test_de_naam_van_het_kind_wordt_niet_de_naam_van_de_ouder(bij_naam: Ouder) -> None:
    bij_naam.zeg(ALLES)
    assert bij_naam.veld == "contact.naam"


def test_een_verhaal_bij_de_naam_komt_woordelijk_bij_de_jeugdprofessional(bij_naam: Ouder) -> None:
    bij_naam.zeg(ALLES)
    vertel_verder(bij_naam)
    intake = intake_van(bij_naam.web, "jp@roosendaal.example", bij_naam.beurt["kenmerk"])
    assert any(ALLES in antwoord["letterlijk"] for antwoord in plat(intake["antwoorden"]).values())


def vertel_verder(ouder: Ouder) -> None:
    """Answer what is asked; take the story that was kept for the hulpvraag when it is offered there."""
    verhaal = lees_verhaal("een_lang_bericht_bij_de_naam_in_heerle.yaml")
    regels = verhaal["verhaal"][1:]
    hulpvraag = next(regel for regel in regels if regel["bij"] == "hulpvraag.eigen_woorden")
    tot, na = regels[: regels.index(hulpvraag)], regels[regels.index(hulpvraag) + 1 :]
    laat_vertellen({"verhaal": tot, "rest": "overslaan"}, ouder, tot=hulpvraag["bij"])
    aangeboden = {knop["waarde"] for bericht in ouder.beurt["berichten"] for knop in bericht["knoppen"]}
    if "klopt" in aangeboden:
        ouder.kies("klopt")
    else:
        ouder.zeg(hulpvraag["zegt"])
    laat_vertellen({"verhaal": na, "rest": "overslaan"}, ouder)
