"""Every table of the application in one place: what migrations compare the database with."""

from __future__ import annotations

from sqlmodel import SQLModel

import actions.accounts.modellen as accounts
import actions.audit.modellen as audit
import actions.intakes.modellen as intakes
from actions import grenzen
from actions.deel2 import modellen as deel2
from actions.formulier import kaartjes
from actions.gesprek import modellen as gesprek
from actions.indienen import modellen as indienen
from actions.kennis import klad
from actions.kennis import modellen as kennis
from actions.post import modellen as post
from actions.team import modellen as team
from actions.vragen import modellen as vragen

AREAS = (
    *(gesprek, kaartjes, grenzen, indienen, accounts, audit),
    *(intakes, kennis, klad, vragen, post, team, deel2),
)
METADATA = SQLModel.metadata
