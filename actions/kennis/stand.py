"""The state number of the live knowledge base: every process watches it."""

from __future__ import annotations

from sqlmodel import Session

from actions.kennis.modellen import Kennisstand


def huidige(werk: Session) -> int:
    """The number now; 0 before anything was published."""
    rij = werk.get(Kennisstand, 1)
    return rij.stand if rij else 0


def verhoog(werk: Session) -> int:
    """One up, in the transaction of what changed; gives the new number. The row is the lock."""
    rij = werk.get(Kennisstand, 1, with_for_update=True) or Kennisstand(id=1, stand=0)
    rij.stand += 1
    werk.add(rij)
    werk.flush()
    return rij.stand
