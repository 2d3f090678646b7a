"""An earlier answer that somebody changes in passing: changed and confirmed in one line."""

from __future__ import annotations

from actions.gesprek.signalen import ONVEILIG, VOELT_VEILIG, meld_onveilig
from actions.klok import nu
from actions.webhook import opdrachten
from actions.webhook.antwoorden import weiger_privacy
from actions.webhook.beurt import Werkbeurt
from forms import reis
from forms.antwoorden import OngeldigAntwoord
from forms.ontleden.correctie import Correctie
from forms.samenvatting import samenvatting
from forms.soorten import Antwoord, Kanaal, Status

PRIVACY = "akkoord_privacy"


def corrigeer(beurt: Werkbeurt, correctie: Correctie) -> None:
    """Change the answer, or open its question when the new value was not said."""
    if correctie.waarde is None:
        _open(beurt, correctie.pad)
        return
    if correctie.pad == PRIVACY and correctie.waarde is False and len(beurt.dossier) > 1:
        opdrachten.vraag_bevestiging(beurt, opdrachten.INTREKKEN)
        return
    letterlijk = beurt.getypt.tekst
    nieuw = Antwoord(correctie.waarde, letterlijk, Status.BEANTWOORD, Kanaal.CHAT, nu())
    try:
        beurt.dossier = reis.beantwoord(beurt.dossier, correctie.pad, nieuw)
    except OngeldigAntwoord:
        _open(beurt, correctie.pad)
        return
    if correctie.pad == PRIVACY and correctie.waarde is False:
        weiger_privacy(beurt)
        return
    beurt.stand = beurt.stand.met(pogingen=0)
    _bevestig(beurt, correctie.pad)
    if correctie.pad == VOELT_VEILIG and correctie.waarde in ONVEILIG:
        beurt.berichten.insert(0, meld_onveilig(beurt.sessie, beurt.gesprek.id, letterlijk, beurt.dossier))


def _open(beurt: Werkbeurt, pad: str) -> None:
    beurt.zeg("wijzig_open", vraag=_label(beurt, pad)[0])
    beurt.stand = beurt.stand.met(veld=pad, pogingen=0, wachtend=None)


def _bevestig(beurt: Werkbeurt, pad: str) -> None:
    vraag, antwoord = _label(beurt, pad)
    beurt.zeg("gewijzigd_naar", vraag=vraag, antwoord=antwoord)


def toon_gok(beurt: Werkbeurt, pad: str) -> None:
    """Show what was made of words that no list holds, with one tap back."""
    vraag, antwoord = _label(beurt, pad)
    if vraag:  # "is there one more?" has no line in the summary
        beurt.zeg("begrepen_als", vraag=vraag, antwoord=antwoord, knoppen=("terug",))


def _label(beurt: Werkbeurt, pad: str) -> tuple[str, str]:
    """The name of the question and its answer, as the summary shows them."""
    regels = (regel for stap in samenvatting(beurt.dossier, beurt.vandaag) for regel in stap.regels)
    return next(((regel.label, regel.weergave) for regel in regels if regel.pad == pad), ("", ""))
