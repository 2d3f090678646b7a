"""Carries out one message inside the form: gather, decide, act."""

from __future__ import annotations

from collections.abc import Callable

from actions.gesprek.lezen import lees_tekst, soort_van
from actions.gesprek.vragen import CONTROLE
from actions.webhook import opdrachten
from actions.webhook.antwoorden import bewaar_antwoord, vraag_opnieuw
from actions.webhook.beslissing import Besluit, Situatie, Soortbesluit, beslis
from actions.webhook.beurt import Werkbeurt
from actions.webhook.kennisvraag import beantwoord_vraag, beslissing_over
from actions.webhook.keuzes import verwerk_keuze
from actions.webhook.twijfel import leg_voor, verwerk_wachtend
from actions.webhook.vooraf import neem_vooraf, zegt_klopt
from actions.webhook.vreemdetaal import zeg_in_eigen_taal
from forms.ontleden import ontleed_opdracht, zegt_geen
from forms.ontleden.zinsvorm import is_vraagzin, splits_zinnen
from forms.soorten import Ontleding, Soort


def verwerk(beurt: Werkbeurt) -> None:
    """Process the message of this turn at the open question."""
    pad = beurt.veld
    if pad is None:
        return
    if beurt.getypt.keuze is not None:
        verwerk_keuze(beurt, pad, beurt.getypt.keuze)
    elif beurt.getypt.veiligheid and not _mag_letterlijk(pad):
        beurt.zeg("veiligheid_niet_ingevuld")
    elif zegt_klopt(beurt, pad):
        neem_vooraf(beurt, pad)
    elif not verwerk_wachtend(beurt, pad):
        _verwerk_tekst(beurt, pad)


def _verwerk_tekst(beurt: Werkbeurt, pad: str) -> None:
    if pad == CONTROLE:
        opdrachten.bij_controle(beurt)
        return
    ontleding = lees_tekst(beurt.dossier, pad, beurt.getypt.tekst, beurt.vandaag)
    besluit = beslis(situatie(beurt, pad, ontleding))
    _UITVOERING[besluit.soort](beurt, pad, ontleding, besluit)


def situatie(beurt: Werkbeurt, pad: str, ontleding: Ontleding) -> Situatie:
    """What parser, classifier and search say about this text."""
    tekst = beurt.getypt.tekst
    vragen = [zin for zin in splits_zinnen(tekst) if is_vraagzin(zin)]
    vraagdeel = " ".join(vragen)
    soort = soort_van(pad)
    return Situatie(
        soort=soort,
        tekst=tekst,
        ontleding=ontleding,
        opdracht=_opdracht_in(soort, tekst, ontleding),
        intent=beurt.verstaan.intent,
        zekerheid=beurt.verstaan.zekerheid,
        vraagzin=bool(vragen) and vraagdeel.strip() == tekst.strip(),
        vraagdeel=vraagdeel,
        kennis=beslissing_over(vraagdeel) if vragen and soort is Soort.TEKST else None,
    )


def _opdracht_in(soort: Soort, tekst: str, ontleding: Ontleding) -> str | None:
    """The command that the whole text is. An option in full words is an answer first: "bel me maar"."""
    if zegt_geen(soort, tekst):
        return "overslaan"
    if soort in (Soort.KEUZE, Soort.MEERKEUZE) and ontleding.volledig:
        return None
    return ontleed_opdracht(tekst)


def _mag_letterlijk(pad: str) -> bool:
    return pad != CONTROLE and soort_van(pad) is Soort.TEKST


def _antwoord(beurt: Werkbeurt, pad: str, ontleding: Ontleding, _: Besluit) -> None:
    bewaar_antwoord(beurt, pad, ontleding.waarde, beurt.getypt.tekst)


def _antwoord_en_vraag(beurt: Werkbeurt, pad: str, ontleding: Ontleding, besluit: Besluit) -> None:
    _antwoord(beurt, pad, ontleding, besluit)
    beantwoord_vraag(beurt, besluit.vraag)


def _vraag(beurt: Werkbeurt, _: str, __: Ontleding, besluit: Besluit) -> None:
    beantwoord_vraag(beurt, besluit.vraag)


def _opdracht(beurt: Werkbeurt, _: str, __: Ontleding, besluit: Besluit) -> None:
    opdrachten.voer_uit(beurt, besluit.opdracht)


def _gesprekje(beurt: Werkbeurt, _: str, __: Ontleding, besluit: Besluit) -> None:
    if zeg_in_eigen_taal(beurt, beurt.getypt.tekst):
        return
    opdrachten.gesprekje(beurt, besluit.opdracht)


def _twijfel(beurt: Werkbeurt, _: str, __: Ontleding, ___: Besluit) -> None:
    leg_voor(beurt)


def _onduidelijk(beurt: Werkbeurt, pad: str, ontleding: Ontleding, _: Besluit) -> None:
    zeg_in_eigen_taal(beurt, beurt.getypt.tekst)
    vraag_opnieuw(beurt, pad, ontleding)


_UITVOERING: dict[Soortbesluit, Callable[[Werkbeurt, str, Ontleding, Besluit], None]] = {
    Soortbesluit.ANTWOORD: _antwoord,
    Soortbesluit.ANTWOORD_EN_VRAAG: _antwoord_en_vraag,
    Soortbesluit.VRAAG: _vraag,
    Soortbesluit.OPDRACHT: _opdracht,
    Soortbesluit.GESPREKJE: _gesprekje,
    Soortbesluit.TWIJFEL: _twijfel,
    Soortbesluit.ONDUIDELIJK: _onduidelijk,
}
