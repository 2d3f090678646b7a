"""One option out of several."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.opties import Lexicon, Treffer, hele_zin, lexicon, uit_patroon, vind
from forms.ontleden.rangorde import plaatsen
from forms.ontleden.rest import mislukt, ontleding, rest_van
from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

RUIMTE = 7
"""So many unknown words may stand around an option; in a longer story it may mean something else."""


def ontleed_keuze(
    tekst: str,
    naam: str,
    opties: tuple[str, ...],
    titels: Mapping[str, str],
    relatie: str | None = None,
    eerder: Collection[str] = (),
) -> Ontleding:
    """Read one option. ``relatie`` is who writes: ``bij mij`` of a moeder is moeder.

    ``eerder`` are earlier answers that make an option more precise: ``samen`` of co-parents.
    Error ``keuze_onbekend``: nothing fitting, or more than one option.
    """
    lex = lexicon(naam, opties, titels)
    gelezen = _lees(tekst, lex, opties, relatie)
    for nader in lex.nader:
        if (
            gelezen.waarde == nader.van
            and not nader.eerder.isdisjoint(eerder)
            and nader.tekst.search(plat(tekst))
        ):
            return replace(gelezen, waarde=nader.wordt)
    return gelezen


def _lees(tekst: str, lex: Lexicon, opties: tuple[str, ...], relatie: str | None) -> Ontleding:
    kaal = plat(tekst)
    if heel := _hele_tekst(kaal, lex, opties):
        return Ontleding(waarde=heel, volledig=True)
    patroon = uit_patroon(plat(zonder_vragen(tekst)).strip(" .!"), lex)
    if not patroon and {"ja", "nee"} <= set(opties) and (gelezen := _ja_of_nee(tekst, lex)):
        return gelezen
    verteld = zonder_vragen(tekst)
    kaal = plat(verteld)
    if optie := uit_patroon(kaal.strip(" .!"), lex):
        return Ontleding(waarde=optie, volledig=verteld == tekst, rest="" if verteld == tekst else tekst)
    hoofdzaak = _zonder_bijzaak(kaal, lex)
    gevonden = _uit_tekst(tekst, hoofdzaak, lex, relatie) if hoofdzaak != kaal else None
    return gevonden or _uit_tekst(tekst, kaal, lex, relatie) or mislukt("keuze_onbekend", tekst)


def _uit_tekst(tekst: str, kaal: str, lex: Lexicon, relatie: str | None) -> Ontleding | None:
    """The one option that a folded text names."""
    treffers = vind(kaal, lex)
    treffers += _uit_context(kaal, lex, treffers, relatie)
    return _een(tekst, _winnaars(treffers, lex))


def _zonder_bijzaak(kaal: str, lex: Lexicon) -> str:
    """The text with blanks for what only happens now and then: ``bij mij, soms een nachtje bij papa``."""
    if lex.bijzaak is None:
        return kaal
    return lex.bijzaak.sub(lambda vondst: " " * len(vondst.group()), kaal)


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


def _winnaars(treffers: list[Treffer], lex: Lexicon) -> list[Treffer]:
    """Options that win push the others aside: ``week om week bij mij en zijn vader`` is co-ouderschap."""
    wint = {treffer.optie for treffer in treffers if treffer.optie in lex.wint and not treffer.ontkend}
    return [treffer for treffer in treffers if treffer.optie in wint or treffer.ontkend] if wint else treffers


def _uit_context(kaal: str, lex: Lexicon, treffers: list[Treffer], relatie: str | None) -> list[Treffer]:
    """``bij mij`` means something else for each writer; next to another home it is a second answer."""
    for zin, waarden in sorted(lex.context.items(), key=lambda paar: -len(paar[0])):
        plek = re.search(rf"(?<!\w){re.escape(' '.join(zin))}(?!\w)", kaal)
        if plek is None or any(t.begin < plek.end() and plek.start() < t.eind for t in treffers):
            continue
        optie = waarden.get(relatie or "")
        anders = {treffer.optie for treffer in treffers if not treffer.ontkend}
        if anders & lex.strijdig:
            return [Treffer(optie or _NOG_EEN, *plek.span())]
        return [Treffer(optie, *plek.span())] if optie and not anders else []
    return []


_NOG_EEN = "nog een huis"
