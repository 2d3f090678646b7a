"""Makes a realistic intake in the queue, and the people around it.

``intake(gemeente="zundert", pad_naar_waarde={...})`` gives a whole gezinsplan as it comes out of the
chat; ``zet_in_wachtrij`` brings it in the way the outbox does.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from actions.accounts.beheer import bewaar_account
from actions.accounts.rollen import Rol
from actions.accounts.wachtwoorden import maak_hash
from actions.gesprek.concept import bewaar_dossier
from actions.gesprek.modellen import GesprekStatus
from actions.gesprek.toegang import geef_hervatcode, nieuw_gesprek
from actions.intakes.ontvangst import ontvang
from actions.opslag.database import sessie
from forms.dossier import Dossier
from forms.kenmerk import nieuw_kenmerk

WACHTWOORD = "een-goed-lang-wachtwoord"
TIJD = datetime(2026, 3, 3, 14, 5, tzinfo=UTC)

HULPVRAAG = (
    "Daan slaapt al maanden slecht en is boos op school.\n"
    "Juf zegt dat het zo niet verder kan, en thuis lopen we ook op ons tandvlees."
)

_WAARDEN: dict[str, Any] = {
    "akkoord_privacy": True,
    "contact.naam": "Fatima El Amrani",
    "contact.relatie": "moeder",
    "gemeente": "roosendaal",
    "contact.telefoon": "+31612345678",
    "contact.email": "fatima@voorbeeld.nl",
    "contact.voorkeur": ["bellen", "whatsapp_of_sms"],
    "contact.bereikbaar": "na 18 uur",
    "contact.veilig_contact": False,
    "contact.tolk": "geen",
    "kinderen[0].voornaam": "Daan",
    "kinderen[0].geboortedatum": "2016-05-03",
    "kinderen[0].hulp_nodig": True,
    "kinderen[0].school": "De Klimboom",
    "kinderen[0].woont_bij": "co_ouderschap",
    "kinderen[1].voornaam": "Yara",
    "kinderen[1].geboortedatum": {"leeftijdJaren": 13, "opDatum": "2026-03-03"},
    "kinderen[1].hulp_nodig": True,
    "kinderen[1].school": None,
    "kinderen[1].woont_bij": "moeder",
    "gezag.situatie": "gescheiden_samen_gezag",
    "gezag.andere_ouder_weet": "nee",
    "gezag.toelichting": None,
    "hulpvraag.eigen_woorden": HULPVRAAG,
    "hulpvraag.sinds": "sinds de scheiding",
    "hulpvraag.zwaarte": 8,
    "hulpvraag.eerder_geprobeerd": "Vaste bedtijden, en praten met juf.",
    "achtergrond.wat_speelt": "Zijn vader en ik zijn vorig jaar uit elkaar gegaan.",
    "achtergrond.wat_gaat_goed": "Voetbal, en met zijn zus.",
    "gezin.zorgen": ["geld", "relatie_of_scheiding"],
    "gezin.zorgen_toelichting": None,
    "veiligheid.voelt_veilig": "soms_niet",
    "eerdere_hulp.gehad": True,
    "eerdere_hulp.items[0].wie": "schoolmaatschappelijk werk",
    "eerdere_hulp.items[0].wanneer": "2024",
    "eerdere_hulp.items[0].wat_hielp": "Iemand die luisterde.",
    "eerdere_hulp.items[0].wat_hielp_niet": None,
    "eerdere_hulp.nu": "geen",
    "verwijzer": "school",
    "eigen_kracht.zelf": "Ik kan goed structuur geven.",
    "netwerk.wie": "Oma vangt op woensdag op.",
    "verwachting.anders": "Dat Daan weer met plezier naar school gaat.",
    "verwachting.hulp": "Iemand die met ons meedenkt.",
    "verwachting.wensen": "Graag bij ons thuis.",
    "delen.met": ["school"],
    "delen.niet_met": "zijn vader",
    "instemming.ouder": True,
    "instemming.tweede_ouder": "nog_vragen",
    "instemming.jeugdige[1]": "nog_vragen",
    "ondersteuning.gewenst": ["clientondersteuner"],
}
_STATUS = {"gezag.toelichting": "bespreek_ik_liever", "kinderen[1].school": "weet_ik_niet"}
SIGNAAL = {"soort": "geweld", "zin": "Soms ben ik bang als hij de kinderen komt halen."}


def antwoord(pad: str, waarde: Any, letterlijk: str | None = None) -> dict[str, Any]:
    """One answer as it is handed over."""
    geen = waarde is None
    return {
        "waarde": waarde,
        "letterlijk": letterlijk if letterlijk is not None else ("" if geen else _getypt(waarde)),
        "status": _STATUS.get(pad, "overgeslagen") if geen else "beantwoord",
        "kanaal": "formulier" if pad.startswith("verwachting") else "chat",
        "tijd": TIJD.isoformat(),
    }


def inhoud(*, ontvangen: datetime = TIJD, signalen: Any = None, **anders: Any) -> dict[str, Any]:
    """A whole gezinsplan deel 1. ``anders`` replaces values; a dot is ``__``: ``contact__naam="Jo"``."""
    waarden = _WAARDEN | {pad.replace("__", "."): waarde for pad, waarde in anders.items()}
    return {
        "gemeente": waarden["gemeente"],
        "ontvangen": ontvangen.isoformat(),
        "signalen": [SIGNAAL] if signalen is None else signalen,
        "antwoorden": {pad: antwoord(pad, waarde) for pad, waarde in waarden.items()},
    }


def zet_in_wachtrij(**anders: Any) -> str:
    """Put one intake in the queue and return its kenmerk."""
    kenmerk = nieuw_kenmerk()
    with sessie() as werk:
        ontvang(werk, kenmerk=kenmerk, gesprek_id=secrets.token_urlsafe(16), inhoud=inhoud(**anders))
    return kenmerk


@dataclass(frozen=True, slots=True)
class Gezin:
    """A family that sent its plan: with the secret of its conversation and its resume code."""

    kenmerk: str
    gesprek: str
    sleutel: str
    code: str


def verstuurd_gezin(**anders: Any) -> Gezin:
    """A real conversation with a whole plan, sent and in the queue."""
    kenmerk, plan = nieuw_kenmerk(), inhoud(**anders)
    klaar = {pad: antwoord(pad, False) for pad in ("kinderen.nog_een", "eerdere_hulp.nog_een")}
    with sessie() as werk:
        gesprek, sleutel = nieuw_gesprek(werk)
        bewaar_dossier(werk, gesprek.id, Dossier({}), Dossier.van_json(plan["antwoorden"] | klaar))
        gesprek.kenmerk, gesprek.status = kenmerk, GesprekStatus.VERSTUURD
        code, _ = geef_hervatcode(werk, gesprek.id)
        ontvang(werk, kenmerk=kenmerk, gesprek_id=gesprek.id, inhoud=plan)
        return Gezin(kenmerk, gesprek.id, sleutel, code)


def maak_account(email: str, naam: str, *rollen: tuple[Rol, str]) -> None:
    """An account with the one password of the tests; the hash is made once."""
    with sessie() as werk:
        bewaar_account(werk, email=email, naam=naam, wachtwoord_hash=_hash(), rollen=rollen)


_HASHES: list[str] = []


def _hash() -> str:
    if not _HASHES:
        _HASHES.append(maak_hash(WACHTWOORD))
    return _HASHES[0]


def _getypt(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return ", ".join(waarde) if isinstance(waarde, list) else str(waarde)
