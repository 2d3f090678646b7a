"""What the intake page shows: a summary on one screen, then every answer in the family's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from actions.intakes.dienst import Blad
from actions.intakes.instemming import KindInstemming, per_kind
from actions.intakes.leeftijden import leeftijd_in_woorden
from actions.intakes.teksten import woorden
from actions.intakes.verschil import Wijziging
from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.leeftijd import leeftijd_van
from forms.samenvatting import Regel, StapSamenvatting, samenvatting
from forms.soorten import Soort, Status
from web.inhoud_lezen import inhoud
from web.werkplek.datums import hier, moment

HULPVRAAG = "hulpvraag.eigen_woorden"
_VERWACHTINGEN = ("verwachting.anders", "verwachting.hulp", "verwachting.wensen")
_CONTACT = (
    "contact.telefoon",
    "contact.email",
    "contact.voorkeur",
    "contact.bereikbaar",
    "contact.veilig_contact",
    "contact.tolk",
)
_VEILIGHEID = ("veiligheid.voelt_veilig", "gezin.zorgen", "gezin.zorgen_toelichting")
_WIE = ("contact.naam", "contact.relatie", "gezag.situatie")
_EIGEN_WOORDEN = (Soort.KORT, Soort.TEKST)


@dataclass(frozen=True, slots=True)
class Antwoordregel:
    """One answer. ``weergave`` is how we read it, ``letterlijk`` what was typed when that says more."""

    pad: str
    label: str
    groep: str
    weergave: str
    letterlijk: str
    status: str
    herkomst: str


@dataclass(frozen=True, slots=True)
class Stapblok:
    """One step with its answers."""

    nummer: int
    titel: str
    regels: tuple[Antwoordregel, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A child in the summary."""

    naam: str
    leeftijd: str
    hulp_nodig: bool


@dataclass(frozen=True, slots=True)
class Veranderd:
    """An answer that the newest version changed: how it was and how it is now."""

    label: str
    was: str
    wordt: str
    tijd: str


@dataclass(frozen=True, slots=True)
class Beeld:
    """The whole page."""

    stappen: tuple[Stapblok, ...]
    kinderen: tuple[Kind, ...]
    wie: tuple[Antwoordregel, ...]
    contact: tuple[Antwoordregel, ...]
    veiligheid: tuple[Antwoordregel, ...]
    verwachtingen: tuple[Antwoordregel, ...]
    regels_instemming: tuple[KindInstemming, ...]
    hulpvraag: str
    hulpvraag_bij: tuple[Antwoordregel, ...]
    wijzigingen: tuple[Veranderd, ...]
    gewijzigd: frozenset[str]
    signalen: tuple[tuple[str, str], ...]
    niet_inspreken: bool


def maak_beeld(blad: Blad, vandaag: date) -> Beeld:
    """Draw everything from the answers; the steps as they were on the day of arrival."""
    dossier = blad.inhoud.dossier
    stappen = tuple(_stap(stap, dossier) for stap in samenvatting(dossier, hier(blad.inhoud.ontvangen)))
    regels = {regel.pad: regel for stap in stappen for regel in stap.regels}

    def kies(*paden: str) -> tuple[Antwoordregel, ...]:
        return tuple(regels[pad] for pad in paden if pad in regels)

    titels = woorden()["signalen"]
    return Beeld(
        stappen=stappen,
        kinderen=_kinderen(dossier, vandaag),
        wie=kies(*_WIE),
        contact=kies(*_CONTACT),
        veiligheid=kies(*_VEILIGHEID),
        verwachtingen=kies(*_VERWACHTINGEN),
        regels_instemming=per_kind(dossier, vandaag),
        hulpvraag=dossier[HULPVRAAG].letterlijk if HULPVRAAG in dossier else "",
        hulpvraag_bij=kies("hulpvraag.sinds", "hulpvraag.zwaarte"),
        wijzigingen=tuple(_veranderd(wijziging) for wijziging in blad.wijzigingen),
        gewijzigd=frozenset(wijziging.pad for wijziging in blad.wijzigingen),
        signalen=tuple((titels.get(s.soort, s.soort), s.zin) for s in blad.inhoud.signalen),
        niet_inspreken=blad.kaart.niet_inspreken,
    )


def _stap(stap: StapSamenvatting, dossier: Dossier) -> Stapblok:
    return Stapblok(stap.nummer, stap.titel, tuple(_regel(regel, dossier) for regel in stap.regels))


def _regel(regel: Regel, dossier: Dossier) -> Antwoordregel:
    antwoord = dossier[regel.pad]
    vrij = GEZINSPLAN.veld(regel.pad).soort in _EIGEN_WOORDEN
    beantwoord = antwoord.status is Status.BEANTWOORD
    eigen = antwoord.letterlijk.strip()
    # Own words are the answer itself; beside a choice or date they show how it was said.
    weergave = antwoord.letterlijk if vrij and beantwoord and eigen else regel.weergave
    tekst = inhoud("werkplek")["intake"]
    herkomst = tekst["herkomst"].format(
        kanaal=tekst["kanalen"][antwoord.kanaal.value], tijd=moment(antwoord.tijd)
    )
    return Antwoordregel(
        pad=regel.pad,
        label=regel.kort,
        groep=regel.groep,
        weergave=weergave if beantwoord else tekst["statussen"][antwoord.status.value],
        letterlijk="" if _zegt_hetzelfde(eigen, weergave) else antwoord.letterlijk,
        status=antwoord.status.value,
        herkomst=herkomst,
    )


def _veranderd(wijziging: Wijziging) -> Veranderd:
    geen = inhoud("werkplek")["intake"]["geen_antwoord"]
    return Veranderd(
        label=wijziging.label,
        was=wijziging.was or geen,
        wordt=wijziging.wordt or geen,
        tijd=moment(wijziging.tijd) if wijziging.tijd else "",
    )


def _zegt_hetzelfde(eigen: str, weergave: str) -> bool:
    return not eigen or eigen.casefold() == weergave.strip().casefold()


def _kinderen(dossier: Dossier, vandaag: date) -> tuple[Kind, ...]:
    return tuple(
        Kind(
            naam=str(dossier.waarde(f"kinderen[{kind}].voornaam") or ""),
            leeftijd=leeftijd_in_woorden(leeftijd_van(dossier, kind, vandaag)),
            hulp_nodig=dossier.waarde(f"kinderen[{kind}].hulp_nodig") is True,
        )
        for kind in range(dossier.aantal("kinderen"))
    )
