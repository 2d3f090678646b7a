"""The performance table of the README, made from what was measured now."""

from __future__ import annotations

from dataclasses import dataclass

from deploy.meten.metingen import Reeks, milliseconden
from deploy.teksten import tekst


@dataclass(frozen=True)
class Uitslag:
    """Everything that one run of the measurement found. ``opzet`` in seconds, None when not known."""

    ons: Reeks
    stock: Reeks
    geheugen: int
    opzet: float | None


def maak(uitslag: Uitslag) -> str:
    """A Markdown table."""
    ons, stock = uitslag.ons, uitslag.stock
    regels = [_regel("kop"), "|---|---|---|---|"]
    eigen, kaal = milliseconden(ons.gewoon), milliseconden(stock.gewoon)
    regels.append(_regel("beurt", _ms(eigen), _ms(kaal), _keer(eigen / kaal)))
    groei = [milliseconden(r.laat) / milliseconden(r.vroeg) for r in (ons, stock)]
    for naam in ("vroeg", "laat"):
        een, twee = (milliseconden(getattr(r, naam)) for r in (ons, stock))
        regels.append(_regel(naam, _ms(een), _ms(twee), _keer(een / twee)))
    regels.append(_regel("groei", _keer(groei[0]), _keer(groei[1]), ""))
    regels.append(_regel("geheugen", f"{uitslag.geheugen / 1024**2:.0f} MB", "", ""))
    opzet = tekst("tabel_onbekend") if uitslag.opzet is None else f"{uitslag.opzet:.0f} s"
    regels.append(_regel("opzet", opzet, "", ""))
    return "\n".join(regels)


def _regel(naam: str, *cellen: str) -> str:
    return f"| {tekst('tabel_' + naam)} | {' | '.join(cellen)} |" if cellen else tekst("tabel_" + naam)


def _ms(waarde: float) -> str:
    return f"{waarde:.1f} ms"


def _keer(verhouding: float) -> str:
    return f"{verhouding:.2f}x"
