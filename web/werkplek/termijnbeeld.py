"""Terms in words: how long there still is, counted in working days."""

from __future__ import annotations

from dataclasses import dataclass

from actions.intakes.schemas import Kaart, WaarschuwingVorm
from actions.intakes.termijnen import Termijnsoort
from web.inhoud_lezen import inhoud
from web.werkplek.datums import dag

_VOORBIJ = (Termijnsoort.OPPAKKEN_VOORBIJ, Termijnsoort.PLAN_VOORBIJ)


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """One term as a sentence; ``dringt`` when it presses, ``voorbij`` when it has passed."""

    zin: str
    dringt: bool
    voorbij: bool


def termijnregels(kaart: Kaart) -> list[Termijnregel]:
    """Every term of an intake: first what presses, then the days that are simply known."""
    tekst = inhoud("werkplek")["termijnen"]
    dringend = [Termijnregel(zin(w), True, w.soort in _VOORBIJ) for w in kaart.waarschuwingen]
    soorten = {w.soort for w in kaart.waarschuwingen}
    rustig = []
    if kaart.gesprek_op:
        rustig.append(tekst["gesprek"].format(dag=dag(kaart.gesprek_op)))
    if kaart.plan_voor and not soorten & {Termijnsoort.PLAN_BIJNA, Termijnsoort.PLAN_VOORBIJ}:
        rustig.append(tekst["plan"].format(dag=dag(kaart.plan_voor)))
    if kaart.terug_op and Termijnsoort.TERUGVAL_BIJNA not in soorten:
        rustig.append(tekst["terugval"].format(dag=dag(kaart.terug_op)))
    return [*dringend, *(Termijnregel(regel, False, False) for regel in rustig)]


def zin(waarschuwing: WaarschuwingVorm) -> str:
    """A warning with its day and the working days that are left or gone."""
    tekst = inhoud("werkplek")["termijnen"]
    return str(tekst[waarschuwing.soort]).format(
        dag=dag(waarschuwing.dag), over=_werkdagen(abs(waarschuwing.werkdagen))
    )


def kort(waarschuwing: WaarschuwingVorm) -> str:
    """A warning as a mark in the list."""
    tekst: dict[str, str] = inhoud("werkplek")["termijnen"]["kort"]
    return tekst[waarschuwing.soort].format(over=_werkdagen(abs(waarschuwing.werkdagen)))


def _werkdagen(aantal: int) -> str:
    tekst: dict[str, str] = inhoud("werkplek")["termijnen"]
    return tekst["een_werkdag"] if aantal == 1 else tekst["werkdagen"].format(aantal=aantal)
