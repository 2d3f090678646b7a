"""A tracker store that stores nothing: each turn starts from the state that came with the message."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.beurt import BEURT, FORMULIER, Stand


class Beurtgeheugen(TrackerStore):
    """Builds the tracker of a turn from its state, and lets go of it afterwards.

    So no answer rests in Rasa, turn 300 costs what turn 3 costs, and a restart goes unnoticed.
    """

    def __init__(
        self, domain: Domain | None = None, event_broker: EventBroker | None = None, **_: Any
    ) -> None:
        super().__init__(domain, event_broker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """The tracker as it was when the assistant last waited for a message."""
        beurt = BEURT.get()
        tracker = self.init_tracker(sender_id)
        for gebeurtenis in gebeurtenissen(beurt.stand if beurt else Stand()):
            tracker.update(gebeurtenis, self.domain)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep nothing. Rasa saves at the very end, so this marks the turn as finished."""
        beurt = BEURT.get()
        if beurt is not None:
            beurt.afgerond = True
            beurt.intent = dict(tracker.latest_message.intent) if tracker.latest_message else {}

    async def keys(self) -> Iterable[str]:
        """No conversation is kept, so there are no keys."""
        return ()


def gebeurtenissen(stand: Stand) -> list[Event]:
    """The events that bring a new tracker to this state."""
    begin: list[Event] = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
    midden: list[Event] = []
    if stand.formulier:
        midden = [
            ActionExecuted(FORMULIER),
            ActiveLoop(FORMULIER),
            SlotSet(REQUESTED_SLOT, stand.slot),
        ]
    return [*begin, *midden, ActionExecuted(ACTION_LISTEN_NAME)]
