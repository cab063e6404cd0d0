"""A line of the check is changed: the words of before stand in the box, and what is sent takes their place.

A line that was read out of the account, and answers no question, is changed in the account itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions import catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.concerns import ReleaseLine
    from bot.interview.asking import Asking
    from bot.interview.outcome import Outcome
    from bot.interview.record_answers import AnswerRecorder
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question

SITUATION, CHANGES = "situation", "changes"  # what the engine remembers: the step, or the number of the statement
ACCOUNT = "account"
BACK = "go_back"  # to the check, with nothing changed
CONTACT = "reporter_contact"  # lies in the vault, and is never shown again


def begun(turn: TurnState) -> str | int | None:
    """Return what the last turn began to change, for this turn alone; None when nothing is being changed."""
    summary = dict(turn.recall(SITUATION) or {})
    changes: str | int | None = summary.pop(CHANGES, None)
    if changes is not None:
        turn.memory[SITUATION] = summary
    return changes


async def begin(turn: TurnState, asking: Asking, draft: TurnDraft, number: str) -> Outcome | None:
    """Put the question of a line with the words of before; None when no line has this number."""
    lines = asking.lines(draft)
    line = next((one for one in lines if str(one.number) == number), None)
    if line is None:
        return None
    place = _statement(turn, draft, line, lines)
    name = ACCOUNT if place is not None else line.field
    await asking.ask(name)
    words = draft.statements[place].text if place is not None else _answered(draft, name)
    _with_words(turn, words, of_account=place is not None)
    changes = {**(turn.recall(SITUATION) or {}), CHANGES: name if place is None else place}
    return asking.outcome(name, {SITUATION: changes})


async def replace_statement(turn: TurnState, recorder: AnswerRecorder, draft: TurnDraft, place: int) -> None:
    """Put the words of this turn in the place of a statement, and say so."""
    await recorder.replace_statement(draft.statements[place].message_key)
    turn.voice.say("utter_interview_changed_account")


def _statement(turn: TurnState, draft: TurnDraft, line: ReleaseLine, lines: Sequence[ReleaseLine]) -> int | None:
    """Return the number of the statement that a line shows, or on a page was read out of; None for an answer."""
    row = catalogue.QUESTIONS.by_id.get(line.field)
    if row is None or line.field == ACCOUNT:
        of_account = [one.number for one in lines if one.field == ACCOUNT]
        return min(of_account.index(line.number) if line.number in of_account else 0, len(draft.statements) - 1)
    is_read = turn.message.channel == "web" and row.facts is not None and not _answered(draft, line.field)
    return _told_in(turn, draft, row) if is_read else None


def _told_in(turn: TurnState, draft: TurnDraft, row: Question) -> int | None:
    """Return the number of the first statement that tells what a question asks."""
    numbered = enumerate(draft.statements)
    return next((n for n, one in numbered if row.facts and row.facts.tells(turn.case.read(one.text).facts)), None)


def _answered(draft: TurnDraft, name: str) -> str:
    answer = draft.answers.get(name)
    return "" if answer is None or name == CONTACT else answer.text or ""


def _with_words(turn: TurnState, words: str, *, of_account: bool) -> None:
    """Put the words of before into the box of a page; elsewhere they are quoted."""
    asked, voice = turn.voice.messages[-1], turn.voice
    is_page = turn.message.channel == "web"
    if of_account:
        text = voice.text("utter_interview_change_account") if is_page else voice.text("utter_interview_change_anew")
        asked = replace(asked, text=text)
    quoted = "" if is_page or not words else voice.text("utter_interview_change_before", words=words)
    text = "\n".join(filter(None, (quoted, asked.text.strip())))
    back = [one for one in voice.message("utter_interview_extras").options if one.id == BACK]
    options = (*(one for one in asked.options if one.id != BACK), *back)
    voice.messages[-1] = replace(asked, text=text, options=options, prefill=words if is_page else "", ahead="")
