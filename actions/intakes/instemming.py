"""Who must agree with deel 1, by the age rule, and what to talk about in the first conversation.

Source: Jeugdhulpcatalogus, Overige thema's 2. What is open never blocks anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from actions.intakes.leeftijden import leeftijd_in_woorden
from actions.intakes.teksten import woorden
from forms import reis
from forms.dossier import Dossier
from forms.leeftijd import (
    JEUGDIGE_BESLIST_VANAF,
    JEUGDIGE_STEMT_IN_VANAF,
    Leeftijd,
    Noodzaak,
    instemming_nodig,
    kinderen_met_hulp,
    leeftijd_van,
)
from forms.soorten import Status
from forms.teksten import label

_TWEEDE = "instemming.tweede_ouder"
_OPEN = "open"


@dataclass(frozen=True, slots=True)
class Instemmer:
    """Someone whose agreement counts: who, the answer in words, and whether it is still open."""

    wie: str
    antwoord: str
    open: bool


@dataclass(frozen=True, slots=True)
class KindInstemming:
    """The rule for one child that needs help, in words, and who agreed."""

    naam: str
    leeftijd: str
    regel: str
    wie: tuple[Instemmer, ...]


def per_kind(dossier: Dossier, dag: date) -> tuple[KindInstemming, ...]:
    """The age rule per child that needs help, on this day."""
    return tuple(_kind(dossier, kind, dag) for kind in kinderen_met_hulp(dossier))


def gesprekspunten(dossier: Dossier, dag: date) -> tuple[str, ...]:
    """The talking list for the first conversation: open agreement, and what they rather discuss."""
    return (
        *_ouder(dossier, dag),
        *_tweede_ouder(dossier, dag),
        *_jeugdigen(dossier, dag),
        *_rest(dossier, dag),
    )


def _kind(dossier: Dossier, kind: int, dag: date) -> KindInstemming:
    leeftijd = leeftijd_van(dossier, kind, dag)
    regel = woorden()["regels_instemming"][_regel(leeftijd)]
    wie = tuple(_instemmers(dossier, kind, leeftijd, dag))
    return KindInstemming(_naam(dossier, kind), leeftijd_in_woorden(leeftijd), regel, wie)


def _instemmers(dossier: Dossier, kind: int, leeftijd: Leeftijd | None, dag: date) -> Iterator[Instemmer]:
    namen = woorden()["instemmers"]
    beslist_zelf = leeftijd is not None and leeftijd.jaren >= JEUGDIGE_BESLIST_VANAF
    ouder = dossier.waarde("instemming.ouder")
    yield _instemmer(namen["ouder_gewenst" if beslist_zelf else "ouder"], ouder, nodig=not beslist_zelf)
    if reis.van_toepassing(dossier, _TWEEDE, dag):
        yield _instemmer(namen["tweede_ouder"], dossier.waarde(_TWEEDE), nodig=not beslist_zelf)
    if kind in instemming_nodig(dossier, dag).jeugdigen:
        eigen = dossier.waarde(f"instemming.jeugdige[{kind}]")
        yield _instemmer(namen["jeugdige"].format(naam=_naam(dossier, kind)), eigen, nodig=True)


def _instemmer(wie: str, waarde: object, *, nodig: bool) -> Instemmer:
    code = "ja" if waarde is True else "nee" if waarde is False else str(waarde or _OPEN)
    return Instemmer(wie, woorden()["instemmingen"][code], open=nodig and code != "ja")


def _regel(leeftijd: Leeftijd | None) -> str:
    if leeftijd is None:
        return "onbekend"
    if leeftijd.jaren >= JEUGDIGE_BESLIST_VANAF:
        return "vanaf_16"
    return "vanaf_12" if leeftijd.jaren >= JEUGDIGE_STEMT_IN_VANAF else "tot_12"


def _ouder(dossier: Dossier, dag: date) -> Iterator[str]:
    nodig, antwoord = instemming_nodig(dossier, dag).ouder, dossier.waarde("instemming.ouder")
    if antwoord is True or nodig is Noodzaak.NIET:
        return
    if antwoord is False:
        yield _punt("ouder_nee")
    else:
        yield _punt("ouder_open" if nodig is Noodzaak.NODIG else "ouder_gewenst")


def _tweede_ouder(dossier: Dossier, dag: date) -> Iterator[str]:
    if reis.van_toepassing(dossier, _TWEEDE, dag) and dossier.waarde(_TWEEDE) != "ja":
        yield _punt(f"tweede_ouder_{dossier.waarde(_TWEEDE) or _OPEN}")
    if dossier.waarde("gezag.andere_ouder_weet") == "nee":
        yield _punt("andere_ouder_weet_niet")


def _jeugdigen(dossier: Dossier, dag: date) -> Iterator[str]:
    for kind in instemming_nodig(dossier, dag).jeugdigen:
        antwoord = dossier.waarde(f"instemming.jeugdige[{kind}]")
        if antwoord != "ja":
            leeftijd = leeftijd_in_woorden(leeftijd_van(dossier, kind, dag))
            yield _punt(f"jeugdige_{antwoord or _OPEN}", naam=_naam(dossier, kind), leeftijd=leeftijd)


def _rest(dossier: Dossier, dag: date) -> Iterator[str]:
    for pad, antwoord in reis.inhoud(dossier, dag).items():
        if antwoord.status is Status.BESPREEK_IK_LIEVER:
            yield _punt("liever_bespreken", label=label(pad, dossier))


def _naam(dossier: Dossier, kind: int) -> str:
    return str(dossier.waarde(f"kinderen[{kind}].voornaam") or "")


def _punt(code: str, **waarden: str) -> str:
    return woorden()["gesprekspunten"][code].format(**waarden)
