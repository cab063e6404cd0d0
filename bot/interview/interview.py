"""The interview: takes one message, stores it, asks what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk.events import SlotSet

from bot.interview import questions as steps
from bot.interview.next_question import Questions
from bot.interview.parse_answer import chosen, control, is_question, number_to_change
from bot.interview.record_answers import Keeping

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.interview.voice import Voice

Events = list[dict[str, Any]]

TELLING = frozenset({"describe_concern", "emergency"})
MOVED = "moved"  # said by the gateway: the report goes on in a web page
MARKS = {"skip": "skipped", "unsure": "unknown"}


class Interview(Questions):
    """One turn of the interview."""

    def __init__(self, context: Context, desk: Desk, voice: Voice) -> None:
        super().__init__(context, desk, voice)
        self.keeping = Keeping(context, desk, voice, self.slots)

    async def take(self) -> Events:
        """Return the events of the turn; none at all when the message is a question for a rule to answer."""
        requested = self.context.requested
        if self.context.tapped and self.context.value == MOVED:
            self.voice.say("utter_gateway_moved_away")
            return self._over(MOVED)
        if requested is None:
            return await self._start()
        if self.context.interrupted:
            return await self._ask(requested)
        if requested in self.ending.STEPS:
            return [] if is_question(self.context, listens=False) else await self._end(requested)
        return await self._take(steps.BY_NAME[requested])

    async def _take(self, step: steps.Step) -> Events:
        draft = await self._draft()
        asked = self._asker(draft).message(step, draft, await self._lines(step, draft))
        if step.name == "check" and (number := number_to_change(self.context)):
            return await self._change(step, draft, number)
        values = chosen(self.context, asked.options, step.multiple, self._asker(draft).ways(step, draft))
        if not values and (said := control(self.context)):
            return await self._control(step, said, draft)
        if not values and is_question(self.context, step.listens):
            return []
        if step.name == "check" and values:
            return await self._end("check", values)
        return await self._answer(step, values)

    async def _start(self) -> Events:
        draft = await self.desk.draft()
        if draft is not None and await self.desk.is_parked():
            self.slots["parked"] = True
        tells = self.context.intent in TELLING or await self._colleague()
        if tells and self.context.text:
            await self.keeping.tell("account")
            self.voice.say("utter_interview_saved", minutes=self.voice.minutes)
        elif draft is not None and self.context.value == "continue":
            await self.desk.resume()
        elif draft is not None:
            return await self._ask("resume")
        return await self._next()

    async def _colleague(self) -> bool:
        """A colleague's name must not wait: say how it is kept apart, and keep the words if they tell something."""
        if self.context.intent != "concern_about_colleague":
            return False
        self.slots["colleague"] = self.keeping.about_colleague = True
        self.voice.say("utter_interview_colleague")
        return bool(self.desk.read(self.context.text).has_behaviour)

    async def _control(self, step: steps.Step, said: str, draft: Any) -> Events:
        if said in ("cancel", "discard"):
            return await self._end("discard" if said == "discard" else "stop", asked=True)
        if said == "go_back":
            before = steps.previous_step(draft, self._situation(draft), step.name)
            return await self._ask(before.name if before else step.name)
        if step.name == "parked":
            self.slots["parked"] = True
            return await self._next()
        if said == "change":
            return await self._change(step, draft, self.context.value or "")
        if not step.can_skip:
            return await self._again(step)
        await self.desk.record(step.name, MARKS[said])
        return await self._next()

    async def _change(self, step: steps.Step, draft: Any, number: str) -> Events:
        fields = {str(line.number): line.field for line in self.desk.lines(draft)}
        name = fields.get(number)
        if name is None:
            return await self._again(step)
        return await self._ask(name if name in steps.BY_NAME else "account")

    async def _answer(self, step: steps.Step, values: tuple[str, ...]) -> Events:
        if step.name == "parked" and values == ("not_yet",):
            self.voice.say("utter_interview_not_parked")
            return await self._ask(step.name)
        if step.name == "parked" and not values and self.context.text:
            return await self._typed_before_parking(step)
        if step.name == "read_back" and not values and self.context.text:
            await self.desk.tell(self.context.text, step.name)
            values = ("yes",)  # who adds to what was read back has not said that it is wrong
        if not await self.keeping.answer(step, values):
            return await self._again(step)
        return await self._next()

    async def _typed_before_parking(self, step: steps.Step) -> Events:
        """Words instead of an answer are kept; who goes on writing after that is not asked a third time."""
        if await self.desk.draft() is not None:
            await self.keeping.tell("account")
            self.slots["parked"] = True
            return await self._next()
        if not self.desk.read(self.context.text).has_behaviour and self.context.intent not in TELLING:
            return await self._again(step)
        await self.keeping.tell("account")
        self.voice.say("utter_interview_saved", minutes=self.voice.minutes)
        return await self._ask(step.name)

    async def _again(self, step: steps.Step) -> Events:
        """Nothing is lost: words that are no answer here are kept as part of what was told."""
        if self.context.text and await self.desk.draft() is not None and step.name != "reporter_contact":
            await self.desk.tell(self.context.text, step.name)
            self.voice.say("utter_interview_pick_one_kept")
        else:
            self.voice.say("utter_interview_pick_one")
        return await self._ask(step.name)

    async def _end(self, name: str, values: tuple[str, ...] = (), *, asked: bool = False) -> Events:
        goes_on = await self.ending.take(name, values, asked=asked)
        if goes_on == "next":
            return await self._next()
        if goes_on is not None:
            return await self._ask(goes_on)
        return self._over(name)

    def _over(self, name: str) -> Events:
        return [SlotSet("answered", name), SlotSet("concern", None), SlotSet("requested_slot", None)]
