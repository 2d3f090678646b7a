"""Every table of the application in one place: what migrations compare the database with."""

from __future__ import annotations

from sqlmodel import SQLModel

from actions import grenzen
from actions.accounts import modellen as accounts
from actions.audit import modellen as audit
from actions.formulier import kaartjes
from actions.gesprek import modellen as gesprek
from actions.indienen import modellen as indienen
from actions.intakes import modellen as intakes

AREAS = (gesprek, kaartjes, grenzen, indienen, accounts, audit, intakes)
METADATA = SQLModel.metadata
