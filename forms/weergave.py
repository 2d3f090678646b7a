"""How an answer is shown to a person, in Dutch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import phonenumbers

from forms.onderdelen import Veld
from forms.soorten import Aanspreekvorm, Antwoord, Soort, Status, Waarde
from forms.teksten import optietitels
from forms.teksten_lezen import algemeen


def _datum(iso: str) -> str:
    dag = date.fromisoformat(iso)
    return f"{dag.day} {algemeen().maanden[dag.month - 1]} {dag.year}"


def _leeftijd(waarde: dict[str, object]) -> str:
    woorden, op = algemeen().leeftijd, _datum(str(waarde["opDatum"]))
    if "leeftijdMaanden" in waarde:
        aantal = waarde["leeftijdMaanden"]
        tekst = woorden.maand if aantal == 1 else woorden.maanden
    else:
        aantal, tekst = waarde["leeftijdJaren"], woorden.jaar
    return tekst.format(aantal=aantal, datum=op)


def _geboorte(_veld: Veld, waarde: Waarde, _titels: Mapping[str, str]) -> str:
    return _leeftijd(waarde) if isinstance(waarde, dict) else _datum(str(waarde))


def _telefoon(_veld: Veld, waarde: Waarde, _titels: Mapping[str, str]) -> str:
    try:
        nummer = phonenumbers.parse(str(waarde))
    except phonenumbers.NumberParseException:
        return str(waarde)
    nederlands = nummer.country_code == 31
    soort = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(nummer, soort.NATIONAL if nederlands else soort.INTERNATIONAL)


def _ja_nee(_veld: Veld, waarde: Waarde, titels: Mapping[str, str]) -> str:
    return titels["ja" if waarde is True else "nee"]


def _keuze(_veld: Veld, waarde: Waarde, titels: Mapping[str, str]) -> str:
    return titels.get(str(waarde), str(waarde))


def _meerkeuze(_veld: Veld, waarde: Waarde, titels: Mapping[str, str]) -> str:
    gekozen = waarde if isinstance(waarde, list) else [str(waarde)]
    return "; ".join(titels.get(optie, optie) for optie in gekozen)


def _schaal(_veld: Veld, waarde: Waarde, _titels: Mapping[str, str]) -> str:
    return algemeen().schaal.format(aantal=waarde)


_PER_SOORT: Mapping[Soort, Callable[[Veld, Waarde, Mapping[str, str]], str]] = {
    Soort.DATUM: _geboorte,
    Soort.TELEFOON: _telefoon,
    Soort.JA_NEE: _ja_nee,
    Soort.KEUZE: _keuze,
    Soort.MEERKEUZE: _meerkeuze,
    Soort.SCHAAL: _schaal,
}


def weergave(
    veld: Veld, antwoord: Antwoord, vorm: Aanspreekvorm = Aanspreekvorm.U, volgend: bool = False
) -> str:
    """The answer in Dutch words; a question without a value shows what the person did instead."""
    if antwoord.status is not Status.BEANTWOORD:
        return algemeen().statussen[antwoord.status.value]
    toon = _PER_SOORT.get(veld.soort)
    return toon(veld, antwoord.waarde, optietitels(veld, vorm, volgend)) if toon else str(antwoord.waarde)
