"""One submitted question of the web form, applied to the draft in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlmodel import Session

from actions.gesprek.beeld import Beeld, beeld_van
from actions.gesprek.concept import Stand, bewaar_dossier, bewaar_stand
from actions.gesprek.lezen import lees_opties, lees_tekst, soort_van
from actions.gesprek.modellen import Gesprek, GesprekStatus
from actions.gesprek.schemas import Bericht
from actions.gesprek.signalen import ONVEILIG, VOELT_VEILIG, meld_onveilig, noteer_signaal, veiligheidsbericht
from actions.gesprek.toegang import open_gesprek
from actions.gesprek.vragen import CONTROLE
from actions.gezin.wijzigen import mag_wijzigen, na_formulier
from actions.kennis.dienst import lezing_van
from actions.klok import nu
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import NietGevonden
from forms import reis
from forms.antwoorden import OngeldigAntwoord
from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden.tekst import normaliseer
from forms.soorten import Antwoord, Kanaal, Ontleding, Soort, Status, Waarde
from forms.teksten import fouttekst, vraagtekst
from knowledge.veiligheid import beoordeel

_ZONDER_WAARDE = {status.value: status for status in Status if status is not Status.BEANTWOORD}


@dataclass(frozen=True, slots=True)
class Toegang:
    """Conversation and secret, as the form's cookie holds them."""

    gesprek: str
    sleutel: str


