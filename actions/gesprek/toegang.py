"""Who may open a conversation: secrets per device and resume codes, both kept only as hashes."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlmodel import Session, col, delete, select

from actions.gesprek.modellen import Gesprek, Hervatcode, Toegang
from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag.versleuteling import kluis
from actions.problemen import NietGevonden
from forms.kenmerk import nieuwe_hervatcode, normaliseer_hervatcode

_ID_BYTES = 16
_SLEUTEL_BYTES = 32


def nieuw_gesprek(sessie: Session) -> tuple[Gesprek, str]:
    """Create a conversation; returns it with its secret, which we cannot show again."""
    gesprek = Gesprek(id=secrets.token_urlsafe(_ID_BYTES))
    sessie.add(gesprek)
    sessie.flush()
    return gesprek, geef_sleutel(sessie, gesprek.id)


def geef_sleutel(sessie: Session, gesprek_id: str) -> str:
    """Give one more device access; earlier devices keep theirs."""
    sleutel = secrets.token_urlsafe(_SLEUTEL_BYTES)
    sessie.add(Toegang(sleutel_hash=_hash(sleutel, "sleutel"), gesprek_id=gesprek_id))
    return sleutel


def open_gesprek(sessie: Session, gesprek_id: str, sleutel: str | None) -> Gesprek:
    """The conversation, for who holds its secret. Raises NietGevonden in every other case."""
    hashes = kluis().vingerafdrukken(sleutel or "", "sleutel")
    rij = sessie.exec(
        select(Gesprek).join(Toegang).where(Gesprek.id == gesprek_id, col(Toegang.sleutel_hash).in_(hashes))
    ).first()
    if rij is None:
        raise NietGevonden()
    return rij


def geef_hervatcode(sessie: Session, gesprek_id: str, *, verstuurd: bool = False) -> tuple[str, int]:
    """A new resume code and the number of days that it works: for a sent plan as long as it is there."""
    code = nieuwe_hervatcode()
    dagen = instellingen().bewaar_verstuurd_dagen if verstuurd else instellingen().hervatcode_dagen
    sessie.add(
        Hervatcode(
            code_hash=_hash(code, "hervat"),
            gesprek_id=gesprek_id,
            verloopt_op=nu() + timedelta(days=dagen),
        )
    )
    return code, dagen


def gesprek_met_code(sessie: Session, code: str) -> Gesprek:
    """The conversation that belongs to a resume code. Raises NietGevonden when there is none."""
    gewoon = normaliseer_hervatcode(code)
    if gewoon is None:
        raise NietGevonden(code="hervatcode_onbekend")
    hashes = kluis().vingerafdrukken(gewoon, "hervat")
    rij = sessie.exec(
        select(Gesprek)
        .join(Hervatcode)
        .where(col(Hervatcode.code_hash).in_(hashes), col(Hervatcode.verloopt_op) > nu())
    ).first()
    if rij is None:
        raise NietGevonden(code="hervatcode_onbekend")
    return rij


def vergeet_hervatcodes(sessie: Session, gesprek_id: str) -> None:
    """Make every resume code of a conversation worthless."""
    sessie.exec(delete(Hervatcode).where(col(Hervatcode.gesprek_id) == gesprek_id))


def _hash(tekst: str, doel: str) -> str:
    return kluis().vingerafdrukken(tekst, doel)[0]
