"""Training the learned layer: the arithmetic, cutting texts, and choosing thresholds."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.veiligheid.drempels import Gemeten, kies
from knowledge.veiligheid.kenmerken import VAKKEN, kenmerken, klank
from knowledge.veiligheid.leren import Rijen, lbfgs, leer_woorden
from knowledge.veiligheid.meting import wilson
from knowledge.veiligheid.soorten import Soort
from knowledge.veiligheid.stukken import LANG, stukken
from knowledge.veiligheid.voorbeelden import Voorbeeld, lees_alles
from knowledge.veiligheid.woorden import lees


def test_lbfgs_vindt_de_bodem_van_een_dal() -> None:
    bodem = np.array([3.0, -2.0, 0.5])
    schaal = np.array([1.0, 10.0, 0.1])
    gevonden = lbfgs(
        lambda w: (float(schaal @ (w - bodem) ** 2), 2 * schaal * (w - bodem)), np.zeros(3), rondes=100
    )
    assert np.allclose(gevonden, bodem, atol=1e-2)


def test_wat_geleerd_is_scheidt_kreet_van_gewoon_antwoord() -> None:
    teksten = ["ik wil dood", "zij wil dood", "wij willen hulp", "hij gaat naar school"]
    rijen = Rijen.van([kenmerken(lees(t, {})) for t in teksten])
    gewichten, nul = leer_woorden(rijen, np.array([1.0, 1.0, 0.0, 0.0]), np.ones(4))
    scores = rijen.maal(gewichten) + nul
    assert scores[:2].min() > 0 > scores[2:].max()


def test_de_terugweg_van_de_rijen_is_de_omgekeerde_van_de_heenweg() -> None:
    rijen = Rijen.van([kenmerken(lees(t, {})) for t in ("papa slaat mij", "ja", "hij is acht jaar")])
    toeval = np.random.RandomState(1)
    links, rechts = toeval.randn(VAKKEN), toeval.randn(3)
    assert rijen.maal(links) @ rechts == pytest.approx(links @ rijen.terug(rechts))


@pytest.mark.parametrize(
    ("links", "rechts"),
    [("wakker", "wkkr"), ("niet", "nt"), ("dochter", "dogter"), ("worden", "worde"), ("zelf", "self")],
)
def test_een_slordig_woord_klinkt_als_het_goede(links: str, rechts: str) -> None:
    assert klank(links) == klank(rechts)


def test_ander_woord_klinkt_anders() -> None:
    assert klank("dood") != klank("brood")


def test_een_kort_bericht_blijft_heel_en_een_lang_valt_in_zinnen_uiteen() -> None:
    assert [s.tekst for s in stukken("  Hij is boos. Ik ook.  ")] == ["Hij is boos. Ik ook."]
    lang = "Wij eten elke avond samen aan tafel. " * 4 + "Papa slaat mij als niemand kijkt."
    delen = stukken(lang)
    assert delen[0].tekst == lang
    assert delen[-1].tekst == "Papa slaat mij als niemand kijkt."
    assert all(lang[d.begin : d.eind] == d.tekst for d in delen)


def test_een_lange_zin_zonder_punt_wordt_met_overlap_gelezen() -> None:
    woorden = [f"woord{n}" for n in range(80)]
    delen = stukken(" ".join(woorden))[1:]
    assert all(len(deel.tekst.split()) <= LANG for deel in delen)
    assert {w for deel in delen for w in deel.tekst.split()} == set(woorden)


def test_een_leeg_bericht_heeft_geen_stukken() -> None:
    assert stukken(" \n ") == []


def _gemeten(bijna: int, boven: int) -> Gemeten:
    """Ten cries with high scores, ordinary answers with low ones, and near misses of which some are high."""
    groepen = [("kreet", 2.0)] * 10 + [("gewoon", -3.0)] * 200
    groepen += [("bijna", 3.0)] * boven + [("bijna", -2.0)] * (bijna - boven)
    voorbeelden = [
        Voorbeeld(str(n), Soort.GEWELD if groep == "kreet" else Soort.GEEN, groep, "", "ander")
        for n, (groep, _) in enumerate(groepen)
    ]
    score = np.array([s for _, s in groepen])
    return Gemeten(voorbeelden, score, score, np.zeros(len(score), dtype=bool))


def test_de_drempel_hoort_alles_wat_binnen_het_toegestane_valse_alarm_kan() -> None:
    gemeten = _gemeten(bijna=100, boven=3)
    alarm = gemeten.alarm(kies(gemeten))
    assert alarm[gemeten.groep("kreet")].all()
    assert not alarm[gemeten.groep("gewoon")].any()


def test_te_veel_vals_alarm_kost_gehoor() -> None:
    gemeten = _gemeten(bijna=100, boven=20)
    assert not gemeten.alarm(kies(gemeten))[gemeten.groep("bijna")].mean() > 0.06


def test_wilson_kent_de_bekende_waarden() -> None:
    laag, hoog = wilson(30, 30)
    assert laag == pytest.approx(0.8865, abs=1e-3)
    assert hoog == pytest.approx(1.0)
    assert wilson(0, 0) == (0.0, 1.0)


def test_geen_tekst_is_tegelijk_kreet_en_gewoon() -> None:
    alles = lees_alles(met_project=False)
    assert len({" ".join(v.tekst.lower().split()) for v in alles}) == len(alles)
    assert all(v.kreet == (v.groep == "kreet") for v in alles)
