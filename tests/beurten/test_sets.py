"""The written sets as a whole, without Rasa: how often a turn is understood."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.beurten.in_geheugen import sluit_af, speel
from tests.beurten.situatie import GEZIN, GEZINNEN, dossier_tot
from tests.beurten.vergelijk import besluit_goed, lees_set, verkeerd_geland, waarde_goed


@dataclass(frozen=True)
class Lat:
    """What a set must reach without the classifier; with it the measuring program shows more."""

    besluit: float
    waarde: float
    misplaatst: float
    kwijt: float


LATTEN = {
    "eigen": Lat(besluit=0.95, waarde=0.98, misplaatst=0.01, kwijt=0.0),
    "alledaags": Lat(besluit=0.93, waarde=0.95, misplaatst=0.02, kwijt=0.01),
    "gesloten": Lat(besluit=0.90, waarde=0.96, misplaatst=0.03, kwijt=0.005),
    "ander": Lat(besluit=0.88, waarde=0.93, misplaatst=0.025, kwijt=0.01),
}


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


@pytest.mark.parametrize("naam", LATTEN)
def test_de_beurten_worden_ook_zonder_rasa_meestal_goed_verstaan(naam: str) -> None:
    regels, lat = lees_set(Path(__file__).with_name(f"{naam}.tsv")), LATTEN[naam]
    gemeten = [(regel, speel(regel.veld, regel.tekst, regel.gezin)) for regel in regels]
    goed = [paar for paar in gemeten if besluit_goed(*paar)]
    fout = [(r.veld, r.tekst, g.besluit) for r, g in gemeten if not besluit_goed(r, g)]
    geland = Counter(verkeerd_geland(*paar) for paar in gemeten)
    assert len(goed) >= lat.besluit * len(gemeten), fout
    assert sum(waarde_goed(*paar) for paar in goed) >= lat.waarde * len(goed)
    assert geland["misplaatst"] <= lat.misplaatst * len(gemeten), fout
    assert geland["kwijt"] <= lat.kwijt * len(gemeten), fout


@pytest.mark.parametrize("gezin", GEZINNEN)
@pytest.mark.parametrize("veld", [veld for veld in GEZIN if veld != "eerdere_hulp.gehad"])
def test_het_gezin_kan_bij_elke_vraag_staan(gezin: str, veld: str) -> None:
    if veld in GEZINNEN[gezin]:
        assert veld not in dossier_tot(veld, gezin)
