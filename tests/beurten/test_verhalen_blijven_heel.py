"""A story in a field for stories stays there, whole, and changes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.gesprek.concept import Stand
from actions.webhook import verwerken
from forms.definitie import GEZINSPLAN
from forms.soorten import Soort
from tests.beurten.in_geheugen import maak_beurt, sluit_af
from tests.beurten.situatie import GEZIN, dossier_tot
from tests.beurten.vergelijk import lees_set

VELDEN = [veld for veld in GEZIN if GEZINSPLAN.veld(veld).soort is Soort.TEKST]
_HIER = Path(__file__).parent
_MINSTE_WOORDEN = 4


def _verhalen() -> list[str]:
    eigen = [regel for regel in lees_set(_HIER / "eigen.tsv") if regel.soort == "antwoord"]
    alle = (_HIER / "verhalen.txt").read_text(encoding="utf-8").splitlines()
    alle += [regel.tekst for regel in eigen if regel.vraagsoort == "tekst"]
    return [verhaal for verhaal in alle if len(verhaal.split()) >= _MINSTE_WOORDEN]


VERHALEN = _verhalen()


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


@pytest.mark.parametrize("veld", VELDEN)
def test_een_verhaal_verandert_geen_ander_antwoord(veld: str) -> None:
    voor = dossier_tot(veld)
    for verhaal in VERHALEN:
        werk = maak_beurt(voor, Stand(formulier=True), verhaal)
        verwerken.verwerk(werk)
        anders = {pad for pad in voor if werk.dossier.get(pad) != voor[pad]}
        assert not anders, (veld, verhaal)


@pytest.mark.parametrize("veld", VELDEN)
def test_een_verhaal_wordt_bewaard_of_voorgelegd(veld: str) -> None:
    voor = dossier_tot(veld)
    for verhaal in VERHALEN:
        werk = maak_beurt(voor, Stand(formulier=True), verhaal)
        verwerken.verwerk(werk)
        bewaard = werk.dossier[veld].letterlijk if veld in werk.dossier else ""
        wacht = werk.stand.wachtend.inhoud if werk.stand.wachtend else ""
        assert verhaal in (bewaard, wacht), (veld, verhaal, [b.tekst for b in werk.berichten])
