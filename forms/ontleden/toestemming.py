"""An answer about consent that repairs itself: a repair may always take a yes back, and seldom gives one.

A yes that was not meant lets somebody hear a message, read a file or lose a say; a nee that was not
meant is asked again at the summary.
"""

from __future__ import annotations

from dataclasses import replace

from forms.ontleden.rest import mislukt
from forms.ontleden.tekst import plat
from forms.ontleden.veld import NIET_BEGREPEN, LeesbaarVeld
from forms.ontleden.versies import patroon
from forms.soorten import Ontleding

TOESTEMMING = ("akkoord_privacy", "contact.veilig_contact", "instemming.")
JA: tuple[object, ...] = (True, "ja")


def is_toestemming(veld: LeesbaarVeld) -> bool:
    """Whether a yes to this question that was not meant does harm."""
    return veld.naam.startswith(TOESTEMMING)


def versie_van_toestemming(stuk: str, veld: LeesbaarVeld, gelezen: Ontleding, heel: bool) -> Ontleding | None:
    """The later version that ``stuk`` is, if any; ``heel`` when it is an answer and nothing else.

    A yes in half words is none (``nee, sorry, goed`` is polite), nor is that of somebody else (``hij
    zei nee maar ik ga akkoord``). A nee that may be about something else is not ``volledig``.
    """
    kaal = plat(stuk)
    if gelezen.waarde in JA:
        over_mij = bool(veld.opties) and patroon("over_mij").search(kaal)
        zegt_ja = patroon("zegt_ja").search(kaal) and not over_mij
        return gelezen if heel and gelezen.volledig and zegt_ja else None
    if not gelezen.gelukt or not (heel or gelezen.volledig):
        return None
    return replace(gelezen, volledig=heel)


def weeg_toestemming(tekst: str, veld: LeesbaarVeld, eerst: Ontleding, later: Ontleding | None) -> Ontleding:
    """What a text comes to, read whole (``eerst``) and from its last version (``later``)."""
    kaal = plat(tekst)
    onzeker = patroon("onzeker").search(kaal) is not None
    trekt_in = patroon("trekt_in").search(kaal) is not None
    if eerst.waarde in JA and patroon("eerst_nog").search(kaal):
        return _vraag_het(veld, tekst, eerst)
    if later and later.waarde != eerst.waarde and (later.waarde not in JA or not onzeker):
        return later if later.volledig or trekt_in else _vraag_het(veld, tekst, eerst)
    if later or eerst.waarde not in JA or not trekt_in:
        return eerst
    return (
        _vraag_het(veld, tekst, eerst) if onzeker else replace(eerst, waarde="nee" if veld.opties else False)
    )


def _vraag_het(veld: LeesbaarVeld, tekst: str, eerst: Ontleding) -> Ontleding:
    """No answer: ask again. What was no yes stays what it was."""
    return mislukt(NIET_BEGREPEN[veld.soort], tekst) if eerst.waarde in JA else eerst
