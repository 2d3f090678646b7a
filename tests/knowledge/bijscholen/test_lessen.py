"""What is taught: each text once, at its own questions, and every writer in one part."""

from __future__ import annotations

import numpy as np

from knowledge.antwoorden.model import STAART
from knowledge.antwoorden.voorbeelden import Voorbeeld as Antwoord
from knowledge.antwoorden.voorbeelden import lees_alles as lees_antwoorden
from knowledge.bijscholen.lessen import BEURT_TELT, DELEN, STUK_TELT, maak_lessen
from knowledge.veiligheid.geleerd import UITKOMSTEN
from knowledge.veiligheid.soorten import Soort
from knowledge.veiligheid.voorbeelden import Voorbeeld as Zin
from knowledge.veiligheid.voorbeelden import lees_mogelijk_gevaar, op_een_regel

VERHAAL = "Het gaat al weken niet goed met haar op school en thuis. " * 3
ANTWOORDEN = (
    Antwoord("akkoord", "ja hoor", frozenset({"true"}), "een"),
    Antwoord("akkoord", "ja hoor", frozenset({"-"}), "twee"),
    Antwoord("school", "ja hoor", frozenset({"-"}), "twee"),
    Antwoord(STAART, "en waarom dan", frozenset({"vraagt"}), "een"),
)
ZINNEN = (
    Zin("Mijn zoon Ilyas is in gevaar. " + VERHAAL, Soort.GEWELD, "kreet", "hoek", "drie"),
    Zin(VERHAAL, Soort.GEEN, "gewoon", "hoek", "vier"),
)


def test_een_tekst_staat_er_eenmaal_in_met_al_zijn_vragen() -> None:
    lessen = maak_lessen(ANTWOORDEN, ())
    assert lessen.teksten == ("ja hoor",)
    plek = {naam: nummer for nummer, naam in enumerate(lessen.namen)}
    doel, telt = lessen.doel[0], lessen.telt[0]
    assert (doel[plek["akkoord true"]], doel[plek["akkoord -"]], doel[plek["school -"]]) == (0.5, 0.5, 1)
    assert telt[plek["akkoord true"]] == telt[plek["school -"]] == 1
    assert telt[plek["veiligheid gevaar"]] == BEURT_TELT


def test_een_beurt_is_onschuldig_tenzij_een_lezer_er_gevaar_in_kan_zien() -> None:
    beurt = Antwoord("school", "hij  slaat ons\nelke dag", frozenset({"-"}), "een")
    for mogelijk, telt in ((), BEURT_TELT), (("hij slaat ons elke dag",), 0):
        lessen = maak_lessen((beurt,), (), mogelijk)
        plekken = [lessen.namen.index(f"veiligheid {uitkomst}") for uitkomst in UITKOMSTEN]
        assert (lessen.telt[0, plekken] == telt).all()
        assert not lessen.doel[0, plekken].any()


def test_elke_beurt_met_mogelijk_gevaar_is_er_een_die_geleerd_wordt() -> None:
    turven = {op_een_regel(antwoord.tekst) for antwoord in lees_antwoorden()}
    assert lees_mogelijk_gevaar() <= turven


def test_van_een_kreet_telt_alleen_het_geheel_en_van_een_verhaal_ook_elk_stuk() -> None:
    lessen = maak_lessen((), ZINNEN)
    plek = lessen.namen.index("veiligheid gevaar")
    kreet = np.flatnonzero(lessen.doel[:, plek])
    assert lessen.telt[kreet, plek].tolist() == [1] + [0] * (len(kreet) - 1)
    verhaal = np.flatnonzero(lessen.doel[:, plek] == 0)
    assert lessen.telt[verhaal, plek].tolist() == [1] + [STUK_TELT] * (len(verhaal) - 1)
    assert len(kreet) > 1
    assert len(verhaal) > 1
    assert lessen.doel[kreet[0], lessen.namen.index("veiligheid geweld")] == 1


def test_wie_het_is_wordt_niet_geleerd() -> None:
    assert not any("Ilyas" in tekst for tekst in maak_lessen((), ZINNEN).teksten)


def test_een_schrijver_staat_in_een_deel() -> None:
    zinnen = [Zin(f"zin {n}", Soort.GEEN, "gewoon", "h", f"schrijver {n % 7}") for n in range(70)]
    lessen = maak_lessen((), zinnen)
    per_schrijver = {n % 7: {int(lessen.deel[m]) for m in range(70) if m % 7 == n % 7} for n in range(7)}
    assert all(len(delen) == 1 for delen in per_schrijver.values())
    assert set(lessen.deel.tolist()) == set(range(DELEN))
