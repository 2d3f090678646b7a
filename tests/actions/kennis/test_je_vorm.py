"""A jeugdige reads the answer in je-form, an ouder the one in u-form."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from actions.gesprek.beurten import Getypt
from actions.gesprek.concept import Stand
from actions.kennis import beheer
from actions.webhook.beurt import Verstaan, Werkbeurt
from actions.webhook.kennisvraag import beantwoord_vraag
from forms.dossier import Dossier
from forms.soorten import Antwoord, Kanaal, Status
from tests.actions.kennis.fabriek import RIES_ACTOR, dien_in

pytestmark = pytest.mark.usefixtures("kennis")
VRAAG = "Waar staat mijn fiets?"
AAN_OUDER, AAN_JEUGDIGE = "Het antwoord over fiets.", "Jouw fiets staat in de schuur."


def antwoord_aan(relatie: str) -> str:
    nu = datetime(2026, 11, 22, tzinfo=UTC)
    gezegd = Antwoord(relatie, relatie, Status.BEANTWOORD, Kanaal.CHAT, nu)
    beurt = Werkbeurt(
        sessie=cast(Any, None),
        gesprek=cast(Any, SimpleNamespace(id="x")),
        getypt=Getypt(tekst=VRAAG),
        verstaan=Verstaan(),
        dossier=Dossier().met("contact.relatie", gezegd),
        stand=Stand(),
        vandaag=date(2026, 11, 22),
    )
    beantwoord_vraag(beurt, VRAAG)
    return beurt.berichten[0].tekst


@pytest.mark.parametrize("relatie", ["moeder", "anders", "jeugdige"])
def test_zonder_antwoord_met_je_leest_iedereen_hetzelfde(relatie: str) -> None:
    assert antwoord_aan(relatie) == AAN_OUDER


@pytest.mark.parametrize(
    ("relatie", "tekst"), [("moeder", AAN_OUDER), ("anders", AAN_OUDER), ("jeugdige", AAN_JEUGDIGE)]
)
def test_een_jeugdige_leest_het_antwoord_met_je(relatie: str, tekst: str) -> None:
    dien_in("fiets", jeugdigen=AAN_JEUGDIGE)
    beheer.publiceer(RIES_ACTOR, "fiets")
    assert antwoord_aan(relatie) == tekst
