"""What the form shows beside its fields: choices, faults, writing help, and someone else's text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from sqlmodel import Session

from actions.kennis import beheer
from actions.kennis.nazien import bestandsnaam, bronnen, nazien
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from knowledge.regels import DOELGROEPEN
from web.kennisbank.namen import namen_van
from web.kennisbank.tips import Schrijfhulp, maak_hulp
from web.kennisbank.velden import Velden, uit_tekst
from web.kennisbank.veldfouten import Veldfout, per_veld, veldfouten
from web.kennisbank.vergelijken import Velddeel, vergelijk

MINSTE_VRAGEN = 3
"""Pick lists for related questions; there is always an empty one."""


@dataclass(frozen=True, slots=True)
class Botsing:
    """What someone else saved meanwhile, next to what stands in the form (``delen``)."""

    huidige: beheer.Versie
    naam: str
    delen: list[Velddeel]


@dataclass(frozen=True, slots=True)
class Formulierbeeld:
    """Everything on the page of the form. ``gebaseerd_op``: the version that the writer started from."""

    velden: Velden
    nieuw: bool
    gebaseerd_op: int
    vragen: Mapping[str, str]
    fouten: Mapping[str, list[str]]
    foutlijst: tuple[Veldfout, ...]
    nagekeken: bool
    hulp: Schrijfhulp
    botsing: Botsing | None = None
    klad: str = ""

    @property
    def paragraafgroepen(self) -> list[tuple[str, list[str]]]:
        """The passages of the sources under their chapter; a name that is gone stays choosable."""
        bekend = list(bronnen().passages)
        groepen = [(naam, list(namen)) for naam, namen in groupby(bekend, key=_hoofdstuk)]
        vreemd = [naam for naam in self.velden.paragrafen if naam not in bronnen().passages]
        return [*groepen, *([("", vreemd)] if vreemd else [])]

    @property
    def paragraafkeuzes(self) -> tuple[str, ...]:
        """What each pick list has chosen; the last is empty."""
        return (*self.velden.paragrafen, "")

    @property
    def bronteksten(self) -> list[tuple[str, str]]:
        """The text of each chosen passage, to read beside the answer."""
        paren = ((naam, bronnen().tekst(naam)) for naam in self.velden.paragrafen)
        return [(naam, tekst) for naam, tekst in paren if tekst]

    @property
    def gerelateerdkeuzes(self) -> tuple[str, ...]:
        """What each pick list has chosen."""
        gekozen = self.velden.gerelateerd
        return (*gekozen, *[""] * max(1, MINSTE_VRAGEN - len(gekozen)))

    @property
    def doelgroepen(self) -> tuple[str, ...]:
        """For whom an answer can be."""
        return DOELGROEPEN

    @property
    def adres(self) -> str:
        """Where the form is sent to."""
        return "/kennisbank/nieuw" if self.nieuw else f"/kennisbank/items/{self.velden.id}/bewerk"

    def met_botsing(self, huidige: beheer.Versie) -> Formulierbeeld:
        """With what someone else saved; saving again then goes on from that."""
        delen = vergelijk(uit_tekst(self.velden.id, huidige.tekst), self.velden, self.vragen)
        with lees_sessie() as werk:
            naam = namen_van(werk, (huidige.door,))[huidige.door]
        return replace(self, botsing=Botsing(huidige, naam, delen), gebaseerd_op=huidige.nummer)


def maak_beeld(
    werk: Session,
    velden: Velden,
    *,
    gebaseerd_op: int = 0,
    nieuw: bool = False,
    nakijken: bool = False,
    klad: str = "",
) -> Formulierbeeld:
    """The page of the form; ``nakijken`` asks the checker what is still to mend."""
    vragen = vragen_van(werk)
    fouten = vind_fouten(werk, velden, vragen) if nakijken else []
    return Formulierbeeld(
        velden=velden,
        nieuw=nieuw,
        gebaseerd_op=gebaseerd_op,
        vragen=vragen,
        fouten=per_veld(fouten),
        foutlijst=tuple(fouten),
        nagekeken=nakijken,
        hulp=maak_hulp(velden),
        klad=klad,
    )


def vind_fouten(werk: Session, velden: Velden, vragen: Mapping[str, str]) -> list[Veldfout]:
    """What keeps these fields from being submitted."""
    tekst = velden.als_tekst()
    return veldfouten(velden, tekst, nazien(werk, {bestandsnaam(velden.id): tekst}), vragen)


def vragen_van(werk: Session) -> dict[str, str]:
    """Every entry's question by id, in order of question."""
    return {regel.id: regel.vraag for regel in beheer.lijst(werk, vandaag=vandaag())}


def leeg(vandaag_: date, item_id: str = "") -> Velden:
    """A new entry: valid from today until the end of next year, reviewed today."""
    return Velden(
        id=item_id,
        bron="Jeugdhulpcatalogus",
        geldig_van=vandaag_.isoformat(),
        geldig_tot=date(vandaag_.year + 1, 12, 31).isoformat(),
        doelgroep=("ouders",),
        eigenaar="ZI2T",
        herzien_op=vandaag_.isoformat(),
    )


def _hoofdstuk(naam: str) -> str:
    """``Procedure toewijzing`` of ``Procedure toewijzing 4 (Profielen)``."""
    woorden = naam.split(" (")[0].split()
    return " ".join(woorden[:-1] if woorden[-1].isdigit() and len(woorden) > 1 else woorden)
