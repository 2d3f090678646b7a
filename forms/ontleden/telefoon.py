"""Phone numbers in running text, to E.164. Dutch first, Belgian next: the border is near."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

from forms.ontleden.getallen import getal, woord_patroon
from forms.ontleden.rest import mislukt, ontleding
from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import woordgroep
from forms.soorten import Ontleding

# A pay line or an information line is not the number of a family.
_SOORTEN = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.VOIP,
        PhoneNumberType.PERSONAL_NUMBER,
    }
)
_NUMMER = re.compile(r"\(?(?:\+|00)?\(?[0-9](?:(?:[ \t.()\-]|(?<! )/(?! ))*[0-9]){5,18}")
# Other Belgian numbers need +32: without it a Dutch number with a digit too few would pass as one.
_BELGISCH_MOBIEL = re.compile(r"04[0-9]{8}")
# Every 06 number that can exist, also in ranges handed out after the library's tables were made.
_MOBIEL = re.compile(r"\+316[1-9][0-9]{7}")
# "O6 19 88 37 O5": the letter beside the digit on the keyboard.
_LETTER_O = re.compile(r"\bo(?=[0-9])|(?<=[0-9])o(?=[0-9 ]|$)")
_LETTER_NA = re.compile(r"[-./]?[a-z]")
_LETTER_VOOR = re.compile(r"[a-z][-.]?$")
# "0612345678 is mijn oude nummer, het is nu 0687654321".
_IS_OUD = re.compile(
    r"\b(?:oude?|vorige?|vroeger\w*|vervallen|afgesloten|bestaat niet meer|heb ik niet meer)\b"
)
_LABEL = re.compile(r"(?:^|[^a-z])(?:tel|telnr|telefoon|mob|mobiel|nr|nummer|gsm|t|m)[-.]?$")


def ontleed_telefoon(tekst: str) -> Ontleding:
    """Read the first possible phone number that is not the old one. Error: ``telefoon_ongeldig``."""
    kaal = _cijfers_uit_woorden(_LETTER_O.sub("0", plat(tekst)))
    vondsten = list(_NUMMER.finditer(kaal))
    for vondst, volgende in zip_longest(vondsten, vondsten[1:]):
        if volgende and _e164(volgende.group()) and _IS_OUD.search(kaal, vondst.end(), volgende.start()):
            continue
        if _plakt_aan_letters(kaal, *vondst.span()):
            return mislukt("telefoon_ongeldig", tekst)
        nummer = _e164(vondst.group())
        if nummer:
            if len(kaal) != len(tekst):
                return Ontleding(waarde=nummer, volledig=True)
            vul = woordgroep("woorden/vulwoorden", "algemeen", "telefoon")
            return ontleding(nummer, tekst, [vondst.span()], vul)
    return mislukt("telefoon_ongeldig", tekst)


def _plakt_aan_letters(kaal: str, begin: int, eind: int) -> bool:
    """``06-1234abcd``: somebody made a typo, so we do not guess which digits are meant."""
    voor = kaal[:begin]
    return bool(_LETTER_NA.match(kaal, eind) or (_LETTER_VOOR.search(voor) and not _LABEL.search(voor)))


def _e164(ruw: str) -> str | None:
    cijfers = re.sub(r"[^0-9+]", "", ruw.replace("(0)", ""))
    pogingen = [(cijfers, "NL")]
    if re.fullmatch(r"31[1-9][0-9]{8}|32[1-9][0-9]{7,8}", cijfers):
        pogingen.append(("+" + cijfers, "NL"))
    if re.fullmatch(r"6[1-9][0-9]{7}", cijfers):
        pogingen.insert(0, ("0" + cijfers, "NL"))
    if _BELGISCH_MOBIEL.fullmatch(cijfers):
        pogingen.append((cijfers, "BE"))
    return next((nummer for poging, land in pogingen if (nummer := _geldig(poging, land))), None)


def _geldig(cijfers: str, land: str) -> str | None:
    try:
        nummer = phonenumbers.parse(cijfers, land)
    except NumberParseException:
        return None
    if land == "NL" and nummer.country_code == 31 and not re.match(r"\+|0", cijfers):
        return None
    bekend = phonenumbers.is_valid_number(nummer) and phonenumbers.number_type(nummer) in _SOORTEN
    e164 = str(phonenumbers.format_number(nummer, phonenumbers.PhoneNumberFormat.E164))
    return e164 if bekend or _MOBIEL.fullmatch(e164) else None


@cache
def _gesproken() -> re.Pattern[str]:
    begin, deel = r"(?:nul|plus)(?:[ ,-]+|(?=zes\b))", rf"(?:{woord_patroon()}|[0-9]{{1,9}})"
    return re.compile(rf"\b{begin}(?:dan )?{deel}(?:[ ,-]+(?:(?:en )?dan )?{deel}\b){{2,}}")


def _cijfers_uit_woorden(kaal: str) -> str:
    """``nul zes twaalf ...`` spoken out: write the digits."""
    return _gesproken().sub(lambda vondst: _cijfers(vondst.group()), kaal)


def _cijfers(woorden: str) -> str:
    los = re.sub(r"\b(?:en )?dan\b", " ", re.sub(r"\bnul(?=zes\b)", "nul ", woorden))
    delen = re.split(r"[ ,-]+", los)
    return "".join("+" if deel == "plus" else str(getal(deel)) for deel in delen)
