"""What a conversation looks like now: the draft, its open question, and the Beurt drawn from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from sqlmodel import Session

from actions.gesprek.concept import Stand, lees_concept
from actions.gesprek.modellen import Gesprek
from actions.gesprek.rasa import Uitkomst
from actions.gesprek.schemas import Beurt
from actions.gesprek.vragen import maak_vraag, open_vraag, voortgang, vraagbericht
from actions.klok import vandaag
from forms.dossier import Dossier
from forms.ontleden.voorkennis import NOG_EEN_KIND
from forms.paden import sjabloon

VOORNAAM = "kinderen[].voornaam"


@dataclass(frozen=True, slots=True)
class Beeld:
    """A conversation at one moment."""

    gesprek: str
    status: str
    kenmerk: str | None
    dossier: Dossier
    stand: Stand
    veld: str | None
    dag: date


def beeld_van(sessie: Session, gesprek: Gesprek) -> Beeld:
    """Read a conversation."""
    (dossier, stand), dag = lees_concept(sessie, gesprek), vandaag()
    veld = open_vraag(dossier, stand, dag)
    return Beeld(gesprek.id, gesprek.status, gesprek.kenmerk, dossier, stand, veld, dag)


def maak_beurt(beeld: Beeld, uitkomst: Uitkomst) -> Beurt:
    """The reply: what the actions said, then the question that is open.

    When something waits for a choice, that choice comes last and the question is not asked again.
    """
    berichten = list(uitkomst.berichten)
    vooraf = _eerder_verteld(beeld)
    if beeld.veld and not beeld.stand.wachtend:
        berichten.append(vraagbericht(beeld.dossier, beeld.veld, beeld.dag, vooraf))
    return Beurt(
        berichten=berichten,
        vraag=maak_vraag(beeld.dossier, beeld.veld, beeld.dag) if beeld.veld else None,
        voortgang=voortgang(beeld.dossier, beeld.veld, beeld.dag),
        status=cast(Literal["open", "verstuurd", "gestopt"], beeld.status),
        kenmerk=beeld.kenmerk,
        hervatcode=uitkomst.hervatcode,
    )


def _eerder_verteld(beeld: Beeld) -> str | None:
    """What was told earlier about the open question; at one more child, also who that is."""
    verteld = beeld.stand.vooraf
    tekst = verteld.get(beeld.veld or "")
    if tekst is None or beeld.veld != NOG_EEN_KIND:
        return tekst
    namen = [naam for pad, naam in verteld.items() if sjabloon(pad) == VOORNAAM and pad not in beeld.dossier]
    return ", ".join([tekst, *namen])
