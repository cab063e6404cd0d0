"""Whether a message reports somebody at work, as the engine suspects and the words do not deny."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asking.elsewhere import is_of_own_circle
from bot.understanding.who_hears.routing_words import is_from_others

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.interview.record_answers import AnswerRecorder
    from bot.interview.turn_input import TurnInput
    from bot.interview.turn_state import TurnState
    from bot.understanding.reading import Reading


def reports_colleague(message: TurnInput, read: Callable[[str], Reading]) -> bool:
    """Say whether a message seems to report somebody at work: not who told it there, no friend, relative or child."""
    about = message.intent == "concern_about_colleague" and not is_from_others(message.text)
    return about and not is_of_own_circle(message.text) and not _by_children_alone(read(message.text))


def _by_children_alone(reading: Reading) -> bool:
    """Say whether who may have harmed is a child, and no grown-up is told of."""
    sides = {person.role for person in reading.facts.persons}
    return "child_who_may_have_harmed" in sides and not any(one.side == "adult" for one in reading.facts.persons)


def note_colleague(turn: TurnState, recorder: AnswerRecorder) -> bool:
    """A colleague's name must not wait: say how it is kept apart, and say whether the words tell something."""
    if not reports_colleague(turn.message, turn.case.read):
        return False
    turn.memory["colleague"] = recorder.about_colleague = True
    turn.voice.say("utter_interview_colleague")
    return bool(turn.case.read(turn.message.text).has_behaviour)
