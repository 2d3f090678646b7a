"""Checks that a value has the shape that its question asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from forms.onderdelen import Veld
from forms.soorten import Soort, Waarde

_E164 = re.compile(r"\+[1-9]\d{6,14}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
SCHAAL = range(1, 11)


def _tekst(veld: Veld, waarde: Waarde) -> str | None:
    if not isinstance(waarde, str) or not waarde.strip():
        return "leeg"
    return "te_lang" if len(waarde) > veld.max_tekens else None


def _keuze(veld: Veld, waarde: Waarde) -> str | None:
    return None if waarde in veld.opties else "keuze_onbekend"


def _meerkeuze(veld: Veld, waarde: Waarde) -> str | None:
    if not isinstance(waarde, list) or not waarde:
        return "leeg"
    if any(optie not in veld.opties for optie in waarde):
        return "keuze_onbekend"
    alleen = veld.sluit_rest_uit in waarde and len(waarde) > 1
    return "keuze_sluit_uit" if alleen else None


def _ja_nee(_veld: Veld, waarde: Waarde) -> str | None:
    return None if isinstance(waarde, bool) else "ja_nee_onbekend"


def _schaal(_veld: Veld, waarde: Waarde) -> str | None:
    if not isinstance(waarde, int) or isinstance(waarde, bool):
        return "schaal_onbekend"
    return None if waarde in SCHAAL else "schaal_buiten"


def _telefoon(_veld: Veld, waarde: Waarde) -> str | None:
    goed = isinstance(waarde, str) and _E164.fullmatch(waarde)
    return None if goed else "telefoon_ongeldig"


def _email(_veld: Veld, waarde: Waarde) -> str | None:
    goed = isinstance(waarde, str) and _EMAIL.fullmatch(waarde)
    return None if goed else "email_ongeldig"


def _datum(_veld: Veld, waarde: Waarde) -> str | None:
    try:
        if isinstance(waarde, dict):
            date.fromisoformat(waarde["opDatum"])
            oud = waarde.get("leeftijdMaanden", waarde.get("leeftijdJaren"))
            return None if isinstance(oud, int) and oud >= 0 else "leeftijd_onbekend"
        return None if isinstance(waarde, str) and date.fromisoformat(waarde) else "datum_onbekend"
    except (KeyError, TypeError, ValueError):
        return "datum_onbekend"


_PER_SOORT: Mapping[Soort, Callable[[Veld, Waarde], str | None]] = {
    Soort.KORT: _tekst,
    Soort.TEKST: _tekst,
    Soort.KEUZE: _keuze,
    Soort.MEERKEUZE: _meerkeuze,
    Soort.JA_NEE: _ja_nee,
    Soort.DATUM: _datum,
    Soort.SCHAAL: _schaal,
    Soort.TELEFOON: _telefoon,
    Soort.EMAIL: _email,
}


def waarde_fout(veld: Veld, waarde: Waarde) -> str | None:
    """The code of the error text when ``waarde`` does not fit the question; None when it fits."""
    return _PER_SOORT[veld.soort](veld, waarde)
