"""The draft of gezinsplan deel 1 in the database: the one truth of a conversation."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlmodel import Session, select

from actions.gesprek.modellen import AntwoordRij, Gesprek
from actions.opslag.versleuteling import kluis
from forms.definitie import GEZINSPLAN
from forms.dossier import JEUGDIGE, Dossier
from forms.soorten import Antwoord, Kanaal, Status

RELATIE, HULPVRAAG = "contact.relatie", "hulpvraag.eigen_woorden"


@dataclass(frozen=True, slots=True)
class Wachtend:
    """Something that waits for the person's choice, such as a text that may be a question.

    ``soort`` is ``twijfel`` (answer or question?), ``gevoel`` (write it down all the same?), ``bevestig``
    (a command that needs a yes) or ``plaats`` (a place outside the region). ``inhoud`` is the text or
    the command.
    """

    soort: str
    inhoud: str


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """The last question that the knowledge base handled, for "geholpen" and "geen van deze".

    ``aangeboden`` are the entries that were offered, ``antwoord`` is the one that was given; each is
    emptied once the person said what it was worth. ``vraag`` is empty when a button asked.
    """

    vraag: str
    aangeboden: tuple[str, ...] = ()
    antwoord: str | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the conversation is.

    ``formulier`` tells whether the form is open, ``veld`` a question that the person went back to
    (None: the first one without an answer), ``pogingen`` the failed tries at the open question.
    ``terugvraag`` is the question in general from the professional that the next text answers.
    ``bewaart_niets``: the person did not consent, so that not even a stripped question is kept.
    ``laatst`` is what was done with the last message outside the form (``Ingang``); empty at the start.
    """

    formulier: bool = False
    veld: str | None = None
    pogingen: int = 0
    wachtend: Wachtend | None = None
    vooraf: dict[str, str] = field(default_factory=dict)
    gevraagd: Gevraagd | None = None
    bewaart_niets: bool = False
    terugvraag: int | None = None
    laatst: str = ""

    def met(self, **velden: Any) -> Stand:
        """A copy with other values."""
        return replace(self, **velden)

    def met_verhaal(self, tekst: str) -> Stand:
        """A state in which this story is kept for the hulpvraag; the same one when it does not fit there."""
        eerder = self.vooraf.get(HULPVRAAG)
        samen = f"{eerder}\n\n{tekst}" if eerder else tekst
        if len(samen) > GEZINSPLAN.veld(HULPVRAAG).max_tekens:
            return self
        return self.met(vooraf=self.vooraf | {HULPVRAAG: samen})


def lees_stand(gesprek: Gesprek) -> Stand:
    """The state of a conversation."""
    if gesprek.stand is None:
        return Stand()
    gegevens = kluis().ontsleutel(gesprek.stand, f"stand:{gesprek.id}")
    wachtend, gevraagd = gegevens.pop("wachtend"), gegevens.pop("gevraagd", None)
    return Stand(
        **gegevens,
        wachtend=Wachtend(**wachtend) if wachtend else None,
        gevraagd=_gevraagd(**gevraagd) if gevraagd else None,
    )


def _gevraagd(vraag: str, aangeboden: list[str], antwoord: str | None) -> Gevraagd:
    return Gevraagd(vraag, tuple(aangeboden), antwoord)


def bewaar_stand(gesprek: Gesprek, stand: Stand) -> None:
    """Keep the state of a conversation, encrypted: it can hold a text that waits for a choice."""
    gesprek.stand = kluis().versleutel(asdict(stand), f"stand:{gesprek.id}")


def lees_dossier(sessie: Session, gesprek_id: str) -> Dossier:
    """All answers of a draft."""
    rijen = sessie.exec(select(AntwoordRij).where(AntwoordRij.gesprek_id == gesprek_id)).all()
    return Dossier({rij.pad: _antwoord(rij) for rij in rijen})


def lees_concept(sessie: Session, gesprek: Gesprek) -> tuple[Dossier, Stand]:
    """The draft and where it is; who told to be the jeugdige is spoken to as one from then on."""
    stand = lees_stand(gesprek)
    jeugdige = stand.vooraf.get(RELATIE) == JEUGDIGE
    return lees_dossier(sessie, gesprek.id).met_vermoeden(jeugdige), stand


def bewaar_dossier(sessie: Session, gesprek_id: str, oud: Dossier, nieuw: Dossier) -> None:
    """Write the difference between two states of a draft."""
    for pad in oud.keys() - nieuw.keys():
        sessie.delete(sessie.get_one(AntwoordRij, (gesprek_id, pad)))
    for pad, antwoord in nieuw.items():
        if oud.get(pad) != antwoord:
            sessie.merge(_rij(gesprek_id, pad, antwoord))


def _context(gesprek_id: str, pad: str) -> str:
    return f"antwoord:{gesprek_id}:{pad}"


def _antwoord(rij: AntwoordRij) -> Antwoord:
    inhoud = kluis().ontsleutel(rij.inhoud, _context(rij.gesprek_id, rij.pad))
    return Antwoord(
        waarde=inhoud["waarde"],
        letterlijk=inhoud["letterlijk"],
        status=Status(rij.status),
        kanaal=Kanaal(rij.kanaal),
        tijd=rij.tijd,
    )


def _rij(gesprek_id: str, pad: str, antwoord: Antwoord) -> AntwoordRij:
    inhoud = {"waarde": antwoord.waarde, "letterlijk": antwoord.letterlijk}
    return AntwoordRij(
        gesprek_id=gesprek_id,
        pad=pad,
        status=antwoord.status,
        kanaal=antwoord.kanaal,
        tijd=antwoord.tijd,
        inhoud=kluis().versleutel(inhoud, _context(gesprek_id, pad)),
    )
