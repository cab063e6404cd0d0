"""The interview: takes one message, stores it, asks what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.concerns import CORRECTION
from bot.interview.asking import Asking
from bot.interview.colleagues import note_colleague
from bot.interview.ending import NEXT, PAUSES, Ending
from bot.interview.outcome import LEFT_TO_RULES, Outcome
from bot.interview.parse_answer import chosen, control, is_question, number_to_change, without_no
from bot.interview.record_answers import PIN, AnswerRecorder
from bot.interview.returning import join_report
from bot.interview.steps import changing, odd_question, saved, worth_it
from bot.interview.steps.putting_right import PuttingRight
from bot.interview.steps.sign_step import SignStep
from bot.interview.turn_state import TurnState
from bot.interview.voice import Voice
from bot.questions import catalogue
from bot.questions.model import BUTTONS_ONLY
from bot.questions.sign_pages import MORE
from bot.understanding.asking.supposed import tells_of_a_case

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_input import TurnInput
    from bot.questions.model import Question

TELLING = frozenset({"describe_concern", "emergency"})
REPEAT = "repeat"  # said by the gateway: the question that was held back is put now
EDITED = "edited"  # said by the gateway: the message that answered an earlier question was edited
STOPS = {"cancel": "stop", "discard": "discard"}  # words that end it, and how; the gateway says them too
MOVED = "moved"  # said by the gateway: the report goes on in a web page


class Interview:
    """One turn of the interview."""

    def __init__(self, message: TurnInput, case: CaseInHand) -> None:
        self._message, self._case = message, case
        self._voice = Voice(case.services, message.sector)
        self._turn = TurnState(message, case, self._voice)
        self._asking, self._ending = Asking(self._turn), Ending(self._turn)
        self._recorder = AnswerRecorder(self._turn)
        self._changes = changing.begun(self._turn)

    async def take(self) -> Outcome:
        """Return what the turn comes to; a question for a rule of the engine is left to it."""
        requested = self._message.requested
        if self._message.tapped and (outcome := await self._said_by_the_gateway(requested)):
            return outcome
        if requested is None:
            return await self._start()
        if self._message.interrupted or (
            self._message.intent == PIN and await self._recorder.keep_pin_out_of_turn(requested)
        ):
            return await self._asking.ask(requested)
        if requested in PAUSES:
            return await self._pause(requested)
        return await self._take(catalogue.QUESTIONS.by_id[requested])

    async def _said_by_the_gateway(self, requested: str | None) -> Outcome | None:
        """Meet what the gateway says in the place of a button; None for a button of the person's."""
        if self._message.value == MOVED:
            self._voice.say("utter_gateway_moved_away")
            return self._asking.over(MOVED)
        if requested is None or self._message.value not in (REPEAT, EDITED):
            return None
        return await (self._edited(requested) if self._message.value == EDITED else self._asking.ask(requested))

    async def _edited(self, requested: str) -> Outcome:
        """Take an earlier answer anew, as its message was edited, and put the open question again."""
        _, name, text = self._message.values
        typed = replace(self._message, text=text, tapped=False, values=(), intent="", requested=name)
        anew = Interview(typed, self._case)
        if await anew.take_again(catalogue.QUESTIONS.by_id[name]):
            self._voice.say("utter_interview_changed_answer", value=text)
        else:
            await self._case.add_statement(text, f"{CORRECTION}unclear")
            self._voice.say("utter_interview_change_what")
        self._voice.messages += anew._voice.messages
        self._turn.memory.update(anew._turn.memory)
        return await self._asking.ask(requested)

    async def take_again(self, row: Question) -> bool:
        """Store the answer to a question that was answered before; False when the words are no answer to it."""
        draft = await self._turn.draft()
        if row.id not in draft.answers or row.kind == "contact":
            return False
        return await self._recorder.take(row, self._chosen(row, draft))

    async def _pause(self, name: str) -> Outcome:
        if is_question(self._message, listens=False):
            return await self._leave_to_rules(name)
        return await self._after(name, await self._ending.choose(name))

    async def _leave_to_rules(self, step: str) -> Outcome:
        """Let a rule answer a question; what the same message tells of the concern is kept."""
        text = "" if step == "reporter_contact" else self._message.text
        if text and await self._case.draft() is not None and tells_of_a_case(self._case.read(text)):
            await self._case.add_statement(text, step)
        return LEFT_TO_RULES

    async def _take(self, row: Question) -> Outcome:
        draft = await self._turn.draft()
        if row.id == "check" and (number := number_to_change(self._message)):
            return await self._change(row, draft, number)
        if isinstance(self._changes, int) and self._message.text and not control(self._message, row):
            await changing.replace_statement(self._turn, self._recorder, draft, self._changes)
            return await self._asking.next()
        values = self._chosen(row, draft)
        putting_right = PuttingRight(self._turn, row, draft)
        if await putting_right.take():
            self._message = without_no(self._message)
            return await self._after_correction(row, self._chosen(row, draft), putting_right.answer_beside)
        if not values:
            return await self._take_words(row, draft)
        if row.id == "check":
            return await self._after("check", await self._ending.check(values))
        return await self._answer(row, values)

    async def _take_words(self, row: Question, draft: TurnDraft) -> Outcome:
        """Take words that choose nothing: a control, a question in the middle, or the answer."""
        if word := control(self._message, row):
            return await self._control(row, word, draft)
        if is_question(self._message, row.listens):
            return await self._leave_to_rules(row.id)
        is_kept = await odd_question.kept(self._turn, row)
        return await (self._asking.ask(row.id) if is_kept else self._answer(row, ()))

    async def _after_correction(self, row: Question, values: tuple[str, ...], beside: str) -> Outcome:
        """Go on with the open question, unless `beside` answers it; the rest of a read-back is right."""
        if row.id == "read_back":
            await self._case.record_answer(row.id, "given", "yes")
        elif values and row.id != "check" and row.kind in BUTTONS_ONLY:
            self._recorder.is_kept = True
            return await self._answer(row, values)
        elif beside:
            await self._case.record_answer(row.id, "given", None, beside)
        else:
            return await self._asking.ask(row.id)
        return await self._asking.next()

    def _chosen(self, row: Question, draft: TurnDraft) -> tuple[str, ...]:
        messages = self._asking.messages(draft)
        options, ways = messages.message(row).options, messages.ways(row)
        values = chosen(self._message, options, row.multiple, ways, in_long_texts=not row.may_alarm)
        return values or (
            SignStep(self._turn).meant([sign.id for sign in messages.signs_shown()]) if row.multiple else ()
        )

    async def _start(self) -> Outcome:
        draft = await self._case.draft()
        if self._message.parked:
            self._turn.memory["parked"] = True
        if self._message.value in STOPS:
            return await self._after(name := STOPS[self._message.value], await self._ending.open(name))
        tells = self._message.intent in TELLING or note_colleague(self._turn, self._recorder)
        if tells and self._message.text:
            await self._save_account()
        elif draft is not None and self._message.value == "continue":
            await self._case.resume()
        elif draft is not None:
            return await self._asking.ask("resume")
        return await self._asking.next()

    async def _save_account(self) -> None:
        await self._recorder.add_statement("account")
        await saved.say(self._turn)

    async def _control(self, row: Question, word: str, draft: TurnDraft) -> Outcome:
        if word in STOPS:
            return await self._after(STOPS[word], await self._ending.open(STOPS[word]))
        if word == "go_back":
            return await (self._asking.ask("check") if self._changes is not None else self._asking.previous(row, draft))
        if row.id == "parked":
            self._turn.memory["parked"] = True
            return await self._asking.next()
        if word == "change":
            return await self._change(row, draft, self._message.value or "")
        if not row.skippable:
            return await self._again(row)
        if worth_it.left_means_no(self._turn, row, draft):
            return await self._after(row.id, await self._ending.nothing_to_pass_on())
        await self._recorder.leave(row, word, draft)
        return await self._asking.next()

    async def _change(self, row: Question, draft: TurnDraft, number: str) -> Outcome:
        begun = await changing.begin(self._turn, self._asking, draft, number)
        return begun or await (self._asking.which_line(draft) if row.id == "check" else self._again(row))

    async def _answer(self, row: Question, values: tuple[str, ...]) -> Outcome:
        if row.id == "parked" and (outcome := await self._not_parked(row, values)):
            return outcome
        if await self._is_over(row, values):
            return self._asking.over(row.id)
        if row.id == "read_back" and not values and self._message.text:
            await self._case.add_statement(self._message.text, row.id)
            return await self._kept(row, ("yes",))  # who adds to what was read back has not said that it is wrong
        return await self._kept(row, values)

    async def _is_over(self, row: Question, values: tuple[str, ...]) -> bool:
        if row.id == catalogue.WORTH_IT and values == ("no",):
            return await self._ending.nothing_to_pass_on() is None
        return row.id == join_report.QUESTION and values == ("yes",) and await join_report.join(self._turn)

    async def _kept(self, row: Question, values: tuple[str, ...]) -> Outcome:
        if not await self._recorder.take(row, values):
            return await self._again(row)
        if row.id == "account":
            await saved.say(self._turn)
        return await (self._asking.ask(row.id) if row.multiple and MORE in values else self._asking.next())

    async def _not_parked(self, row: Question, values: tuple[str, ...]) -> Outcome | None:
        """Meet "not yet", and words instead of an answer; None when the answer is to be kept."""
        if values == ("not_yet",):
            self._voice.send(replace(self._voice.message("utter_interview_not_parked"), kind="question", step=row.id))
            return self._asking.outcome(row.id)
        return await self._typed_before_parking(row) if not values and self._message.text else None

    async def _typed_before_parking(self, row: Question) -> Outcome:
        """Words instead of an answer are kept; who goes on writing after that is not asked a third time."""
        if await self._case.draft() is not None:
            await self._recorder.add_statement("account")
            self._turn.memory["parked"] = True
            return await self._asking.next()
        if not self._case.read(self._message.text).has_behaviour and self._message.intent not in TELLING:
            return await self._again(row)
        await self._save_account()
        return await self._asking.ask(row.id)

    async def _again(self, row: Question) -> Outcome:
        """Nothing is lost: words that are no answer here are kept; whoever writes twice is not asked a third time."""
        draft = await self._case.draft()
        if not self._message.text or row.kind == "contact" or draft is None:
            self._voice.say("utter_interview_pick_one")
            return await self._asking.ask(row.id)
        if await self._recorder.settles(row, draft) or await worth_it.is_said_now(self._turn):
            return await self._asking.next()
        self._voice.say("utter_interview_pick_one_kept")
        return await self._asking.ask(row.id)

    async def _after(self, name: str, goes_on: str | None) -> Outcome:
        """Go on after a step that may end the interview."""
        if goes_on is None:
            return self._asking.over(name)
        return await (self._asking.next() if goes_on == NEXT else self._asking.ask(goes_on))
