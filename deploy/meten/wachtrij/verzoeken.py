"""Every request that is timed: the list with each filter, order and search, the intake page, and claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from actions.intakes.lijst import PER_PAGINA
from deploy.meten.wachtrij.inhoud import inhoud

API = "/api/v1/intakes"
_VERRE = 1_000_000_000
_ACHTERNAAM = "jansen"
LIJSTEN: Mapping[str, Mapping[str, str]] = {
    "lijst": {},
    "gemeente": {"gemeente": "roosendaal"},
    "lopend": {"status": "lopend"},
    "gesloten": {"status": "gesloten"},
    "wacht": {"status": "wacht_op_gezin"},
    "mij": {"toegewezenAan": "mij"},
    "niemand": {"toegewezenAan": "niemand"},
    "signaal": {"signaal": "signaal"},
    "niet_inspreken": {"signaal": "niet_inspreken"},
    "voorbij": {"termijn": "oppakken_voorbij"},
    "vandaag": {"termijn": "oppakken_vandaag"},
    "antwoord": {"termijn": "antwoord"},
    "plan_bijna": {"termijn": "plan_bijna"},
    "plan_voorbij": {"termijn": "plan_voorbij"},
    "samen": {"status": "lopend", "signaal": "signaal", "toegewezenAan": "niemand"},
    "oudste": {"volgorde": "oudste"},
    "streefdatum": {"volgorde": "streefdatum"},
    "gewijzigd": {"volgorde": "gewijzigd"},
    "tweede": {"pagina": "2"},
    "ver": {"pagina": str(_VERRE)},
}


@dataclass(frozen=True, slots=True)
class Verzoek:
    """One request; ``daarna`` is asked after it, untimed, to put things back."""

    adres: str
    velden: Mapping[str, str] = field(default_factory=dict)
    wijze: str = "GET"
    daarna: str = ""


Maker = Callable[[int], Verzoek]
"""Makes the request of a round, so that not the same intake is asked for every time."""


def verzoeken(
    *, nieuw: Sequence[str], gewoon: Sequence[str], totaal: int, met_signaal: int
) -> dict[str, Maker]:
    """By name. ``nieuw`` are intakes to claim, ``gewoon`` to look at; the totals give the last pages."""
    namen = inhoud()["voornamen"]
    return {
        **{naam: _lijst(velden) for naam, velden in LIJSTEN.items()},
        "midden": _lijst({"pagina": str(_laatste(totaal) // 2 or 1)}),
        "laatste": _lijst({"pagina": str(_laatste(totaal))}),
        "signaal_laatste": _lijst({"signaal": "signaal", "pagina": str(_laatste(met_signaal))}),
        "kenmerk": lambda ronde: Verzoek(API, {"zoek": _van(gewoon, ronde)}),
        "naam": lambda ronde: Verzoek(API, {"zoek": f"{_van(namen, ronde)} {_ACHTERNAAM}"}),
        "begin": lambda ronde: Verzoek(API, {"zoek": _van(namen, ronde)[:2]}),
        "lijst_bladzijde": lambda _: Verzoek("/werkplek"),
        "intake": lambda ronde: Verzoek(f"/werkplek/{_van(gewoon, ronde)}"),
        "intake_api": lambda ronde: Verzoek(f"{API}/{_van(gewoon, ronde)}"),
        "intake_json": lambda ronde: Verzoek(f"{API}/{_van(gewoon, ronde)}.json"),
        "claim": lambda ronde: _claim(_van(nieuw, ronde)),
    }


def _lijst(velden: Mapping[str, str]) -> Maker:
    return lambda _: Verzoek(API, velden)


def _claim(kenmerk: str) -> Verzoek:
    return Verzoek(f"{API}/{kenmerk}/claim", wijze="POST", daarna=f"{API}/{kenmerk}/vrijgave")


def _laatste(totaal: int) -> int:
    return max(1, -(-totaal // PER_PAGINA))


def _van(keuze: Sequence[str], ronde: int) -> str:
    return keuze[ronde % len(keuze)]
