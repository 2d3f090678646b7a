"""First names are read as one and the same name; ordinary words and places stay what they are."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import yaml

from knowledge.encoder import maak_encoder
from knowledge.namen import BESTAND, STAAT_VOOR, is_voornaam, zonder_namen

HOOFDMAP = Path(__file__).parents[2]
HERKENNING = HOOFDMAP / "knowledge" / "inhoud" / "herkenning.yaml"


@pytest.mark.parametrize(
    "naam", ["Daan", "Fatima", "Wojciech", "Oleksandr", "Shanti", "Zeynep", "Ayoub", "Jayden"]
)
def test_een_voornaam_wordt_die_ene_naam(naam: str) -> None:
    assert zonder_namen(f"{naam} spijbelt.") == f"{STAAT_VOOR} spijbelt."
    assert zonder_namen(f"mijn zoon {naam.lower()} spijbelt") == f"mijn zoon {STAAT_VOOR} spijbelt"


@pytest.mark.parametrize("naam", ["Jan-Kees", "Anne-Marie", "Zeynep's", "Łukasz", "Chloé"])
def test_een_naam_met_tekens_is_ook_een_naam(naam: str) -> None:
    assert STAAT_VOOR in zonder_namen(f"{naam} slaapt slecht")


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij wil niet meer naar school en er is elke dag ruzie.",
        "ik kan niet meer, ik wil dood",
        "Wij wonen in Made, vlak bij Breda.",
        "De Maas en de Rijn",
        "Welke hulp is er bij dyslexie?",
        "",
    ],
)
def test_gewone_woorden_blijven_staan(tekst: str) -> None:
    assert zonder_namen(tekst) == tekst


def test_twee_keer_lezen_verandert_niets_meer() -> None:
    eens = zonder_namen("Ilyas en Aya spijbelen, zegt juf Petra")
    assert zonder_namen(eens) == eens


def test_geen_plaats_van_de_regio_is_een_voornaam() -> None:
    """Else "wij wonen in Zegge" would be about a child."""
    plaatsen = [str(plek) for plek in _losse_woorden(yaml.safe_load(HERKENNING.read_text(encoding="utf-8")))]
    assert len(plaatsen) > 50
    assert not [plek for plek in plaatsen if is_voornaam(plek)]


def test_geen_woord_van_gevaar_is_een_voornaam() -> None:
    """What a rule of the safety check listens for must reach the learned layer too."""
    bestand = HOOFDMAP / "tests" / "knowledge" / "veiligheid" / "ontwikkeling.tsv"
    with bestand.open(encoding="utf-8", newline="") as stroom:
        kreten = [rij["tekst"] for rij in csv.DictReader(stroom, delimiter="\t") if rij["groep"] == "kreet"]
    gewijzigd = {woord for tekst in kreten for woord in tekst.split() if zonder_namen(woord) != woord}
    assert all(woord[0].isupper() or is_voornaam(woord.strip(".,!?")) for woord in gewijzigd)
    assert not gewijzigd & {"dood", "slaat", "mes", "pillen", "moord", "bloed", "brand"}


def test_de_lijst_is_schoon() -> None:
    namen = BESTAND.read_text(encoding="utf-8").split("\n")[:-1]
    assert namen == sorted(set(namen))
    assert all(naam.isascii() and naam.isalpha() and naam == naam.lower() for naam in namen)


def test_dezelfde_zin_heeft_bij_elke_naam_dezelfde_vector() -> None:
    vector = maak_encoder().vector
    eerst, daarna = (vector(zonder_namen(f"{naam} durft niet naar school")) for naam in ("Ilyas", "Shanti"))
    assert (eerst == daarna).all()


def _losse_woorden(deel: object) -> list[str]:
    if isinstance(deel, dict):
        return [woord for waarde in deel.values() for woord in _losse_woorden(waarde)]
    if isinstance(deel, list):
        return [woord for waarde in deel for woord in _losse_woorden(waarde)]
    return [str(deel)] if " " not in str(deel) else []
