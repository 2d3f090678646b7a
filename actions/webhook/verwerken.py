"""Carries out one message inside the form: gather, decide, act."""

from __future__ import annotations

from collections.abc import Callable

from actions.gesprek.lezen import soort_van
from actions.gesprek.signalen import VOELT_VEILIG
from actions.gesprek.vragen import CONTROLE
from actions.webhook import inlichten, opdrachten
from actions.webhook.antwoorden import bewaar_antwoord, vraag_opnieuw
from actions.webhook.beslissing import beslis
from actions.webhook.beurt import Werkbeurt
from actions.webhook.bij_controle import verwerk_bij_controle
from actions.webhook.correcties import corrigeer, toon_gok
from actions.webhook.gegevens import situatie
from actions.webhook.gok import KEUZES
from actions.webhook.kennisvraag import beantwoord_vraag
from actions.webhook.keuzes import verwerk_keuze
from actions.webhook.situatie import VRIJ, Besluit, Soortbesluit
from actions.webhook.twijfel import leg_gevoel_voor, leg_voor, verwerk_wachtend
from actions.webhook.uitleg import leg_vraag_uit
from actions.webhook.vasthouden import WOORDEN_VAN_EEN_VERHAAL, houd_verhaal_vast, onthoud_de_rest
from actions.webhook.vooraf import neem_vooraf, vergeet_van_ander_kind, zegt_klopt
from actions.webhook.vreemdetaal import zeg_in_eigen_taal
from forms.soorten import Ontleding, Soort

WOORDEN_VAN_EEN_ZIN = 6
"""From here on an answer to a question with options is shown as it was understood."""


def verwerk(beurt: Werkbeurt) -> None:
    """Process the message of this turn at the open question."""
    pad = beurt.veld
    if pad is None:
        return
    if beurt.getypt.keuze is not None:
        verwerk_keuze(beurt, pad, beurt.getypt.keuze)
    elif beurt.getypt.veiligheid and not _mag_letterlijk(pad):
        if not _antwoordt_toch(beurt, pad) and not houd_verhaal_vast(beurt, pad):
            beurt.zeg("veiligheid_niet_ingevuld")
    elif zegt_klopt(beurt, pad):
        neem_vooraf(beurt, pad)
    elif not verwerk_wachtend(beurt, pad):
        _verwerk_tekst(beurt, pad)
        _bied_losgelaten_aan(beurt, pad)


def _bied_losgelaten_aan(beurt: Werkbeurt, pad: str) -> None:
    """A text that waited, when what came instead answers nothing: offered at its question again."""
    if beurt.losgelaten and pad not in beurt.dossier and soort_van(pad) in VRIJ:
        beurt.stand = beurt.stand.met(vooraf=beurt.stand.vooraf | {pad: beurt.losgelaten})


def _verwerk_tekst(beurt: Werkbeurt, pad: str) -> None:
    if pad == CONTROLE:
        verwerk_bij_controle(beurt)
        return
    gezien = situatie(beurt, pad)
    besluit = beslis(gezien)
    if besluit.soort is Soortbesluit.VRAAG and len(gezien.vertelling.split()) >= WOORDEN_VAN_EEN_VERHAAL:
        houd_verhaal_vast(beurt, pad)
    _UITVOERING[besluit.soort](beurt, pad, gezien.ontleding, besluit)


def _antwoordt_toch(beurt: Werkbeurt, pad: str) -> bool:
    """Store what answers the question beside its cry: "nee, ik ben bang voor hem" is a nee. No guesses."""
    if pad == CONTROLE or soort_van(pad) is Soort.KORT:
        return False
    gezien = situatie(beurt, pad)
    besluit = beslis(gezien)
    gelezen = gezien.ontleding.gelukt and (gezien.ontleding.volledig or pad == VOELT_VEILIG)
    if besluit.soort is not Soortbesluit.ANTWOORD or besluit.gegokt or not gelezen:
        return False
    _antwoord(beurt, pad, gezien.ontleding, besluit)
    return True


def _mag_letterlijk(pad: str) -> bool:
    return pad != CONTROLE and soort_van(pad) is Soort.TEKST


