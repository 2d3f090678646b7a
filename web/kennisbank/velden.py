"""The fields of the editor's form, and the way to and from the text of an entry.

A text that is no entry yet (an empty date, no answer) goes there and back too: nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, cast

import yaml

from forms.ontleden.tekst import normaliseer
from knowledge.formaat import (
    DATUMVELDEN,
    KOPPEN,
    STREEP,
    FormaatFout,
    ontleed,
    rompdelen,
    schrijf,
)
from knowledge.items import Kennisitem

PARAGRAAFTEKEN = ";"
VOLGORDE = (
    "vraag", "antwoord", "meer_weten", "jeugdigen", "professionals", "varianten", "bron", "paragrafen",
    "versie", "geldig_van", "geldig_tot", "doelgroep", "eigenaar", "herzien_op", "gerelateerd",
)  # fmt: skip
"""The fields in the order of the form."""
MEERVOUD = ("paragrafen", "doelgroep", "gerelateerd")
_ROMP = ("antwoord", *KOPPEN.values())

Lezer = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Velden:
    """What stands in the form. Dates are as typed; ``varianten`` are one a line."""

    id: str
    vraag: str = ""
    antwoord: str = ""
    meer_weten: str = ""
    jeugdigen: str = ""
    professionals: str = ""
    varianten: str = ""
    bron: str = ""
    paragrafen: tuple[str, ...] = ()
    versie: str = ""
    geldig_van: str = ""
    geldig_tot: str = ""
    doelgroep: tuple[str, ...] = ()
    eigenaar: str = ""
    herzien_op: str = ""
    gerelateerd: tuple[str, ...] = ()

    def als_tekst(self) -> str:
        """The text of the file, in the one form of the writer."""
        return schrijf(self.als_item())

    def als_item(self) -> Kennisitem:
        """The entry; a date that is none stays as it was typed, and the checker then refuses the text."""
        data = {naam: cast(date, _datum(getattr(self, naam))) for naam in DATUMVELDEN}
        return Kennisitem(
            id=self.id,
            vraag=self.vraag,
            varianten=tuple(self.varianten.split("\n")) if self.varianten else (),
            antwoord=self.antwoord,
            meer_weten=self.meer_weten,
            jeugdigen=self.jeugdigen,
            professionals=self.professionals,
            bron=self.bron,
            paragraaf=f"{PARAGRAAFTEKEN} ".join(self.paragrafen),
            versie=self.versie,
            doelgroep=self.doelgroep,
            eigenaar=self.eigenaar,
            gerelateerd=self.gerelateerd,
            **data,
        )


def uit_formulier(item_id: str, lees: Lezer) -> Velden:
    """The fields as they were sent; ``lees`` gives all values of a name."""
    waarden: dict[str, Any] = {"id": item_id}
    for veld in fields(Velden):
        gekregen = [normaliseer(waarde) for waarde in lees(veld.name)]
        if veld.name in MEERVOUD:
            waarden[veld.name] = tuple(dict.fromkeys(filter(None, gekregen)))
        elif veld.name != "id":
            waarden[veld.name] = gekregen[0] if gekregen else ""
    waarden["varianten"] = "\n".join(_regels(waarden["varianten"]))
    for naam in ("vraag", "bron", "versie", "eigenaar"):
        waarden[naam] = " ".join(waarden[naam].split())
    return Velden(**waarden)


def uit_tekst(item_id: str, tekst: str) -> Velden:
    """The fields of a stored text, also when it is no entry."""
    try:
        return uit_item(ontleed(tekst))
    except FormaatFout:
        return _uit_halve_tekst(item_id, tekst)


def uit_item(item: Kennisitem) -> Velden:
    """The fields of an entry."""
    gelijk = ("id", "vraag", *_ROMP, "bron", "versie", "doelgroep", "eigenaar", "gerelateerd")
    waarden: dict[str, Any] = {naam: getattr(item, naam) for naam in gelijk}
    waarden |= {naam: getattr(item, naam).isoformat() for naam in DATUMVELDEN}
    return Velden(**waarden, varianten="\n".join(item.varianten), paragrafen=item.paragrafen)


def _uit_halve_tekst(item_id: str, tekst: str) -> Velden:
    kop, romp = _splits(tekst)
    waarden: dict[str, Any] = {
        veld.name: _een(kop, veld.name)
        for veld in fields(Velden)
        if veld.name not in ("id", "varianten", *_ROMP, *MEERVOUD)
    }
    paragrafen = _een(kop, "paragraaf").split(PARAGRAAFTEKEN)
    return Velden(
        id=item_id,
        **rompdelen(romp),
        varianten="\n".join(_lijst(kop, "varianten")),
        paragrafen=tuple(naam.strip() for naam in paragrafen if naam.strip()),
        doelgroep=_lijst(kop, "doelgroep"),
        gerelateerd=_lijst(kop, "gerelateerd"),
        **waarden,
    )


def _splits(tekst: str) -> tuple[Mapping[str, Any], str]:
    """Front matter and body; a text without front matter is all body."""
    regels = tekst.split("\n")
    if regels[0] != STREEP or STREEP not in regels[1:]:
        return {}, tekst
    einde = regels.index(STREEP, 1)
    try:
        kop = yaml.load("\n".join(regels[1:einde]), Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return {}, tekst
    return kop if isinstance(kop, dict) else {}, "\n".join(regels[einde + 1 :])


def _een(kop: Mapping[str, Any], naam: str) -> str:
    waarde = kop.get(naam, "")
    return waarde if isinstance(waarde, str) else ""


def _lijst(kop: Mapping[str, Any], naam: str) -> tuple[str, ...]:
    waarde = kop.get(naam, [])
    return tuple(deel for deel in waarde if isinstance(deel, str)) if isinstance(waarde, list) else ()


def _regels(tekst: str) -> list[str]:
    """Variants one a line, without empty lines and bullets that came along from a paste."""
    schoon = (" ".join(regel.strip().lstrip("-•*").split()) for regel in tekst.split("\n"))
    return [regel for regel in schoon if regel]


def _datum(tekst: str) -> date | str:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return tekst
