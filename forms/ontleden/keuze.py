"""One option out of several."""

from __future__ import annotations

from collections.abc import Mapping

from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.opties import Lexicon, Treffer, hele_zin, lexicon, vind
from forms.ontleden.rangorde import plaatsen
from forms.ontleden.rest import mislukt, ontleding, rest_van
from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

RUIMTE = 7
"""So many unknown words may stand around an option; in a longer story it may mean something else."""


def ontleed_keuze(
    tekst: str, naam: str, opties: tuple[str, ...], titels: Mapping[str, str], relatie: str | None = None
) -> Ontleding:
    """Read one option. ``relatie`` is who writes: ``bij mij`` of a moeder is moeder.

    Error ``keuze_onbekend``: nothing fitting, or more than one option.
    """
    lex = lexicon(naam, opties, titels)
    kaal = plat(tekst)
    if heel := _hele_tekst(kaal, lex, opties):
        return Ontleding(waarde=heel, volledig=True)
    if {"ja", "nee"} <= set(opties) and (gelezen := _ja_of_nee(tekst, lex)):
        return gelezen
    kaal = plat(zonder_vragen(tekst))
    return _een(tekst, vind(kaal, lex)) or _uit_context(tekst, kaal, lex, relatie)


def _hele_tekst(kaal: str, lex: Lexicon, opties: tuple[str, ...]) -> str | None:
    """The option when the text is nothing but that option, or its number in the list."""
    if optie := hele_zin(kaal.rstrip(" .!"), lex):
        return optie
    nummers = plaatsen(kaal, len(opties))
    return opties[nummers[0]] if len(nummers) == 1 else None


def _ja_of_nee(tekst: str, lex: Lexicon) -> Ontleding | None:
    """Plain ja or nee, unless the text names another option too (``nee, liever niet``)."""
    gelezen = ontleed_ja_nee(tekst)
    if not gelezen.gelukt:
        return None
    waarde = "ja" if gelezen.waarde else "nee"
    treffers = [] if gelezen.volledig else vind(plat(zonder_vragen(tekst)), lex)
    if {treffer.optie for treffer in treffers} - {waarde}:
        return None
    if treffers:
        return ontleding(waarde, tekst, [(t.begin, t.eind) for t in treffers], _vul(treffers))
    return Ontleding(waarde=waarde, volledig=gelezen.volledig, rest=gelezen.rest)


def _vul(treffers: list[Treffer]) -> frozenset[str]:
    """Words that do not count as rest; a denied option is understood with its ``niet``."""
    vul = woordgroep("woorden/vulwoorden", "algemeen", "keuze")
    return vul | {"niet", "geen"} if any(treffer.ontkend for treffer in treffers) else vul


def _een(tekst: str, treffers: list[Treffer]) -> Ontleding | None:
    genoemd = [treffer for treffer in treffers if not treffer.ontkend]
    if len({treffer.optie for treffer in genoemd}) != 1:
        return None
    vul = _vul(treffers)
    stukken = [(treffer.begin, treffer.eind) for treffer in treffers]
    if len([n for n in woorden(plat(rest_van(zonder_vragen(tekst), stukken, vul))) if n not in vul]) > RUIMTE:
        return None
    return ontleding(genoemd[0].optie, tekst, stukken, vul)


def _uit_context(tekst: str, kaal: str, lex: Lexicon, relatie: str | None) -> Ontleding:
    """``bij mij`` means something else for each writer."""
    for zin, waarden in sorted(lex.context.items(), key=lambda paar: -len(paar[0])):
        frase = " ".join(zin)
        begin = f" {kaal} ".find(f" {frase} ")
        if begin >= 0 and relatie in waarden and not vind(kaal, lex):
            vul = woordgroep("woorden/vulwoorden", "algemeen", "keuze")
            return ontleding(waarden[relatie], tekst, [(begin, begin + len(frase))], vul)
    return mislukt("keuze_onbekend", tekst)
