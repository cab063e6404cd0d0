"""Keeps what a message of the interview holds: a statement, words, choices, a pin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import clock
from bot.concerns import SIGNS_READ, is_colleague
from bot.interview.colleagues import reports_colleague
from bot.interview.parse_answer import CHOOSING, SAID_WITHIN, SURE, child_named, says_it_otherwise
from bot.interview.path import asked_too
from bot.interview.returning import join_report
from bot.interview.situation import account_summary, whole_account
from bot.interview.steps.sign_step import SignStep
from bot.questions import catalogue
from bot.questions.conditions import value_of
from bot.questions.told import tells_only
from bot.understanding.alarms import event_words, taken_back
from bot.understanding.danger import Danger
from bot.understanding.emergency_call import without_call
from bot.understanding.says_now import says_now

if TYPE_CHECKING:
    from bot.concerns import AnswerState
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question
    from bot.understanding.reading import Reading

PIN = "give_pin"  # the intent of a place on the map
ANSWER_STATE: dict[str, AnswerState] = {"skip": "skipped", "unsure": "unknown"}
HAPPENING, KEEPS_HAPPENING = "happening_now", "recurring"
WHERE, PLACED = "where", "words_or_pin"  # the question of the place, and the kind of question that takes a pin


class AnswerRecorder:
    """Stores the answer that one message gives to one question."""

    def __init__(self, turn: TurnState) -> None:
        self._turn, self._message, self._case = turn, turn.message, turn.case
        self.is_kept = False  # the words are a statement already: an answer holds its choice alone
        sure = self._message.confidence >= SURE
        self.about_colleague = sure and reports_colleague(self._message, self._case.read)

    async def take(self, row: Question, values: tuple[str, ...]) -> bool:
        """Store the answer to a question; False when the message is none."""
        if row.kind == "statement" and self._message.text:
            await self.add_statement(row.id)
        elif values:
            await self._choose(row, values)
        else:
            return await self._contact(row) or await self._pin(row) or await self._name(row) or await self._words(row)
        return True

    async def _contact(self, row: Question) -> bool:
        """Note that a contact was given; the words themselves never come here."""
        if self._message.intent != "contact_given" or row.kind != "contact":
            return False
        await self._case.record_answer(row.id, "given")
        return True

    async def _pin(self, row: Question) -> bool:
        return row.kind == "words_or_pin" and await self.keep_pin(row.id)

    async def keep_pin(self, field: str) -> bool:
        """Keep a pin, with the name that its place has on the map, as the answer to a field; False for no pin."""
        if self._message.intent != PIN:
            return False
        lat, lon, *name = self._message.values
        await self._case.record_answer(field, "given", {"lat": float(lat), "lon": float(lon)}, *name)
        return True

    async def _words(self, row: Question) -> bool:
        if not self._message.text or not row.takes_words:
            return False
        await self._case.record_answer(await self._field_told(row), "given", None, self._message.text)
        return True

    async def _field_told(self, row: Question) -> str:
        """Return which of two questions that were put in one breath the words answer."""
        draft = await self._turn.draft()
        too = asked_too(row, draft, self._turn.situation(draft))
        other_alone = too is not None and tells_only(
            row, too, self._message.text, self._case.read(self._message.text).facts
        )
        return too.id if too is not None and other_alone else row.id

    async def keep_pin_out_of_turn(self, requested: str) -> bool:
        """Keep a place that was sent while something else is asked; False where a place is asked for."""
        row, draft = catalogue.QUESTIONS.by_id.get(requested), await self._turn.draft()
        if row is not None and row.kind == PLACED:
            return False
        where = draft.answers.get(WHERE)
        if where is None or where.state != "given":
            await self.keep_pin(WHERE)
        else:
            lat, lon, *name = self._message.values
            words = self._turn.voice.text("utter_interview_pin_in_words", place=", ".join((*name, lat, lon)))
            await self._case.add_statement(words, requested)
        self._turn.voice.say("utter_interview_pin_kept")
        return True

    async def _name(self, row: Question) -> bool:
        """Take a name for the yes to whether the child is known."""
        if row.id != "child_known" or child_named(self._message.text) is None:
            return False
        await self._case.record_answer(row.id, "given", "yes", self._message.text)
        await self._keep_name(row, "yes")
        return True

    async def _keep_name(self, row: Question, picked: Any) -> None:
        """Keep the child's name that stands beside the yes, so that it is not asked for."""
        name = child_named(self._message.text)
        if row.id == "child_known" and picked == "yes" and name is not None:
            await self._case.record_answer("child_name", "given", None, name)

    async def _choose(self, row: Question, values: tuple[str, ...]) -> None:
        if row.id == "parked":
            self._turn.memory["parked"] = True
            await self._case.note_vehicle_parked()
            return
        if row.multiple:
            await self._tick(row, values)
            return
        await self._pick(row, values[0])

    async def _tick(self, row: Question, values: tuple[str, ...]) -> None:
        if await SignStep(self._turn).tick(row, values, await self._words_beside(row)):
            await self._alarm_if_routed()

    async def _pick(self, row: Question, picked: str) -> None:
        await self._case.record_answer(row.id, "given", picked, await self._words_beside(row))
        await self._keep_name(row, picked)
        if picked in row.also_records:
            field, value = row.also_records[picked]
            await self._case.record_answer(field, "given", value)
        if row.may_alarm:
            await self._alarm_if_routed()
        elif row.id == join_report.QUESTION:  # whoever has an alarm hears to which report it belongs
            await self._case.raise_alarm_if_routed()

    async def _alarm_if_routed(self) -> None:
        if await self._case.raise_alarm_if_routed():
            self._turn.voice.say("utter_interview_danger")

    async def leave(self, row: Question, word: str, draft: TurnDraft) -> None:
        """Note what is skipped or not known, of both questions that were put in one breath; ticks of a page stay."""
        if row.multiple and value_of(draft, row.id):
            return
        too = asked_too(row, draft, self._turn.situation(draft))
        for each in (row, *([too] if too else ())):
            await self._case.record_answer(each.id, ANSWER_STATE[word])

    async def leave_open(self, row: Question, draft: TurnDraft) -> bool:
        """Leave a question that words twice did not answer, as nobody said "I do not know"; False where it must be."""
        if row.skippable:
            await self.leave(row, "skip", draft)
        return row.skippable

    async def settles(self, row: Question, draft: TurnDraft) -> bool:
        """Keep words that are no answer and say whether the question is met: by a habit, or left after words twice."""
        is_second = await self.keep_aside(row, draft)
        by_habit = await self.take_habit(row, draft if is_second else None)
        return by_habit or (is_second and await self.leave_open(row, draft))

    async def keep_aside(self, row: Question, draft: TurnDraft) -> bool:
        """Keep words that are no answer as part of the account; True when others were kept at this question before."""
        before = [statement.text for statement in draft.statements if statement.source == row.id]
        if self._message.text not in before:
            await self._case.add_statement(self._message.text, row.id)
        return bool(before)

    async def take_habit(self, row: Question, draft: TurnDraft | None) -> bool:
        """Take a habit that the words tell for "it keeps happening"; with a draft, a habit of the whole account too."""
        told_so = [self._message.text, *([whole_account(draft)] if draft else [])]
        patterns = (self._case.read(text).facts.recurrence for text in told_so)
        habit = any(pattern and pattern.how_often for pattern in patterns)
        if row.id != HAPPENING or not habit or says_now(told_so[0]):
            return False
        await self._case.record_answer(row.id, "given", KEEPS_HAPPENING)
        await self._alarm_if_routed()
        return True

    async def _words_beside(self, row: Question) -> str | None:
        """Return the words beside a choice, which may tell more than it does; an account is a statement of its own.

        So is what stands beside a yes to what was read back, or beside ticks: no line of theirs would hold it.
        """
        text = self._message.text
        chooses = not row.tells_in_words and len(text.split()) <= CHOOSING and not says_it_otherwise(text)
        if self.is_kept or chooses or not text:
            return None
        if len(text) <= SAID_WITHIN and row.id != "read_back" and not row.multiple:
            return text
        await self._case.add_statement(text, row.id)
        return None

    async def add_statement(self, source: str) -> None:
        """Store the words as they are, then read all of them together."""
        await self._case.add_statement(self._message.text, source)
        if source != "account":
            await self._case.record_answer(source, "given")
        await self._read_anew()

    async def replace_statement(self, message_key: str) -> None:
        """Put the words in the place of a statement, whose first version stays, then read all of them together."""
        await self._case.replace_statement(message_key, self._message.text)
        await self._read_anew()

    async def _read_anew(self) -> None:
        draft = await self._turn.draft()
        account = whole_account(draft)
        reading = self._case.read(account)
        self._turn.memory["situation"] = account_summary(reading, draft)
        if self._is_about_colleague(account):
            await self._case.record_answer("about_colleague", "given", "yes")
        await self._case.record_answer(SIGNS_READ, "given", [hit.id for hit in reading.indicators])
        await self._alarm(account, reading)
        await join_report.look_back(self._turn, account)

    def _is_about_colleague(self, account: str) -> bool:
        noted = self.about_colleague or bool(self._message.recall("colleague"))
        sector = self._case.services.knowledge.sectors.get(self._message.sector or "")
        return noted or is_colleague(sector, account)

    def _words_of_danger(self, account: str) -> tuple[str, ...]:
        read = self._case.services.understanding.danger
        return event_words(without_call(account, asked=True), read, clock.now())

    async def _alarm(self, account: str, reading: Reading) -> None:
        """Raise an event for the words of danger of the whole account, and for what its signs come to."""
        words = self._words_of_danger(account) if reading.danger else ()
        draft = await self._turn.draft()
        if draft.danger_over:  # what the person took back is not stated anew, nor by the words that did so
            stated_before = set(map(_bare, draft.danger_words))
            words = tuple(part for part in words if _bare(part) not in stated_before and not _says_over(part))
        if words:
            await self._case.raise_safety_event(words)
        elif draft.suspected and HAPPENING in draft.answers:  # until that was asked, suspicion waits for its answer
            await self._case.raise_alarm_if_routed()


def _bare(sentence: str) -> str:
    """Return a sentence without the stop that ends it, or was put there where two messages were joined."""
    return sentence.strip().rstrip(".!")


def _says_over(sentence: str) -> bool:
    """Say whether a sentence says by itself that a danger is over."""
    return bool(taken_back(sentence, lambda _: Danger(False)))
