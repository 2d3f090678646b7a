"""The one way in: read a text as the answer to a question."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from forms.ontleden.geboorte import ontleed_geboorte
from forms.ontleden.gemeente import ontleed_gemeente
from forms.ontleden.herstel import laatste_versie
from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.keuze import ontleed_keuze
from forms.ontleden.mailadres import ontleed_email
from forms.ontleden.meerkeuze import ontleed_meerkeuze
from forms.ontleden.naam import GEEN_NAAM, ontleed_naam
from forms.ontleden.onzin import is_onzin
from forms.ontleden.rest import mislukt
from forms.ontleden.schaal import ontleed_schaal
from forms.ontleden.tekst import normaliseer
from forms.ontleden.telefoon import ontleed_telefoon
from forms.ontleden.tolk import ontleed_tolk
from forms.ontleden.veld import NIET_BEGREPEN, LeesbaarVeld, is_naam
from forms.soorten import Ontleding, Soort

LANGSTE_ANTWOORD = 2000
"""A longer text is no answer to a question with a fixed shape; nobody types a date that long."""

TOLK = "contact.tolk"
CONTROLE = "controle"

GEEN_TITELS: Mapping[str, str] = MappingProxyType({})


def ontleed(
    veld: LeesbaarVeld,
    tekst: str,
    *,
    vandaag: date,
    titels: Mapping[str, str] = GEEN_TITELS,
    relatie: str | None = None,
    eerder: Collection[str] = (),
) -> Ontleding:
    """Read ``tekst`` as the answer to ``veld``. Never raises.

    ``titels`` are the shown titles of the options; ``relatie`` is who writes (``moeder``), which
    tells what ``bij mij`` means; ``eerder`` are earlier answers that this question builds on.
    ``fout`` of the result is a key of the error texts: ``leeg``, ``te_lang`` or an error of the
    parser of that kind.
    """
    schoon = normaliseer(tekst)
    if not schoon:
        return mislukt("leeg")
    if veld.soort in (Soort.KORT, Soort.TEKST) and not is_naam(veld):
        return _vrije_tekst(veld, schoon)
    te_lang = len(schoon) > LANGSTE_ANTWOORD
    if te_lang and not is_naam(veld):
        return mislukt(NIET_BEGREPEN[veld.soort], schoon)
    lees = partial(_gesloten, veld, vandaag=vandaag, titels=titels, relatie=relatie, eerder=eerder)
    return lees(schoon) if te_lang or veld.naam == CONTROLE else laatste_versie(schoon, veld, lees)


def _gesloten(
    veld: LeesbaarVeld,
    schoon: str,
    vandaag: date,
    titels: Mapping[str, str],
    relatie: str | None,
    eerder: Collection[str],
) -> Ontleding:
    """A name, or a question with a fixed shape."""
    if is_naam(veld):
        return ontleed_naam(schoon, veld.max_tekens, een_kind=veld.naam.endswith("voornaam"))
    if veld.ontleder == "gemeente":
        return ontleed_gemeente(schoon, veld.opties)
    if veld.soort is Soort.KEUZE:
        return ontleed_keuze(schoon, veld.naam, veld.opties, titels, relatie, eerder)
    if veld.soort is Soort.MEERKEUZE:
        return ontleed_meerkeuze(schoon, veld.naam, veld.opties, veld.sluit_rest_uit, titels)
    return _vaste_vorm(veld, schoon, vandaag)


def _vaste_vorm(veld: LeesbaarVeld, schoon: str, vandaag: date) -> Ontleding:
    if veld.soort is Soort.JA_NEE:
        return ontleed_ja_nee(schoon, veld.naam)
    if veld.soort is Soort.DATUM:
        return ontleed_geboorte(schoon, vandaag=vandaag)
    if veld.soort is Soort.SCHAAL:
        return ontleed_schaal(schoon)
    return ontleed_telefoon(schoon) if veld.soort is Soort.TELEFOON else ontleed_email(schoon)


def _vrije_tekst(veld: LeesbaarVeld, schoon: str) -> Ontleding:
    """Own words are kept verbatim."""
    if veld.naam == TOLK and (taal := ontleed_tolk(schoon)):
        return taal
    if len(schoon) > veld.max_tekens:
        return mislukt("te_lang", schoon, maximaal=str(veld.max_tekens), aantal=str(len(schoon)))
    if is_onzin(schoon):
        return mislukt("onleesbaar", schoon)
    return Ontleding(waarde=schoon, volledig=True)


FOUTEN: frozenset[str] = frozenset(
    {
        *NIET_BEGREPEN.values(),
        "leeg",
        "te_lang",
        "onleesbaar",
        GEEN_NAAM,
        "datum_toekomst",
        "te_oud",
        "schaal_buiten",
        "gemeente_onbekend",
        "gemeente_buiten_regio",
    }
)
"""Every ``fout`` a parse can have; each needs an error text."""
