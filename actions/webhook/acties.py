"""The actions that Rasa calls. Each opens one transaction on the draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from starlette.concurrency import run_in_threadpool

from actions.webhook import buiten_formulier, inlichten, opdrachten
from actions.webhook.beurt import Werkbeurt
from actions.webhook.uitvoering import bezig
from actions.webhook.verwerken import verwerk
from actions.webhook.vreemdetaal import of_in_eigen_taal
from forms.paden import slot

Domein = dict[str, Any]
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
            return list(_FORMULIER_DICHT) if was_open and not beurt.werk.stand.formulier else []


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


ACTIES: tuple[Action, ...] = (
    ValideerGezinsplan(),
    Gezondheid(),
    Handeling("action_begroeten", of_in_eigen_taal(buiten_formulier.begroet)),
    Handeling("action_starten", of_in_eigen_taal(buiten_formulier.start)),
    Handeling("action_ik_heb_een_vraag", of_in_eigen_taal(buiten_formulier.nodig_uit)),
    Handeling("action_kennisvraag", buiten_formulier.beantwoord),
    Handeling("action_mens", of_in_eigen_taal(inlichten.geef_mens)),
    Handeling("action_hervatten", of_in_eigen_taal(buiten_formulier.vraag_code)),
    Handeling("action_bedienen", of_in_eigen_taal(buiten_formulier.bedien)),
    Handeling("action_gesprekje", of_in_eigen_taal(buiten_formulier.praat)),
    Handeling("action_keuze", buiten_formulier.kies),
    Handeling("action_onbekend", of_in_eigen_taal(buiten_formulier.zeg_wat_kan)),
    Handeling("action_versturen", buiten_formulier.verstuur_plan),
)
"""Every action in the domain, by the name that Rasa calls."""
