"""Made-up families: names, plans and where each intake stands. The same seed gives the same families."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from actions.accounts.rollen import gemeenten
from actions.intakes.inhoud import Overzicht, Signaal
from actions.intakes.statussen import LOPEND
from actions.intakes.statussen import IntakeStatus as S
from deploy.meten.wachtrij.inhoud import inhoud
from forms.kenmerk import ALFABET

VERDELING: Mapping[S, float] = {
    S.NIEUW: 0.02,
    S.IN_BEHANDELING: 0.03,
    S.WACHT_OP_GEZIN: 0.015,
    S.GESPREK_GEPLAND: 0.025,
    S.OVERGEDRAGEN: 0.17,
    S.GESLOTEN: 0.7,
    S.INGETROKKEN: 0.04,
}
"""Which part of all intakes stands where: most are finished."""
MET_SIGNAAL, NIET_INSPREKEN, GEZIN_ANTWOORDDE = 0.06, 0.15, 0.2
_LANGST_GELEDEN, _LOPEND_SINDS = timedelta(days=3 * 365), timedelta(days=75)


@dataclass(frozen=True, slots=True)
class Gezin:
    """One family with its intake; ``geleden`` is how long ago it came, ``werker`` numbers its owner."""

    kenmerk: str
    gesprek_id: str
    gemeente: str
    status: S
    geleden: timedelta
    werker: int | None
    overzicht: Overzicht
    gezin_antwoordde: bool


def gezinnen(aantal: int, zaad: int, werkers: int) -> Iterator[Gezin]:
    """So many families, spread evenly over the gemeenten, with ``werkers`` people in each."""
    kans = Random(zaad)
    standen = kans.choices(list(VERDELING), weights=list(VERDELING.values()), k=aantal)
    for nummer, status in enumerate(standen):
        lengte = _LOPEND_SINDS if status in LOPEND else _LANGST_GELEDEN
        yield Gezin(
            kenmerk=f"GP-{_tekens(kans, 4)}-{_tekens(kans, 4)}",
            gesprek_id=f"{kans.getrandbits(128):032x}",
            gemeente=gemeenten()[nummer % len(gemeenten())],
            status=status,
            geleden=lengte * kans.random(),
            werker=None if status is S.NIEUW else kans.randrange(werkers),
            overzicht=_overzicht(kans),
            gezin_antwoordde=kans.random() < GEZIN_ANTWOORDDE,
        )


def antwoorden(gezin: Gezin, moment: datetime) -> dict[str, Any]:
    """The whole plan of a family, as it is handed over."""
    van_gezin = {
        "contact.naam": gezin.overzicht.naam,
        "gemeente": gezin.gemeente,
        "contact.veilig_contact": not gezin.overzicht.niet_inspreken,
        "hulpvraag.eigen_woorden": gezin.overzicht.hulpvraag,
    }
    for nummer, (naam, geboren) in enumerate(gezin.overzicht.kinderen):
        kind = f"kinderen[{nummer}]"
        van_gezin |= {f"{kind}.voornaam": naam, f"{kind}.geboortedatum": geboren, f"{kind}.hulp_nodig": True}
    tijd = moment.isoformat()
    return {
        pad: {
            "waarde": waarde,
            "letterlijk": waarde if isinstance(waarde, str) else json.dumps(waarde),
            "status": "beantwoord",
            "kanaal": "chat",
            "tijd": tijd,
        }
        for pad, waarde in {**van_gezin, **inhoud()["antwoorden"]}.items()
    }


def _overzicht(kans: Random) -> Overzicht:
    keuze = inhoud()
    signaal = kans.choice(keuze["signalen"])
    return Overzicht(
        naam=f"{kans.choice(keuze['voornamen'])} {_achternaam(kans)}",
        kinderen=tuple(
            (kans.choice(keuze["voornamen"]), f"{kans.randint(2008, 2022)}-0{kans.randint(1, 9)}-15")
            for _ in range(kans.choice((1, 1, 2, 2, 3)))
        ),
        hulpvraag=kans.choice(keuze["hulpvragen"]),
        signalen=(Signaal(**signaal),) if kans.random() < MET_SIGNAAL else (),
        niet_inspreken=kans.random() < NIET_INSPREKEN,
    )


def _achternaam(kans: Random) -> str:
    keuze = inhoud()
    return "".join(kans.choice(keuze[deel]) for deel in ("voorvoegsels", "stammen", "uitgangen"))


def _tekens(kans: Random, aantal: int) -> str:
    return "".join(kans.choices(ALFABET, k=aantal))
