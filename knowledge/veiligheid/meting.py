"""Tables of how well the safety check hears, with Wilson intervals of 95 %."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

import numpy as np

from knowledge.veiligheid.drempels import Gemeten, kromme
from knowledge.veiligheid.geleerd import Drempels

_Z = 1.96
_GRENZEN = (0.02, 0.04, 0.06, 0.08, 0.10, 0.15, 0.20)


def wilson(raak: int, totaal: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson, 1927)."""
    if not totaal:
        return 0.0, 1.0
    deel, kwadraat = raak / totaal, _Z * _Z
    midden = (deel + kwadraat / (2 * totaal)) / (1 + kwadraat / totaal)
    half = _Z / (1 + kwadraat / totaal) * sqrt(deel * (1 - deel) / totaal + kwadraat / (4 * totaal**2))
    return max(0.0, midden - half), min(1.0, midden + half)


def regel(naam: str, raak: int, totaal: int) -> str:
    """One row of a Markdown table."""
    laag, hoog = wilson(raak, totaal)
    deel = raak / totaal if totaal else 0.0
    return f"| {naam} | {raak} of {totaal} | {deel:.1%} | {laag:.1%} - {hoog:.1%} |"


def tabel(gemeten: Gemeten, drempels: Drempels, *, met_kromme: bool = False) -> str:
    """Alarms per group and angle, and what other thresholds would give."""
    alarm, alleen = gemeten.alarm(drempels), gemeten.alarm_zonder_vector(drempels)
    hoeken = np.array([f"{v.groep}: {v.hoek}" for v in gemeten.voorbeelden])
    regels = ["| group | alarm | share | 95 % |", "|---|---|---|---|"]
    for groep in ("kreet", "bijna", "gewoon"):
        deel = gemeten.groep(groep)
        if not deel.any():
            continue
        regels.append(regel(f"**{groep}**", int(alarm[deel].sum()), int(deel.sum())))
        regels.append(regel(f"{groep}, without vectors", int(alleen[deel].sum()), int(deel.sum())))
        regels.append(regel(f"{groep}, rules alone", int(gemeten.regel[deel].sum()), int(deel.sum())))
        for hoek in sorted(set(hoeken[deel])):
            raak = hoeken == hoek
            regels.append(regel(hoek, int(alarm[raak].sum()), int(raak.sum())))
    vectoren = gemeten.los >= drempels.onschuldig
    gewoon = gemeten.groep("gewoon")
    regels.append(regel("ordinary texts that need a vector", int(vectoren[gewoon].sum()), int(gewoon.sum())))
    return "\n".join([*regels, *(["", *_kromme(gemeten)] if met_kromme else [])])


def _kromme(gemeten: Gemeten) -> Iterable[str]:
    yield "| near misses allowed | cries heard | ordinary wrong |"
    yield "|---|---|---|"
    for grens, gehoord, gewoon in kromme(gemeten, _GRENZEN):
        yield f"| {grens:.0%} | {gehoord:.1%} | {gewoon:.2%} |"