def _antwoord(beurt: Werkbeurt, pad: str, ontleding: Ontleding, besluit: Besluit) -> None:
    if besluit.gegokt and zeg_in_eigen_taal(beurt, beurt.getypt.tekst):
        vraag_opnieuw(beurt, pad, ontleding)
        return
    waarde = (besluit.antwoord or ontleding).waarde
    vergeet_van_ander_kind(beurt, pad, waarde)
    onthoud_de_rest(beurt, pad)
    if beurt.losgelaten and soort_van(pad) is Soort.TEKST:
        waarde = letterlijk = f"{beurt.losgelaten}\n{beurt.getypt.tekst}"
    else:
        letterlijk = beurt.getypt.tekst
    bewaar_antwoord(beurt, pad, waarde, letterlijk)
    if (besluit.gegokt or _in_eigen_zin(beurt, pad)) and beurt.dossier.waarde(pad) == waarde:
        toon_gok(beurt, pad)


def _in_eigen_zin(beurt: Werkbeurt, pad: str) -> bool:
    """Whether an option was said in a sentence: what we made of it is shown, so that no mistake is silent."""
    woorden = len(beurt.getypt.tekst.split())
    return soort_van(pad) in (*KEUZES, Soort.DATUM, Soort.SCHAAL) and woorden >= WOORDEN_VAN_EEN_ZIN


def _antwoord_en_vraag(beurt: Werkbeurt, pad: str, ontleding: Ontleding, besluit: Besluit) -> None:
    _antwoord(beurt, pad, ontleding, besluit)
    beantwoord_vraag(beurt, besluit.vraag)


def _antwoord_en_correctie(beurt: Werkbeurt, pad: str, ontleding: Ontleding, besluit: Besluit) -> None:
    if besluit.correctie:
        corrigeer(beurt, besluit.correctie)
    bewaar_antwoord(beurt, pad, (besluit.antwoord or ontleding).waarde, beurt.getypt.tekst)


def _correctie(beurt: Werkbeurt, _: str, __: Ontleding, besluit: Besluit) -> None:
    if besluit.correctie:
        corrigeer(beurt, besluit.correctie)


def _vraag(beurt: Werkbeurt, pad: str, _: Ontleding, besluit: Besluit) -> None:
    if not leg_vraag_uit(beurt, pad, besluit.vraag):
        beantwoord_vraag(beurt, besluit.vraag)
    if besluit.vangnet:
        leg_gevoel_voor(beurt)


def _opdracht(beurt: Werkbeurt, pad: str, __: Ontleding, besluit: Besluit) -> None:
    opdrachten.voer_uit(beurt, besluit.opdracht, uit_zin=not besluit.heel)
    if besluit.vangnet and beurt.stand.wachtend is None and beurt.veld == pad:
        leg_gevoel_voor(beurt)


def _gesprekje(beurt: Werkbeurt, pad: str, __: Ontleding, besluit: Besluit) -> None:
    if zeg_in_eigen_taal(beurt, beurt.getypt.tekst):
        return
    inlichten.gesprekje(beurt, besluit.opdracht)
    if besluit.vangnet or (besluit.opdracht == "emotie" and _mag_letterlijk(pad)):
        leg_gevoel_voor(beurt)


def _twijfel(beurt: Werkbeurt, _: str, __: Ontleding, besluit: Besluit) -> None:
    leg_voor(beurt, of_wijzigen=besluit.opdracht == "wijzigen")


def _onduidelijk(beurt: Werkbeurt, pad: str, ontleding: Ontleding, _: Besluit) -> None:
    zeg_in_eigen_taal(beurt, beurt.getypt.tekst)
    vraag_opnieuw(beurt, pad, ontleding)


_UITVOERING: dict[Soortbesluit, Callable[[Werkbeurt, str, Ontleding, Besluit], None]] = {
    Soortbesluit.ANTWOORD: _antwoord,
    Soortbesluit.ANTWOORD_EN_VRAAG: _antwoord_en_vraag,
    Soortbesluit.ANTWOORD_EN_CORRECTIE: _antwoord_en_correctie,
    Soortbesluit.VRAAG: _vraag,
    Soortbesluit.CORRECTIE: _correctie,
    Soortbesluit.OPDRACHT: _opdracht,
    Soortbesluit.GESPREKJE: _gesprekje,
    Soortbesluit.TWIJFEL: _twijfel,
    Soortbesluit.ONDUIDELIJK: _onduidelijk,
}
