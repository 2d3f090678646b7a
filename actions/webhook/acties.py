"""The actions that Rasa calls. Each opens one transaction on the draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from starlette.concurrency import run_in_threadpool

from actions.webhook import beginnen, buiten_formulier, inlichten, opdrachten, verzenden
from actions.webhook.beurt import Werkbeurt
from actions.webhook.domein import FORMULIER
from actions.webhook.uitvoering import bezig
from actions.webhook.verwerken import verwerk
from actions.webhook.vreemdetaal import of_in_eigen_taal
from forms.paden import slot

Domein = dict[str, Any]
STARTEN = "action_starten"
_FORMULIER_DICHT = (ActiveLoop(None), SlotSet("requested_slot", None))


class ValideerGezinsplan(FormValidationAction):
    """Decides what a message inside the form is, and stores it before the bot says so."""

    def name(self) -> str:
        """The name that Rasa looks for when ``gezinsplan_form`` is active."""
        return "validate_gezinsplan_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, _: Domein) -> list[EventType]:
        """Process the turn once; a second call in the same turn only repeats the open question."""
        return await run_in_threadpool(self._beurt, dispatcher, tracker)

    def _beurt(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        with bezig(tracker, dispatcher) as beurt:
            if not beurt.rij.besloten:
                verwerk(beurt.werk)
            return _na_het_formulier(beurt.werk)


class Handeling(Action):
    """An action that is one handler in one transaction."""

    def __init__(self, naam: str, doe: Callable[[Werkbeurt], None]) -> None:
        """Take the name in the domain and the handler."""
        self._naam = naam
        self._doe = doe

    def name(self) -> str:
        """The name in the domain."""
        return self._naam

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, _: Domein) -> list[EventType]:
        """Carry out the handler."""
        return await run_in_threadpool(self._beurt, dispatcher, tracker)

    def _beurt(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        with bezig(tracker, dispatcher) as beurt:
            was_open = beurt.werk.stand.formulier
            self._doe(beurt.werk)
            return self._daarna(was_open, beurt.werk.stand.formulier)

    def _daarna(self, was_open: bool, is_open: bool) -> list[EventType]:
        """What Rasa must know when the form was opened or shut here; its rule opens it after a start."""
        if is_open and not was_open and self._naam != STARTEN:
            return [FollowupAction(FORMULIER)]
        return list(_FORMULIER_DICHT) if was_open and not is_open else []


class Gezondheid(Action):
    """Answers the health page: Rasa reached us and we it."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_gezondheid"

    async def run(self, dispatcher: CollectingDispatcher, _: Tracker, __: Domein) -> list[EventType]:
        """Say that the whole way works."""
        dispatcher.utter_message(json_message={"gezond": True})
        return []


def _na_het_formulier(werk: Werkbeurt) -> list[EventType]:
    """What Rasa must know: the next slot, and which action comes in between."""
    if werk.vervolg == opdrachten.VERSTUREN:
        return [SlotSet("requested_slot", None)]
    if werk.veld is None:
        return [*_FORMULIER_DICHT, FollowupAction("action_listen")]
    gebeurtenissen: list[EventType] = [SlotSet("requested_slot", slot(werk.veld))]
    if werk.vervolg:
        gebeurtenissen.append(FollowupAction(werk.vervolg))
    return gebeurtenissen


def _of_getypt(doe: Callable[[Werkbeurt], None]) -> Callable[[Werkbeurt], None]:
    """A button does what it says; what somebody typed outside the form is weighed first, in any intent."""

    def handel(werk: Werkbeurt) -> None:
        getypt = werk.getypt.keuze is None and not werk.stand.formulier
        (buiten_formulier.ontvang if getypt else doe)(werk)

    return of_in_eigen_taal(handel)


ACTIES: tuple[Action, ...] = (
    ValideerGezinsplan(),
    Gezondheid(),
    Handeling("action_begroeten", _of_getypt(buiten_formulier.begroet)),
    Handeling(STARTEN, _of_getypt(beginnen.start)),
    Handeling("action_ik_heb_een_vraag", _of_getypt(buiten_formulier.nodig_uit)),
    Handeling("action_kennisvraag", _of_getypt(buiten_formulier.beantwoord)),
    Handeling("action_mens", _of_getypt(inlichten.geef_mens)),
    Handeling("action_hervatten", _of_getypt(beginnen.vraag_code)),
    Handeling("action_bedienen", _of_getypt(buiten_formulier.bedien)),
    Handeling("action_gesprekje", _of_getypt(buiten_formulier.praat)),
    Handeling("action_keuze", buiten_formulier.kies),
    Handeling("action_onbekend", _of_getypt(buiten_formulier.zeg_wat_kan)),
    Handeling("action_versturen", verzenden.verstuur_plan),
)
"""Every action in the domain, by the name that Rasa calls."""
