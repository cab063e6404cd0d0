"""A question that nothing here answers: kept, and the open question is put once more, so that it is no answer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interview.parse_answer import QUESTION_LENGTH
from bot.understanding.asking.supposed import tells_something_new
from bot.understanding.facts import read_spoken_places
from bot.understanding.text.controls import asks_in_form

if TYPE_CHECKING:
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question


async def kept(turn: TurnState, row: Question) -> bool:
    """Keep what begins and ends as a question and tells nothing, and say so; False when it may be the answer."""
    message = turn.message
    asks = message.text.endswith("?") and asks_in_form(message.text) and len(message.text) < QUESTION_LENGTH
    if message.tapped or not asks or not row.listens or row.kind == "statement" or _tells(turn, row):
        return False
    if any(statement.source == row.id for statement in (await turn.draft()).statements):
        return False  # a second time at the same question it is the answer
    await turn.case.add_statement(message.text, row.id)
    turn.voice.say("utter_interview_no_answer")
    return True


def _tells(turn: TurnState, row: Question) -> bool:
    reading = turn.case.read(turn.message.text)
    names_a_place = next(iter(read_spoken_places(turn.message.text)), None) is not None
    return names_a_place or tells_something_new(reading) or bool(row.facts and row.facts.tells(reading.facts))
