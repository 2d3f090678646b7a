"""The rival selector: its training data, and that it is trained only when something changed."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.meten import kiezer
from deploy.meten.gereedschap import Meetplek
from deploy.meten.telling import Zoekuitslag
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.opdracht import Loper
from deploy.opzet.werkplek import Werkplek

ITEMS: dict[str, kiezer.Kennis] = {
    "wachttijd": {"zinnen": ["hoe lang: weken?", 'wat is "snel"'], "antwoord": "Twee weken.\nOf langer."},
    "kosten": {"zinnen": ["- kost het geld", "ja"], "antwoord": "Nee."},
}


class NepLoper:
    """Writes the file that the real program would write, and remembers what was asked."""

    def __init__(self) -> None:
        self.opdrachten: list[list[str]] = []
        self.maakt_model = True

    def __call__(self, opdracht: Sequence[str | Path], _log: Path, **velden: Any) -> None:
        self.opdrachten.append([str(woord) for woord in opdracht])
        if "train" in opdracht:
            if not self.maakt_model:
                return
            (velden["cwd"] / "models").mkdir()
            (velden["cwd"] / "models" / "kennis.tar.gz").touch()
        else:
            vragen = json.loads(Path(opdracht[-2]).read_text(encoding="utf-8"))
            Path(opdracht[-1]).write_text(json.dumps([["kennis/kosten", "kennis/b"]] * len(vragen)))


@pytest.fixture
def loper() -> NepLoper:
    return NepLoper()


@pytest.fixture
def plek(tmp_path: Path, loper: NepLoper) -> Meetplek:
    return Meetplek(Werkplek(tmp_path), loper, lambda _zin: None)  # type: ignore[arg-type]


def test_rasa_krijgt_precies_onze_voorbeeldvragen() -> None:
    data = kiezer.trainingsdata(ITEMS)
    assert "\nnlu: " in data  # Rasa looks for this key at the start of a line
    gelezen = yaml.safe_load(data)
    zinnen = {deel["intent"]: [zin["text"] for zin in deel["examples"]] for deel in gelezen["nlu"]}
    assert zinnen == {f"kennis/{naam}": kennis["zinnen"] for naam, kennis in ITEMS.items()}
    assert gelezen["responses"]["utter_kennis/wachttijd"] == [{"text": "Twee weken.\nOf langer."}]


def test_een_tweede_keer_wordt_niet_opnieuw_getraind(plek: Meetplek, loper: NepLoper) -> None:
    model = kiezer.zet_klaar(plek, ITEMS)
    assert kiezer.zet_klaar(plek, ITEMS) == model
    assert len(loper.opdrachten) == 1


def test_een_nieuwe_voorbeeldvraag_wordt_wel_geleerd(plek: Meetplek, loper: NepLoper) -> None:
    kiezer.zet_klaar(plek, ITEMS)
    meer: kiezer.Kennis = {"zinnen": ["is het gratis"], "antwoord": "Nee."}
    kiezer.zet_klaar(plek, {**ITEMS, "kosten": meer})
    assert len(loper.opdrachten) == 2


def test_een_model_dat_weg_is_wordt_opnieuw_gemaakt(plek: Meetplek, loper: NepLoper) -> None:
    kiezer.zet_klaar(plek, ITEMS).unlink()
    kiezer.zet_klaar(plek, ITEMS)
    assert len(loper.opdrachten) == 2


def test_een_training_zonder_model_telt_niet_als_gedaan(plek: Meetplek, loper: NepLoper) -> None:
    loper.maakt_model = False
    with pytest.raises(OpzetFout, match="model"):
        kiezer.zet_klaar(plek, ITEMS)
    loper.maakt_model = True
    assert kiezer.zet_klaar(plek, ITEMS).exists()


def test_de_gevonden_namen_zijn_die_van_de_antwoorden(plek: Meetplek) -> None:
    gevonden = kiezer.rangschik(plek, Path("model"), ["kost het geld?"])
    assert gevonden == [Zoekuitslag(("kosten", "b"), None)]


def test_een_programma_leest_en_schrijft_json(tmp_path: Path) -> None:
    plek = Meetplek(Werkplek(tmp_path), Loper(tmp_path, lambda _s: None), lambda _zin: None)
    doe = "import sys, shutil; print('lawaai'); shutil.copy(sys.argv[1], sys.argv[2])"
    assert plek.reken([sys.executable, "-c", doe], {"zin": "café"}) == {"zin": "café"}
