"""The worker to deel 2: brings what waits, tries again by itself where that helps, and shows the rest."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import col, select

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.deel2.hapering import Hapering, NietGeleverd
from actions.deel2.koerier import Koerier
from actions.deel2.modellen import Levering, LeveringStap
from actions.deel2.pakket import Pakket, maak_pakket
from actions.deel2.wegen import maak_koerier
from actions.instellingen import instellingen
from actions.klok import nu
from actions.logboek import meld
from actions.opslag.database import lees_sessie, sessie
from actions.uitstel import volgende_poging

logboek = logging.getLogger(__name__)

PAUZE_S = 10.0
"""Seconds between two rounds."""
BEZIG = timedelta(minutes=15)
"""How long a worker may take for one delivery before another one tries; more than all its requests."""
_EERSTE_WACHT = timedelta(minutes=1)
_LANGSTE_WACHT = timedelta(hours=2)
_SYSTEEM = "gezinsplan"
_VELDEN_MAX = 400


def lever_wat_wacht(koerier: Koerier | None = None) -> int:
    """Bring every delivery whose time has come to the receiver of the settings; returns how many arrived."""
    weg = koerier or maak_koerier(instellingen())
    if weg is None:
        return 0
    with lees_sessie() as werk:
        nummers = werk.exec(
            select(Levering.id).where(
                col(Levering.geleverd_op).is_(None),
                col(Levering.volgende_poging) <= nu(),
                Levering.doel == instellingen().overdracht_soort,
            )
        ).all()
    return sum(_lever(nummer, weg) for nummer in nummers if nummer is not None)


@dataclass(frozen=True, slots=True)
class BewaardeStappen:
    """The steps of one delivery in the database, each in a transaction of its own."""

    levering: int

    def lees(self, stap: str) -> str | None:
        """The address of what this step made; None when it was not done yet."""
        with lees_sessie() as werk:
            rij = werk.get(LeveringStap, (self.levering, stap))
            return rij.adres if rij else None

    def noteer(self, stap: str, adres: str) -> None:
        """Write down that a step is done."""
        with sessie() as werk:
            werk.merge(LeveringStap(levering_id=self.levering, stap=stap, adres=adres))


def _lever(nummer: int, koerier: Koerier) -> bool:
    """Take one delivery, bring it without holding the database, and mark it.

    A crash in between repeats it after the lease with the same key and the steps that are done.
    """
    try:
        pakket = _neem(nummer)
        if pakket is None:
            return False
        referentie = koerier.breng(pakket, BewaardeStappen(nummer))
    except NietGeleverd as fout:
        meld(logboek, f"levering {nummer} niet aangekomen, {fout.soort}", fout)
        _noteer_mislukking(nummer, fout)
        return False
    except Exception as fout:
        meld(logboek, f"levering {nummer} niet klaargemaakt", fout)
        _noteer_mislukking(nummer, NietGeleverd(Hapering.HIER))
        return False
    _noteer_aankomst(nummer, referentie)
    return True


def _neem(nummer: int) -> Pakket | None:
    """The package, for this worker alone: another one finds its time not come yet.

    The line in the audit log is there before anything leaves.
    """
    with sessie() as werk:
        rij = werk.get(Levering, nummer, with_for_update=True)
        if rij is None or not _is_aan_de_beurt(rij):
            return None
        rij.bezig_tot = nu() + BEZIG
        noteer(werk, _SYSTEEM, Gebeurtenis.DEEL2_POGING, rij.kenmerk, Resultaat.GELUKT, "")
    with lees_sessie() as werk:
        return maak_pakket(werk, rij)


def _is_aan_de_beurt(rij: Levering) -> bool:
    """Not arrived, its time has come, and no other worker has it."""
    straks = rij.volgende_poging
    vrij = rij.bezig_tot is None or rij.bezig_tot <= nu()
    return rij.geleverd_op is None and straks is not None and straks <= nu() and vrij


def _noteer_aankomst(nummer: int, referentie: str) -> None:
    with sessie() as werk:
        rij = werk.get_one(Levering, nummer, with_for_update=True)
        rij.geleverd_op, rij.referentie = nu(), referentie
        rij.volgende_poging = rij.bezig_tot = rij.fout = None
        rij.velden = ""
        noteer(werk, _SYSTEEM, Gebeurtenis.DEEL2_GELEVERD, rij.kenmerk, Resultaat.GELUKT, "")


def _noteer_mislukking(nummer: int, fout: NietGeleverd) -> None:
    with sessie() as werk:
        rij = werk.get(Levering, nummer, with_for_update=True)
        if rij is None or rij.geleverd_op:
            return
        rij.pogingen += 1
        rij.bezig_tot = None
        rij.fout, rij.velden = fout.soort.value, _pas(fout.velden)
        straks = volgende_poging(rij.pogingen, _EERSTE_WACHT, _LANGSTE_WACHT)
        if fout.wacht is not None:
            straks = max(straks, nu() + fout.wacht)
        rij.volgende_poging = straks if fout.vanzelf else None


def _pas(velden: tuple[str, ...]) -> str:
    """As many whole names of fields as fit."""
    tekst = ""
    for veld in velden:
        langer = f"{tekst},{veld}" if tekst else veld
        if len(langer) > _VELDEN_MAX:
            break
        tekst = langer
    return tekst
