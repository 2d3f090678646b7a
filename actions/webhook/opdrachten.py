"""Commands that a person gives in words or by a button: skip, back, pause, stop, why, erase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from actions.gesprek.concept import Stand, Wachtend
from actions.gesprek.modellen import GesprekStatus
from actions.gesprek.toegang import geef_hervatcode
from actions.gesprek.vragen import CONTROLE
from actions.klok import nu
from actions.webhook import inlichten
from actions.webhook.antwoorden import bewaar_status, laat_niets_achter, stop_buiten_regio, weiger_privacy
from actions.webhook.beurt import Werkbeurt
from forms import reis
from forms.dossier import Dossier
from forms.soorten import Status

VERSTUREN = "action_versturen"
_VRAAGT_BEVESTIGING = ("opnieuw_beginnen", "alles_wissen")
INTREKKEN = "privacy_intrekken"
"""Taking back the yes on privacy in passing: all answers go."""
_VRAAGT_NA_EEN_ZIN = ("stop", "verstuur")
_JA_KNOP = {"verstuur": "verstuur"}
"""The button that says yes, where "Ja, dat wil ik" says too little."""


def kent(opdracht: str) -> bool:
    """Whether this is a command."""
    return opdracht in _OPDRACHTEN


def voer_uit(beurt: Werkbeurt, opdracht: str, *, uit_zin: bool = False) -> None:
    """Carry out a command at the open question. ``uit_zin``: it was heard in a sentence of one's own."""
    if opdracht in _VRAAGT_BEVESTIGING or (uit_zin and opdracht in _VRAAGT_NA_EEN_ZIN):
        vraag_bevestiging(beurt, opdracht)
    else:
        _OPDRACHTEN[opdracht](beurt)


def bevestigd(beurt: Werkbeurt, keuze: str) -> bool:
    """Handle the yes or no to what waited. Returns False when nothing waited for it."""
    wachtend = beurt.stand.wachtend
    if wachtend is None:
        return False
    beurt.stand = beurt.stand.met(wachtend=None)
    if wachtend.soort == "plaats" and keuze == "buiten_regio":
        stop_buiten_regio(beurt, wachtend.inhoud)
    elif wachtend.soort == "bevestig" and keuze == "bevestig":
        _BEVESTIGD[wachtend.inhoud](beurt)
    elif keuze in ("annuleer", "andere_plaats"):
        beurt.zeg("niet_gedaan")
    else:
        return False
    return True


def _sla_over(beurt: Werkbeurt) -> None:
    bewaar_status(beurt, _pad(beurt), Status.OVERGESLAGEN)


def _niets_erbij(beurt: Werkbeurt) -> None:
    """Nothing to add: an answer that stands already stays as it is."""
    pad = _pad(beurt)
    if beurt.dossier.waarde(pad) is None:
        bewaar_status(beurt, pad, Status.OVERGESLAGEN, "niets_toe_te_voegen")
    else:
        beurt.stand = beurt.stand.met(veld=None, pogingen=0, wachtend=None)
        beurt.zeg("niet_gedaan")


def _weet_niet(beurt: Werkbeurt) -> None:
    bewaar_status(beurt, _pad(beurt), Status.WEET_IK_NIET)


def _bespreekt_liever(beurt: Werkbeurt) -> None:
    bewaar_status(beurt, _pad(beurt), Status.BESPREEK_IK_LIEVER)


def _terug(beurt: Werkbeurt) -> None:
    vorige = reis.vorige_vraag(beurt.dossier, _pad(beurt), beurt.vandaag)
    if vorige is None:
        beurt.zeg("terug_kan_niet")
    else:
        beurt.stand = beurt.stand.met(veld=vorige, pogingen=0, wachtend=None)


def _pauze(beurt: Werkbeurt) -> None:
    code, dagen = geef_hervatcode(beurt.sessie, beurt.gesprek.id)
    beurt.hervatcode = code
    beurt.zeg("pauze", code=code, datum=_datum(dagen))


def _stop(beurt: Werkbeurt) -> None:
    if beurt.dossier.waarde("akkoord_privacy") is not True:
        _stop_zonder_iets(beurt)
        return
    code, dagen = geef_hervatcode(beurt.sessie, beurt.gesprek.id)
    beurt.hervatcode = code
    beurt.stand = beurt.stand.met(formulier=False, wachtend=None)
    beurt.gesprek.status = GesprekStatus.GESTOPT
    beurt.zeg("stop", code=code, dagen=dagen, knoppen=("start_gezinsplan", "ik_heb_een_vraag", "mens"))


def _stop_zonder_iets(beurt: Werkbeurt) -> None:
    """Who stops before saying that we may keep anything leaves nothing behind."""
    laat_niets_achter(beurt)
    beurt.zeg("stop_zonder_iets", knoppen=("start_gezinsplan", "ik_heb_een_vraag", "mens"))


def _verstuur(beurt: Werkbeurt) -> None:
    if reis.klaar(beurt.dossier, beurt.vandaag):
        beurt.stand = beurt.stand.met(veld=None)
        beurt.vervolg = VERSTUREN
    elif _pad(beurt) == CONTROLE:
        beurt.zeg("nog_niet_klaar", soort="fout")
    else:
        beurt.stand = beurt.stand.met(veld=None)
        beurt.zeg("nog_niet_klaar")


def vraag_bevestiging(beurt: Werkbeurt, opdracht: str) -> None:
    """Ask for a yes before something that cannot be undone."""
    beurt.stand = beurt.stand.met(wachtend=Wachtend("bevestig", opdracht))
    beurt.zeg(f"bevestig_{opdracht}", soort="keuze", knoppen=(_JA_KNOP.get(opdracht, "bevestig"), "annuleer"))


def _begin_opnieuw(beurt: Werkbeurt) -> None:
    beurt.dossier = Dossier({})
    beurt.stand = Stand(formulier=True)
    beurt.zeg("opnieuw_begonnen")


def _wis_alles(beurt: Werkbeurt) -> None:
    laat_niets_achter(beurt)
    beurt.zeg("alles_gewist", knoppen=("start_gezinsplan", "ik_heb_een_vraag"))


def _wijzigen(beurt: Werkbeurt) -> None:
    beurt.zeg("wijzig_wat", knoppen=("terug",))


def _pad(beurt: Werkbeurt) -> str:
    return beurt.veld or CONTROLE


def _datum(dagen: int) -> str:
    dag = nu() + timedelta(days=dagen)
    return f"{dag.day}-{dag.month}-{dag.year}"


_BEVESTIGD: dict[str, Callable[[Werkbeurt], None]] = {
    "opnieuw_beginnen": _begin_opnieuw,
    "alles_wissen": _wis_alles,
    "stop": _stop,
    "verstuur": _verstuur,
    INTREKKEN: weiger_privacy,
}

_OPDRACHTEN: dict[str, Callable[[Werkbeurt], None]] = {
    "overslaan": _sla_over,
    "niets_erbij": _niets_erbij,
    "weet_ik_niet": _weet_niet,
    "bespreek_ik_liever": _bespreekt_liever,
    "terug": _terug,
    "pauze": _pauze,
    "stop": _stop,
    "waarom": inlichten.zeg_waarom,
    "wie_leest": inlichten.zeg_wie_leest,
    "voortgang": inlichten.zeg_voortgang,
    "samenvatting": inlichten.zeg_samenvatting,
    "verstuur": _verstuur,
    "mens": inlichten.geef_mens,
    "wijzigen": _wijzigen,
    "opnieuw_beginnen": _begin_opnieuw,
    "alles_wissen": _wis_alles,
}
