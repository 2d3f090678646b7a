"""The table of understanding: what stands in it, and that the rival learns what our classifier learns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.meten.gereedschap import Meetplek
from deploy.meten.telling import Aandeel
from deploy.meten.verstaan import stock
from deploy.meten.verstaan.tabel import BESLUIT_BIJ_INTENT, Verstaan, als_besluit, kaal, maak
from deploy.opzet.fouten import OpzetFout
from deploy.opzet.werkplek import Werkplek
from tests.beurten.uitkomst import Genomen
from tests.beurten.uitslagen import tel
from tests.beurten.vergelijk import Regel

HOOFDMAP = Path(__file__).parents[2]
TIJDEN = {
    "vector": [0.010] * 20,
    "veiligheid": [0.002] * 19 + [0.004],
    "besluit": [0.005] * 20,
    "lezing": [0.015] * 20,
}


def cellen(tabel: str) -> list[list[str]]:
    return [[cel.strip() for cel in regel.split("|")[1:-1]] for regel in tabel.splitlines() if "|" in regel]


def meetplek(map_: Path, loper: Any) -> Meetplek:
    (map_ / stock.EIGEN_DATA).mkdir(parents=True)
    (map_ / stock.EIGEN_DATA / "a.yml").write_text("nlu: []", encoding="utf-8")
    return Meetplek(Werkplek(map_), loper, lambda _zin: None)


class NepLoper:
    """Makes the model that Rasa would make, unless told otherwise."""

    def __init__(self, *, maakt_model: bool = True) -> None:
        self.keren = 0
        self.maakt_model = maakt_model

    def __call__(self, _opdracht: Sequence[str | Path], _log: Path, **velden: Any) -> None:
        self.keren += 1
        if self.maakt_model:
            (velden["cwd"] / "models").mkdir()
            (velden["cwd"] / "models" / f"{stock.MODEL}.tar.gz").touch()


def test_de_tabel_noemt_besluit_waarde_verwarring_en_tijden() -> None:
    ons = {
        "besluit": [90, 100],
        "waarde": [60, 64],
        "misplaatst": 2,
        "kwijt": 1,
        "verward": [["antwoord", "onduidelijk", 7]],
    }
    tabel = cellen(maak(Verstaan(ons, Aandeel(50, 100), (Aandeel(9, 10), Aandeel(8, 10)), TIJDEN)))
    assert tabel[2][1:] == ["90.0 % (82.6-94.5)", "50.0 % (40.4-59.6)"]
    assert (tabel[4][1], tabel[5][1][:6]) == ("2, 1", "90.0 %")
    assert tabel[8] == ["antwoord", "onduidelijk", "7"]
    assert [rij[1:] for rij in tabel[11:]] == [
        ["2.0 ms", "2.0 ms", "0.20x"],
        ["5.0 ms", "5.0 ms", "0.50x"],
        ["15.0 ms", "15.0 ms", "1.50x"],
        ["10.0 ms", "10.0 ms", "1.00x"],
    ]


def test_elke_intent_heeft_een_besluit_en_elk_besluit_zonder_veld_is_er_een() -> None:
    domein = yaml.safe_load((HOOFDMAP / "bot" / "domain" / "basis.yml").read_text(encoding="utf-8"))
    intents = {naam if isinstance(naam, str) else next(iter(naam)) for naam in domein["intents"]}
    assert set(BESLUIT_BIJ_INTENT) - {"nlu_fallback"} <= intents
    assert (als_besluit("vraag_stellen"), als_besluit("terug")) == ("vraag", "opdracht:terug")
    assert [kaal(b) for b in ("correctie:gemeente", "opdracht:terug")] == ["correctie", "opdracht:terug"]


def test_geteld_wordt_wat_goed_ging_en_wat_waarmee_verward_werd() -> None:
    goed = (Regel("gemeente", "Zundert", "antwoord", "zundert"), Genomen(("antwoord",), "zundert"))
    mis = (Regel("gemeente", "terug", "opdracht:terug", None), Genomen(("onduidelijk",)))
    geteld = tel([goed, mis])
    assert (geteld["besluit"], geteld["waarde"]) == ([1, 2], [1, 1])
    assert geteld["verward"] == [["opdracht", "onduidelijk", 1]]


def test_de_ander_leert_opnieuw_zodra_een_voorbeeld_verandert(tmp_path: Path) -> None:
    loper = NepLoper()
    plek = meetplek(tmp_path, loper)
    stock.zet_klaar(plek)
    stock.zet_klaar(plek)
    assert loper.keren == 1
    (tmp_path / stock.EIGEN_DATA / "a.yml").write_text("nlu: [meer]", encoding="utf-8")
    stock.zet_klaar(plek)
    assert loper.keren == 2


def test_zonder_model_is_de_training_mislukt(tmp_path: Path) -> None:
    with pytest.raises(OpzetFout, match="model"):
        stock.zet_klaar(meetplek(tmp_path, NepLoper(maakt_model=False)))
