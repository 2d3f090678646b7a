"""Sending the plan at the end of the form."""

from __future__ import annotations

from actions.gesprek.toegang import geef_hervatcode
from actions.indienen.versturen import NietKlaar, verstuur
from actions.uitvoer.samenstellen import gemeentetitel
from actions.webhook.beurt import Werkbeurt


def verstuur_plan(werk: Werkbeurt) -> None:
    """Send the plan, or open the form at what is missing."""
    try:
        kenmerk = verstuur(werk.sessie, werk.gesprek, werk.dossier, werk.vandaag)
    except NietKlaar as fout:
        werk.stand = werk.stand.met(formulier=True, veld=fout.velden[0] if fout.velden else None)
        werk.zeg("nog_niet_klaar", soort="fout")
        return
    werk.stand = werk.stand.met(formulier=False, veld=None, wachtend=None)
    werk.hervatcode, _ = geef_hervatcode(werk.sessie, werk.gesprek.id, verstuurd=True)
    gemeente = gemeentetitel(str(werk.dossier.waarde("gemeente")))
    werk.zeg("verstuurd", gemeente=gemeente, kenmerk=kenmerk)
    werk.zeg("verstuurd_code", code=werk.hervatcode)