@dataclass(frozen=True, slots=True)
class Inzending:
    """What was sent: a typed text, chosen options, or a button to skip.

    ``versie`` is the version of the answer that the page showed, so that two tabs never overwrite each
    other in silence.
    """

    pad: str
    tekst: str = ""
    gekozen: tuple[str, ...] = ()
    actie: str = "volgende"
    versie: str = ""


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What became of it: stored (``fout`` empty), refused with a reason, or overtaken by another tab."""

    fout: str = ""
    ingehaald: bool = False
    geweigerd: bool = False
    veiligheid: tuple[Bericht, ...] = field(default=())


def lees_formulier(toegang: Toegang) -> Beeld:
    """The draft as it is now. Raises NietGevonden."""
    with lees_sessie() as werk:
        return beeld_van(werk, open_gesprek(werk, toegang.gesprek, toegang.sleutel))


def versie_van(dossier: Dossier, pad: str) -> str:
    """The version of one answer; empty when there is none."""
    antwoord = dossier.get(pad)
    return antwoord.tijd.isoformat() if antwoord else ""


def vul_in(toegang: Toegang, inzending: Inzending) -> Uitslag:
    """Apply one submitted question. Raises NietGevonden for a question that is not there to answer."""
    with sessie() as werk:
        gesprek = open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        beeld = beeld_van(werk, gesprek)
        if not _mag(werk, beeld, inzending.pad):
            raise NietGevonden()
        if versie_van(beeld.dossier, inzending.pad) != inzending.versie:
            return Uitslag(ingehaald=True)
        uitslag = _beoordeel(werk, gesprek, beeld, inzending)
        if gesprek.kenmerk:
            na_formulier(werk, gesprek)
        return uitslag


def mag_openen(toegang: Toegang, beeld: Beeld, pad: str) -> bool:
    """Whether this question is there to answer now."""
    with lees_sessie() as werk:
        open_gesprek(werk, toegang.gesprek, toegang.sleutel)
        return _mag(werk, beeld, pad)


def _mag(werk: Session, beeld: Beeld, pad: str) -> bool:
    if beeld.kenmerk:
        return mag_wijzigen(werk, beeld, pad)
    bestaat = pad != CONTROLE and GEZINSPLAN.kent(pad)
    return bestaat and reis.mag_naar(beeld.dossier, pad, beeld.dag)


def _beoordeel(werk: Session, gesprek: Gesprek, beeld: Beeld, inzending: Inzending) -> Uitslag:
    tekst = normaliseer(inzending.tekst)
    nood = _zoek_nood(werk, gesprek, beeld, tekst)
    antwoord = _antwoord(beeld, inzending, tekst)
    if isinstance(antwoord, str):
        return Uitslag(fout=antwoord, veiligheid=nood)
    try:
        dossier = reis.beantwoord(beeld.dossier, inzending.pad, antwoord)
    except OngeldigAntwoord as fout:
        return Uitslag(fout=fouttekst(fout.code, inzending.pad, beeld.dossier), veiligheid=nood)
    if inzending.pad == "akkoord_privacy" and antwoord.waarde is False:
        _bewaar(werk, gesprek, beeld.dossier, Dossier({}), Stand())
        return Uitslag(geweigerd=True)
    if inzending.pad == VOELT_VEILIG and antwoord.waarde in ONVEILIG:
        nood = (meld_onveilig(werk, gesprek.id, antwoord.letterlijk, dossier), *nood)
    vooraf = {bij: verteld for bij, verteld in beeld.stand.vooraf.items() if bij != inzending.pad}
    stand = beeld.stand.met(formulier=True, veld=None, wachtend=None, vooraf=vooraf)
    _bewaar(werk, gesprek, beeld.dossier, dossier, stand)
    return Uitslag(veiligheid=nood)


def _bewaar(werk: Session, gesprek: Gesprek, oud: Dossier, nieuw: Dossier, stand: Stand) -> None:
    bewaar_dossier(werk, gesprek.id, oud, nieuw)
    bewaar_stand(gesprek, stand)
    gesprek.status = GesprekStatus.OPEN
    gesprek.laatst_actief = nu()


def _zoek_nood(werk: Session, gesprek: Gesprek, beeld: Beeld, tekst: str) -> tuple[Bericht, ...]:
    oordeel = beoordeel(tekst, lezing_van)
    if oordeel.soort == "geen":
        return ()
    noteer_signaal(werk, gesprek.id, oordeel.soort, oordeel.zin)
    return (veiligheidsbericht(oordeel.soort, beeld.dossier.aanspreekvorm),)


def _antwoord(beeld: Beeld, inzending: Inzending, tekst: str) -> Antwoord | str:
    """The answer, or the sentence that says why it is not one yet."""
    pad = inzending.pad
    if inzending.actie in _ZONDER_WAARDE or (not tekst and not inzending.gekozen):
        return _zonder_waarde(beeld, pad, inzending.actie)
    if inzending.gekozen:
        titels = vraagtekst(pad, beeld.dossier).opties
        gezegd = ", ".join(titels.get(keuze, "") for keuze in inzending.gekozen)
        waarde = lees_opties(beeld.dossier, pad, inzending.gekozen)
        ontleding = Ontleding(waarde=waarde, fout=None if waarde is not None else "keuze_onbekend")
        return _maak(beeld, pad, ontleding, gezegd)
    ontleding = lees_tekst(beeld.dossier, pad, tekst, beeld.dag)
    if soort_van(pad) is Soort.KORT and tekst:
        # A form field is filled in knowingly: there is no question to us in it.
        ontleding = _letterlijk(ontleding, tekst)
    return _maak(beeld, pad, ontleding, tekst)


def _letterlijk(ontleding: Ontleding, tekst: str) -> Ontleding:
    return ontleding if ontleding.gelukt or ontleding.fout == "te_lang" else Ontleding(waarde=tekst)


def _maak(beeld: Beeld, pad: str, ontleding: Ontleding, gezegd: str) -> Antwoord | str:
    if ontleding.gelukt:
        return _met(ontleding.waarde, gezegd, Status.BEANTWOORD)
    return fouttekst(ontleding.fout or "leeg", pad, beeld.dossier, ontleding.details)


def _zonder_waarde(beeld: Beeld, pad: str, actie: str) -> Antwoord | str:
    if reis.is_verplicht(beeld.dossier, pad):
        return fouttekst("verplicht", pad, beeld.dossier, {})
    return _met(None, "", _ZONDER_WAARDE.get(actie, Status.OVERGESLAGEN))


def _met(waarde: Waarde, gezegd: str, status: Status) -> Antwoord:
    return Antwoord(waarde, gezegd, status, Kanaal.FORMULIER, nu())
