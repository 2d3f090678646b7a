"""Learning from labelled answers, and keeping what was learned."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
import pytest

from actions.webhook.intent import OPDRACHT_INTENTS
from forms.definitie import GEZINSPLAN
from forms.soorten import Soort
from knowledge.antwoorden.gok import gok
from knowledge.antwoorden.leer import leer
from knowledge.antwoorden.model import (
    GEEN,
    SOORT_GESLOTEN,
    SOORT_VRIJ,
    STAART,
    TERUG,
    Vector,
    bewaar,
    lees_model,
)
from knowledge.antwoorden.voorbeelden import BEURTEN, Voorbeeld, lees_alles, lees_soorten, patroon

VELD = "verwijzer"
ZINNEN = {
    "huisarts": ("de dokter stuurde ons", "de dokter zei dat", "via de dokter", "onze dokter dacht eraan"),
    "school": ("de juf kwam ermee", "op school zeiden ze het", "via de juf", "de juf van groep drie"),
    GEEN: ("wie leest dit", "ik weet het niet", "wat een gedoe", "ga eens terug"),
}
VOORBEELDEN = [
    Voorbeeld(VELD, tekst, frozenset({uitkomst}), "proef")
    for uitkomst, teksten in ZINNEN.items()
    for tekst in teksten
]


def _vector(tekst: str) -> Vector:
    ruw = np.random.RandomState(zlib.crc32(tekst.encode()) % 2**31).randn(12).astype(np.float32)
    return np.asarray(ruw / np.linalg.norm(ruw) / 50)


def test_wat_geleerd_is_herkent_een_nieuwe_zin_met_dezelfde_woorden() -> None:
    model = leer(VOORBEELDEN, {v.tekst: _vector(v.tekst) for v in VOORBEELDEN})
    nieuw = "de juf dacht dat"
    kansen = model.kansen(VELD, nieuw, _vector(nieuw))
    assert max(kansen, key=lambda uitkomst: kansen[uitkomst]) == "school"


def test_een_vraag_die_niet_geleerd_is_heeft_geen_kansen() -> None:
    model = leer(VOORBEELDEN, {v.tekst: _vector(v.tekst) for v in VOORBEELDEN})
    assert model.kansen("gemeente", "zundert", _vector("zundert")) == {}


def test_bewaren_en_lezen_verandert_geen_besluit(tmp_path: Path) -> None:
    model = leer(VOORBEELDEN, {v.tekst: _vector(v.tekst) for v in VOORBEELDEN})
    bewaar(model, tmp_path / "gewichten.npz")
    gelezen = lees_model(tmp_path / "gewichten.npz")
    for voorbeeld in VOORBEELDEN:
        eerst, daarna = (m.kansen(VELD, voorbeeld.tekst, _vector(voorbeeld.tekst)) for m in (model, gelezen))
        assert {naam: round(kans, 1) for naam, kans in eerst.items()} == {
            naam: round(kans, 1) for naam, kans in daarna.items()
        } or gok(eerst, meer=False) == gok(daarna, meer=False)


def test_elke_uitkomst_is_een_optie_van_haar_vraag() -> None:
    velden = {patroon(veld.naam): veld for veld in GEZINSPLAN.velden()}
    for voorbeeld in lees_alles():
        if voorbeeld.veld in (TERUG, SOORT_VRIJ, SOORT_GESLOTEN, STAART):
            continue
        veld = velden[voorbeeld.veld]
        opties = {"true", "false"} if veld.soort is Soort.JA_NEE else set(veld.opties)
        assert voorbeeld.uitkomsten <= opties | {GEEN}, voorbeeld


def test_wat_wordt_teruggenomen_is_een_vraag_van_het_gezinsplan() -> None:
    namen = {veld.naam for veld in GEZINSPLAN.velden()}
    herzien = {uitkomst for v in lees_alles() if v.veld == TERUG for uitkomst in v.uitkomsten}
    assert herzien <= namen | {GEEN}
    assert len(herzien) > len(namen) / 2


def test_de_soorten_zijn_die_van_het_besluit() -> None:
    soorten = {
        uitkomst for v in lees_alles() if v.veld in (SOORT_VRIJ, SOORT_GESLOTEN) for uitkomst in v.uitkomsten
    }
    opdrachten = {f"opdracht:{naam}" for naam in OPDRACHT_INTENTS}
    assert soorten <= opdrachten | {"antwoord", "vraag", "gesprekje", "terug", "niets"}


def test_een_verhaalvraag_leert_bij_de_vrije_vragen() -> None:
    """The split follows the definition of the form: a story is free, a choice is not."""
    per_soort = {v.tekst: v.veld for v in lees_soorten(BEURTEN, [])}
    assert per_soort["me naam is Samira El Idrissi"] == SOORT_VRIJ
    assert per_soort["er is een voogd van Jeugdbescherming Brabant"] == SOORT_GESLOTEN


@pytest.mark.parametrize("naam", ["beurten.tsv", "beurten_2.tsv", "beurten_3.tsv"])
def test_niets_van_wat_apart_staat_wordt_geleerd(naam: str) -> None:
    """Two writers may hit on the same few words; a set that leaked in would share far more."""
    apart = (Path(__file__).parents[2] / "apart" / naam).read_text(encoding="utf-8").splitlines()
    lang = {tekst for regel in apart if len((tekst := regel.split("\t")[1]).split()) > 4}
    samen = lang & {voorbeeld.tekst for voorbeeld in lees_alles() if voorbeeld.veld != STAART}
    assert len(samen) < len(lang) / 20, samen
