"""What an answer was worth to the person, and questions that got none: for the editors, without a name.

Only what was treated as a question to us goes to the inbox, never an answer of the form.
"""

from __future__ import annotations

from actions.gesprek.concept import Gevraagd
from actions.gesprek.mens import contactregel
from actions.kennis.dienst import kennisbank
from actions.vragen.melding import Melding
from actions.vragen.modellen import Aanleiding
from actions.vragen.oordelen import noteer_oordeel
from actions.webhook.beurt import Werkbeurt
from actions.webhook.dossiernamen import namen_in

GEHOLPEN = "geholpen"
GEEN_VAN_DEZE = "geen_van_deze"
_OORDELEN = {"ja": True, "nee": False}


def verwerk_oordeel(beurt: Werkbeurt, rest: str) -> None:
    """Carry out ``geholpen:ja:<id>`` or ``geholpen:nee:<id>``; a second press counts no second time."""
    oordeel, _, item_id = rest.partition(":")
    goed = _OORDELEN.get(oordeel)
    if goed is None or kennisbank().item(item_id) is None:
        beurt.zeg("verouderde_knop" if beurt.stand.formulier else "onbekend")
        return
    if _telt(beurt, item_id):
        noteer_oordeel(beurt.sessie, item_id, goed)
        if not goed:
            meld(beurt, Aanleiding.NIET_GEHOLPEN, item_id)
        beurt.stand = beurt.stand.met(gevraagd=None)
    if goed:
        beurt.zeg("geholpen_ja")
    else:
        beurt.zeg("geholpen_nee", contact=contactregel(beurt.dossier), knoppen=("mens",))


def wijs_keuze_af(beurt: Werkbeurt) -> None:
    """None of the offered entries fits: say so honestly, and show the way to a person."""
    gevraagd = beurt.stand.gevraagd
    if gevraagd and gevraagd.aangeboden:
        meld(beurt, Aanleiding.AFGEWEZEN)
        beurt.stand = beurt.stand.met(gevraagd=Gevraagd(gevraagd.vraag))
    beurt.zeg("kennis_onbekend", contact=contactregel(beurt.dossier), knoppen=("mens",))


def meld(beurt: Werkbeurt, aanleiding: Aanleiding, item_id: str | None = None) -> None:
    """Put the question of this turn on its way to the inbox, when the person let us keep anything."""
    gevraagd = beurt.stand.gevraagd
    if gevraagd is None or not gevraagd.vraag or beurt.stand.bewaart_niets or beurt.getypt.veiligheid:
        return
    gemeente = beurt.dossier.waarde("gemeente")
    beurt.meldingen.append(
        Melding(
            tekst=gevraagd.vraag,
            aanleiding=aanleiding,
            item_id=item_id,
            gemeente=gemeente if isinstance(gemeente, str) else "",
            namen=namen_in(beurt.dossier),
        )
    )


def _telt(beurt: Werkbeurt, item_id: str) -> bool:
    gevraagd = beurt.stand.gevraagd
    return gevraagd is not None and gevraagd.antwoord == item_id and not beurt.stand.bewaart_niets
