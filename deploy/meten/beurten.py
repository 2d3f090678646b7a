"""Speed and memory of a turn: our whole stack against a bare Rasa bot."""

from __future__ import annotations

import tempfile
from pathlib import Path

from deploy.meten import stock
from deploy.meten import tabel as beurtentabel
from deploy.meten.gereedschap import Meetplek
from deploy.meten.gesprekken import OnsGesprek, StockGesprek
from deploy.meten.metingen import Reeks, kort_gesprek, lang_gesprek, om_en_om, resident
from deploy.meten.tabel import Uitslag
from deploy.opzet import merkteken
from deploy.start.stapel import tijdelijk
from deploy.teksten import tekst

RUIM = {"GEZINSPLAN_BERICHTEN_PER_MINUUT": "1000000", "GEZINSPLAN_GESPREKKEN_PER_UUR": "1000000"}
"""The limits on visitors are not what is measured here."""
KORTE, BEURTEN, LANGE = 8, 30, 2


def tabel(plek: Meetplek) -> str:
    """Set up the bare bot, run both, measure them in turn, make the table."""
    plek.zeg(tekst("meten_stock"))
    map_ = stock.zet_klaar(plek.plek, plek.loop)
    plek.zeg(tekst("meten_starten"))
    with tempfile.TemporaryDirectory(prefix="gezinsplan-meten-") as tijdelijke_map:
        return beurtentabel.maak(_meet(plek, map_, Path(tijdelijke_map)))


def _meet(plek: Meetplek, stockmap: Path, data_dir: Path) -> Uitslag:
    ons, kaal = Reeks(), Reeks()
    with stock.draaiend(plek.plek, stockmap) as stockadres, tijdelijk(data_dir, RUIM) as stapel:
        adres = stapel.adressen.app
        kort_gesprek(OnsGesprek(adres), Reeks(), 10)  # warm up, not counted
        kort_gesprek(StockGesprek(stockadres), Reeks(), 10)
        plek.zeg(tekst("meten_kort", aantal=KORTE))
        om_en_om(
            [
                lambda: kort_gesprek(OnsGesprek(adres), ons, BEURTEN),
                lambda: kort_gesprek(StockGesprek(stockadres), kaal, BEURTEN // 2),
            ],
            KORTE,
        )
        plek.zeg(tekst("meten_lang", aantal=LANGE))
        for _ in range(LANGE):
            lang_gesprek(OnsGesprek(adres, heen_en_weer=True), ons)
        lang_gesprek(StockGesprek(stockadres), kaal)  # once: it takes minutes
        geheugen = resident(stapel.toezicht.pids().values())
    tijd = merkteken.lees(plek.plek.staat / "vanaf-niets.json").get("totaal")
    return Uitslag(ons, kaal, geheugen, float(tijd) if isinstance(tijd, int | float) else None)
