"""E-mail addresses in running text, also spoken: ``fatima apenstaartje gmail punt com``."""

from __future__ import annotations

import re

from email_validator import EmailNotValidError, validate_email

from forms.ontleden.rest import mislukt, ontleding
from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import woordgroep
from forms.soorten import Ontleding

_STUK = r"[^\s@,;:<>()\[\]\"]+"
_GEWOON = re.compile(rf"{_STUK} ?@ ?{_STUK}")
_EN_DAN = r"(?:,? (?:en )?(?:dan|daarna) (?:een )?)?"
_AT = rf"{_EN_DAN}(?: ?\(at\) ?| ?\[at\] ?| at | ?@ ?| ?ape?n?staart(?:je)?s? ?| ?apenstaart(?:je)? ?)"
_PUNT = r"(?: punt | ?\(dot\) ?| ?\[dot\] ?| dot | ?\(punt\) ?| \. ?)"
_GETYPT = r"[a-z0-9._+\-]+"
_TEKENNAAM = r"(?:streepje|koppelteken|liggend streepje|underscore|laag streepje|plus)"
_DEEL = rf"{_GETYPT}(?: {_TEKENNAAM} {_GETYPT})*"
_GESPROKEN = re.compile(
    rf"(?P<naam>(?:\b[a-z] )*{_DEEL}(?:{_PUNT}{_DEEL})*){_AT}(?P<domein>{_DEEL}(?:{_PUNT}{_DEEL})*)"
)
_TEKENS = (
    (re.compile(_PUNT), "."),
    (re.compile(r" (?:liggend |laag )streepje | underscore "), "_"),
    (re.compile(r" (?:streepje|koppelteken) "), "-"),
    (re.compile(r" plus "), "+"),
)


def ontleed_email(tekst: str) -> Ontleding:
    """Read one e-mail address; only its domain is lower-cased. Error: ``email_ongeldig``.

    Whether the address exists is not checked: nothing leaves the machine.
    """
    vul = woordgroep("woorden/vulwoorden", "algemeen", "email")
    for adres, begin, eind in _kandidaten(tekst):
        geldig = _geldig(adres)
        if geldig:
            return ontleding(geldig, tekst, [(begin, eind)], vul)
    return mislukt("email_ongeldig", tekst)


def _kandidaten(tekst: str) -> list[tuple[str, int, int]]:
    """Every piece that may be an address: as typed first, then as spoken."""
    kaal = plat(tekst)
    gewoon = [(re.sub(r" ?@ ?", "@", v.group()), *v.span()) for v in _GEWOON.finditer(tekst)]
    gesproken = [
        (f"{_tekens(v.group('naam'))}@{_tekens(v.group('domein'))}", *v.span())
        for v in _GESPROKEN.finditer(kaal)
    ]
    return gewoon + gesproken


def _tekens(deel: str) -> str:
    deel = re.sub(r"\b([a-z]) (?=[a-z0-9])", r"\1", deel)  # spelt initials: "p jansen"
    for patroon, teken in _TEKENS:
        deel = patroon.sub(teken, deel)
    return deel


def _geldig(adres: str) -> str | None:
    adres = adres.removeprefix("mailto:").strip(".,;:!?'")
    if "." not in adres.rpartition("@")[2]:
        return None
    try:
        goed = validate_email(adres, check_deliverability=False, test_environment=True)
    except (EmailNotValidError, ValueError):
        return None
    return f"{adres.rpartition('@')[0]}@{goed.domain}"
