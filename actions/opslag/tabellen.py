"""Every table of the application in one place: what migrations compare the database with."""

from __future__ import annotations

from sqlmodel import SQLModel

import actions.accounts.modellen as accounts
import actions.audit.modellen as audit
import actions.intakes.modellen as intakes
from actions import grenzen
from actions.formulier import kaartjes
from actions.gesprek import modellen as gesprek
from actions.indienen import modellen as indienen

AREAS = (gesprek, kaartjes, grenzen, indienen, accounts, audit, intakes)
METADATA = SQLModel.metadata
